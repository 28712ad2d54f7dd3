package org.bailiwick.server.command;

import org.bailiwick.engine.change.AccessLinkChange.AccessLinkChanged;
import org.bailiwick.engine.change.AccessLinkChange.AccessLinkHanded;
import org.bailiwick.engine.change.ApprovalChange.ApprovalWithdrawn;
import org.bailiwick.engine.change.InvitationChange.InvitationWithdrawn;
import org.bailiwick.engine.change.MemberChange.MemberPeriodSet;
import org.bailiwick.engine.change.MemberChange.MemberRemoved;
import org.bailiwick.engine.change.MemberChange.MemberSuspended;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.RequestChange.RequestWithdrawn;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.directory.Approval;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;

import java.time.Instant;
import java.util.Optional;

/// Ends one membership with all that hangs on it, and settles what has no end of its own.
///
/// @param next who takes over what has to go on
record Ending(Pen pen, GoodByeCommand.Saying command, Leaving leaving, Optional<Member> next) {
    void write() {
        Member its = leaving.member();
        if (leaving.lastAdmin() && its.role() == Role.ADMIN) GoodByes.promote(pen, next);
        leaving.links()
                .forEach(l ->
                        pen.add(
                                new AccessLinkChanged(
                                        l.id(), GoodByes.without(l, its.id(), next))));
        next.map(n -> pen.today().person(n).id())
                .ifPresent(to ->
                        leaving.made().forEach(l -> pen.add(new AccessLinkHanded(l.id(), to))));
        leaving.requests().forEach(r -> pen.add(new RequestWithdrawn(r.id())));
        if (next.isEmpty()) {
            leaving.invitations().forEach(i -> pen.add(new InvitationWithdrawn(i.id())));
        }
        end(its);
        approvals();
    }

    private void end(Member its) {
        if (command.at().isEmpty()) {
            pen.add(new MemberRemoved(its.id()));
            return;
        }
        if (command.paused() && !its.suspended()) pen.add(new MemberSuspended(its.id()));
        Period until = GoodByes.until(its.period(), command.at().get());
        if (!until.equals(its.period())) pen.add(new MemberPeriodSet(its.id(), until));
    }

    /// What he asked for, what is about nobody else, and what nobody else could decide: no command
    /// waits for somebody who is gone.
    private void approvals() {
        leaving.approvals().forEach(a -> pen.add(new ApprovalWithdrawn(a.id())));
        if (leaving.deciding().isEmpty()) return;
        Directory after = pen.today().after(pen.changes(), pen.now());
        Instant then = command.at().orElse(pen.now());
        PersonId his = leaving.person().id();
        for (Approval each : leaving.deciding()) {
            Approval now = after.find(each.id()).orElseThrow();
            if (!now.waits()) continue;
            boolean others =
                    Deputies.able(after, now, then).all().stream().anyMatch(p -> !p.equals(his));
            if (!others) pen.add(new ApprovalWithdrawn(each.id()));
        }
    }
}
