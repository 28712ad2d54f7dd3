package org.bailiwick.engine.directory;

import java.util.Arrays;

/// What a fold changed that the [AccessIndex] has compiled.
final class Touched {
    private long[] pairs = new long[16];
    private int pairCount;
    private int[] things = new int[16];
    private int thingCount;
    private boolean everything;
    private final boolean noting;

    static final int PERSON = 0;
    static final int MEMBER = 1;
    static final int ASSET = 2;

    /// @param noting whether anybody will ask
    Touched(boolean noting) {
        this.noting = noting;
    }

    /// What this person holds on this asset may be different now.
    void pair(int person, int asset) {
        if (!noting) return;
        if (pairCount == pairs.length) pairs = Arrays.copyOf(pairs, pairCount * 2);
        pairs[pairCount++] = key(person, asset);
    }

    /// A person and an asset as one number.
    static long key(int person, int asset) {
        return ((long) person << 32) | (asset & 0xFFFF_FFFFL);
    }

    /// The state of this person, member or asset may be different now.
    void state(int type, int ref) {
        if (!noting) return;
        if (thingCount + 2 > things.length) things = Arrays.copyOf(things, thingCount * 2);
        things[thingCount++] = type;
        things[thingCount++] = ref;
    }

    /// Nothing compiled holds any more.
    void everything() {
        everything = true;
    }

    boolean isEverything() {
        return everything;
    }

    int pairCount() {
        return pairCount;
    }

    long pairAt(int index) {
        return pairs[index];
    }

    int stateCount() {
        return thingCount / 2;
    }

    int typeAt(int index) {
        return things[2 * index];
    }

    int refAt(int index) {
        return things[2 * index + 1];
    }

    void clear() {
        pairCount = 0;
        thingCount = 0;
        everything = false;
    }
}
