package org.bailiwick.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bailiwick.engine.change.BusinessChange.BusinessReopened;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.MemberChange.MemberJoined;
import org.bailiwick.engine.change.MemberChange.MemberRemoved;
import org.bailiwick.engine.change.MemberChange.MemberRoleSet;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.command.BusinessCommand.CloseBusiness;
import org.bailiwick.server.command.BusinessCommand.ReopenBusiness;
import org.bailiwick.server.command.MemberCommand.Leave;
import org.bailiwick.server.command.MemberCommand.RemoveMember;
import org.bailiwick.server.command.MemberCommand.SetMemberPeriod;
import org.bailiwick.server.command.MemberCommand.SetRole;
import org.bailiwick.server.command.MemberCommand.SuspendMember;
import org.bailiwick.server.command.PersonCommand.DisablePerson;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The last admin of an open business cannot vanish: not by any command, and not by one after
/// another.
class LastAdminTest extends AtTheDesk {
    private static final String WHAT_TO_DO =
            "no admin left who is active and without an end: make another member an admin first, or"
                    + " name a `successor`";
    private static final Optional<MemberId> NOBODY = Optional.empty();
    private static final Period SHORT = Period.until(Instant.parse("2026-04-01T00:00:00Z"));

    private MemberId only() {
        return world.member("stranger", world.other);
    }

    private PersonId person() {
        return world.person("stranger");
    }

    private MemberId joined(String who) {
        run(
                new InstallationCommand.Import(
                        "members",
                        List.of(joining(who, Role.STANDARD, Period.ALWAYS)),
                        List.of(),
                        office.now().seq()));
        return world.member(who, world.other);
    }

    private Change joining(String who, Role role, Period period) {
        return new MemberJoined(
                ids.member(),
                world.other,
                world.person(who),
                role,
                Finance.NONE,
                period,
                Optional.empty());
    }

    private Command read(Change change) {
        return new InstallationCommand.Import(
                "members", List.of(change), List.of(), office.now().seq());
    }

    /// Every command that could take him, by the operator, who may everything.
    private Map<String, Command> takes() {
        MemberId only = only();
        Map<String, Command> all = new LinkedHashMap<>();
        all.put("lowered", new SetRole(only, Role.STANDARD, NOBODY));
        all.put("suspended", new SuspendMember(only, NOBODY));
        all.put("removed", new RemoveMember(only, NOBODY));
        all.put("leaves", new Leave(only, NOBODY));
        all.put("with an end", new SetMemberPeriod(only, SHORT));
        Instant later = Instant.parse("2026-05-01T00:00:00Z");
        all.put("later", new SetMemberPeriod(only, new Period(later, Period.OPEN_END)));
        all.put("disabled", new DisablePerson(person(), List.of()));
        all.put("removed by a list", read(new MemberRemoved(only)));
        all.put("lowered by a list", read(new MemberRoleSet(only, Role.STANDARD)));
        all.put("by a newer membership", read(joining("stranger", Role.STANDARD, Period.ALWAYS)));
        return all;
    }

    @Test
    void noCommandTakesTheLastAdmin() {
        takes().forEach((how, command) -> {
            refused(how, command);
            assertThatThrownBy(() -> desk().preview(Caller.operator(), command, office.sealer()))
                    .as("preview: " + how)
                    .hasMessageContaining(WHAT_TO_DO);
        });
    }

    private void refused(String how, Command command) {
        long before = office.now().seq();
        assertThatThrownBy(() -> run(command))
                .as(how)
                .isInstanceOf(Refused.class)
                .hasMessageContaining(WHAT_TO_DO);
        assertThat(office.now().seq()).as(how).isEqualTo(before);
        assertThat(LastAdmin.holds(office.now(), other(), now)).as(how).isTrue();
    }

    private Business other() {
        return office.now().find(world.other).orElseThrow();
    }

