package org.bailiwick.server.command;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.PersonId;

import java.util.List;

/// What one must be to give a command.
public sealed interface Need {
    /// Whoever runs the installation.
    record Operator() implements Need {}

    /// Time alone, or whoever runs the installation.
    record Clock() implements Need {}

    /// May do this in this business.
    record InBusiness(BusinessId business, String action) implements Need {}

    /// May assign this asset, or take it back, through this business.
    record OnAsset(AssetId asset, BusinessId business, boolean grant) implements Need {}

    /// Is this person.
    record Self(PersonId person) implements Need {}

    /// Is an active member of this business.
    record Belongs(BusinessId business) implements Need {}

    /// Is a program that acts for this person, and answers for what it says of him.
    record Vouching(PersonId person) implements Need {}

    /// Is the person who owns this asset.
    record PersonalOwner(AssetId asset) implements Need {}

    /// Is a program whose key has this scope.
    record Scope(String scope) implements Need {}

    /// Is a program that registers assets, and whose key speaks the ids of this platform.
    record Naming(String platform) implements Need {}

    /// One of them is enough.
    record AnyOf(List<Need> needs) implements Need {}

    /// All of them.
    record AllOf(List<Need> needs) implements Need {}

    Need OPERATOR = new Operator();
    Need CLOCK = new Clock();

    /// May give this asset to members of this business, or take it from them.
    static Need assigning(BusinessId business, AssetId asset, boolean grant) {
        return any(new InBusiness(business, "assets.manage"), new OnAsset(asset, business, grant));
    }

    static Need any(Need... needs) {
        return new AnyOf(List.of(needs));
    }
}
