package org.bailiwick.server.tiktok;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What is found while the lines of a recording are put together.
final class Findings {
    private final List<Notice> contradictions = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final Set<Notice> known = new HashSet<>();

    /// Two lines do not go together.
    void contradict(int one, int two, Matter matter, String... about) {
        Notice notice = Notice.between(one, two, matter, about);
        if (known.add(notice)) contradictions.add(notice);
    }

    void note(int line, Matter matter, String... about) {
        Notice notice = Notice.at(line, matter, about);
        if (known.add(notice)) notices.add(notice);
    }

    List<Notice> contradictions() {
        return contradictions;
    }

    List<Notice> notices() {
        return notices;
    }
}
