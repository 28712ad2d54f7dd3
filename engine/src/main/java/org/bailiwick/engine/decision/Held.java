package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.directory.Grant;

import java.util.List;
import java.util.Optional;

/// What the person has on one way.
///
/// @param role the role of the membership, where the way runs through one
/// @param finance likewise
/// @param grants what gives levels on the asset, whatever its dates
/// @param cap the most that the share lets through, on a partner's way
/// @param state the asset's state, where an asset is acted on
public record Held(
        Optional<Role> role,
        Optional<Finance> finance,
        List<Grant> grants,
        Optional<Levels> cap,
        Optional<AssetState> state) {
    public static final Held NOTHING =
            new Held(
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty());
}
