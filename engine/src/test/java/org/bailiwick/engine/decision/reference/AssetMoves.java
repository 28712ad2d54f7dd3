package org.bailiwick.engine.decision.reference;

import org.bailiwick.engine.change.AssetChange.AssetCreatorNamed;
import org.bailiwick.engine.change.AssetChange.AssetRegistered;
import org.bailiwick.engine.change.AssetChange.AssetRenamed;
import org.bailiwick.engine.change.AssetChange.AssetStateSet;
import org.bailiwick.engine.change.AssetChange.AssetTransferred;
import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.AssignmentChange.AssetAssigned;
import org.bailiwick.engine.change.BusinessChange.BusinessClosed;
import org.bailiwick.engine.change.BusinessChange.BusinessOpened;
import org.bailiwick.engine.change.BusinessChange.BusinessRenamed;
import org.bailiwick.engine.change.BusinessChange.BusinessReopened;
import org.bailiwick.engine.change.BusinessChange.BusinessSet;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.BusinessSettings;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.InstallationChange.AliasAdded;
import org.bailiwick.engine.change.InstallationChange.KeyMade;
import org.bailiwick.engine.change.InstallationChange.ModelAdopted;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.SecondStep;
import org.bailiwick.engine.change.ShareChange.AssetShared;
import org.bailiwick.engine.change.TransferChange.TransferAccepted;
import org.bailiwick.engine.change.TransferChange.TransferDeclined;
import org.bailiwick.engine.change.TransferChange.TransferOffered;
import org.bailiwick.engine.change.TransferChange.TransferWithdrawn;
import org.bailiwick.engine.decision.reference.Row.Asset;
import org.bailiwick.engine.decision.reference.Row.Business;
import org.bailiwick.engine.decision.reference.Row.Person;
import org.bailiwick.engine.model.AccessModel;
import org.bailiwick.engine.model.Kind;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What happens to the installation, to businesses and to assets.
final class AssetMoves {
    private static final int BUSINESSES_MAX = 5;
    private static final int ASSETS_MAX = 12;

    private final Draft draft;

    AssetMoves(Draft draft) {
        this.draft = draft;
    }

    List<Move> all() {
        List<Move> moves = new ArrayList<>(businesses());
        moves.addAll(assets());
        moves.addAll(installation());
        return moves;
    }

    private List<Move> businesses() {
        return List.of(
                new Move(1, "open", this::open),
                Move.of(1, "rename", this::business, b -> new BusinessRenamed(b.id, "another")),
                Move.of(3, "settings", this::business, b -> new BusinessSet(b.id, settings())),
                Move.of(1, "close", this::business, b -> new BusinessClosed(b.id)),
                Move.of(
                        3,
                        "reopen",
                        () -> draft.any(draft.facts.businesses, b -> b.closed),
                        b -> new BusinessReopened(b.id)));
    }

    private Optional<Business> business() {
        return draft.any(draft.facts.businesses, _ -> true);
    }

    List<Change> open() {
        if (draft.facts.businesses.size() >= BUSINESSES_MAX) return List.of();
        return List.of(new BusinessOpened(draft.ids.business(), "a business", ZoneOffset.UTC));
    }

    private BusinessSettings settings() {
        SecondStep step =
                draft.pick(
                        List.of(
                                SecondStep.NOBODY,
                                SecondStep.NOBODY,
                                SecondStep.ADMINS,
                                SecondStep.ALL));
        return new BusinessSettings(draft.percent(50), draft.percent(50), step, draft.percent(50))
                .withMoneySecondStep(draft.entries.size() % 2 == 0);
    }

    private List<Move> assets() {
        return List.of(
                new Move(3, "register", this::register),
                Move.of(1, "rename", this::asset, a -> new AssetRenamed(a.id, "another")),
                Move.of(3, "state", this::asset, a -> new AssetStateSet(a.id, state())),
                Move.of(
                        2,
                        "activate",
                        () -> draft.any(draft.facts.assets, a -> a.state != AssetState.ACTIVE),
                        a -> new AssetStateSet(a.id, AssetState.ACTIVE)),
                new Move(4, "creator", this::creator),
                new Move(2, "transfer", this::transfer),
                new Move(1, "offer", this::offer),
                new Move(1, "settle", this::settle));
    }

