package org.bailiwick.bench;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.PersonId;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Keeps some of a world, chosen evenly, to ask about.
final class Sampler {
    /// A pair that exists.
    record Pair(PersonId person, AssetId asset, Grade grade) {}

    /// A whole business.
    record Business(BusinessId id, PersonId[] persons, AssetId[] assets, Size size) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Business that && id.equals(that.id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }

        /// An asset on which this member has nothing.
        AssetId without(int member) {
            return assets[Facts.asset(member, size.each(), assets.length)];
        }
    }

    private final SplittableRandom chance = new SplittableRandom(7);
    private final Pair[] pairs;
    private final int businessesMax;
    private final List<Business> businesses = new ArrayList<>();
    private long seen;
    private long opened;

    Sampler(int pairs, int businesses) {
        this.pairs = new Pair[pairs];
        businessesMax = businesses;
    }

    void pair(PersonId person, AssetId asset, Grade grade) {
        long at = seen < pairs.length ? seen : chance.nextLong(seen + 1);
        seen++;
        if (at < pairs.length) pairs[(int) at] = new Pair(person, asset, grade);
    }

    void business(BusinessId id, PersonId[] persons, AssetId[] assets, Size size) {
        opened++;
        Business business = new Business(id, persons, assets, size);
        if (businesses.size() < businessesMax) {
            businesses.add(business);
        } else if (businessesMax > 0) {
            long at = chance.nextLong(opened);
            if (at < businessesMax) businesses.set((int) at, business);
        }
    }

    /// In an order that says nothing of when they were made.
    List<Pair> pairs() {
        Pair[] all = Arrays.copyOf(pairs, (int) Math.min(seen, pairs.length));
        for (int i = all.length - 1; i > 0; i--) {
            int other = chance.nextInt(i + 1);
            Pair kept = all[i];
            all[i] = all[other];
            all[other] = kept;
        }
        return List.of(all);
    }

    List<Business> businesses() {
        return List.copyOf(businesses);
    }

    /// Pairs that were made.
    long seen() {
        return seen;
    }

    long opened() {
        return opened;
    }
}