    /// Every command of the rulebook, where each business has one admin only: none leaves a
    /// business without one.
    @Test
    void noCommandOfTheRulebookTakesHim() {
        Map<String, Command> commands = EveryCommand.in(world, desk());
        run(new RemoveMember(world.member("both", world.nordwind), NOBODY));
        run(new RemoveMember(world.member("both", world.partner), NOBODY));
        Directory today = office.now();
        int tried = 0;
        for (var each : commands.entrySet()) {
            Directory after;
            try {
                after = desk().preview(Caller.operator(), each.getValue(), office.sealer()).after();
            } catch (Refused _) {
                continue;
            }
            tried++;
            today.eachBusiness(b -> {
                Business its = after.find(b.id()).orElseThrow();
                boolean held = b.closed() || LastAdmin.holds(today, b, now);
                assertThat(!held || its.closed() || LastAdmin.holds(after, its, now))
                        .as(each.getKey())
                        .isTrue();
            });
        }
        assertThat(tried).isGreaterThan(100);
    }

    @Test
    void aSuccessorHasToCountHimself() {
        MemberId next = joined("standard");
        run(new SetMemberPeriod(next, SHORT));
        refused("until a date", new RemoveMember(only(), Optional.of(next)));
        run(new SetMemberPeriod(next, Period.ALWAYS));
        run(new SuspendMember(next, NOBODY));
        refused("suspended", new Leave(only(), Optional.of(next)));
        refused("suspended", new DisablePerson(person(), List.of(next)));
        MemberId elsewhere = world.member("admin", world.nordwind);
        refused("of another business", new DisablePerson(person(), List.of(elsewhere)));
        assertRefused(
                "stranger", new Leave(only(), Optional.of(only())), "another member of the same");
        run(new MemberCommand.ReinstateMember(next));
        run(new Leave(only(), Optional.of(next)));
        assertThat(LastAdmin.holds(office.now(), other(), now)).isTrue();
    }

    /// A second admin who does not count is none.
    @Test
    void aSuspendedOrDisabledSecondAdminDoesNotCount() {
        MemberId next = joined("standard");
        run(new SetRole(next, Role.ADMIN, NOBODY));
        run(new SuspendMember(next, NOBODY));
        takes().forEach(this::refused);
        run(new MemberCommand.ReinstateMember(next));
        run(new DisablePerson(world.person("standard"), List.of()));
        takes().forEach(this::refused);
        run(new PersonCommand.EnablePerson(world.person("standard")));
        run(new RemoveMember(only(), NOBODY));
    }

    @Test
    void aClosedBusinessThatLostItsAdminsDoesNotOpenWithoutOne() {
        run(new CloseBusiness(world.other));
        run(new Leave(only(), NOBODY));
        String why = "`Fremd` has no admin left: name a person as `admin` who becomes one";
        assertThatThrownBy(() -> run(new ReopenBusiness(world.other))).hasMessageContaining(why);
        assertThat(other().closed()).isTrue();
        run(new DisablePerson(world.person("standard"), List.of()));
        Optional<PersonId> disabled = Optional.of(world.person("standard"));
        assertThatThrownBy(() -> run(new ReopenBusiness(world.other, disabled)))
                .hasMessageContaining("disabled");
        Done done = run(new ReopenBusiness(world.other, Optional.of(world.person("invited"))));
        assertThat(done.changes().get(0)).isEqualTo(new BusinessReopened(world.other));
        assertThat(LastAdmin.holds(office.now(), other(), now)).isTrue();
        takes("invited");
    }

    private void takes(String who) {
        MemberId member = world.member(who, world.other);
        refused(who, new RemoveMember(member, NOBODY));
    }

    /// Whoever is suspended, out of date or a standard member becomes one who counts.
    @Test
    void reopeningMakesAMemberAnAdminWhoCounts() {
        MemberId next = joined("standard");
        run(new SetMemberPeriod(next, SHORT));
        run(new SuspendMember(next, NOBODY));
        run(new CloseBusiness(world.other));
        run(new Leave(only(), NOBODY));
        run(new ReopenBusiness(world.other, Optional.of(world.person("standard"))));
        assertThat(world.member("standard", world.other)).isEqualTo(next);
        assertThat(LastAdmin.holds(office.now(), other(), now)).isTrue();
    }

    @Test
    void aClosedBusinessWithAnAdminOpensAsItIs() {
        run(new CloseBusiness(world.other));
        run(new ReopenBusiness(world.other));
        assertThat(LastAdmin.holds(office.now(), other(), now)).isTrue();
    }
}
