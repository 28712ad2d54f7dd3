package org.bailiwick.engine.decision;

import java.util.List;

/// The smallest change after which the answer is yes.
public sealed interface Fix {
    /// These steps, in this order.
    ///
    /// @param newlyAllowed how many (person, object, action) triples it allows that are not allowed
    ///   now, the one asked about included
    record Steps(List<Step> steps, int newlyAllowed) implements Fix {
        public Steps {
            steps = List.copyOf(steps);
        }

        /// Whether it newly allows less, or as little with fewer steps.
        boolean isSmallerThan(Steps other) {
            return newlyAllowed == other.newlyAllowed
                    ? steps.size() < other.steps.size()
                    : newlyAllowed < other.newlyAllowed;
        }
    }

    /// There is none.
    record None(Instead instead) implements Fix {}

    /// What to do where there is no fix.
    enum Instead {
        /// The owner or the creator does it himself: no role can give it.
        OWNER_DOES_IT,
        /// Compare the id and the account with which one is signed in.
        CHECK_THE_ID,
        /// Somebody who has been an admin for longer does it.
        OTHER_ADMIN_DOES_IT,
        /// The operator finds out what could not be found out.
        OPERATOR_LOOKS
    }
}
