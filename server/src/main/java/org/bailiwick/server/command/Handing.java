package org.bailiwick.server.command;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.TransferId;
import org.bailiwick.engine.decision.Handover;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.directory.Transfer;
import org.bailiwick.server.sentence.Sentence;

import java.util.List;
import java.util.Optional;

/// What the commands by which assets change hands have in common.
final class Handing {
    /// The most assignments and places in groups that a former owner keeps.
    static final int KEPT_MAX = 9_000;

    private Handing() {}

    /// Whoever manages what this owner has.
    static Need managing(Owner owner) {
        return switch (owner) {
            case Owner.Business(BusinessId id) -> new Need.InBusiness(id, "assets.manage");
            case Owner.Person(PersonId id) -> new Need.Self(id);
        };
    }

    /// Whoever manages what the owner of an asset has.
    static Need owning(Directory today, AssetId id) {
        Asset asset = Check.asset(today, id);
        return today.owningBusiness(asset)
                .<Need>map(b -> new Need.InBusiness(b.id(), "assets.manage"))
                .orElse(new Need.PersonalOwner(id));
    }

    /// Who takes an asset on shares it too, where the former owner stays.
    static Need receiving(Owner to, Optional<Levels> keep) {
        if (keep.isPresent() && to instanceof Owner.Business(BusinessId id)) {
            return new Need.AllOf(
                    List.of(managing(to), new Need.InBusiness(id, "partners.manage")));
        }
        return managing(to);
    }

    /// @throws Refused where the asset cannot go there, or so
    static Asset check(Pen pen, AssetId id, Owner to, Optional<Levels> keep) {
        Directory today = pen.today();
        Asset asset = Check.asset(today, id);
        reachable(today, to);
        Optional<Business> owner = today.owningBusiness(asset);
        if (owner.isPresent()) Check.open(today, owner.get().id());
        Owner now =
                owner.<Owner>map(b -> new Owner.Business(b.id()))
                        .orElseGet(() ->
                                new Owner.Person(today.owningPerson(asset).orElseThrow().id()));
        Refused.unless(
                !now.equals(to), "this is its owner already: name another one, or leave it so");
        if (keep.isEmpty()) return asset;
        if (owner.isEmpty()) {
            throw Refused.invalid(
                    "keep_partner",
                    "a person cannot stay as a partner: leave `keep_partner` out, and ask the new"
                            + " owner for an assignment");
        }
        Check.levels(today, asset.kind(), keep.get(), "cap");
        return asset;
    }

    /// Closed and disabled count as not there: they are foreign to whoever offers.
    private static void reachable(Directory today, Owner to) {
        boolean there =
                switch (to) {
                    case Owner.Business(BusinessId id) ->
                            today.find(id).filter(b -> !b.closed()).isPresent();
                    case Owner.Person(PersonId id) ->
                            today.find(id).filter((Person p) -> !p.disabled()).isPresent();
                };
        if (!there) throw new Refused(new Refusal.NotFound("owner", to.id().toString()));
    }

    static void over(Pen pen, AssetId id, Owner to, Optional<Levels> keep) {
        Asset asset = Check.asset(pen.today(), id);
        List<Change> facts = new Handover(pen.today(), pen.ids(), pen.now()).facts(asset, to, keep);
        if (facts.size() > KEPT_MAX) {
            throw new Refused(
                    new Refusal.TooMany(
                            "kept assignments",
                            KEPT_MAX,
                            "more than %,d assignments would go on: take some back first, or leave"
                                    + " `keep_partner` out",
                            KEPT_MAX));
        }
        facts.forEach(pen::add);
    }

    /// An offer that can still be accepted.
    static Transfer pending(Pen pen, TransferId id) {
        Transfer transfer = Check.transfer(pen.today(), id);
        String state =
                switch (transfer.fate()) {
                    case OPEN -> transfer.pendingAt(pen.now()) ? "" : "has expired";
                    case ACCEPTED -> "was accepted already";
                    case DECLINED -> "was declined";
                    case WITHDRAWN -> "was withdrawn";
                };
        Refused.unless(
                state.isEmpty(),
                "this offer %s: ask for it to be offered anew",
                Sentence.of(state));
        return transfer;
    }
}
