package org.bailiwick.server.command;

import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.seal.Address;
import org.bailiwick.server.seal.Sealing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a command writes with: the state it is judged against, the time, new ids, and what it has
/// written so far.
public final class Pen {
    private final Directory today;
    private final Instant now;
    private final Ids ids;
    private final Sealing sealing;
    private final Limits limits;
    private final Caller caller;
    private final List<Change> changes = new ArrayList<>();
    private final List<Beside> beside = new ArrayList<>();

    Pen(Directory today, Instant now, Ids ids, Sealing sealing, Limits limits, Caller caller) {
        this.today = today;
        this.now = now.truncatedTo(ChronoUnit.MILLIS);
        this.ids = ids;
        this.sealing = sealing;
        this.limits = limits;
        this.caller = caller;
    }

    Directory today() {
        return today;
    }

    /// Who gives the command.
    Caller caller() {
        return caller;
    }

    Instant now() {
        return now;
    }

    Ids ids() {
        return ids;
    }

    Limits limits() {
        return limits;
    }

    void add(Change change) {
        changes.add(change);
    }

    /// Adds something that is no fact about access, to be written in the same transaction.
    void beside(Beside what) {
        beside.add(what);
    }

    Sealed seal(Id subject, String text) {
        return sealing.seal(subject, text);
    }

    /// What was sealed; empty where its key was destroyed.
    Optional<String> open(Sealed text) {
        return sealing.open(text);
    }

    /// The address known by this text, made findable when it is new.
    AddressId address(String text) {
        return sealing.idOf(parse(text), ids);
    }

    /// @throws Refused where the text is no address
    static Address parse(String text) {
        try {
            return Address.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw Refused.invalid(
                    "address", "%s: write it as name@domain", String.valueOf(wrong.getMessage()));
        }
    }

    /// A pen for a part of the same command, which is judged against a later state.
    Pen at(Directory later) {
        return new Pen(later, now, ids, sealing, limits, caller);
    }

    /// A pen for a part of the same command that somebody else had given.
    Pen by(Caller other) {
        return new Pen(today, now, ids, sealing, limits, other);
    }

    List<Change> changes() {
        return List.copyOf(changes);
    }

    List<Beside> beside() {
        return List.copyOf(beside);
    }

    Sealing sealing() {
        return sealing;
    }
}
