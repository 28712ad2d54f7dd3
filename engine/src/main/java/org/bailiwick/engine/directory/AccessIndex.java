package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.SecondStep;
import org.bailiwick.engine.model.Kind;

import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// What everybody may do now, compiled: answers *allow* with one probe for each pair of person and
/// asset. What it does not answer may still be allowed: then all layers are asked.
///
/// It holds only what needs no clock: standing assignments, undated shares and memberships. The
/// states of persons, members and assets are kept apart from the pairs, so that suspending or
/// closing rewrites none.
///
/// Changed in place by the one thread that folds, between [#begin] and [#end]. A reader believes
/// what it has read only if the version was that of its directory before and after (see
/// `docs/decisions/0003-access-index.md`).
final class AccessIndex {
    private static final byte ENABLED = 1;
    private static final byte ACTIVE = 1;
    private static final byte MANAGER = 2;
    private static final int OWNER_OPEN = 1 << 16;

    private volatile long version;
    private PairTable pairs = new PairTable(0);
    private long[] masks = new long[64];
    private final Map<Long, Integer> maskNumbers = new HashMap<>();
    private byte[] persons = new byte[64];
    private byte[] members = new byte[64];
    private int[] assets = new int[64];

    /// The version that a directory must have for an answer to be believed; odd while it changes.
    long version() {
        return version;
    }

    void begin() {
        long next = version + 1;
        version = next;
    }

    void end() {
        long next = version + 1;
        version = next;
    }

    /// Whether this pair is certainly allowed this action at the position of `stamp`.
    boolean allows(long stamp, int person, int asset, Kind kind, long bit) {
        if (version != stamp) return false;
        boolean allowed = probe(person, asset, kind, bit);
        VarHandle.acquireFence();
        return allowed && version == stamp;
    }

    private boolean probe(int person, int asset, Kind kind, long bit) {
        long cell = pairs.find(Touched.key(person, asset));
        int member = (int) (cell >>> 32);
        int number = (int) cell;
        if (cell == 0 || beyond(person, member, asset, number)) return false;
        int state = assets[asset];
        if ((state & OWNER_OPEN) == 0 || (state & 0xFF) != kind.index()) return false;
        if ((kind.kept().get((state >>> 8) & 0xFF) & bit) == 0) return false;
        if ((masks[number] & bit) == 0 || persons[person] != ENABLED) return false;
        byte has = members[member];
        return (has & ACTIVE) != 0 && ((kind.money() & bit) == 0 || (has & MANAGER) != 0);
    }

    /// In the middle of a change anything may be read.
    private boolean beyond(int person, int member, int asset, int number) {
        return person >= persons.length
                || member < 0
                || member >= members.length
                || asset >= assets.length
                || number < 0
                || number >= masks.length;
    }

    /// Compiles everything anew.
    void compile(State state) {
        pairs = new PairTable(state.assignments().size());
        for (int i = 0; i < state.persons().size(); i++) person(state, i);
        for (int i = 0; i < state.assets().size(); i++) asset(state, i);
        for (int i = 0; i < state.members().size(); i++) {
            member(state, i);
            Member member = state.members().get(i);
            member.holdings.forEach((_, asset) -> pair(state, member.person, asset));
            for (int group : member.groups) {
                state.groups()
                        .get(group)
                        .assets
                        .forEach((_, asset) -> pair(state, member.person, asset));
            }
        }
    }

    void update(State state, Touched touched) {
        if (touched.isEverything()) {
            compile(state);
            return;
        }
        for (int i = 0; i < touched.stateCount(); i++) {
            int ref = touched.refAt(i);
            switch (touched.typeAt(i)) {
                case Touched.PERSON -> person(state, ref);
                case Touched.MEMBER -> member(state, ref);
                default -> asset(state, ref);
            }
        }
        for (int i = 0; i < touched.pairCount(); i++) {
            long pair = touched.pairAt(i);
            pair(state, (int) (pair >>> 32), (int) pair);
        }
    }

    private void person(State state, int ref) {
        if (ref >= persons.length) persons = Arrays.copyOf(persons, roomFor(ref));
        persons[ref] = state.persons().get(ref).disabled ? 0 : ENABLED;
    }

