package org.bailiwick.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bailiwick.engine.change.AccessLinkChange.AccessLinkHanded;
import org.bailiwick.engine.change.AccessLinkId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.GoodByeChange.Left;
import org.bailiwick.engine.change.GoodByeChange.PersonGoodByeSaid;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.InstallationChange.KeyRevoked;
import org.bailiwick.engine.change.KeyId;
import org.bailiwick.engine.change.MemberChange.MemberRemoved;
import org.bailiwick.engine.change.MemberChange.MemberRoleSet;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonChange.PersonDisabled;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.directory.Key;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.server.command.AccessLinkCommand.MakeAccessLink;
import org.bailiwick.server.command.GoodByeCommand.SayGoodBye;
import org.bailiwick.server.command.GoodByeCommand.SayGoodByeToPerson;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The operator says good-bye to somebody wherever he is: memberships, invitations, links, keys, in
/// one entry.
class GoodByeToPersonTest extends AtTheDesk {
    private static final Optional<Instant> NOW = Optional.empty();

    private PersonId person(String who) {
        return world.person(who);
    }

    private SayGoodByeToPerson to(String who, Optional<Instant> at) {
        return new SayGoodByeToPerson(
                person(who), at, false, List.of(), Optional.empty(), false, false);
    }

    private SayGoodByeToPerson to(String who, List<MemberId> successors) {
        return new SayGoodByeToPerson(
                person(who), NOW, false, successors, Optional.empty(), false, false);
    }

    private Departing departing(String who) {
        return new Departing(office.now(), somebody(who), now);
    }

    private Person somebody(String who) {
        return office.now().find(person(who)).orElseThrow();
    }

    private KeyId key(String keeper) {
        KeyId id = ids.key();
        run(
                new InstallationCommand.MakeKey(
                        id,
                        "reports",
                        List.of("decide"),
                        Period.OPEN_END,
                        Optional.empty(),
                        Optional.of(person(keeper)),
                        Hash.of(id.toString().getBytes(StandardCharsets.UTF_8))));
        return id;
    }

    private Key key(KeyId id) {
        return office.now().find(id).orElseThrow();
    }

    private void refused(Command command, String why) {
        long before = office.now().seq();
        assertThatThrownBy(() -> run(command))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(why);
        assertThat(office.now().seq()).isEqualTo(before);
    }

    @Test
    void everyMembershipEndsInOneEntryAndHeIsShutOut() {
        MemberId here = world.member("both", world.nordwind);
        MemberId there = world.member("both", world.partner);
        assertThat(departing("both").memberships()).hasSize(2);
        List<Change> changes = run(to("both", NOW)).changes();
        assertThat(changes)
                .contains(
                        new PersonGoodByeSaid(person("both"), now),
                        new MemberRemoved(here),
                        new MemberRemoved(there),
                        new PersonDisabled(person("both")));
        assertThat(new Absence(office.now(), now).of(somebody("both")).values())
                .allMatch(List::isEmpty);
    }

    @Test
    void nobodyButTheOperatorSaysIt() {
        assertRefused("admin", to("standard", NOW), "");
        assertRefused("both", to("both", NOW), "");
    }

    @Test
    void theLastAdminSomewhereNamesASuccessorThere() {
        refused(
                to("partner admin", List.of(world.member("standard", world.nordwind))),
                "successor");
        run(new MemberCommand.SetRole(world.member("both", world.partner), Role.STANDARD, none()));
        refused(to("partner admin", NOW), "no admin left");
        MemberId next = world.member("both", world.partner);
        assertThat(run(to("partner admin", List.of(next))).changes())
                .contains(new MemberRoleSet(next, Role.ADMIN));
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }

    @Test
    void whatHeOwnsIsHandedOverOrLeft() {
        refused(to("personal owner", NOW), "person's own");
        run(
                new SayGoodByeToPerson(
                        person("personal owner"), NOW, false, List.of(), none(), false, true));
        assertThat(somebody("personal owner").disabled()).isTrue();
    }

