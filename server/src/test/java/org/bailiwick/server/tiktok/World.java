package org.bailiwick.server.tiktok;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.EntryCodec;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Decision;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.server.Installation;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.Command;
import org.bailiwick.server.command.Epoch;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.command.Resolver;
import org.bailiwick.server.journal.MemoryJournal;
import org.bailiwick.server.seal.MasterKey;
import org.bailiwick.server.seal.Sealer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// An installation in memory into which recordings are imported.
final class World implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    /// What time it is.
    Instant now = NOON;

    final Ids ids = new Ids(new Random(7));
    final Office office;
    final MemoryJournal journal;

    World() {
        var chance = new SecureRandom();
        journal = new MemoryJournal(Epoch.draw(new Random(8)));
        var sealer = new Sealer(MasterKey.draw(chance), chance);
        office = Installation.write(journal, sealer, ids, () -> now);
    }

    @Override
    public void close() {
        office.close();
    }

    /// Somebody here does something by hand.
    void byHand(Command command) {
        office.desk().orElseThrow().carryOut(Caller.operator(), command);
    }

    TikTokImport.Outcome run(Tape tape, boolean skipBad) {
        return run(tape, skipBad, Progress.NONE);
    }

    private TikTokImport.Outcome run(Tape tape, boolean skipBad, Progress progress) {
        try {
            return new TikTokImport(office, ids, () -> now).run(tape.open(), skipBad, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportReport importing(Tape tape) {
        return importing(tape, Progress.NONE);
    }

    ImportReport importing(Tape tape, Progress progress) {
        return switch (run(tape, false, progress)) {
            case TikTokImport.Imported(var report) -> report;
            case TikTokImport.BadLines(_, var bad) ->
                    throw new AssertionError(bad.stream().map(Wording::of).toList());
        };
    }

    /// What the import changes, in order.
    List<Change> changes(Tape tape) {
        long before = office.now().seq();
        importing(tape);
        return entriesFrom(before + 1).stream().flatMap(e -> e.changes().stream()).toList();
    }

    List<Entry> entriesFrom(long seq) {
        var codec = new EntryCodec();
        List<Entry> entries = new ArrayList<>();
        journal.read(seq, line -> entries.add(codec.decode(line.bytes())));
        return entries;
    }

    private Resolver resolver() {
        return office.resolver(office.now(), Optional.of("tiktok"));
    }

    Person person(String text) {
        PersonId id = resolver().person(text).orElseThrow();
        return office.now().find(id).orElseThrow();
    }

    String nameOf(Person person) {
        return office.open(person.name()).orElse("");
    }

    Business business(String id) {
        BusinessId its = resolver().business(id).orElseThrow();
        return office.now().find(its).orElseThrow();
    }

    Member member(String business, String user) {
        return office.now().membership(person(user), business(business)).orElseThrow();
    }

    Asset asset(String kind, String id) {
        AssetId its = resolver().asset(kind, id).orElseThrow();
        return office.now().find(its).orElseThrow();
    }

    Asset account(String id) {
        return asset("ad_account", id);
    }

    /// What a member holds directly.
    List<String> holds(String business, String user, String account) {
        return office.now().grants(member(business, user), account(account)).stream()
                .map(grant -> grant.levels().toString())
                .toList();
    }

    boolean may(String person, String action, String kind, String asset) {
        Resolver resolver = resolver();
        Decision decision =
                Decider.decide(
                        office.now(),
                        new Question(
                                resolver.subject(person),
                                action,
                                resolver.target(kind, asset),
                                Question.Context.at(NOON)));
        return decision.allowed();
    }
}
