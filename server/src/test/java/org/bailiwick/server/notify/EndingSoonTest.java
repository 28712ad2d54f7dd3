package org.bailiwick.server.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.server.command.AssignmentCommand;
import org.bailiwick.server.command.Command;
import org.bailiwick.server.command.ExtendCommand;
import org.bailiwick.server.command.GroupCommand;
import org.bailiwick.server.command.MemberCommand;
import org.bailiwick.server.command.PartnerCommand;
import org.bailiwick.server.command.ShareCommand;
import org.bailiwick.server.notify.NoticeKind.Wish;
import org.bailiwick.server.session.Profile;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What ends soon is told to both sides 30, 14, 7 and 1 days before: each step once, whatever the
/// clock and the server do, and not where it was extended.
class EndingSoonTest extends Addressed {
    private static final Instant START = Instant.parse("2027-03-01T12:00:00Z");
    private static final Instant END = Instant.parse("2027-05-01T09:30:00Z");

    /// It is this time now, and it was looked what ends.
    private void at(Instant time) {
        stage.now = time;
        looked();
    }

    private void at(String time) {
        at(Instant.parse(time));
    }

    private void looked() {
        Instant now = stage.now;
        Stage.until(() ->
                stage.notifying
                        .endings()
                        .looked("letters")
                        .filter(seen -> Duration.between(seen, now).abs().toMinutes() < 15)
                        .filter(seen ->
                                seen.toEpochMilli() / 900_000 == now.toEpochMilli() / 900_000)
                        .isPresent());
    }

    private MemberId joined(Instant end) {
        stage.now = START;
        MemberId member = join();
        as(stage.olivia, new MemberCommand.SetMemberPeriod(member, Period.until(end)));
        until("lena", 1);
        looked();
        return member;
    }

    /// Letters about ends that are there to be read.
    private List<String> endings(String name) {
        return told(name).stream()
                .filter(t -> t.matches(".*( ends on | until ).*"))
                .filter(t -> !t.contains(" has other dates from now on"))
                .toList();
    }

    /// How many letters about ends were ever written to somebody.
    private long count(PersonId who) {
        return stage.notifying.letters().list(Long.MAX_VALUE, 1_000).stream()
                .filter(letter -> letter.name().startsWith("l_e_" + who))
                .count();
    }

    private void run(Command command) {
        stage.run(command);
    }

    @Test
    void bothSidesAreToldAtEachStepAndNotBefore() {
        MemberId member = joined(END);
        long told = 0;
        for (String day : List.of("2027-04-01", "2027-04-17", "2027-04-24", "2027-04-30")) {
            at(Instant.parse(day + "T08:00:00Z").minusMillis(1));
            assertThat(count(lena)).isEqualTo(told);
            assertThat(count(stage.olivia)).isEqualTo(told);
            at(day + "T08:00:00Z");
            told++;
            assertThat(count(lena)).isEqualTo(told);
            assertThat(count(stage.olivia)).isEqualTo(told);
        }
        assertThat(endings("lena").getFirst())
                .startsWith("Your membership in Nordwind ends on ")
                .contains("1 May 2027, 09:30 UTC", "ask whoever runs Nordwind");
        assertThat(endings("olivia").getFirst())
                .startsWith("The membership of lena in Nordwind ends on ")
                .contains("bailiwick do extend-member member=" + member + " until=");
        at(END.plusSeconds(1));
        at(END.plus(Duration.ofDays(40)));
        assertThat(count(lena)).isEqualTo(4);
        assertThat(count(stage.felix)).isZero();
    }

    /// The hour is that of his digest, where he is.
    @Test
    void itComesAtTheHourOfWhoeverReadsIt() {
        stage.people.profile(lena, new Profile(Optional.of("en"), Optional.of("America/New_York")));
        stage.notifying.wishes().wishes(lena, new Wishes(Map.of(), 21));
        joined(END);
        at("2027-04-01T00:59:59.999Z");
        assertThat(endings("lena")).isEmpty();
        at("2027-04-01T01:00:00Z");
        assertThat(endings("lena")).hasSize(1);
    }

    @Test
    void whatWasExtendedMeanwhileIsNotTold() {
        MemberId member = joined(END);
        as(stage.olivia, new ExtendCommand.ExtendMember(member, END.plus(Duration.ofDays(90))));
        at("2027-04-30T23:00:00Z");
        assertThat(count(lena)).isZero();
        at("2027-07-01T08:00:00Z");
        assertThat(count(lena)).isEqualTo(1);
    }

