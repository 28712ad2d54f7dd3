package org.bailiwick.server.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Compares two lists of (thing, entry) that come in different orders and are too long to be kept:
/// for each entry the sum of what is expected and of what is seen.
final class TouchSums {
    private static final int BLOCK = 4_096;

    private final Map<Long, long[]> blocks = new HashMap<>();
    private final long salt;
    private long behind;

    /// @param salt unknown to whoever may have altered the lists
    TouchSums(long salt) {
        this.salt = salt;
    }

    void expect(long hi, long lo, long seq) {
        add(seq, mix(hi, lo, seq));
    }

    void see(long hi, long lo, long seq) {
        add(seq, -mix(hi, lo, seq));
    }

    /// Seen for an entry that is not looked at.
    void seeBehind(long seq) {
        behind = Math.max(behind, seq);
    }

    long behind() {
        return behind;
    }

    private void add(long seq, long amount) {
        var block = blocks.computeIfAbsent(Math.floorDiv(seq, BLOCK), _ -> new long[BLOCK]);
        block[Math.floorMod(seq, BLOCK)] += amount;
    }

    /// The entries up to this one whose sums differ, in order.
    List<Long> different(long end) {
        return blocks.entrySet().stream()
                .<Long>mapMulti(TouchSums::different)
                .filter(seq -> seq <= end)
                .sorted()
                .toList();
    }

    private static void different(Map.Entry<Long, long[]> block, Consumer<Long> seqs) {
        for (int i = 0; i < BLOCK; i++) {
            if (block.getValue()[i] != 0) seqs.accept(block.getKey() * BLOCK + i);
        }
    }

    private long mix(long hi, long lo, long seq) {
        return mix(hi + mix(lo + mix(seq + salt)));
    }

    /// The finaliser of SplitMix64: each bit of the input moves about half of the output's.
    private static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
