package org.bailiwick.server.command;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// A business of two admins and a member, from which everybody wants the admins away: also by
/// dates, by disabling them, and while it is closed for a moment.
final class AdminContest {
    private static final Period SHORT = Period.until(Instant.parse("2026-04-01T00:00:00Z"));

    private final Desk desk;
    private final Ids ids;
    private final String name;
    private final BusinessId business;
    private final PersonId first;
    private final PersonId second;
    private final PersonId third;

    AdminContest(Desk desk, Ids ids, String name) {
        this.desk = desk;
        this.ids = ids;
        this.name = name;
        business = ids.business();
        first = person("ada");
        second = person("bea");
        third = person("cleo");
        run(new BusinessCommand.OpenBusiness(business, "Trio", ZoneOffset.UTC, first));
        join(second, "bea", Role.ADMIN);
        join(third, "cleo", Role.STANDARD);
    }

    BusinessId race(BiFunction<Caller, Command, Submission> submission, List<Submission> all) {
        for (PersonId admin : List.of(first, second)) {
            MemberId member = member(admin);
            Optional<MemberId> nobody = Optional.empty();
            for (Command command :
                    List.of(
                            new MemberCommand.Leave(member, nobody),
                            new MemberCommand.Leave(member, Optional.of(member(third))),
                            new MemberCommand.RemoveMember(member, nobody),
                            new MemberCommand.SuspendMember(member, nobody),
                            new MemberCommand.SetMemberPeriod(member, SHORT),
                            new MemberCommand.SetRole(member, Role.STANDARD, nobody),
                            new PersonCommand.DisablePerson(admin, List.of()),
                            new BusinessCommand.CloseBusiness(business),
                            new BusinessCommand.ReopenBusiness(business),
                            new BusinessCommand.ReopenBusiness(business, Optional.of(third)))) {
                for (int i = 0; i < 3; i++) all.add(submission.apply(Caller.operator(), command));
            }
        }
        return business;
    }

    private PersonId person(String called) {
        PersonId id = ids.person();
        run(new PersonCommand.RegisterPerson(id, called, address(called)));
        return id;
    }

    private String address(String called) {
        return "%s-%s@trio.example".formatted(called, name);
    }

    private void join(PersonId person, String called, Role role) {
        InvitationId id = ids.invitation();
        run(
                new InvitationCommand.InviteMember(
                        id,
                        business,
                        address(called),
                        role,
                        Finance.NONE,
                        Period.ALWAYS,
                        Optional.empty()));
        run(new InvitationCommand.AcceptInvitation(id, person));
    }

    private MemberId member(PersonId person) {
        var today = desk.now();
        return today.membership(
                        today.find(person).orElseThrow(), today.find(business).orElseThrow())
                .orElseThrow()
                .id();
    }

    private void run(Command command) {
        desk.carryOut(Caller.operator(), command);
    }
}