    private void member(State state, int ref) {
        if (ref >= members.length) members = Arrays.copyOf(members, roomFor(ref));
        Member member = state.members().get(ref);
        Business business = state.businesses().get(member.business);
        boolean asked =
                business.settings.secondStepWhenSilent()
                        && business.settings.secondStep() != SecondStep.NOBODY;
        boolean active =
                !member.gone()
                        && !member.suspended
                        && member.period.isAlways()
                        && !business.closed
                        && !asked;
        boolean manager = member.finance == Finance.MANAGER;
        members[ref] = (byte) ((active ? ACTIVE : 0) | (manager ? MANAGER : 0));
    }

    private void asset(State state, int ref) {
        if (ref >= assets.length) assets = Arrays.copyOf(assets, roomFor(ref));
        Asset asset = state.assets().get(ref);
        boolean open = asset.business < 0 || !state.businesses().get(asset.business).closed;
        Kind kind = state.kinds().get(asset.kind);
        int its = kind == null ? 0xFF : kind.index();
        assets[ref] = its | (asset.state.ordinal() << 8) | (open ? OWNER_OPEN : 0);
    }

    private static int roomFor(int ref) {
        return ref + ref / 4 + 64;
    }

    /// Writes down the way that gives most; a pair without one is not kept.
    private void pair(State state, int personRef, int assetRef) {
        Asset asset = state.assets().get(assetRef);
        Kind kind = state.kinds().get(asset.kind);
        Person person = state.persons().get(personRef);
        long best = 0;
        int through = -1;
        for (int i = person.members.length - 1; kind != null && i >= 0; i--) {
            Member member = state.members().get(person.members[i]);
            if (member.gone() || superseded(state, person, i)) continue;
            long mask = mask(state, member, asset, kind);
            if (Long.bitCount(mask) <= Long.bitCount(best)) continue;
            best = mask;
            through = member.ref;
        }
        long key = Touched.key(personRef, assetRef);
        if (best == 0) pairs.remove(key);
        else pairs.put(key, ((long) through << 32) | number(best));
    }

    private static boolean superseded(State state, Person person, int at) {
        int business = state.members().get(person.members[at]).business;
        for (int i = at + 1; i < person.members.length; i++) {
            if (state.members().get(person.members[i]).business == business) return true;
        }
        return false;
    }

    private static long mask(State state, Member member, Asset asset, Kind kind) {
        long through = through(state, member, asset, kind);
        if (through == 0) return 0;
        long mask = 0;
        Holding holding = member.holdings.get(asset.ref);
        for (int i = 0; holding != null && i < holding.count(); i++) {
            Assignment assignment = holding.at(i);
            if (assignment.standing()) mask |= kind.mask(assignment.levels.names());
        }
        for (int ref : member.groups) {
            Group group = state.groups().get(ref);
            if (!group.assets.contains(asset.ref)) continue;
            var levels = group.members.get(member.ref);
            var held = levels == null ? null : levels.get(asset.kind);
            if (held != null) mask |= kind.mask(held.names());
        }
        return mask & through & ~kind.ownerOnly();
    }

    /// What a way through this membership can let through at most.
    private static long through(State state, Member member, Asset asset, Kind kind) {
        if (member.business == asset.business) return -1;
        for (int i = asset.shares.length - 1; i >= 0; i--) {
            Share share = state.shares().get(asset.shares[i]);
            if (share.partner != member.business) continue;
            boolean plain = !share.gone() && !share.paused && share.period.isAlways();
            return plain ? kind.mask(share.cap.names()) : 0;
        }
        return 0;
    }

    /// Masks are numbered from 1, so that no cell is 0.
    private int number(long mask) {
        Integer known = maskNumbers.get(mask);
        if (known != null) return known;
        int number = maskNumbers.size() + 1;
        if (number >= masks.length) masks = Arrays.copyOf(masks, masks.length * 2);
        masks[number] = mask;
        maskNumbers.put(mask, number);
        return number;
    }

    int pairCount() {
        return pairs.size();
    }

    /// Bytes of the pairs and of the states beside them.
    long bytes() {
        return pairs.bytes() + persons.length + members.length + 4L * assets.length;
    }
}
