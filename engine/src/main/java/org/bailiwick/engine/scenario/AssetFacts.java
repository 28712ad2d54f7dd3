package org.bailiwick.engine.scenario;

import org.bailiwick.engine.change.AssetChange.AssetCreatorNamed;
import org.bailiwick.engine.change.AssetChange.AssetRegistered;
import org.bailiwick.engine.change.AssetChange.AssetStateSet;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssignmentChange.AssetAssigned;
import org.bailiwick.engine.change.AssignmentChange.AssetUnassigned;
import org.bailiwick.engine.change.AssignmentChange.AssignmentPeriodSet;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.TransferChange.TransferAccepted;
import org.bailiwick.engine.change.TransferChange.TransferDeclined;
import org.bailiwick.engine.change.TransferChange.TransferOffered;
import org.bailiwick.engine.change.TransferChange.TransferWithdrawn;
import org.bailiwick.engine.decision.Handover;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Assignment;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Transfer;
import org.bailiwick.engine.model.Kind;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What happens to assets and assignments, in facts.
record AssetFacts(Finder finder, Ids ids, Instant now) {

    private static final Duration OPEN_FOR = Duration.ofDays(14);

    List<Change> of(Deed.OfAsset deed) {
        Names names = finder.names();
        return switch (deed) {
            case Deed.Asset d -> registered(d);
            case Deed.SetState(var asset, var state) ->
                    List.of(new AssetStateSet(names.asset(asset), state));
            case Deed.Creator(var person, var asset) ->
                    List.of(new AssetCreatorNamed(names.asset(asset), names.person(person)));
            case Deed.Transfer(var asset, var owner, var keep) ->
                    handover(finder.asset(asset), owner(owner), keep);
            case Deed.OfferTransfer d -> offered(d);
            case Deed.AcceptTransfer(var asset) -> accepted(finder.offer(asset, now));
            case Deed.DeclineTransfer(var asset) ->
                    List.of(new TransferDeclined(finder.offer(asset, now).id()));
            case Deed.WithdrawTransfer(var asset) ->
                    List.of(new TransferWithdrawn(finder.offer(asset, now).id()));
            case Deed.Assign d -> List.of(assigned(d));
            case Deed.DateAssignment d -> List.of(dated(d));
            case Deed.Unassign d -> unassigned(d);
        };
    }

    private List<Change> handover(Asset asset, Owner to, Optional<Levels> keep) {
        keep.ifPresent(cap -> refuseUnknown(finder, asset.kind(), cap));
        return new Handover(finder.directory(), ids, now).facts(asset, to, keep);
    }

    private List<Change> offered(Deed.OfferTransfer d) {
        Asset asset = finder.asset(d.asset());
        List<Change> changes = new ArrayList<>();
        for (Transfer earlier : finder.directory().transfers().of(asset)) {
            if (earlier.pendingAt(now)) changes.add(new TransferWithdrawn(earlier.id()));
        }
        d.keep().ifPresent(cap -> refuseUnknown(finder, asset.kind(), cap));
        Instant expires = now.plus(OPEN_FOR);
        changes.add(
                new TransferOffered(
                        ids.transfer(), asset.id(), owner(d.owner()), d.keep(), expires));
        return changes;
    }

    private List<Change> accepted(Transfer offer) {
        List<Change> changes = new ArrayList<>();
        changes.add(new TransferAccepted(offer.id()));
        var transfers = finder.directory().transfers();
        changes.addAll(handover(transfers.asset(offer), transfers.to(offer), offer.keep()));
        return changes;
    }

    private Owner owner(String name) {
        Id id =
                finder.names()
                        .find(name)
                        .orElseThrow(() -> new Impossible("`%s` is not there".formatted(name)));
        return switch (id) {
            case BusinessId business -> new Owner.Business(business);
            case PersonId person -> new Owner.Person(person);
            default -> throw new Impossible("`%s` cannot own anything".formatted(name));
        };
    }

    private List<Change> registered(Deed.Asset d) {
        AssetId id = ids.asset();
        finder.names().add(d.asset(), id);
        List<Change> changes = new ArrayList<>();
        changes.add(new AssetRegistered(id, d.kind(), d.asset(), owner(d.owner()), d.state()));
        d.creator()
                .map(finder.names()::person)
                .ifPresent(person -> changes.add(new AssetCreatorNamed(id, person)));
        return changes;
    }

    private Change assigned(Deed.Assign d) {
        Member member = finder.member(d.person(), d.asset(), d.business());
        refuseUnknown(finder, finder.asset(d.asset()).kind(), d.levels());
        return new AssetAssigned(
                ids.assignment(),
                member.id(),
                finder.names().asset(d.asset()),
                d.levels(),
                d.span().in(zone(member)),
                false);
    }

    private ZoneId zone(Member member) {
        return finder.directory().business(member).zone();
    }

    /// The fold would pass over a level that the model lacks; in a scenario it is a slip.
    static void refuseUnknown(Finder finder, String kind, Levels levels) {
        Optional<Kind> known = finder.directory().kind(kind);
        if (known.isEmpty()) return;
        for (String name : levels.names()) {
            if (known.get().level(name).isEmpty()) {
                throw new Impossible("there is no level `%s` on a `%s`".formatted(name, kind));
            }
        }
    }

    private Change dated(Deed.DateAssignment d) {
        Member member = finder.member(d.person(), d.asset(), d.business());
        Assignment assignment = finder.dated(member, d.asset());
        return new AssignmentPeriodSet(assignment.id(), d.span().in(zone(member)));
    }

    private List<Change> unassigned(Deed.Unassign d) {
        Member member = finder.member(d.person(), d.asset(), d.business());
        return finder.assignments(member, d.asset()).stream()
                .<Change>map(a -> new AssetUnassigned(a.id()))
                .toList();
    }
}
