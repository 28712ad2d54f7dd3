package org.bailiwick.server.command;

import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.MemberChange.MemberJoined;
import org.bailiwick.engine.change.MemberChange.MemberPeriodSet;
import org.bailiwick.engine.change.MemberChange.MemberReinstated;
import org.bailiwick.engine.change.MemberChange.MemberRoleSet;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;

import java.util.Optional;

/// How somebody becomes an admin who counts, whatever he is to the business by now: active, and
/// without an end.
final class Succession {
    private Succession() {}

    /// @throws Refused where the person is not there, or disabled
    static void admin(Pen pen, Business business, PersonId id) {
        Person person = Check.person(pen.today(), id);
        if (person.disabled()) {
            throw Refused.invalid("person", "the person is disabled: name somebody who is not");
        }
        Optional<Member> member =
                pen.today()
                        .membership(person, business)
                        .filter(m -> !m.gone() && !m.period().endedBy(pen.now()));
        if (member.isEmpty()) join(pen, business, id);
        else raise(pen, member.get());
    }

    private static void join(Pen pen, Business business, PersonId id) {
        pen.add(
                new MemberJoined(
                        pen.ids().member(),
                        business.id(),
                        id,
                        Role.ADMIN,
                        Finance.NONE,
                        Period.ALWAYS,
                        Optional.empty()));
    }

    private static void raise(Pen pen, Member member) {
        if (member.suspended()) pen.add(new MemberReinstated(member.id()));
        if (!member.period().isAlways()) {
            pen.add(new MemberPeriodSet(member.id(), Period.ALWAYS));
        }
        if (member.role() != Role.ADMIN) pen.add(new MemberRoleSet(member.id(), Role.ADMIN));
    }
}
