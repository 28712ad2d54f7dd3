package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.PersonId;

import java.time.Instant;
import java.util.Optional;

/// May this person do this, to this, now?
public record Question(Subject subject, String action, Target target, Context context) {
    /// The longest name of an action, kind or level, in characters.
    public static final int NAME_LENGTH_MAX = 64;

    /// @param now when it is asked
    /// @param business look only at ways through this business
    /// @param account the account that the page was made for
    /// @param proof how the person signed in
    /// @param grave whether it is about removing an admin, ending a partnership or handing an asset
    ///   over, which a new admin leaves to others at first
    public record Context(
            Instant now,
            Optional<BusinessId> business,
            Optional<PersonId> account,
            Proof proof,
            boolean grave) {
        /// About nothing grave.
        public Context(
                Instant now,
                Optional<BusinessId> business,
                Optional<PersonId> account,
                Proof proof) {
            this(now, business, account, proof, false);
        }

        public static Context at(Instant now) {
            return new Context(now, Optional.empty(), Optional.empty(), Proof.SILENT);
        }

        public Context in(BusinessId named) {
            return new Context(now, Optional.of(named), account, proof, grave);
        }

        /// The same at another moment.
        Context on(Instant moment) {
            return new Context(moment, business, account, proof, grave);
        }

        /// The same, about something grave.
        public Context gravely() {
            return new Context(now, business, account, proof, true);
        }
    }

    /// What is said of how the person signed in.
    public enum Proof {
        /// Nothing.
        SILENT,
        /// One step.
        ONE_STEP,
        /// A second step was taken.
        TWO_STEPS
    }

    /// The same at another moment.
    public Question on(Instant moment) {
        return new Question(subject, action, target, context.on(moment));
    }

    /// The same, through one business.
    public Question in(BusinessId business) {
        return new Question(subject, action, target, context.in(business));
    }

    public static Question of(PersonId person, String action, Target target, Instant now) {
        return new Question(new Subject.Known(person), action, target, Context.at(now));
    }
}
