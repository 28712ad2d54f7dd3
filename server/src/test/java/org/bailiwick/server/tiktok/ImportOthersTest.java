package org.bailiwick.server.tiktok;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.server.command.Beside;
import org.bailiwick.server.command.BusinessCommand;
import org.bailiwick.server.command.InstallationCommand;
import org.bailiwick.server.command.InvitationCommand;
import org.bailiwick.server.command.MemberCommand;
import org.bailiwick.server.command.PersonCommand;
import org.bailiwick.server.seal.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// What others made, or said of what TikTok made, stays: a recording neither removes nor lowers it.
class ImportOthersTest {
    private static final String MEMBERS = "'bc_id':'1'";

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    private void conflicts(Tape tape, Notice... expected) {
        ImportReport report = world.importing(tape);
        assertThat(report.conflicts()).containsExactly(expected);
        assertThat(report.entries()).isZero();
        assertThat(report.conflicts().stream().map(Wording::of)).allMatch(s -> s.contains("stay"));
    }

    private PersonId register(String name, String address) {
        PersonId id = world.ids.person();
        world.byHand(new PersonCommand.RegisterPerson(id, name, address));
        return id;
    }

    private static Tape replaced(int line, String path, String query, String... rows) {
        var tape = Tape.small();
        tape.lines().set(line - 1, new Tape().list(path, query, rows).lines().getFirst());
        return tape;
    }

    @Test
    void takesSomebodyKnownForTheSamePerson() {
        PersonId kai = register("Kai S.", "U12@x.example");
        world.importing(Tape.small());
        assertThat(world.person("12").id()).isEqualTo(kai);
        assertThat(world.nameOf(world.person("12"))).isEqualTo("Kai S.");
        assertThat(world.office.now().personCount()).isEqualTo(3);
        assertThat(world.importing(Tape.small()).entries()).isZero();
    }

    @Test
    void tellsWhenIdAndAddressAreTwoPersons() {
        world.importing(Tape.small());
        register("Other", "kai@x.example");
        var tape = Tape.small().edit(3, "u12@x", "kai@x").edit(6, "u12@x", "kai@x");
        ImportReport report = world.importing(tape);
        assertThat(report.conflicts()).containsExactly(Notice.at(3, Matter.TWO_PERSONS, "12"));
        assertThat(report.entries()).isZero();
    }

    @Test
    void leavesABusinessThatOthersOpened() {
        var mine = world.ids.business();
        PersonId owner = register("Olivia", "olivia@x.example");
        world.byHand(new BusinessCommand.OpenBusiness(mine, "Mine", ZoneOffset.UTC, owner));
        world.byHand(new InstallationCommand.AddAlias("tiktok", "1", mine));
        world.importing(Tape.small());
        conflicts(
                Tape.small(),
                Notice.at(1, Matter.OTHERS_BUSINESS, "1", "Nordwind", "Mine"),
                Notice.at(1, Matter.ZONE_STAYS, "1", "Europe/Berlin", "Z"));
        Business business = world.business("1");
        assertThat(business.name()).isEqualTo("Mine");
        assertThat(world.office.now().listing().members(business)).hasSize(3);
    }

    @Test
    void leavesRolesThatOthersSet() {
        world.importing(Tape.small());
        world.byHand(
                new MemberCommand.SetRole(
                        world.member("1", "12").id(), Role.ADMIN, Optional.empty()));
        conflicts(
                Tape.small(),
                Notice.at(3, Matter.OTHERS_MEMBER, "12", "STANDARD NONE", "1", "ADMIN NONE"));
        assertThat(world.member("1", "12").role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void doesNotBringBackWhomSomebodyRemoved() {
        world.importing(Tape.small());
        world.byHand(
                new MemberCommand.RemoveMember(world.member("1", "12").id(), Optional.empty()));
        conflicts(Tape.small(), Notice.at(3, Matter.OTHERS_REMOVED, "12", "1"));
        assertThat(world.member("1", "12").gone()).isTrue();
    }

    @Test
    void leavesMembersThatOthersMade() {
        world.importing(Tape.small());
        PersonId lena = register("Lena", "lena@x.example");
        var invitation = world.ids.invitation();
        world.byHand(
                new InvitationCommand.InviteMember(
                        invitation,
                        world.business("1").id(),
                        "lena@x.example",
                        Role.ADMIN,
                        Finance.NONE,
                        Period.ALWAYS,
                        Optional.empty()));
        world.importing(Tape.small());
        var kept = world.office.now().find(invitation).orElseThrow();
        assertThat(kept.pendingAt(World.NOON)).isTrue();
        world.byHand(new InvitationCommand.AcceptInvitation(invitation, lena));
        assertThat(world.importing(Tape.small()).entries()).isZero();
        var person = world.office.now().find(lena).orElseThrow();
        assertThat(world.office.now().membership(person, world.business("1")))
                .hasValueSatisfying(member -> assertThat(member.gone()).isFalse());
    }

    @Test
    void leavesInvitationsThatOthersMadeOrEnded() {
        world.importing(Tape.small());
        var pending = Tape.member("13", "STANDARD", "PENDING", "");
        var tape =
                replaced(
                        3,
                        "bc/member/get",
                        MEMBERS,
                        Tape.member("11", "ADMIN"),
                        Tape.member("12", "STANDARD"),
                        pending);
        var invitation = world.ids.invitation();
        world.byHand(
                new InvitationCommand.InviteMember(
                        invitation,
                        world.business("1").id(),
                        "u13@x.example",
                        Role.ADMIN,
                        Finance.NONE,
                        Period.ALWAYS,
                        Optional.of(World.NOON.plus(Duration.ofDays(1)))));
        conflicts(tape, Notice.at(3, Matter.OTHERS_INVITATION, "13", "1"));
        world.byHand(new InvitationCommand.WithdrawInvitation(invitation));
        conflicts(tape, Notice.at(3, Matter.OTHERS_INVITATION, "13", "1"));
    }

    @Test
    void keepsTheLastAdmin() {
        world.importing(Tape.small());
        var none = replaced(3, "bc/member/get", MEMBERS, Tape.member("12", "STANDARD"));
        conflicts(none, Notice.at(0, Matter.LAST_ADMIN, "1"));
        var lowered =
                replaced(
                        3,
                        "bc/member/get",
                        MEMBERS,
                        Tape.member("11", "STANDARD"),
                        Tape.member("12", "STANDARD"));
        conflicts(lowered, Notice.at(0, Matter.LAST_ADMIN, "1"));
        assertThat(world.member("1", "11").role()).isEqualTo(Role.ADMIN);
        // Once there is another, the first one goes.
        var followed = replaced(3, "bc/member/get", MEMBERS, Tape.member("12", "ADMIN"));
        assertThat(world.importing(followed).conflicts()).isEmpty();
        assertThat(world.member("1", "11").gone()).isTrue();
    }

    @Test
    void writesNothingMoreAboutWhoeverWasErased() {
        world.importing(Tape.small());
        var kai = world.person("12");
        world.journal.append(
                List.of(), List.of(new Beside.SealingKeyDestroyed(Subject.of(kai.id()))));
        for (var address : world.office.now().addresses(kai)) {
            world.journal.append(
                    List.of(),
                    List.of(
                            new Beside.SealingKeyDestroyed(Subject.of(address.id())),
                            new Beside.AddressForgotten(address.id())));
        }
        assertThat(world.nameOf(world.person("12"))).isEmpty();
        assertThat(world.importing(Tape.small()).entries()).isZero();
        assertThat(world.importing(Tape.small().edit(3, "User 12", "Kai")).entries()).isZero();
    }
}
