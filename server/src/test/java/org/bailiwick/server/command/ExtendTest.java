package org.bailiwick.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AccessLinkChange.AccessLinkChanged;
import org.bailiwick.engine.change.AssignmentChange.AssignmentPeriodSet;
import org.bailiwick.engine.change.GroupChange.GroupMemberSet;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberChange.MemberPeriodSet;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.ShareChange.SharePeriodSet;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What ends by its date is extended in one step: it ends later and begins when it began.
class ExtendTest extends AtTheDesk {
    private static final Instant FROM = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-05-01T00:00:00Z");

    private static final Map<String, Levels> LEVELS = Map.of("ad_account", Levels.of("analyst"));

    private void dated(Period period) {
        run(new MemberCommand.SetMemberPeriod(world.member("standard", world.nordwind), period));
        run(new AssignmentCommand.SetAssignmentPeriod(world.held, period));
        run(new ShareCommand.SetSharePeriod(world.share, period));
        run(placed(period));
    }

    private GroupCommand.SetGroupMember placed(Period period) {
        MemberId member = world.member("standard", world.nordwind);
        return new GroupCommand.SetGroupMember(world.group, member, LEVELS, period);
    }

    private List<Command> extending(Instant until) {
        return List.of(
                new ExtendCommand.ExtendMember(world.member("standard", world.nordwind), until),
                new ExtendCommand.ExtendAssignment(world.held, until),
                new ExtendCommand.ExtendShare(world.share, until),
                new ExtendCommand.ExtendGroupMember(
                        world.group, world.member("standard", world.nordwind), until));
    }

    @Test
    void itEndsLaterAndBeginsWhenItBegan() {
        dated(new Period(FROM, END));
        Period longer = new Period(FROM, LATER);
        var all = extending(LATER);
        assertThat(by("admin", all.get(0)))
                .containsExactly(
                        new MemberPeriodSet(world.member("standard", world.nordwind), longer));
        assertThat(by("admin", all.get(1)))
                .containsExactly(new AssignmentPeriodSet(world.held, longer));
        assertThat(by("admin", all.get(2)))
                .containsExactly(new SharePeriodSet(world.share, longer));
        assertThat(by("admin", all.get(3)))
                .containsExactly(
                        new GroupMemberSet(
                                world.group,
                                world.member("standard", world.nordwind),
                                LEVELS,
                                longer));
    }

    @Test
    void nothingIsShortenedSo() {
        dated(Period.until(END));
        for (Command each : extending(END)) {
            assertRefused("admin", each, "it lasts until `%s`: give a later end".formatted(END));
        }
        for (Command each : extending(END.minusMillis(1))) {
            assertRefused("admin", each, "give a later end");
        }
    }

    @Test
    void whatHasNoEndNeedsNone() {
        run(placed(Period.ALWAYS));
        for (Command each : extending(LATER)) {
            assertRefused("admin", each, "this has no end: there is nothing to extend");
        }
    }

    /// At exactly its end it is over: then something else is to be done, and it is said what.
    @Test
    void whatIsOverIsNotBroughtBack() {
        dated(Period.until(END));
        List<Command> all = extending(LATER);
        now = END;
        assertRefused("admin", all.get(0), "give it new dates with `set-member-period`");
        assertRefused("admin", all.get(1), "ended on its own at `%s`: assign".formatted(END));
        assertRefused("admin", all.get(2), "give it new dates with `set-share-period`");
        assertRefused("admin", all.get(3), "give it new dates with `set-group-member`");
        by(
                "admin",
                new MemberCommand.SetMemberPeriod(
                        world.member("standard", world.nordwind), Period.until(LATER)));
        by("admin", new ShareCommand.SetSharePeriod(world.share, Period.until(LATER)));
    }

    @Test
    void aMillisecondBeforeItsEndItCanStillBeExtended() {
        dated(Period.until(END));
        List<Command> all = extending(LATER);
        now = END.minusMillis(1);
        all.forEach(each -> by("admin", each));
    }

    @Test
    void whoHasNoPlaceInAGroupCannotKeepItLonger() {
        MemberId admin = world.member("admin", world.nordwind);
        assertRefused(
                "admin",
                new ExtendCommand.ExtendGroupMember(world.group, admin, LATER),
                "has no place in this group");
    }

    @Test
    void aLinkStaysWhatItIsButForItsEnd() {
        EveryCommand.in(world, desk());
        var link =
                office.now().links().of(office.now().find(world.nordwind).orElseThrow()).stream()
                        .filter(l -> !l.terms().expires().equals(Period.OPEN_END))
                        .findFirst()
                        .orElseThrow();
        Instant until = link.terms().expires().plusSeconds(60);
        assertThat(by("admin", new ExtendCommand.ExtendAccessLink(link.id(), until)))
                .containsExactly(
                        new AccessLinkChanged(link.id(), link.terms().open(Period.until(until))));
        now = until;
        assertRefused(
                "admin",
                new ExtendCommand.ExtendAccessLink(link.id(), until.plusSeconds(60)),
                "this link ended on its own");
    }
}
