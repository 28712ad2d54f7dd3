package org.bailiwick.server.command;

import org.bailiwick.engine.change.AssetChange.AssetCreatorNamed;
import org.bailiwick.engine.change.AssetChange.AssetRegistered;
import org.bailiwick.engine.change.AssetChange.AssetRenamed;
import org.bailiwick.engine.change.AssetChange.AssetStateSet;
import org.bailiwick.engine.change.AssetChange.AssetTransferred;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.model.Kind;

import java.util.List;

/// What can be done about assets.
public sealed interface AssetCommand extends Command {
    AssetId asset();

    /// An admin makes one in review; in any other state a platform does.
    record RegisterAsset(AssetId asset, String kind, String called, Owner owner, AssetState state)
            implements AssetCommand {
        @Override
        public String name() {
            return "register-asset";
        }

        @Override
        public Need need(Directory today) {
            Need platform = new Need.Scope(Caller.ASSETS);
            if (state == AssetState.IN_REVIEW && owner instanceof Owner.Business(var business)) {
                return Need.any(new Need.InBusiness(business, "assets.manage"), platform);
            }
            return platform;
        }

        @Override
        public void write(Pen pen) {
            if (pen.today().kind(kind).isEmpty()) {
                String known =
                        String.join(
                                "`, `",
                                pen.today().model().kinds().stream().map(Kind::name).toList());
                throw Refused.invalid(
                        "kind", "there is no kind `%s`: there are `%s`".formatted(kind, known));
            }
            known(pen, owner);
            pen.add(
                    new AssetRegistered(
                            asset, kind, Check.name(pen, "name", called), owner, state));
        }
    }

    record RenameAsset(AssetId asset, String called) implements AssetCommand {
        @Override
        public String name() {
            return "rename-asset";
        }

        @Override
        public Need need(Directory today) {
            return Need.any(ownersAdmin(today, asset), new Need.Scope(Caller.ASSETS));
        }

        @Override
        public void write(Pen pen) {
            Check.asset(pen.today(), asset);
            pen.add(new AssetRenamed(asset, Check.name(pen, "name", called)));
        }
    }

    record SetAssetState(AssetId asset, AssetState state) implements AssetCommand {
        @Override
        public String name() {
            return "set-asset-state";
        }

        @Override
        public Need need(Directory today) {
            return new Need.Scope(Caller.ASSETS);
        }

        @Override
        public void write(Pen pen) {
            Check.asset(pen.today(), asset);
            pen.add(new AssetStateSet(asset, state));
        }
    }

    record NameCreator(AssetId asset, PersonId person) implements AssetCommand {
        @Override
        public String name() {
            return "name-creator";
        }

        @Override
        public Need need(Directory today) {
            return new Need.Scope(Caller.ASSETS);
        }

        @Override
        public void write(Pen pen) {
            Asset its = Check.asset(pen.today(), asset);
            Check.person(pen.today(), person);
            boolean has = pen.today().kind(its.kind()).map(Kind::creator).orElse(false);
            Refused.unless(has, "assets of kind `%s` name no creator".formatted(its.kind()));
            pen.add(new AssetCreatorNamed(asset, person));
        }
    }

    /// Ends shares, places in groups and assignments. Needs both sides.
    record TransferAsset(AssetId asset, Owner owner) implements AssetCommand {
        @Override
        public String name() {
            return "transfer-asset";
        }

        @Override
        public Need need(Directory today) {
            Need receiver =
                    switch (owner) {
                        case Owner.Business(var id) -> new Need.InBusiness(id, "assets.manage");
                        case Owner.Person(var id) -> new Need.Self(id);
                    };
            return new Need.AllOf(List.of(ownersAdmin(today, asset), receiver));
        }

        @Override
        public void write(Pen pen) {
            Check.asset(pen.today(), asset);
            known(pen, owner);
            pen.add(new AssetTransferred(asset, owner));
        }
    }

    private static void known(Pen pen, Owner owner) {
        switch (owner) {
            case Owner.Business(var id) -> Check.open(pen.today(), id);
            case Owner.Person(var id) -> Check.person(pen.today(), id);
        }
    }

    private static Need ownersAdmin(Directory today, AssetId id) {
        Asset asset = Check.asset(today, id);
        return today.owningBusiness(asset)
                .<Need>map(b -> new Need.InBusiness(b.id(), "assets.manage"))
                .orElse(new Need.PersonalOwner(id));
    }
}
