package org.bailiwick.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PartnerChange.PartnerAdded;
import org.bailiwick.engine.change.PartnerChange.PartnerEnded;
import org.bailiwick.engine.change.PartnerChange.PartnerUntilSet;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.decision.Calendar;
import org.bailiwick.engine.decision.Code;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Decision;
import org.bailiwick.engine.decision.Endings;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Partnership;
import org.bailiwick.server.command.GoodByeCommand.KeepPartner;
import org.bailiwick.server.command.GoodByeCommand.SayGoodByeToPartner;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A relation ends at a date, either way, by itself.
class GoodByeToPartnerTest extends AtTheDesk {
    private final Instant at = now.plus(Duration.ofDays(20));

    private List<Change> bye() {
        return by("admin", to(at));
    }

    private SayGoodByeToPartner to(Instant when) {
        return new SayGoodByeToPartner(world.partnership, world.nordwind, Optional.of(when), false);
    }

    private Decision edits(String who, AssetId asset) {
        Target target = new Target.Asset("ad_account", asset);
        return Decider.decide(
                office.now(), Question.of(world.person(who), "campaign.edit", target, now));
    }

    private boolean may(String who, AssetId asset) {
        return edits(who, asset) instanceof Decision.Allowed;
    }

    private Partnership relation() {
        return office.now().find(world.partnership).orElseThrow();
    }

    private Business nordwind() {
        return office.now().find(world.nordwind).orElseThrow();
    }

    /// What the partner shares with us, and one of ours works on.
    private AssetId received() {
        AssetId asset = ids.asset();
        Owner owner = new Owner.Business(world.partner);
        run(
                new AssetCommand.RegisterAsset(
                        asset, "ad_account", "Theirs", owner, AssetState.ACTIVE));
        run(
                new ShareCommand.ShareAsset(
                        ids.share(), asset, world.nordwind, Levels.of("operator"), Period.ALWAYS));
        AssignmentId assignment = ids.assignment();
        run(
                new AssignmentCommand.Assign(
                        assignment,
                        world.member("standard", world.nordwind),
                        asset,
                        Levels.of("operator"),
                        Period.ALWAYS));
        return asset;
    }

    @Test
    void theRelationEndsAtTheInstantEitherWay() {
        AssetId theirs = received();
        assertThat(bye())
                .contains(new PartnerUntilSet(world.partnership, world.nordwind, at))
                .noneMatch(PartnerEnded.class::isInstance);
        now = at.minusMillis(1);
        assertThat(may("partner member", world.nord)).isTrue();
        assertThat(may("standard", theirs)).isTrue();
        assertThat(relation().standsAt(now)).isTrue();
        now = at;
        assertThat(relation().standsAt(now)).isFalse();
        for (Decision each :
                List.of(edits("partner member", world.nord), edits("standard", theirs))) {
            assertThat(((Decision.Denied) each).explanation().code()).isEqualTo(Code.PARTNER_ENDED);
        }
        Parting parting = Parting.of(office.now(), world.partnership, world.nordwind, now);
        assertThat(new Absence(office.now(), now).of(parting).values()).allMatch(List::isEmpty);
        assertRefused("admin", new PartnerCommand.EndPartner(world.partnership), "has ended");
    }

    @Test
    void theCalendarAndWhatEndsSoonSayTheRelationAndNotItsShares() {
        run(new ShareCommand.SetSharePeriod(world.share, Period.until(at.plusSeconds(60))));
        bye();
        Calendar calendar = new Calendar(office.now(), now);
        assertThat(calendar.of(nordwind(), now, at.plusSeconds(90)))
                .filteredOn(t -> !t.begins() && t.at().isAfter(at.minusSeconds(1)))
                .extracting(t -> t.thing().id(), Calendar.Turn::at)
                .containsExactly(tuple(world.partnership, at));
        assertThat(new Endings(office.now()).within(now, at.plusSeconds(90)))
                .filteredOn(e -> e.end().isAfter(at.minusSeconds(1)))
                .extracting(e -> e.thing().id())
                .containsExactly(world.partnership);
    }

    @Test
    void whatIsSharedLaterEndsWithItToo() {
        bye();
        AssetId more = ids.asset();
        Owner owner = new Owner.Business(world.nordwind);
        run(new AssetCommand.RegisterAsset(more, "ad_account", "More", owner, AssetState.ACTIVE));
        run(
                new ShareCommand.ShareAsset(
                        ids.share(),
                        more,
                        world.partner,
                        Levels.of("operator"),
                        Period.until(at.plus(Duration.ofDays(90)))));
        run(
                new AssignmentCommand.Assign(
                        ids.assignment(),
                        world.member("partner member", world.partner),
                        more,
                        Levels.of("operator"),
                        Period.ALWAYS));
        assertThat(may("partner member", more)).isTrue();
        now = at;
        assertThat(may("partner member", more)).isFalse();
    }

    /// The old one is closed as of its date; the new one starts empty.
    @Test
    void afterwardsTheTwoBecomePartnersAnew() {
        bye();
        assertRefused("partner admin", again(), "partners already");
        now = at.plus(Duration.ofDays(2));
        PartnerCommand.AddPartner again =
                new PartnerCommand.AddPartner(ids.partnership(), world.nordwind, world.partner);
        assertThat(by("admin", again))
                .containsExactly(
                        new PartnerEnded(world.partnership),
                        new PartnerAdded(again.partnership(), world.nordwind, world.partner));
        assertThat(relation().ended()).isEqualTo(at);
        assertThat(office.now().find(world.share).orElseThrow().ended()).isEqualTo(at);
        assertThat(may("partner member", world.nord)).isFalse();
    }

    private PartnerCommand.AddPartner again() {
        return new PartnerCommand.AddPartner(ids.partnership(), world.partner, world.nordwind);
    }

    @Test
    void onlyTheSideThatSaidItTakesItBack() {
        assertRefused("admin", new KeepPartner(world.partnership), "has no end");
        bye();
        now = now.plus(Duration.ofDays(9));
        assertRefused("partner admin", new KeepPartner(world.partnership), "");
        by("admin", new KeepPartner(world.partnership));
        now = at;
        assertThat(may("partner member", world.nord)).isTrue();
        assertThat(relation().until()).isEqualTo(Period.OPEN_END);
    }

    /// What goes on is not looked through a week later: nothing was to be left of it.
    @Test
    void whatIsKeptIsNotLookedAtAgain() {
        bye();
        by("admin", new KeepPartner(world.partnership));
        now = at.plus(GoodByeChecks.AFTER);
        assertThat(GoodByeChecks.once(office, now)).isZero();
    }

    @Test
    void anUndoTakesItBackForTheSideThatSaidIt() {
        long entry = done("admin", to(at)).seq();
        assertRefused("partner admin", new UndoCommand.UndoEntry(entry), "");
        by("admin", new UndoCommand.UndoEntry(entry));
        assertThat(relation().until()).isEqualTo(Period.OPEN_END);
    }

    /// A second good-bye brings the end nearer; one that would change nothing is refused.
    @Test
    void theEarlierDateCounts() {
        bye();
        assertRefused("admin", to(at.plus(Duration.ofDays(9))), "keep it first");
        assertRefused("admin", to(at), "keep it first");
        var theirs =
                new SayGoodByeToPartner(world.partnership, world.partner, Optional.of(at), false);
        assertRefused("partner admin", theirs, "name an earlier day");
        assertThat(relation().until()).isEqualTo(at);
        by("admin", to(at.minus(Duration.ofDays(9))));
        assertThat(relation().until()).isEqualTo(at.minus(Duration.ofDays(9)));
    }
}
