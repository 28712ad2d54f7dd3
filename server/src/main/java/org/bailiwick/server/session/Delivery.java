package org.bailiwick.server.session;

import org.bailiwick.engine.change.InvitationId;

import java.time.Instant;
import java.util.Optional;

/// How far the letter of an invitation came. What became of the invitation itself is in the
/// journal.
///
/// @param seq the number of the entry that asked for the newest letter
/// @param letter names the newest letter to whoever carries mail, and opens nothing; empty before
///   it was on its way
/// @param sendings how many letters there were
/// @param written when the newest one was asked for
/// @param handed when whoever carries mail took it
/// @param bounced when it came back
/// @param why what was said then; empty text otherwise
/// @param opened when the page behind a link was first opened by somebody, not by a program
/// @param asked when whoever holds a link that opens nothing any more asked for a new one, and got
///   none yet
public record Delivery(
        InvitationId invitation,
        long seq,
        String letter,
        int sendings,
        Instant written,
        Optional<Instant> handed,
        Optional<Instant> bounced,
        String why,
        Optional<Instant> opened,
        Optional<Instant> asked) {
    /// The longest reason for which a letter came back that is kept, in characters.
    public static final int WHY_MAX = 500;

    /// Why there is nothing to come back: its time was up before it was handed over.
    public static final String OVER = "over";

    /// How far it came.
    public enum State {
        WRITTEN,
        HANDED,
        BOUNCED,
        OPENED
    }

    static Delivery written(InvitationId invitation, long seq, Instant at) {
        return new Delivery(
                invitation,
                seq,
                "",
                1,
                at,
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty());
    }

    /// The same invitation once more. That a page was opened stays known; who asked for it has it.
    Delivery again(long next, Instant at) {
        return new Delivery(
                invitation,
                next,
                "",
                sendings + 1,
                at,
                Optional.empty(),
                Optional.empty(),
                "",
                opened,
                Optional.empty());
    }

    /// It is on its way under this name.
    Delivery named(String name) {
        return new Delivery(
                invitation, seq, name, sendings, written, handed, bounced, why, opened, asked);
    }

    /// What came back before it was noted that it had been taken has come back all the same.
    Delivery handed(String name, Instant at) {
        boolean back = bounced.isPresent() && letter.equals(name);
        return new Delivery(
                invitation,
                seq,
                name,
                sendings,
                written,
                back && why.equals(OVER) ? Optional.empty() : Optional.of(at),
                back ? bounced : Optional.empty(),
                back ? why : "",
                opened,
                asked);
    }

    /// What was not carried before its time was up was handed to nobody, whoever took it at first.
    Delivery bounced(String reason, Instant at) {
        String cut = reason.substring(0, Math.min(reason.length(), WHY_MAX));
        return new Delivery(
                invitation,
                seq,
                letter,
                sendings,
                written,
                reason.equals(OVER) ? Optional.empty() : handed,
                Optional.of(at),
                cut,
                opened,
                asked);
    }

    Delivery opened(Instant at) {
        return new Delivery(
                invitation,
                seq,
                letter,
                sendings,
                written,
                handed,
                bounced,
                why,
                opened.or(() -> Optional.of(at)),
                asked);
    }

    /// Its link opens nothing any more, and whoever holds it wants a new one.
    Delivery askedAnew(Instant at) {
        return new Delivery(
                invitation,
                seq,
                letter,
                sendings,
                written,
                handed,
                bounced,
                why,
                opened,
                asked.or(() -> Optional.of(at)));
    }

    public State state() {
        if (bounced.isPresent()) return State.BOUNCED;
        if (opened.isPresent()) return State.OPENED;
        return handed.isPresent() ? State.HANDED : State.WRITTEN;
    }
}
