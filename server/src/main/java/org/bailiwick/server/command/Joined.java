package org.bailiwick.server.command;

import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Matter;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;

import java.util.Optional;

/// Whoever was to be invited with more, and has joined by another invitation while that waited for
/// a second admin: what is approved is given to the member.
final class Joined {
    private Joined() {}

    /// Adds what the invitation would have given beyond what the member has.
    ///
    /// @return false where it is no such invitation, and where it differs in more than role and
    ///   finance role: then nothing is added
    static boolean raise(Pen pen, Command command) {
        if (!(command instanceof InvitationCommand.InviteMember invite)) return false;
        Optional<Member> found = member(pen, invite);
        if (found.isEmpty()) return false;
        Member its = found.get();
        boolean admin = invite.role() == Role.ADMIN && its.role() != Role.ADMIN;
        boolean money = invite.finance().ordinal() > its.finance().ordinal();
        boolean rest =
                invite.assets().isEmpty()
                        && invite.membership().equals(its.period())
                        && invite.label() == its.label();
        if (!rest || !(admin || money)) return false;
        if (admin) {
            new MemberCommand.SetRole(its.id(), Role.ADMIN, Optional.empty()).write(pen);
        }
        if (money) new MemberCommand.SetFinance(its.id(), invite.finance()).write(pen);
        return true;
    }

    private static Optional<Member> member(Pen pen, InvitationCommand.InviteMember invite) {
        Directory today = pen.today();
        return today.find(pen.address(invite.address()))
                .flatMap(today::person)
                .flatMap(p -> today.find(invite.business()).flatMap(b -> today.membership(p, b)))
                .filter(m -> !m.gone() && !m.suspended() && !m.period().endedBy(pen.now()));
    }

    /// Whether what was asked for an address is what is done to the member who has it.
    static boolean same(Directory today, Matter asked, Matter done) {
        boolean alike =
                switch (asked) {
                    case Matter.AdminInvited _ -> done instanceof Matter.AdminMade;
                    case Matter.FinanceInvited(_, Finance finance) ->
                            done instanceof Matter.FinanceGiven(_, Finance given)
                                    && given == finance;
                    default -> false;
                };
        if (!alike) return false;
        var invited = asked.about().flatMap(id -> Deputies.whose(today, id));
        return invited.isPresent()
                && invited.equals(done.about().flatMap(id -> Deputies.whose(today, id)));
    }
}
