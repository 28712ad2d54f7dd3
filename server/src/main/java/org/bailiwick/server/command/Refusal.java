package org.bailiwick.server.command;

import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.decision.Decision;
import org.bailiwick.engine.directory.Directory;

import java.util.List;

/// Why a command was not carried out. Nothing was changed.
public sealed interface Refusal {
    /// There is no such thing.
    ///
    /// @param what `member`, `asset`, …
    record NotFound(String what, String id) implements Refusal {}

    /// The one who asks may not. Each of these would have been enough.
    ///
    /// @param at the state it was judged against
    record NotAllowed(List<Decision.Denied> denials, Directory at) implements Refusal {}

    /// Only such a caller may: `the operator`, `a key with the scope assets`, …
    ///
    /// @param known whether that can be said without telling that a thing exists
    record NotForYou(String whose, boolean known) implements Refusal {}

    /// It needs a proof of who gives it that is stronger than a sign-in.
    record StepUp() implements Refusal {}

    /// It does not go with what is there.
    ///
    /// @param sentence what is in the way and what to do
    record Conflict(String sentence) implements Refusal {}

    /// Later entries stand on it: they come first.
    ///
    /// @param entries their numbers, oldest first
    record StoodOn(List<Long> entries, String sentence) implements Refusal {
        public StoodOn {
            entries = List.copyOf(entries);
        }
    }

    /// Something said is wrong.
    ///
    /// @param field which
    /// @param sentence what is wrong and what to do
    record Invalid(String field, String sentence) implements Refusal {}

    /// What a business decided about itself forbids it.
    ///
    /// @param code which rule; see `docs/codes.md`
    /// @param field what was said that it forbids
    record RuledOut(String code, String field, String sentence) implements Refusal {}

    /// There are too many already.
    ///
    /// @param limit its name
    record TooMany(String limit, int most, String sentence) implements Refusal {}

    /// The thing has changed since the caller looked.
    ///
    /// @param seq its version now
    record Stale(Id thing, long seq) implements Refusal {}

    /// The same idempotency key came with another command.
    record KeyReused(String key) implements Refusal {}

    /// Too much is waiting; nothing was looked at.
    record Busy(String sentence) implements Refusal {}
}
