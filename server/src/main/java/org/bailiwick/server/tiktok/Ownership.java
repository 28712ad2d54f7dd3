package org.bailiwick.server.tiktok;

import org.bailiwick.server.tiktok.AssetBook.Terms;
import org.bailiwick.server.tiktok.Fact.Relation;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Finds out who owns what, and which shares follow from it: a row of a business's assets names the
/// owner by a name only, or not at all.
final class Ownership {
    private final Findings findings;
    private final Map<Scope, Integer> complete;
    private final BusinessBook businesses;
    private final AssetBook assets;
    private final ShareBook shares;

    Ownership(
            Findings findings,
            Map<Scope, Integer> complete,
            BusinessBook businesses,
            AssetBook assets,
            ShareBook shares) {
        this.findings = findings;
        this.complete = complete;
        this.businesses = businesses;
        this.assets = assets;
        this.shares = shares;
    }

    void settle() {
        eachBound((key, said) -> {
            if (said.value().relation() != Relation.OWNER_PARTNER) {
                owner(key, said.line(), said.value());
            }
        });
        shares.eachSeen((line, owner, asset) -> assets.owner(line, asset, owner));
        eachBound((key, said) -> {
            if (said.value().relation() == Relation.OWNER_PARTNER) {
                partner(key, said.line(), said.value().owner());
            }
        });
        assets.inPassing().forEach((key, said) -> inPassing(key, said.line(), said.value()));
        eachBound((key, said) -> share(key, said.line(), said.value()));
        shares.capless().forEach((_, said) -> capless(said.line(), said.value()));
    }

    private void eachBound(BiConsumer<AssetBook.Key, Ledger.Said<Terms>> each) {
        assets.terms()
                .forEach((key, said) -> {
                    if (said.value().bound()) each.accept(key, said);
                });
    }

    private void owner(AssetBook.Key key, int line, Terms terms) {
        if (terms.relation() == Relation.OWNER_INDIVIDUAL) {
            assets.owner(line, key.asset(), AssetBook.PERSON);
            return;
        }
        named(key, line, terms.owner());
        assets.owner(line, key.asset(), key.business());
    }

    /// A row that says "ours" and names another business names two owners.
    private void named(AssetBook.Key key, int line, String owner) {
        if (owner.isEmpty() || businesses.isNamed(key.business(), owner)) return;
        businesses
                .byName(owner, key.business())
                .ifPresent(other -> assets.owner(line, key.asset(), other));
    }

    private void partner(AssetBook.Key key, int line, String owner) {
        Optional<String> named =
                owner.isEmpty() ? Optional.empty() : businesses.byName(owner, key.business());
        Optional<String> its =
                named.or(() -> shares.ownerFor(key.asset(), key.business()))
                        .or(() -> assets.findOwner(key.asset()));
        its.ifPresentOrElse(
                business -> assets.owner(line, key.asset(), business),
                () -> leaveOut(key, line, owner));
    }

    /// The list has something that is left out, so what it lacks may be there too.
    private void leaveOut(AssetBook.Key key, int line, String owner) {
        findings.note(line, Matter.OWNER_UNKNOWN, key.asset().id(), owner);
        complete.remove(new Scope.Assets(key.business(), key.asset().type()));
    }

    /// An asset that no list of assets has, but whose owner a row names.
    private void inPassing(AssetBook.Key key, int line, String owner) {
        if (assets.hasOwner(key.asset()) || owner.isEmpty()) return;
        if (businesses.isNamed(key.business(), owner)) {
            assets.owner(line, key.asset(), key.business());
        } else {
            businesses
                    .byName(owner, key.business())
                    .ifPresent(other -> assets.owner(line, key.asset(), other));
        }
    }

    /// What a business has from somebody else is shared with it, whether a list says so or not.
    private void share(AssetBook.Key key, int line, Terms terms) {
        AssetKey asset = key.asset();
        Optional<String> owner = assets.findOwner(asset);
        if (owner.isEmpty() || terms.relation() == Relation.OWNER_BC) return;
        if (owner.get().equals(key.business()) || shares.has(asset, key.business())) return;
        if (owner.get().equals(AssetBook.PERSON)) {
            findings.note(line, Matter.OWNER_PERSON, asset.id(), key.business());
            shares.assume(line, asset, key.business(), asset.type().everything());
        } else if (isListed(owner.get(), key.business(), asset.type())) {
            findings.note(line, Matter.SHARE_NOT_LISTED, asset.id(), owner.get(), key.business());
        } else {
            assume(line, asset, owner.get(), key.business());
        }
    }

    private boolean isListed(String owner, String partner, AssetType type) {
        return complete.containsKey(new Scope.Shares(owner, partner, type, Fact.Side.OWNER))
                || complete.containsKey(new Scope.Shares(owner, partner, type, Fact.Side.PARTNER));
    }

    private void assume(int line, AssetKey asset, String owner, String partner) {
        String cap = asset.type().lowest().toString();
        findings.note(line, Matter.CAP_ASSUMED, asset.id(), partner, cap);
        shares.assume(line, asset, partner, asset.type().lowest());
        businesses.paired(line, owner, partner, "");
    }

    private void capless(int line, Fact.SharedWith told) {
        if (shares.has(told.asset(), told.partner())) return;
        if (!assets.findOwner(told.asset()).filter(told.owner()::equals).isPresent()) {
            findings.note(line, Matter.ASSET_NOT_HERE, told.asset().id(), told.owner());
        } else {
            assume(line, told.asset(), told.owner(), told.partner());
        }
    }
}
