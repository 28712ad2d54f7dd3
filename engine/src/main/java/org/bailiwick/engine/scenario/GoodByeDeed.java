package org.bailiwick.engine.scenario;

import java.util.Optional;

/// Somebody is said good-bye to: everything ends, now or at a date.
public sealed interface GoodByeDeed extends Deed {
    /// @param at when it ends; empty for at once
    /// @param paused whether it is shut until then
    /// @param next who becomes an admin where there would be none
    record ToMember(
            String person,
            String business,
            Optional<Moment> at,
            boolean paused,
            Optional<String> next)
            implements GoodByeDeed {}

    /// Wherever he is.
    record ToPerson(String person, Optional<Moment> at) implements GoodByeDeed {}

    record ToPartner(String partner, String by, Optional<Moment> at, boolean paused)
            implements GoodByeDeed {}

    /// The relation has no end any more.
    record Keep(String one, String other) implements GoodByeDeed {}
}
