package org.bailiwick.server.command;

import org.bailiwick.engine.change.AssetChange.AssetCreatorNamed;
import org.bailiwick.engine.change.AssetChange.AssetRegistered;
import org.bailiwick.engine.change.AssetChange.AssetRenamed;
import org.bailiwick.engine.change.AssetChange.AssetStateSet;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Handover;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.model.Kind;

import java.util.List;
import java.util.Optional;

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
                throw Refused.invalid("kind", "there is no kind `%s`: there are `%s`", kind, known);
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
            return Need.any(Handing.owning(today, asset), new Need.Scope(Caller.ASSETS));
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
            Refused.unless(has, "assets of kind `%s` name no creator", its.kind());
            pen.add(new AssetCreatorNamed(asset, person));
        }
    }

    /// Hands an asset over in one step: for whoever has the rights on both sides. See [Handover].
    ///
    /// @param keep up to where the former owner, a business, goes on having it as a partner of the
    ///   new one; empty where he leaves it
    record TransferAsset(AssetId asset, Owner owner, Optional<Levels> keep)
            implements AssetCommand {
        public TransferAsset(AssetId asset, Owner owner) {
            this(asset, owner, Optional.empty());
        }

        @Override
        public String name() {
            return "transfer-asset";
        }

        @Override
        public Need need(Directory today) {
            return new Need.AllOf(
                    List.of(Handing.owning(today, asset), Handing.receiving(owner, keep)));
        }

        @Override
        public void write(Pen pen) {
            Handing.check(pen, asset, owner, keep);
            Handing.over(pen, asset, owner, keep);
        }
    }

    private static void known(Pen pen, Owner owner) {
        switch (owner) {
            case Owner.Business(var id) -> Check.open(pen.today(), id);
            case Owner.Person(var id) -> Check.person(pen.today(), id);
        }
    }
}