    @Test
    void hisKeysAreListedAndEndOrAreHandedOn() {
        KeyId id = key("standard");
        assertThat(departing("standard").keys()).extracting(Key::id).containsExactly(id);
        refused(to("standard", NOW), "name a `keeper`, or say `end_keys`");
        run(
                new SayGoodByeToPerson(
                        person("standard"),
                        NOW,
                        false,
                        List.of(),
                        Optional.of(person("admin")),
                        false,
                        false));
        assertThat(key(id).usableAt(now)).isTrue();
        assertThat(office.now().listing().keeper(key(id)).map(Person::id))
                .contains(person("admin"));
        assertThat(departing("standard").keys()).isEmpty();
        SayGoodByeToPerson ends =
                new SayGoodByeToPerson(person("both"), NOW, false, List.of(), none(), true, false);
        KeyId other = key("both");
        assertThat(run(ends).changes()).contains(new KeyRevoked(other));
        assertThat(key(other).usableAt(now)).isFalse();
    }

    @Test
    void atADateMembershipsAndKeysEndByThemselves() {
        KeyId id = key("standard");
        Instant at = now.plus(Duration.ofDays(9));
        run(
                new SayGoodByeToPerson(
                        person("standard"),
                        Optional.of(at),
                        false,
                        List.of(),
                        none(),
                        true,
                        false));
        now = at.minusMillis(1);
        assertThat(key(id).usableAt(now)).isTrue();
        now = at;
        assertThat(key(id).usableAt(now)).isFalse();
        assertThat(new Absence(office.now(), now).of(somebody("standard")).values())
                .allMatch(List::isEmpty);
    }

    /// Whatever else stands beside it: no admin brings back whom the operator has shut out.
    @Test
    void onlyTheOperatorUndoesIt() {
        KeyId id = key("standard");
        long entry =
                run(new SayGoodByeToPerson(
                                person("standard"),
                                NOW,
                                false,
                                List.of(),
                                Optional.of(person("admin")),
                                false,
                                false))
                        .seq();
        assertRefused("admin", new UndoCommand.UndoEntry(entry), "");
        run(new UndoCommand.UndoEntry(entry));
        assertThat(somebody("standard").disabled()).isFalse();
        assertThat(departing("standard").memberships()).hasSize(1);
        assertThat(departing("standard").keys()).extracting(Key::id).containsExactly(id);
    }

    @Test
    void anInvitationThatWaitsIsNoWayBack() {
        assertThat(departing("invited").invitations()).hasSize(1);
        run(to("invited", NOW));
        assertThat(departing("invited").invitations()).isEmpty();
    }

    @Test
    void itIsLookedAgainAfterAWeek() {
        run(
                new SayGoodByeToPerson(
                        person("standard"),
                        Optional.of(now.plusSeconds(9)),
                        false,
                        List.of(),
                        none(),
                        false,
                        false));
        now = now.plusSeconds(9).plus(GoodByeChecks.AFTER);
        KeyId again = key("standard");
        assertThat(GoodByeChecks.once(office, now)).isEqualTo(1);
        assertThat(GoodByeChecks.of(office, person("standard")).getFirst().checked())
                .hasValueSatisfying(looked ->
                        assertThat(looked.found().left())
                                .containsExactly(new Left("keys", List.of(again.toString()))));
    }

    @Test
    void linksThatHeMadeAreListedAndHandedToTheSuccessor() {
        AccessLinkId link = ids.accessLink();
        MemberId both = world.member("both", world.nordwind);
        MemberId admin = world.member("admin", world.nordwind);
        by(
                "both",
                new MakeAccessLink(
                        link,
                        world.nordwind,
                        EveryAccessLink.hash(77),
                        EveryAccessLink.asked(admin)));
        Leaving leaving = new Leaving(office.now(), office.now().find(both).orElseThrow(), now);
        assertThat(leaving.links()).isEmpty();
        assertThat(leaving.made()).extracting(l -> l.id()).containsExactly(link);
        assertThat(by("admin", new SayGoodBye(both, NOW, false, Optional.of(admin), false)))
                .contains(new AccessLinkHanded(link, person("admin")));
        Leaving next = new Leaving(office.now(), office.now().find(admin).orElseThrow(), now);
        assertThat(next.made()).extracting(l -> l.id()).containsExactly(link);
    }
}
