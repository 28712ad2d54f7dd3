package org.bailiwick.server.command;

import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.decision.Decision;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.sentence.Sentence;

import java.util.List;

/// Why a command was not carried out. Nothing was changed.
public sealed interface Refusal {
    /// One that says itself what is in the way and what to do.
    sealed interface Spoken extends Refusal {
        Sentence said();

        /// In English.
        default String sentence() {
            return said().english();
        }
    }

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
    record Conflict(Sentence said) implements Spoken {
        public Conflict(String text, Object... values) {
            this(Sentence.of(text, values));
        }
    }

    /// Later entries stand on it: they come first.
    ///
    /// @param entries their numbers, oldest first
    record StoodOn(List<Long> entries, Sentence said) implements Spoken {
        public StoodOn {
            entries = List.copyOf(entries);
        }

        public StoodOn(List<Long> entries, String text, Object... values) {
            this(entries, Sentence.of(text, values));
        }
    }

    /// Something said is wrong.
    ///
    /// @param field which
    record Invalid(String field, Sentence said) implements Spoken {
        public Invalid(String field, String text, Object... values) {
            this(field, Sentence.of(text, values));
        }
    }

    /// What a business decided about itself forbids it.
    ///
    /// @param code which rule; see `docs/codes.md`
    /// @param field what was said that it forbids
    record RuledOut(String code, String field, Sentence said) implements Spoken {}

    /// There are too many already.
    ///
    /// @param limit its name
    record TooMany(String limit, int most, Sentence said) implements Spoken {
        public TooMany(String limit, int most, String text, Object... values) {
            this(limit, most, Sentence.of(text, values));
        }
    }

    /// The thing has changed since the caller looked.
    ///
    /// @param seq its version now
    record Stale(Id thing, long seq) implements Refusal {}

    /// The same idempotency key came with another command.
    record KeyReused(String key) implements Refusal {}

    /// Too much is waiting; nothing was looked at.
    record Busy(Sentence said) implements Spoken {
        public Busy(String text, Object... values) {
            this(Sentence.of(text, values));
        }
    }
}