    /// Of several that were missed only the nearest.
    @Test
    void whatWasMissedWhileTheServerWasDownIsToldOnce() {
        joined(END);
        stage.stop();
        stage.now = Instant.parse("2027-04-25T15:00:00Z");
        stage.start();
        looked();
        assertThat(count(lena)).isEqualTo(1);
        stage.restart();
        at("2027-04-29T15:00:00Z");
        assertThat(count(lena)).isEqualTo(1);
        at("2027-04-30T08:00:00Z");
        assertThat(count(lena)).isEqualTo(2);
    }

    @Test
    void aClockThatJumpsTellsNothingTwice() {
        joined(END);
        at("2027-04-01T08:00:00Z");
        assertThat(count(lena)).isEqualTo(1);
        at("2027-03-20T08:00:00Z");
        at("2027-04-01T08:00:00Z");
        at("2027-04-02T08:00:00Z");
        assertThat(count(lena)).isEqualTo(1);
        at("2027-04-24T08:00:00Z");
        assertThat(count(lena)).isEqualTo(2);
        at("2027-04-02T09:00:00Z");
        stage.restart();
        at("2027-04-17T08:00:00Z");
        at("2027-04-24T08:30:00Z");
        assertThat(count(lena)).isEqualTo(2);
        at("2027-04-30T08:00:00Z");
        assertThat(count(lena)).isEqualTo(3);
    }

    @Test
    void whoeverWantsNothingOfItIsToldNothing() {
        stage.notifying
                .wishes()
                .wishes(lena, new Wishes(Map.of(NoticeKind.ENDINGS, Wish.NEVER), 8));
        joined(END);
        at("2027-04-30T08:00:00Z");
        assertThat(endings("olivia")).hasSize(1);
        assertThat(endings("lena")).isEmpty();
    }

    private ShareId shared(Instant end) {
        run(new PartnerCommand.AddPartner(stage.ids.partnership(), stage.nordwind, stage.fremd));
        ShareId share = stage.ids.share();
        run(
                new ShareCommand.ShareAsset(
                        share, stage.nord, stage.fremd, Levels.of("operator"), Period.until(end)));
        return share;
    }

    private AssignmentId assigned(PersonId who, Period period) {
        AssignmentId id = stage.ids.assignment();
        var today = stage.office.now();
        var business = who.equals(stage.felix) ? stage.fremd : stage.nordwind;
        MemberId its =
                today.membership(today.find(who).orElseThrow(), today.find(business).orElseThrow())
                        .orElseThrow()
                        .id();
        run(new AssignmentCommand.Assign(id, its, stage.nord, Levels.of("analyst"), period));
        return id;
    }

    @Test
    void bothSidesOfAShareAreTold() {
        stage.now = START;
        ShareId share = shared(END);
        looked();
        at("2027-04-30T08:00:00Z");
        assertThat(endings("olivia"))
                .singleElement()
                .asString()
                .startsWith("Nord is shared with Fremd until ")
                .contains("bailiwick do extend-share share=" + share + " until=");
        assertThat(endings("felix"))
                .singleElement()
                .asString()
                .startsWith("Nordwind shares Nord with Fremd until ")
                .doesNotContain("bailiwick do");
    }

    @Test
    void aPlaceInAGroupIsToldByTheNameOfTheGroup() {
        stage.now = START;
        MemberId member = join();
        GroupId group = stage.ids.group();
        run(new GroupCommand.MakeGroup(group, stage.nordwind, "Spring"));
        Map<String, Levels> levels = Map.of("ad_account", Levels.of("analyst"));
        run(new GroupCommand.SetGroupMember(group, member, levels, Period.until(END)));
        looked();
        at("2027-04-30T08:00:00Z");
        assertThat(endings("lena"))
                .singleElement()
                .asString()
                .startsWith("What you have through the group Spring in Nordwind ends on ");
        assertThat(endings("olivia"))
                .singleElement()
                .asString()
                .contains(
                        "bailiwick do extend-group-member group=%s member=%s until="
                                .formatted(group, member));
    }

    /// One letter for the membership and both assignments that end in these days.
    @Test
    void allOfADayIsOneLetter() {
        joined(END);
        assigned(lena, Period.until(END.plusSeconds(60)));
        assigned(lena, Period.until(END.minusSeconds(60)));
        at("2027-04-30T08:00:00Z");
        List<Told> letters =
                letters().stream().filter(l -> l.plain().contains(" ends on ")).toList();
        assertThat(letters)
                .extracting(Told::to)
                .containsExactlyInAnyOrder("lena@x.example", "olivia@x.example");
        assertThat(letters.getFirst().plain().split(" ends on ", -1)).hasSize(4);
        assertThat(letters.getFirst().subject()).isEqualTo("3 news from Bailiwick");
    }
}
