package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.SecondStep;
import org.bailiwick.engine.model.Kind;

import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// What everybody may do now, compiled: answers with one probe for each pair of person and asset.
/// Where it is not sure, all layers are asked.
///
/// It holds only what needs no clock: standing assignments, undated shares and memberships; and
/// notes where that is not all there is. The states of persons, members and assets are kept apart
/// from the pairs, so that suspending or closing rewrites none.
///
/// Changed in place by the one thread that folds, between [#begin] and [#end]. A reader believes
/// what it has read only if the version was that of its directory before and after (see
/// `docs/decisions/0003-access-index.md`).
final class AccessIndex {
    private static final byte ENABLED = 1;
    private static final byte ACTIVE = 1;
    private static final byte MANAGER = 2;

    /// A second step is asked for what is about money, also where nothing is said of it.
    private static final byte PROVES_FOR_MONEY = 4;

    private static final int OWNER_OPEN = 1 << 16;

    /// A person owns or created the asset, and has rights without an assignment.
    private static final int PERSONAL = 1 << 17;

    /// In a cell: what is written there is all that the person has on the asset.
    private static final int WHOLE = 1 << 30;

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

    /// What is certain of this pair and this action at the position of `stamp`.
    Quick ask(long stamp, int person, int asset, Kinds.Deed deed) {
        if (version != stamp) return Quick.UNSURE;
        Quick answer = probe(person, asset, deed);
        VarHandle.acquireFence();
        return version == stamp ? answer : Quick.UNSURE;
    }

    private Quick probe(int person, int asset, Kinds.Deed deed) {
        long cell = pairs.find(Touched.key(person, asset));
        if (person >= persons.length || asset >= assets.length) return Quick.UNSURE;
        int its = assets[asset];
        if ((its & OWNER_OPEN) == 0 || (its & 0xFF) != deed.kindIndex()) return Quick.UNSURE;
        if (persons[person] != ENABLED) return Quick.UNSURE;
        boolean only = (its & PERSONAL) == 0;
        if (cell == 0) return only ? Quick.NO : Quick.UNSURE;
        int member = (int) (cell >>> 32);
        int number = (int) cell & ~WHOLE;
        if (beyond(member, number)) return Quick.UNSURE;
        byte has = members[member];
        if ((has & ACTIVE) == 0) return Quick.UNSURE;
        if (deed.money() && (has & PROVES_FOR_MONEY) != 0) return Quick.UNSURE;
        boolean passes =
                (masks[number] & deed.bit()) != 0
                        && deed.survives((its >>> 8) & 0xFF)
                        && (!deed.money() || (has & MANAGER) != 0);
        if (passes) return Quick.YES;
        return only && (cell & WHOLE) != 0 ? Quick.NO : Quick.UNSURE;
    }

    /// In the middle of a change anything may be read.
    private boolean beyond(int member, int number) {
        return member < 0 || member >= members.length || number >= masks.length;
    }

    /// Hands over everything compiled, as [#of] takes it.
    void give(Snapshot.Arrays to) {
        to.longs(Arrays.copyOf(masks, maskNumbers.size() + 1));
        to.bytes(persons);
        to.bytes(members);
        to.ints(assets);
        pairs.give(to);
    }

    /// What [#give] gave.
    static AccessIndex of(
            long[] masks, byte[] persons, byte[] members, int[] assets, PairTable pairs) {
        AccessIndex index = new AccessIndex();
        for (int i = 1; i < masks.length; i++) index.maskNumbers.put(masks[i], i);
        index.masks = Arrays.copyOf(masks, Math.max(64, masks.length));
        index.persons = persons;
        index.members = members;
        index.assets = assets;
        index.pairs = pairs;
        return index;
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
        boolean proves =
                business.settings.secondStepWhenSilent() && business.settings.moneySecondStep();
        members[ref] =
                (byte)
                        ((active ? ACTIVE : 0)
                                | (manager ? MANAGER : 0)
                                | (proves ? PROVES_FOR_MONEY : 0));
    }

    private void asset(State state, int ref) {
        if (ref >= assets.length) assets = Arrays.copyOf(assets, roomFor(ref));
        Asset asset = state.assets().get(ref);
        boolean open = asset.business < 0 || !state.businesses().get(asset.business).closed;
        Kind kind = state.kinds().get(asset.kind);
        int its = kind == null ? 0xFF : kind.index();
        boolean personal = asset.person >= 0 || asset.creator >= 0;
        assets[ref] =
                its
                        | (asset.state.ordinal() << 8)
                        | (open ? OWNER_OPEN : 0)
                        | (personal ? PERSONAL : 0);
    }

    private static int roomFor(int ref) {
        return ref + ref / 4 + 64;
    }

    /// Writes down the way that gives most; a pair to which nothing is assigned is not kept.
    private void pair(State state, int personRef, int assetRef) {
        Asset asset = state.assets().get(assetRef);
        Kind kind = state.kinds().get(asset.kind);
        Person person = state.persons().get(personRef);
        Reach best = Reach.NOTHING;
        int ways = 0;
        for (int i = person.members.length - 1; kind != null && i >= 0; i--) {
            Member member = state.members().get(person.members[i]);
            if (member.gone() || superseded(state, person, i)) continue;
            Reach reach = Reach.of(state, member, asset, kind);
            if (reach.isNothing()) continue;
            ways++;
            if (ways == 1 || reach.exceeds(best)) best = reach;
        }
        long key = Touched.key(personRef, assetRef);
        if (ways == 0) {
            pairs.remove(key);
            return;
        }
        int whole = ways == 1 && best.whole() ? WHOLE : 0;
        pairs.put(key, ((long) best.member() << 32) | whole | number(best.mask()));
    }

    private static boolean superseded(State state, Person person, int at) {
        int business = state.members().get(person.members[at]).business;
        for (int i = at + 1; i < person.members.length; i++) {
            if (state.members().get(person.members[i]).business == business) return true;
        }
        return false;
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
