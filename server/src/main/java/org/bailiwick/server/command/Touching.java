package org.bailiwick.server.command;

import org.bailiwick.engine.change.AccessLinkId;
import org.bailiwick.engine.change.ApprovalId;
import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.BusinessChange;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.ConfirmationId;
import org.bailiwick.engine.change.GoodByeChange;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.InstallationChange;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PartnerChange;
import org.bailiwick.engine.change.PartnerCodeId;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.change.RequestChange;
import org.bailiwick.engine.change.RequestId;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.engine.change.Things;
import org.bailiwick.engine.change.TransferId;
import org.bailiwick.engine.change.UndoChange;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Transfers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The things under which the record shows an entry: what its changes name, and what that implies
/// (a member's person and business, a share's asset and both sides).
public final class Touching {
    private Touching() {}

    /// @param before and
    /// @param after the state around the entry: a change may end what it speaks of
    public static Set<Id> of(Directory before, Directory after, List<Change> changes) {
        Set<Id> all = new LinkedHashSet<>();
        for (Change change : changes) {
            marks(before, change, all);
            for (Id id : named(before, change)) {
                all.add(id);
                imply(before, id, all);
                imply(after, id, all);
            }
        }
        return all;
    }

    /// A withdrawal is one wherever it was asked for.
    private static List<Id> named(Directory before, Change change) {
        List<Id> named = new ArrayList<>(Things.touched(change));
        if (change instanceof RequestChange.RequestWithdrawn c) {
            before.find(c.request()).ifPresent(r -> r.wishes().forEach(w -> named.add(w.asset())));
        }
        return named;
    }

    private static void marks(Directory before, Change change, Set<Id> all) {
        switch (change) {
            case BusinessChange c -> all.add(Marks.itself(c.business()));
            case PartnerChange.PartnerAdded c -> {
                all.add(Marks.itself(c.one()));
                all.add(Marks.itself(c.other()));
            }
            case PartnerChange.PartnerProposed c -> {
                all.add(Marks.itself(c.one()));
                all.add(Marks.itself(c.other()));
            }
            case PartnerChange c ->
                    before.find(c.partnership())
                            .ifPresent(p ->
                                    before.listing()
                                            .sides(p)
                                            .forEach(b -> all.add(Marks.itself(b.id()))));
            case GoodByeChange.Said c -> goodBye(GoodByeChecks.whom(c), all);
            case GoodByeChange.GoodByeChecked c -> goodBye(c.whom(), all);
            case UndoChange.EntryUndone c ->
                    before.undoables().find(c.entry()).stream()
                            .flatMap(u -> u.facts().stream())
                            .filter(GoodByeChange.Said.class::isInstance)
                            .map(GoodByeChange.Said.class::cast)
                            .forEach(said -> goodBye(GoodByeChecks.whom(said), all));
            case InstallationChange.ModelAdopted _ -> all.add(Marks.INSTALLATION);
            default -> {}
        }
    }

    private static void goodBye(Id whom, Set<Id> all) {
        all.add(Marks.GOOD_BYES);
        all.add(Marks.goodByes(whom));
    }

    private static void imply(Directory directory, Id id, Set<Id> all) {
        switch (id) {
            case MemberId i ->
                    directory
                            .find(i)
                            .ifPresent(m -> {
                                all.add(directory.person(m).id());
                                all.add(directory.business(m).id());
                            });
            case InvitationId i ->
                    directory.find(i).ifPresent(v -> all.add(directory.business(v).id()));
            case org.bailiwick.engine.change.AssetId i ->
                    directory
                            .find(i)
                            .flatMap(directory::owningBusiness)
                            .ifPresent(b -> all.add(b.id()));
            case AssignmentId i ->
                    directory
                            .find(i)
                            .ifPresent(a -> {
                                all.add(directory.asset(a).id());
                                imply(directory, directory.asset(a).id(), all);
                                imply(directory, directory.member(a).id(), all);
                            });
            case GroupId i -> directory.find(i).ifPresent(g -> all.add(directory.business(g).id()));
            case PartnershipId i ->
                    directory
                            .find(i)
                            .ifPresent(p ->
                                    directory.listing().sides(p).forEach(b -> all.add(b.id())));
            case ShareId i ->
                    directory
                            .find(i)
                            .ifPresent(s -> {
                                all.add(directory.asset(s).id());
                                all.add(directory.partner(s).id());
                                imply(directory, directory.asset(s).id(), all);
                            });
            default -> between(directory, id, all);
        }
    }

    private static void between(Directory directory, Id id, Set<Id> all) {
        switch (id) {
            case AccessLinkId i ->
                    directory.find(i).ifPresent(l -> all.add(directory.links().agency(l).id()));
            case ConfirmationId i ->
                    directory
                            .find(i)
                            .ifPresent(c -> {
                                all.add(directory.links().link(c).id());
                                all.add(directory.links().agency(c).id());
                                all.add(c.made().giver().id());
                            });
            case PartnerCodeId i ->
                    directory.find(i).ifPresent(c -> all.add(directory.listing().business(c).id()));
            case RequestId i ->
                    directory
                            .find(i)
                            .ifPresent(r -> {
                                all.add(directory.requests().business(r).id());
                                all.add(directory.requests().by(r).id());
                            });
            case ApprovalId i ->
                    directory
                            .find(i)
                            .ifPresent(a -> {
                                all.add(directory.approvals().business(a).id());
                                all.add(directory.approvals().by(a).id());
                            });
            case TransferId i ->
                    directory
                            .find(i)
                            .ifPresent(t -> {
                                Transfers transfers = directory.transfers();
                                all.add(transfers.asset(t).id());
                                all.add(transfers.from(t).id());
                                all.add(transfers.to(t).id());
                            });
            default -> {}
        }
    }
}
