package org.bailiwick.engine.model;

import org.bailiwick.engine.model.ModelException.Problem;

import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong with a text.
final class Problems {
    /// Characters of one value that a sentence repeats at most.
    private static final int QUOTE_LENGTH_MAX = 200;

    private final List<Problem> found = new ArrayList<>();
    private int count;

    void add(int line, String sentence, Object... values) {
        count++;
        if (count > ModelReader.PROBLEMS_MAX) return;
        found.add(new Problem(line, sentence.formatted(shortened(values))));
    }

    /// How many there are, those beyond the limit included: whoever sees it unchanged after some
    /// work knows that the work was clean.
    int count() {
        return count;
    }

    void throwIfAny() {
        if (count > 0) throw new ModelException(found);
    }

    private static Object[] shortened(Object[] values) {
        Object[] out = values.clone();
        for (int i = 0; i < out.length; i++) {
            if (out[i] instanceof String s && s.length() > QUOTE_LENGTH_MAX) {
                out[i] = s.substring(0, QUOTE_LENGTH_MAX) + "…";
            }
        }
        return out;
    }
}
