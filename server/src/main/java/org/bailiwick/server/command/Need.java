package org.bailiwick.server.command;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.PersonId;

import java.util.List;

/// What one must be to give a command.
public sealed interface Need {
    /// Whoever runs the installation.
    record Operator() implements Need {}

    /// May do this in this business.
    record InBusiness(BusinessId business, String action) implements Need {}

    /// May assign this asset, or take it back, through this business.
    record OnAsset(AssetId asset, BusinessId business, boolean grant) implements Need {}

    /// Is this person.
    record Self(PersonId person) implements Need {}

    /// Is the person who owns this asset.
    record PersonalOwner(AssetId asset) implements Need {}

    /// Is a program whose key has this scope.
    record Scope(String scope) implements Need {}

    /// One of them is enough.
    record AnyOf(List<Need> needs) implements Need {}

    /// All of them.
    record AllOf(List<Need> needs) implements Need {}

    Need OPERATOR = new Operator();

    static Need any(Need... needs) {
        return new AnyOf(List.of(needs));
    }
}
