package org.bailiwick.engine.directory;

import java.util.Arrays;

/// Short lists of places in the directory's tables; never changed once stored.
final class Refs {
    static final int[] NONE = {};

    private Refs() {}

    static int[] with(int[] refs, int added) {
        int[] more = Arrays.copyOf(refs, refs.length + 1);
        more[refs.length] = added;
        return more;
    }

    static int[] without(int[] refs, int gone) {
        for (int i = 0; i < refs.length; i++) {
            if (refs[i] != gone) continue;
            int[] fewer = new int[refs.length - 1];
            System.arraycopy(refs, 0, fewer, 0, i);
            System.arraycopy(refs, i + 1, fewer, i, fewer.length - i);
            return fewer;
        }
        return refs;
    }

    static boolean contains(int[] refs, int ref) {
        for (int each : refs) if (each == ref) return true;
        return false;
    }
}
