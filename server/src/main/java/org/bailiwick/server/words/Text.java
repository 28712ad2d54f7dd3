package org.bailiwick.server.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text taken apart at its holes, since most are said very often.
///
/// @param pieces what stands before, between and behind the holes: one more than there are holes
/// @param holes their names, in order
record Text(List<String> pieces, List<String> holes) {
    private static final Pattern HOLE = Pattern.compile("\\{([A-Za-z]+)\\}");

    static Text of(String written) {
        List<String> pieces = new ArrayList<>();
        List<String> holes = new ArrayList<>();
        Matcher hole = HOLE.matcher(written);
        int from = 0;
        while (hole.find()) {
            pieces.add(written.substring(from, hole.start()));
            holes.add(hole.group(1));
            from = hole.end();
        }
        pieces.add(written.substring(from));
        return new Text(List.copyOf(pieces), List.copyOf(holes));
    }

    String filled(UnaryOperator<String> value) {
        if (holes.isEmpty()) return pieces.get(0);
        StringBuilder said = new StringBuilder(pieces.get(0));
        for (int i = 0; i < holes.size(); i++) {
            said.append(value.apply(holes.get(i))).append(pieces.get(i + 1));
        }
        return said.toString();
    }
}
