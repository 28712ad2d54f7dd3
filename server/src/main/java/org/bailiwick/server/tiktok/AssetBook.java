package org.bailiwick.server.tiktok;

import org.bailiwick.engine.change.AssetState;
import org.bailiwick.server.tiktok.Fact.AssetNamed;
import org.bailiwick.server.tiktok.Fact.AssetTold;
import org.bailiwick.server.tiktok.Fact.Relation;
import org.bailiwick.server.tiktok.Wanted.Asset;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// What is said of assets: their names, states and owners.
final class AssetBook {
    /// Stands where a person owns an asset: TikTok does not say who.
    static final String PERSON = "";

    record Key(String business, AssetKey asset) {}

    private final Findings findings;
    private final Ledger<Key, Terms> terms = new Ledger<>();
    private final Ledger<AssetKey, String> statuses = new Ledger<>();
    private final Ledger<AssetKey, String> ownNames = new Ledger<>();
    private final Ledger<AssetKey, String> names = new Ledger<>();
    private final Ledger<AssetKey, String> namesInPassing = new Ledger<>();
    private final Ledger<AssetKey, String> owners = new Ledger<>();
    private final Map<AssetKey, AssetState> states = new LinkedHashMap<>();
    private final Ledger<Key, String> inPassing = new Ledger<>();

    /// On what terms a business has an asset.
    record Terms(Relation relation, String owner, boolean bound) {}

    AssetBook(Findings findings) {
        this.findings = findings;
    }

    void told(int line, AssetTold told) {
        AssetKey asset = told.asset();
        var its = new Terms(told.relation(), told.owner(), told.bound());
        terms.say(line, new Key(told.business(), asset), its)
                .ifPresent(other ->
                        findings.contradict(
                                line,
                                other.line(),
                                Matter.ASSET_DIFFERS,
                                asset.id(),
                                told.business()));
        if (!told.bound()) return;
        if (!told.status().isEmpty()) {
            statuses.say(line, asset, told.status())
                    .ifPresent(other ->
                            findings.contradict(
                                    line,
                                    other.line(),
                                    Matter.STATUS_DIFFERS,
                                    asset.id(),
                                    told.status(),
                                    other.value()));
        }
        states.merge(asset, told.state(), States::worse);
        if (told.name().isEmpty()) return;
        var best = told.relation() == Relation.OWNER_BC ? ownNames : names;
        best.say(line, asset, told.name())
                .ifPresent(other -> differs(line, asset, told.name(), other.value()));
    }

    void named(int line, AssetNamed told) {
        if (!told.name().isEmpty()) namesInPassing.say(line, told.asset(), told.name());
        inPassing.say(line, new Key(told.business(), told.asset()), told.owner());
    }

    /// Says who owns an asset.
    void owner(int line, AssetKey asset, String business) {
        owners.say(line, asset, business)
                .ifPresent(other ->
                        findings.contradict(
                                line,
                                other.line(),
                                Matter.OWNER_DIFFERS,
                                asset.id(),
                                business,
                                other.value()));
    }

    /// Every asset that a business has, with the terms.
    SequencedMap<Key, Ledger.Said<Terms>> terms() {
        return terms.all();
    }

    /// Every asset seen in passing, with the name of its owner.
    SequencedMap<Key, Ledger.Said<String>> inPassing() {
        return inPassing.all();
    }

    boolean hasOwner(AssetKey asset) {
        return owners.find(asset).isPresent();
    }

    Optional<String> findOwner(AssetKey asset) {
        return owners.find(asset).map(Ledger.Said::value);
    }

    /// The assets whose owner is known.
    SequencedMap<AssetKey, Asset> assets() {
        SequencedMap<AssetKey, Asset> all = new LinkedHashMap<>();
        owners.all()
                .forEach((asset, owner) ->
                        all.put(asset, asset(owner.line(), asset, owner.value())));
        return all;
    }

    private Asset asset(int line, AssetKey asset, String owner) {
        AssetState state = states.get(asset);
        boolean told = state != null || !asset.type().hasState();
        if (!told) findings.note(line, Matter.STATE_NOT_TOLD, asset.id());
        if (state == null) state = told ? AssetState.ACTIVE : AssetState.IN_REVIEW;
        return new Asset(line, name(asset), owner, state, told);
    }

    /// The owner knows the name best, then whoever has the asset.
    private String name(AssetKey asset) {
        var best = ownNames.find(asset).or(() -> names.find(asset));
        var passing = names.find(asset).or(() -> namesInPassing.find(asset));
        if (best.isEmpty()) return passing.map(Ledger.Said::value).orElse("");
        String kept = best.get().value();
        differs(names.find(asset), asset, kept);
        differs(namesInPassing.find(asset), asset, kept);
        return kept;
    }

    private void differs(Optional<Ledger.Said<String>> said, AssetKey asset, String kept) {
        if (said.isEmpty() || said.get().value().equals(kept)) return;
        differs(said.get().line(), asset, said.get().value(), kept);
    }

    private void differs(int line, AssetKey asset, String name, String kept) {
        findings.note(line, Matter.ASSET_NAME_DIFFERS, asset.id(), name, kept);
    }
}
