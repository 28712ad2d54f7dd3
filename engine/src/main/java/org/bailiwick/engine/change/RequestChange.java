package org.bailiwick.engine.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What happens to a request for access. Nothing opens before it is approved; what an approval
/// gives stands beside it in the same entry, as facts of their own.
public sealed interface RequestChange extends Change {
    /// How many assets one request can name at most.
    int ASSETS_MAX = 50;

    RequestId request();

    /// What is wanted on one asset.
    ///
    /// @param typed how the asset was called by whoever asked
    /// @param asset the asset; one that nothing has where nothing is called so
    /// @param kind its kind, as whoever asked says
    record Want(String typed, AssetId asset, String kind, Levels levels) {}

    /// What was given on one asset.
    record Given(AssetId asset, Levels levels, Period period) {}

    /// @param business the one that asks
    /// @param member for whom; empty where the business itself asks, for a share
    /// @param by who asked
    /// @param wants at least one, no asset twice
    /// @param until how long it is wanted; [Period#OPEN_END] for good
    /// @param expires when it ends by itself
    record AccessRequested(
            RequestId request,
            BusinessId business,
            Optional<MemberId> member,
            PersonId by,
            List<Want> wants,
            Instant until,
            Sealed reason,
            Instant expires)
            implements RequestChange {
        public AccessRequested {
            Require.require(!wants.isEmpty(), "a request names an asset");
            Require.require(wants.size() <= ASSETS_MAX, "a request names few assets");
            wants = List.copyOf(wants);
        }
    }

    /// Settles what it names; the rest goes on waiting for whoever owns that.
    ///
    /// @param withheld what was wanted and is not given
    record RequestApproved(RequestId request, List<Given> given, List<AssetId> withheld)
            implements RequestChange {
        public RequestApproved {
            Require.require(
                    given.size() + withheld.size() <= ASSETS_MAX, "a request names few assets");
            given = List.copyOf(given);
            withheld = List.copyOf(withheld);
        }
    }

    /// @param assets what is refused; the rest goes on waiting for whoever owns that
    /// @param sentence what is said to whoever asked
    record RequestRefused(RequestId request, List<AssetId> assets, Sealed sentence)
            implements RequestChange {
        public RequestRefused {
            Require.require(assets.size() <= ASSETS_MAX, "a request names few assets");
            assets = List.copyOf(assets);
        }
    }

    /// What was not settled yet is wanted no more.
    record RequestWithdrawn(RequestId request) implements RequestChange {}
}
