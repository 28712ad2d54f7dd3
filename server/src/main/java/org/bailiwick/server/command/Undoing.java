package org.bailiwick.server.command;

import org.bailiwick.engine.change.AssetChange.AssetTransferred;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssignmentChange;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.GoodByeChange;
import org.bailiwick.engine.change.GroupChange;
import org.bailiwick.engine.change.InstallationChange;
import org.bailiwick.engine.change.MemberChange;
import org.bailiwick.engine.change.PartnerChange;
import org.bailiwick.engine.change.PersonChange;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.ShareChange;
import org.bailiwick.engine.directory.Assignment;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.engine.directory.Undoable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who may take an entry back, and until when.
///
/// Whoever could do the opposite: of what he took he gives it again, of what was given him he gives
/// it back. What either of two sides could end, the side brings back that ended it: an agency that
/// was dismissed does not take itself on again.
final class Undoing {
    private Undoing() {}

    static Undoable find(Directory today, long entry) {
        return today.undoables()
                .find(entry)
                .orElseThrow(
                        () -> new Refused(new Refusal.NotFound("entry", Long.toString(entry))));
    }

    /// @throws Refused where it is too late, was done already, or something stands on it
    static void refuseLate(Directory today, Undoable undoable, Instant now) {
        Optional<Long> by = today.undoables().undoneBy(undoable.entry());
        if (by.isPresent()) {
            throw Refused.conflict(
                    "entry %d was undone already, by entry %d: there is nothing left to do",
                    undoable.entry(), by.get());
        }
        Refused.unless(
                undoable.openAt(now),
                "an entry can be undone for 72 hours, and they are over: do it anew instead");
        List<Long> since = today.undoables().since(undoable);
        if (since.isEmpty()) return;
        throw new Refused(
                new Refusal.StoodOn(
                        since,
                        "entry %d cannot be undone, because something was built on it since, in %s:"
                                + " undo that first, or do it anew",
                        undoable.entry(),
                        named(since)));
    }

    private static String named(List<Long> entries) {
        List<String> first = entries.stream().limit(5).map(e -> Long.toString(e)).toList();
        String more = entries.size() > first.size() ? " and more" : "";
        return (entries.size() == 1 ? "entry " : "entries ") + String.join(", ", first) + more;
    }

    static Need need(Directory today, Undoable undoable) {
        List<Need> needs = new ArrayList<>();
        for (Change change : undoable.facts()) {
            if (change instanceof AssetTransferred c) return Handing.owning(today, c.asset());
        }
        if (undoable.facts().stream().anyMatch(Undoing::operators)) return Need.OPERATOR;
        for (Change change : undoable.facts()) {
            need(today, undoable, change).filter(n -> !needs.contains(n)).ifPresent(needs::add);
        }
        if (needs.isEmpty()) return Need.OPERATOR;
        return needs.size() == 1 ? needs.getFirst() : new Need.AllOf(List.copyOf(needs));
    }

    /// What concerns the whole installation, whatever else stands beside it.
    private static boolean operators(Change change) {
        return change instanceof PersonChange
                || change instanceof InstallationChange
                || change instanceof GoodByeChange.PersonGoodByeSaid;
    }

    private static Optional<Need> need(Directory today, Undoable undoable, Change change) {
        return switch (change) {
            case MemberChange c ->
                    today.find(c.member()).map(m -> in(today.business(m), "members.manage"));
            case AssignmentChange c ->
                    today.undoables().assignment(c.assignment()).map(a -> assigning(today, a));
            case GroupChange c ->
                    today.find(c.group()).map(g -> in(today.business(g), "assets.manage"));
            case PartnerChange.PartnerUntilSet c ->
                    today.find(c.business()).map(Partners::managing);
            case PartnerChange c ->
                    today.find(c.partnership())
                            .map(p -> ofSide(today, undoable, today.listing().sides(p)));
            case ShareChange c -> today.find(c.share()).map(s -> sharing(today, undoable, s, c));
            default -> Optional.empty();
        };
    }

    private static Need in(Business business, String action) {
        return new Need.InBusiness(business.id(), action);
    }

    private static Need assigning(Directory today, Assignment assignment) {
        Business through = today.business(today.member(assignment));
        AssetId asset = today.asset(assignment).id();
        return Need.assigning(through.id(), asset, true);
    }

    /// A share that its partner gave up comes back through the partner; whatever the owner did,
    /// through the owner.
    private static Need sharing(
            Directory today, Undoable undoable, Share share, ShareChange change) {
        Need owner = ShareCommand.owner(today, today.asset(share).id());
        if (!(change instanceof ShareChange.ShareEnded)) return owner;
        Optional<Business> owning = today.owningBusiness(today.asset(share));
        boolean byOwner =
                owning.map(b -> did(today, undoable, b))
                        .orElseGet(() ->
                                today.owningPerson(today.asset(share))
                                        .map(p -> Optional.of(p.id()).equals(undoable.by()))
                                        .orElse(false));
        boolean byPartner = did(today, undoable, today.partner(share));
        return byPartner && !byOwner ? Partners.managing(today.partner(share)) : owner;
    }

    private static Need ofSide(Directory today, Undoable undoable, List<Business> sides) {
        List<Need> any = new ArrayList<>();
        for (Business side : sides) {
            if (did(today, undoable, side)) any.add(Partners.managing(side));
        }
        return any.isEmpty() ? Need.OPERATOR : new Need.AnyOf(List.copyOf(any));
    }

    /// Whether somebody of this business did it.
    private static boolean did(Directory today, Undoable undoable, Business business) {
        Optional<PersonId> by = undoable.by();
        return by.flatMap(today::find).flatMap(p -> today.membership(p, business)).isPresent();
    }
}
