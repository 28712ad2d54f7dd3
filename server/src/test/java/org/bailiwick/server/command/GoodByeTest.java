package org.bailiwick.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Actor;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.GoodByeChange.Left;
import org.bailiwick.engine.change.GoodByeChange.MemberGoodByeSaid;
import org.bailiwick.engine.change.InvitationChange.InvitationWithdrawn;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberChange.MemberRemoved;
import org.bailiwick.engine.change.MemberChange.MemberRoleSet;
import org.bailiwick.engine.change.MemberChange.MemberSuspended;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.server.command.GoodByeChecks.Spoken;
import org.bailiwick.server.command.GoodByeCommand.SayGoodBye;
import org.bailiwick.server.command.GoodByeCommand.SayGoodByeToPartner;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything of somebody ends in one entry, or at a date, and is looked at again.
class GoodByeTest extends AtTheDesk {
    private static final Optional<Instant> NOW = Optional.empty();
    private static final Optional<MemberId> NOBODY = Optional.empty();

    private boolean edits(String who) {
        Target target = new Target.Asset("ad_account", world.nord);
        return Decider.allows(
                office.now(), Question.of(world.person(who), "campaign.edit", target, now));
    }

    private MemberId member(String who) {
        return world.member(who, world.nordwind);
    }

    private SayGoodBye to(String who) {
        return new SayGoodBye(member(who), NOW, false, NOBODY, false);
    }

    private Map<String, List<String>> left(String who) {
        Person person = office.now().find(world.person(who)).orElseThrow();
        Business nordwind = office.now().find(world.nordwind).orElseThrow();
        return new Absence(office.now(), now).of(person, nordwind);
    }

    private InvitationId invited(String by) {
        InvitationId id = ids.invitation();
        by(
                by,
                new InvitationCommand.InviteMember(
                        id,
                        world.nordwind,
                        "back@door.example",
                        Role.ADMIN,
                        Finance.NONE,
                        Period.ALWAYS,
                        Optional.empty()));
        return id;
    }

    @Test
    void allEndsInOneEntryAndEveryListIsEmpty() {
        MemberId gone = member("standard");
        assertThat(left("standard").get("assignments")).isNotEmpty();
        assertThat(left("standard").get("assets")).contains(world.nord.toString());
        List<Change> changes = by("admin", to("standard"));
        assertThat(changes).contains(new MemberGoodByeSaid(gone, now), new MemberRemoved(gone));
        assertThat(left("standard").values()).allMatch(List::isEmpty);
        assertThat(edits("standard")).isFalse();
    }

    @Test
    void invitationsThatTheOneWhoGoesHasSentDoNotOutliveHim() {
        InvitationId sent = invited("both");
        assertThat(by("admin", to("both"))).contains(new InvitationWithdrawn(sent));
    }

    /// A second one brings the end nearer; one that would change nothing is refused.
    @Test
    void whatEndsEarlierAlreadyIsNotSaidAgain() {
        Instant at = now.plus(Duration.ofDays(20));
        by("admin", until("standard", at, false));
        String dates = "give it new dates first";
        assertRefused("admin", until("standard", at.plus(Duration.ofDays(9)), false), dates);
        assertRefused("admin", until("standard", at, false), dates);
        assertThat(by("admin", until("standard", at, true)))
                .contains(new MemberSuspended(member("standard")));
        by("admin", until("standard", at.minusSeconds(1), false));
    }

    /// Dates alone settle neither links nor requests.
    @Test
    void whatEndsAnywayIsSaidGoodByeToOnceAtThatDate() {
        invited("both");
        Instant at = now.plus(Duration.ofDays(20));
        run(new MemberCommand.SetMemberPeriod(member("both"), Period.until(at)));
        assertThat(by("admin", until("both", at, false)))
                .hasAtLeastOneElementOfType(InvitationWithdrawn.class);
    }

    private SayGoodBye until(String who, Instant at, boolean paused) {
        return new SayGoodBye(member(who), Optional.of(at), paused, NOBODY, false);
    }

    @Test
    void aSuccessorTakesThemOver() {
        invited("both");
        SayGoodBye bye =
                new SayGoodBye(member("both"), NOW, false, Optional.of(member("admin")), false);
        assertThat(by("admin", bye)).noneMatch(InvitationWithdrawn.class::isInstance);
    }

    @Test
    void theLastAdminNamesASuccessorWhoBecomesOne() {
        run(new MemberCommand.SetRole(member("both"), Role.STANDARD, NOBODY));
        run(new MemberCommand.SetFinance(member("standard"), Finance.NONE));
        SayGoodBye alone = to("admin");
        assertRefused("admin", alone, "no admin left");
        SayGoodBye named =
                new SayGoodBye(member("admin"), NOW, false, Optional.of(member("standard")), false);
        assertThat(by("admin", named)).contains(new MemberRoleSet(member("standard"), Role.ADMIN));
    }

