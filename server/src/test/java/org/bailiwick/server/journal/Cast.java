package org.bailiwick.server.journal;

import org.bailiwick.engine.change.Actor;
import org.bailiwick.engine.change.BusinessChange.BusinessRenamed;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.EntryCodec;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.server.command.Beside;
import org.bailiwick.server.command.Chain;
import org.bailiwick.server.command.Journal;
import org.bailiwick.server.command.Tip;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Who and what the tests of the journal are about, and the entries they make.
final class Cast {
    static final BusinessId ACME = new BusinessId(1, 2);
    static final BusinessId NOVA = new BusinessId(3, 4);
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final EntryCodec CODEC = new EntryCodec();

    private Cast() {}

    static Random chance() {
        return new Random(7);
    }

    /// Appends that many entries as one group; entry `n` renames the business to `name n`.
    static void append(Journal journal, BusinessId business, int count) {
        journal.append(renames(journal.tip(), business, count).group(), List.of());
    }

    static void append(Journal journal, Beside... beside) {
        journal.append(List.of(), List.of(beside));
    }

    static Chain renames(Tip tip, BusinessId business, int count) {
        var chain = new Chain(tip, CODEC);
        for (int i = 0; i < count; i++) rename(chain, business, "name " + chain.nextSeq());
        return chain;
    }

    static void rename(Chain chain, BusinessId business, String name) {
        Set<Id> touches = Set.of(business);
        chain.add(rename(chain, NOON.plusSeconds(chain.nextSeq()), business, name), touches);
    }

    private static Entry rename(Chain chain, Instant now, BusinessId business, String name) {
        return new Entry(
                chain.nextSeq(),
                chain.timeAt(now),
                Actor.OPERATOR,
                Actor.NOBODY,
                "rename",
                Sealed.NONE,
                List.of(new BusinessRenamed(business, name)),
                chain.previous());
    }
}
