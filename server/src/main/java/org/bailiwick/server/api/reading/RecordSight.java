package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.AccessLinkId;
import org.bailiwick.engine.change.Actor;
import org.bailiwick.engine.change.ApprovalId;
import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Things;
import org.bailiwick.engine.change.UndoChange;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.server.command.Touching;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What of the record a business may know: what happened in it, and between it and others; nothing
/// of who works for another business, on whatever that is.
record RecordSight(Visit visit, Business business) {
    private Directory today() {
        return visit.today();
    }

    /// What it may know of an entry that touches it; nothing where that is none of it.
    List<Change> of(Entry entry) {
        boolean single = entry.changes().size() == 1;
        List<Change> known =
                entry.changes().stream().filter(c -> (single || here(c)) && !foreign(c)).toList();
        boolean undoneOnly = known.stream().allMatch(UndoChange.class::isInstance);
        return undoneOnly && !single ? List.of() : known;
    }

    private boolean here(Change change) {
        return change instanceof UndoChange || touched(change).contains(business.id());
    }

    /// With what that implies: the person of a member, the asset of a share.
    Set<Id> touched(Change change) {
        return Touching.of(today(), today(), List.of(change));
    }

    private boolean foreign(Change change) {
        return Things.touched(change).stream().anyMatch(this::foreign);
    }

    /// Whether this is something within another business.
    private boolean foreign(Id id) {
        return switch (id) {
            case MemberId i -> isNot(today().find(i).map(today()::business));
            case AssignmentId i ->
                    isNot(
                            today().undoables()
                                    .assignment(i)
                                    .map(a -> today().business(today().member(a))));
            case GroupId i -> isNot(today().find(i).map(today()::business));
            case InvitationId i -> isNot(today().find(i).map(today()::business));
            case ApprovalId i -> isNot(today().find(i).map(today().approvals()::business));
            case AccessLinkId i -> isNot(today().find(i).map(today().links()::agency));
            default -> false;
        };
    }

    private boolean isNot(Optional<Business> whose) {
        return whose.map(b -> b != business).orElse(true);
    }

    /// Whether it may know this person: somebody who belongs or belonged to it, and the reader.
    boolean knows(PersonId id) {
        return today().find(id)
                .filter(p -> visit.is(p) || today().memberships(p).stream().anyMatch(this::ours))
                .isPresent();
    }

    private boolean ours(Member member) {
        return today().business(member) == business;
    }

    /// Whether it may know who did this.
    boolean knows(Actor actor) {
        return !(actor instanceof Actor.Person(var id)) || knows(id);
    }
}
