package org.bailiwick.bench;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.random.RandomGenerator;

/// What no check can do without: one 128-bit hash over the two strings, and one probe of a bare
/// open-addressing table.
///
/// The hash is MurmurHash3's x64 128-bit form over the characters of both, sixteen bytes at a time.
/// Not for several threads.
public final class Floor {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long C1 = 0x87c37b91114253d5L;
    private static final long C2 = 0x4cf5ad432745937fL;

    private final byte[] text = new byte[256];
    private final long[] slots;
    private final int mask;
    private long hi;
    private long lo;

    /// @param entries how many there will be; two thirds of the slots are used at most
    public Floor(long entries) {
        int count = Integer.highestOneBit((int) Math.max(16, entries * 3 / 2)) * 2;
        slots = new long[2 * count];
        mask = count - 1;
    }

    public void add(String one, String other) {
        hash(one, other);
        put();
    }

    private void put() {
        int at = (int) hi & mask;
        while (slots[2 * at + 1] != 0) at = (at + 1) & mask;
        slots[2 * at] = hi;
        slots[2 * at + 1] = lo;
    }

    /// Adds so many that nobody asks for.
    public void fill(long others, RandomGenerator chance) {
        for (long i = 0; i < others; i++) {
            hi = chance.nextLong();
            lo = chance.nextLong() | 1;
            put();
        }
    }

    public boolean holds(String one, String other) {
        hash(one, other);
        for (int at = (int) hi & mask; ; at = (at + 1) & mask) {
            long found = slots[2 * at + 1];
            if (found == lo && slots[2 * at] == hi) return true;
            if (found == 0) return false;
        }
    }

    @SuppressWarnings("deprecation") // the quickest way to the characters of an ASCII text
    private void hash(String one, String other) {
        int length = one.length() + other.length();
        one.getBytes(0, one.length(), text, 0);
        other.getBytes(0, other.length(), text, one.length());
        int end = (length + 15) & -16;
        for (int i = length; i < end; i++) text[i] = 0;
        long h1 = 0;
        long h2 = 0;
        for (int at = 0; at < end; at += 16) {
            long k1 = (long) LONGS.get(text, at);
            long k2 = (long) LONGS.get(text, at + 8);
            h1 ^= Long.rotateLeft(k1 * C1, 31) * C2;
            h1 = (Long.rotateLeft(h1, 27) + h2) * 5 + 0x52dce729;
            h2 ^= Long.rotateLeft(k2 * C2, 33) * C1;
            h2 = (Long.rotateLeft(h2, 31) + h1) * 5 + 0x38495ab5;
        }
        h1 ^= length;
        h2 ^= length;
        h1 += h2;
        h2 += h1;
        h1 = mix(h1);
        h2 = mix(h2);
        h1 += h2;
        hi = h1;
        lo = (h2 + h1) | 1;
    }

    private static long mix(long value) {
        long mixed = value;
        mixed ^= mixed >>> 33;
        mixed *= 0xff51afd7ed558ccdL;
        mixed ^= mixed >>> 33;
        mixed *= 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