    private Optional<Asset> asset() {
        return draft.any(draft.facts.assets, _ -> true);
    }

    List<Change> register() {
        if (draft.facts.assets.size() >= ASSETS_MAX) return List.of();
        List<Kind> kinds = draft.facts.model.kinds();
        Kind kind = draft.percent(50) ? kinds.get(draft.chance.nextInt(2)) : draft.pick(kinds);
        AssetState state = draft.percent(90) ? AssetState.ACTIVE : state();
        return List.of(
                new AssetRegistered(draft.ids.asset(), kind.name(), "an asset", owner(), state));
    }

    private Owner owner() {
        if (draft.percent(20)) return new Owner.Person(draft.pick(draft.facts.persons).id);
        return new Owner.Business(draft.pick(draft.facts.businesses).id);
    }

    private AssetState state() {
        return draft.pick(
                List.of(
                        AssetState.ACTIVE,
                        AssetState.IN_REVIEW,
                        AssetState.SUSPENDED,
                        AssetState.CLOSED));
    }

    private List<Change> creator() {
        Optional<Asset> asset =
                draft.any(
                        draft.facts.assets,
                        a -> draft.facts.model.kind(a.kind).filter(Kind::creator).isPresent());
        if (asset.isEmpty()) return List.of();
        Person person = draft.pick(draft.facts.persons);
        return List.of(new AssetCreatorNamed(asset.get().id, person.id));
    }

    /// Half the time what the former owner's members had is given back in the same entry.
    private List<Change> transfer() {
        Asset asset = draft.pick(draft.facts.assets);
        Owner next = owner();
        if (next.equals(asset.owner)) return List.of();
        List<Change> changes = new ArrayList<>();
        changes.add(new AssetTransferred(asset.id, next));
        if (asset.owner instanceof Owner.Business(BusinessId former) && draft.percent(50)) {
            changes.add(
                    new AssetShared(
                            draft.ids.share(),
                            asset.id,
                            former,
                            draft.levels(asset.kind),
                            draft.period()));
            draft.any(draft.facts.members, m -> m.business.equals(former))
                    .map(m ->
                            new AssetAssigned(
                                    draft.ids.assignment(),
                                    m.id,
                                    asset.id,
                                    draft.levels(asset.kind),
                                    draft.period(),
                                    false))
                    .ifPresent(changes::add);
        }
        return changes;
    }

    /// Offers open nothing, whatever becomes of them.
    private List<Change> offer() {
        Asset asset = draft.pick(draft.facts.assets);
        Optional<Levels> keep =
                draft.percent(50) ? Optional.of(draft.levels(asset.kind)) : Optional.empty();
        return List.of(
                new TransferOffered(draft.ids.transfer(), asset.id, owner(), keep, draft.soon()));
    }

    private List<Change> settle() {
        List<TransferOffered> offers =
                draft.entries.stream()
                        .flatMap(e -> e.changes().stream())
                        .filter(TransferOffered.class::isInstance)
                        .map(TransferOffered.class::cast)
                        .toList();
        if (offers.isEmpty()) return List.of();
        TransferOffered offer = draft.pick(offers);
        return switch (draft.chance.nextInt(3)) {
            case 0 -> List.of(new TransferDeclined(offer.transfer()));
            case 1 -> List.of(new TransferWithdrawn(offer.transfer()));
            default ->
                    List.of(
                            new TransferAccepted(offer.transfer()),
                            new AssetTransferred(offer.asset(), offer.to()));
        };
    }

    private List<Move> installation() {
        return List.of(
                new Move(1, "adopt", () -> List.of(adopt())),
                new Move(1, "key", () -> List.of(key())),
                Move.of(
                        1,
                        "alias",
                        this::asset,
                        a ->
                                new AliasAdded(
                                        "tiktok", a.kind, "alias-" + draft.entries.size(), a.id)));
    }

    private Change adopt() {
        AccessModel model = draft.percent(60) ? TestModels.tiktok() : TestModels.variant();
        return new ModelAdopted(model.name(), model.text());
    }

    private Change key() {
        return new KeyMade(
                draft.ids.key(), "a key", List.of("decide"), draft.soon(), Optional.empty());
    }
}
