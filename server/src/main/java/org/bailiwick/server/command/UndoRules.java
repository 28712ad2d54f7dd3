package org.bailiwick.server.command;

import org.bailiwick.engine.change.AssetChange.AssetTransferred;
import org.bailiwick.engine.change.AssignmentChange.AssignmentRestored;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.GroupChange.GroupRestored;
import org.bailiwick.engine.change.MemberChange.MemberRestored;
import org.bailiwick.engine.change.MemberChange.MemberRoleSet;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.ShareChange.ShareRestored;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.engine.directory.Assignment;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Group;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.engine.directory.Undoable;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What holds for whatever is made anew holds for what comes back: businesses that are open, seats,
/// domains, caps, names of groups. That an admin is left is looked at for every command.
record UndoRules(Pen pen, Undoable undoable) {
    /// @throws Refused where a rule is against it
    void check() {
        for (Business each : today().undoables().businesses(undoable)) {
            Check.open(today(), each.id());
        }
        Directory after = today().after(pen.changes(), pen.now());
        seats(after);
        Set<ShareId> shares = new HashSet<>();
        for (Change change : undoable.back()) {
            switch (change) {
                case ShareRestored c -> shares.add(c.share());
                case GroupRestored c -> today().find(c.group()).ifPresent(this::name);
                case MemberRestored c -> after.find(c.member()).ifPresent(this::domains);
                case MemberRoleSet c when c.role() == Role.ADMIN ->
                        after.find(c.member()).ifPresent(this::domains);
                case AssignmentRestored c ->
                        today().undoables()
                                .assignment(c.assignment())
                                .ifPresent(a -> cap(a, shares));
                case AssetTransferred c -> former(c.owner());
                default -> {}
            }
        }
    }

    private Directory today() {
        return pen.today();
    }

    private void domains(Member member) {
        MailRule.refuse(pen, member, member.role());
    }

    /// As many as there may be, or no more than there are now.
    private void seats(Directory after) {
        for (Business each : today().undoables().businesses(undoable)) {
            Business then = after.find(each.id()).orElseThrow();
            for (Role role : Role.values()) Seats.refuseMore(pen, after, then, role);
        }
    }

    /// What was given up to a cap that was lowered since would come to less than it says.
    private void cap(Assignment assignment, Set<ShareId> restored) {
        Business through = today().business(today().member(assignment));
        Optional<Share> share = today().share(today().asset(assignment), through);
        if (share.isEmpty() || restored.contains(share.get().id()) || share.get().gone()) return;
        Refused.unless(
                AssignmentCommand.Reach.covers(today(), share.get(), assignment.levels()),
                "`%s` is shared up to `%s` by now, and more than that was assigned: ask the owner"
                        + " to raise the share, or assign less instead",
                today().asset(assignment).name(),
                share.get().cap());
    }

    /// Two groups of one name could not be told apart.
    private void name(Group group) {
        GroupCommand.namesake(today(), today().business(group), group.id(), group.name())
                .ifPresent(other -> {
                    throw Refused.conflict(
                            "another group of this business is called `%s` by now: rename that one,"
                                    + " then undo this",
                            other.name());
                });
    }

    private void former(Owner owner) {
        boolean there =
                switch (owner) {
                    case Owner.Business(var id) ->
                            today().find(id).filter(b -> !b.closed()).isPresent();
                    case Owner.Person(var id) ->
                            today().find(id).filter(p -> !p.disabled()).isPresent();
                };
        Refused.unless(
                there, "the former owner cannot have it back: offer the asset to somebody else");
    }
}
