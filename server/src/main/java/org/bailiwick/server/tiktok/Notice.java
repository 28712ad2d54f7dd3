package org.bailiwick.server.tiktok;

import java.util.List;

/// Something to tell whoever imports.
///
/// @param line where it stands, from 1; 0 where no line is to blame
/// @param other the line that it does not go with, 0 where there is none
/// @param about what the sentence names, in the order that [Wording] has
public record Notice(int line, int other, Matter matter, List<String> about)
        implements Comparable<Notice> {
    public Notice {
        about = List.copyOf(about);
    }

    static Notice at(int line, Matter matter, String... about) {
        return new Notice(line, 0, matter, List.of(about));
    }

    /// Of two lines that do not go together the later one is to blame.
    static Notice between(int one, int two, Matter matter, String... about) {
        return new Notice(Math.max(one, two), Math.min(one, two), matter, List.of(about));
    }

    @Override
    public int compareTo(Notice that) {
        if (line != that.line) return Integer.compare(line, that.line);
        return matter.compareTo(that.matter);
    }
}