    /// Exact at the instant; and paused, nothing works until then either.
    @Test
    void atADateItEndsByItself() {
        Instant at = now.plus(Duration.ofDays(30));
        by("admin", new SayGoodBye(member("standard"), Optional.of(at), false, NOBODY, false));
        assertThat(edits("standard")).isTrue();
        now = at.minusMillis(1);
        assertThat(edits("standard")).isTrue();
        now = at;
        assertThat(edits("standard")).isFalse();
        assertThat(left("standard").values()).allMatch(List::isEmpty);
    }

    @Test
    void pausedFirstItIsShutAtOnce() {
        Instant at = now.plus(Duration.ofDays(30));
        by("admin", new SayGoodBye(member("standard"), Optional.of(at), true, NOBODY, false));
        assertThat(edits("standard")).isFalse();
        Member member = office.now().find(member("standard")).orElseThrow();
        assertThat(member.gone()).isFalse();
        assertThat(member.period().until()).isEqualTo(at);
    }

    @Test
    void theDateLiesAheadAndNotTooFar() {
        for (Instant at : List.of(now, now.plus(Duration.ofDays(367)))) {
            assertRefused(
                    "admin",
                    new SayGoodBye(member("standard"), Optional.of(at), false, NOBODY, false),
                    "`at` lies ahead");
        }
        assertRefused(
                "admin",
                new SayGoodBye(member("standard"), NOW, true, NOBODY, false),
                "cannot be paused first");
    }

    @Test
    void whoOwnsWhatTheBusinessUsesHandsItOverFirst() {
        AssetId own = ids.asset();
        Owner owner = new Owner.Person(world.person("standard"));
        run(new AssetCommand.RegisterAsset(own, "ad_account", "Own", owner, AssetState.ACTIVE));
        run(
                new ShareCommand.ShareAsset(
                        ids.share(), own, world.nordwind, Levels.of("operator"), Period.ALWAYS));
        assertRefused("admin", to("standard"), "`Own` is this person's own");
        by("admin", new SayGoodBye(member("standard"), NOW, false, NOBODY, true));
        assertThat(left("standard").values()).allMatch(List::isEmpty);
    }

    @Test
    void aPartnerIsGoneWithAllShares() {
        assertThat(edits("partner member")).isTrue();
        by("admin", new SayGoodByeToPartner(world.partnership, world.nordwind, NOW, false));
        assertThat(edits("partner member")).isFalse();
        Parting parting = Parting.of(office.now(), world.partnership, world.nordwind, now);
        assertThat(new Absence(office.now(), now).of(parting).values()).allMatch(List::isEmpty);
    }

    private Spoken spoken(String who) {
        return GoodByeChecks.of(office, member(who)).getFirst();
    }

    /// Once, by the clock; what was found stays to be read.
    @Test
    void aWeekLaterItIsLookedAtAgainAndWrittenDown() {
        by("admin", to("standard"));
        by("admin", to("finance analyst"));
        now = now.plus(GoodByeChecks.AFTER).minusMillis(1);
        assertThat(GoodByeChecks.once(office, now)).isZero();
        assertThat(spoken("standard").checked()).isEmpty();
        InvitationId again = ids.invitation();
        by(
                "admin",
                new InvitationCommand.InviteMember(
                        again,
                        world.nordwind,
                        "second@nordwind.example",
                        Role.STANDARD,
                        Finance.NONE,
                        Period.ALWAYS,
                        Optional.empty()));
        now = now.plusMillis(1);
        assertThat(GoodByeChecks.once(office, now)).isEqualTo(2);
        assertThat(GoodByeChecks.once(office, now)).isZero();
        by("admin", new InvitationCommand.WithdrawInvitation(again));
        assertThat(spoken("standard").checked().orElseThrow().found().left())
                .containsExactly(new Left("invitations", List.of(again.toString())));
        assertThat(spoken("finance analyst").checked().orElseThrow().found().left()).isEmpty();
        assertThat(spoken("standard").checked().orElseThrow().entry().actor())
                .isEqualTo(Actor.CLOCK);
    }

    /// A good-bye to the wrong one is undone like any other end.
    @Test
    void itCanBeUndone() {
        long entry = done("admin", to("standard")).seq();
        by("admin", new UndoCommand.UndoEntry(entry));
        assertThat(edits("standard")).isTrue();
        now = now.plus(GoodByeChecks.AFTER);
        assertThat(GoodByeChecks.once(office, now)).isZero();
        assertThat(spoken("standard").undone()).isTrue();
    }

    /// The undo log forgets after a week; that it was undone stays known.
    @Test
    void oneAtADateThatWasUndoneLongAgoIsNotLookedAt() {
        Instant at = now.plus(Duration.ofDays(60));
        SayGoodBye later =
                new SayGoodBye(member("standard"), Optional.of(at), false, NOBODY, false);
        by("admin", new UndoCommand.UndoEntry(done("admin", later).seq()));
        now = at.plus(GoodByeChecks.AFTER);
        by("admin", to("finance analyst"));
        assertThat(GoodByeChecks.once(office, now)).isZero();
        assertThat(spoken("standard").undone()).isTrue();
    }
}
