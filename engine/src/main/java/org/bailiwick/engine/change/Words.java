package org.bailiwick.engine.change;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bailiwick.engine.change.Unreadable.Damaged;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// The words and sets of levels that were read lately, so that what comes again and again is one
/// object and costs no reading.
///
/// Of bounded size, and safe for many threads without a lock: what a slot holds never changes, it
/// is only replaced, and whoever does not see it yet makes an equal one.
final class Words {
    private static final int SLOTS = 512;
    private static final int LENGTH_MAX = 64;
    private static final char REPLACEMENT = '\uFFFD';

    private final @Nullable String[] words = new @Nullable String[SLOTS];
    private final @Nullable LevelSet[] sets = new @Nullable LevelSet[SLOTS];

    private static final class LevelSet {
        private final byte[] bytes;
        private final Levels levels;

        private LevelSet(byte[] bytes, Levels levels) {
            this.bytes = bytes;
            this.levels = levels;
        }

        private boolean isWrittenAs(byte[] other, int from, int to) {
            return Arrays.equals(bytes, 0, bytes.length, other, from, to);
        }
    }

    String word(byte[] bytes, int from, int length) {
        if (length > LENGTH_MAX) return text(bytes, from, length);
        int slot = slot(bytes, from, from + length);
        String known = words[slot];
        if (known != null && isWrittenAs(known, bytes, from, length)) return known;
        String fresh = text(bytes, from, length);
        boolean ascii = fresh.length() == length;
        if (ascii) words[slot] = fresh;
        return fresh;
    }

    /// The set of levels that is written between the two places.
    Levels levels(byte[] bytes, int from, int to) {
        int slot = slot(bytes, from, to);
        LevelSet known = sets[slot];
        if (known != null && known.isWrittenAs(bytes, from, to)) return known.levels;
        byte[] written = Arrays.copyOfRange(bytes, from, to);
        Levels fresh = new Reader(written, this).freshLevels();
        if (written.length <= LENGTH_MAX) sets[slot] = new LevelSet(written, fresh);
        return fresh;
    }

    /// The text that is written here in UTF-8.
    static String text(byte[] bytes, int from, int length) {
        String text = new String(bytes, from, length, UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) requireWritten(text, bytes, from, length);
        return text;
    }

    private static void requireWritten(String text, byte[] bytes, int from, int length) {
        byte[] utf8 = text.getBytes(UTF_8);
        if (!Arrays.equals(utf8, 0, utf8.length, bytes, from, from + length)) {
            throw new Damaged("a text is not UTF-8");
        }
    }

    /// Never true for a word beyond ASCII, which is read anew each time.
    private static boolean isWrittenAs(String word, byte[] bytes, int from, int length) {
        if (word.length() != length) return false;
        for (int i = 0; i < length; i++) {
            if (word.charAt(i) != bytes[from + i]) return false;
        }
        return true;
    }

    private static int slot(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) hash = 31 * hash + bytes[i];
        return (hash ^ (hash >>> 15)) & (SLOTS - 1);
    }
}
