package org.bailiwick.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.RequestId;
import org.bailiwick.server.command.RequestNotices.Notice;
import org.bailiwick.server.command.RequestNotices.What;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who is told what of a request, and when.
class RequestNoticesTest extends AtTheDesk {
    private RequestId ask(String who, RequestCommand.Whom whom, AssetId asset) {
        RequestId id = ids.request();
        var business =
                switch (who) {
                    case "stranger" -> world.other;
                    default -> world.nordwind;
                };
        by(
                who,
                new RequestCommand.RequestAccess(
                        id,
                        business,
                        Optional.empty(),
                        whom,
                        List.of(
                                new RequestCommand.Wanted(
                                        asset.toString(),
                                        asset,
                                        "ad_account",
                                        Levels.of("operator"))),
                        Optional.empty(),
                        ""));
        return id;
    }

    /// Everything that falls due of one request from its making on, asked hour by hour.
    private List<Notice> all(RequestId id) {
        List<Notice> all = new ArrayList<>();
        Instant start = now.minusMillis(1);
        for (int hour = 0; hour < 24 * 20; hour++) {
            Instant from = start.plus(Duration.ofHours(hour));
            for (Notice each : RequestNotices.due(office.now(), from, from.plusSeconds(3600))) {
                if (each.request().equals(id)) all.add(each);
            }
        }
        return all;
    }

    private List<PersonId> people(String... called) {
        return List.of(called).stream().map(world::person).toList();
    }

    private Notice notice(
            RequestId id, What what, int days, List<PersonId> people, boolean operator) {
        return new Notice(id, what, now.plus(Duration.ofDays(days)), people, operator);
    }

    @Test
    void whoeverIsNearestIsRemindedThenTheAdminsStandInThenItRunsOut() {
        RequestId id = world.askedNord;
        List<PersonId> nearest = people("asset admin");
        assertThat(RequestNotices.made(office.now(), id))
                .containsExactly(
                        notice(id, What.ASKED, 0, nearest, false),
                        notice(id, What.ASKED_FOR_YOU, 0, people("finance manager"), false));
        assertThat(all(id))
                .containsExactlyInAnyOrder(
                        notice(id, What.REMINDER, 2, nearest, false),
                        notice(id, What.REMINDER, 5, nearest, false),
                        notice(id, What.STAND_IN, 5, people("admin", "both"), false),
                        notice(id, What.EXPIRED, 14, people("standard", "finance manager"), false));
    }

    @Test
    void whereTheAdminsDecideTheOperatorStandsIn() {
        assertThat(all(world.asked))
                .containsExactlyInAnyOrder(
                        notice(world.asked, What.REMINDER, 2, people("admin", "both"), false),
                        notice(world.asked, What.REMINDER, 5, people("admin", "both"), false),
                        notice(world.asked, What.STAND_IN, 5, List.of(), true),
                        notice(world.asked, What.EXPIRED, 14, people("partner admin"), false));
    }

    /// An id of nothing, and of something that nobody can decide about, a day later; what a member
    /// sees, at once.
    @Test
    void thatNobodyCanDecideIsToldToWhoeverAsksAndToTheOperator() {
        RequestId none = ask("stranger", RequestCommand.Whom.BUSINESS, ids.asset());
        assertThat(RequestNotices.made(office.now(), none)).isEmpty();
        assertThat(all(none))
                .containsExactlyInAnyOrder(
                        notice(none, What.NOBODY, 1, people("stranger"), true),
                        notice(none, What.EXPIRED, 14, people("stranger"), false));
        assertThat(
                        RequestNotices.nobodyCanDecide(
                                office.now(), office.now().find(none).orElseThrow(), now))
                .isFalse();
        for (String each : List.of("both", "asset admin")) {
            by(
                    "admin",
                    new MemberCommand.RemoveMember(
                            world.member(each, world.nordwind), Optional.empty()));
        }
        RequestId own = ask("admin", RequestCommand.Whom.HIMSELF, world.sued);
        assertThat(RequestNotices.made(office.now(), own))
                .containsExactly(notice(own, What.NOBODY, 0, people("admin"), true));
        assertThat(all(own)).extracting(Notice::what).containsExactly(What.EXPIRED);
    }

    @Test
    void whatIsSettledIsRemindedOfNoMore() {
        by("admin", new RequestCommand.RefuseRequest(world.asked, "No."));
        assertThat(all(world.asked)).isEmpty();
        assertThat(RequestNotices.settled(office.now(), world.asked, now))
                .isEqualTo(notice(world.asked, What.SETTLED, 0, people("partner admin"), false));
        by("partner admin", new RequestCommand.WithdrawRequest(world.askedPersonal));
        assertThat(all(world.askedPersonal)).isEmpty();
    }

    @Test
    void everyInstantBelongsToOneSpanOfTime() {
        Instant due = now.plus(Duration.ofDays(2));
        assertThat(RequestNotices.due(office.now(), due.minusMillis(1), due)).hasSize(3);
        assertThat(RequestNotices.due(office.now(), due, due.plusMillis(1))).isEmpty();
    }
}
