package org.bailiwick.engine.scenario;

import org.bailiwick.engine.decision.Code;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is claimed of the world as it is at this line.
public sealed interface Claim extends Line {
    /// It is allowed.
    record May(Ask ask) implements Claim {}

    /// It is denied, for this reason.
    ///
    /// @param remedy what would help; empty where nothing is claimed of it
    /// @param waiting whether waiting helps; likewise
    /// @param ended what ended it; likewise
    record MayNot(
            Ask ask,
            Code code,
            Optional<Remedy> remedy,
            Optional<Waits> waiting,
            Optional<Ended> ended)
            implements Claim {}

    /// Exactly these persons may.
    record Who(String action, Thing object, Setting setting, Set<String> persons) implements Claim {
        public Who {
            persons = Set.copyOf(persons);
        }
    }

    /// On exactly these assets and businesses.
    record What(String person, String action, Setting setting, Set<String> things)
            implements Claim {
        public What {
            things = Set.copyOf(things);
        }
    }

    /// What is claimed of the fix: these steps, in this order; none says that there is no fix.
    record Remedy(List<Step> steps) {
        public Remedy {
            steps = List.copyOf(steps);
        }
    }

    /// One step, in the words of a scenario.
    ///
    /// @param by who can take it; empty where nothing is claimed of that
    record Step(String text, Optional<String> by) {
        @Override
        public String toString() {
            return by.map(who -> text + " by " + who).orElse(text);
        }
    }

    /// What is claimed of waiting.
    sealed interface Waits {
        /// It does not help.
        record No() implements Waits {}

        /// It will work from then on.
        record Until(Moment moment) implements Waits {}

        /// Somebody else is at it.
        record Perhaps() implements Waits {}
    }

    /// What is claimed of its end.
    sealed interface Ended {
        /// It never worked.
        record Never() implements Ended {}

        /// A date passed.
        record ByTime() implements Ended {}

        /// @param change the name of what happened, `asset-unassigned` for one
        record By(String change) implements Ended {}
    }
}
