package org.bailiwick.server.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.RequestId;
import org.bailiwick.server.command.RequestCommand;
import org.bailiwick.server.command.RequestCommand.ApproveRequest;
import org.bailiwick.server.command.RequestCommand.RefuseRequest;
import org.bailiwick.server.command.RequestCommand.RequestAccess;
import org.bailiwick.server.command.RequestCommand.Whom;
import org.bailiwick.server.command.ShareCommand.EndShare;
import org.bailiwick.server.command.ShareCommand.PauseShare;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/// People are told of requests for access and of what clients give by links: those who decide,
/// those who asked, and both sides where a promise breaks.
class AskedAndGivenTest extends Linked {
    private RequestId ask(Whom whom, String business) {
        return ask(business.equals("Fremd") ? stage.felix : lena, whom, business);
    }

    private RequestId ask(PersonId asker, Whom whom, String business) {
        RequestId id = stage.ids.request();
        boolean fremd = business.equals("Fremd");
        as(
                asker,
                new RequestAccess(
                        id,
                        fremd ? stage.fremd : stage.nordwind,
                        Optional.empty(),
                        whom,
                        List.of(
                                new RequestCommand.Wanted(
                                        "tiktok:7123",
                                        stage.nord,
                                        "ad_account",
                                        Levels.of("operator"))),
                        Optional.empty(),
                        "Autumn."));
        return id;
    }

    @Test
    void whoDecidesIsToldAtOnceAndReminded() {
        ask(Whom.BUSINESS, "Fremd");
        until("olivia", 1);
        assertThat(told("olivia").getFirst())
                .isEqualTo("Fremd asks for Operator on Nord: approve it, give less, or refuse it.");
        assertThat(told("felix")).isEmpty();
        stage.later(Duration.ofDays(2).plusMinutes(2));
        until("olivia", 2);
        assertThat(told("olivia").getLast()).startsWith("Fremd still waits for your answer");
        stage.restart();
        stage.later(Duration.ofDays(3));
        until("olivia", 3);
        stage.later(Duration.ofDays(10));
        until("felix", 1);
        assertThat(told("felix").getFirst())
                .startsWith("What was asked for on tiktok:7123 has run out unanswered");
    }

    /// The only admin asks for herself: the operator is written to, once.
    @Test
    void theOperatorIsToldWhatNobodyDecides() {
        stage.mail =
                Optional.of(
                        new Notifying.Mail(
                                Optional.empty(),
                                "en",
                                Optional.empty(),
                                Optional.of("operator@x.example")));
        stage.restart();
        RequestId id = ask(stage.olivia, Whom.HIMSELF, "Nordwind");
        until("operator", 1);
        assertThat(told("operator").getFirst()).contains(id.toString());
        stage.later(Duration.ofMinutes(2));
        stage.restart();
        stage.later(Duration.ofMinutes(2));
        Instant settled = stage.now.minus(NoticePost.SETTLED);
        Stage.until(() -> !stage.notifying.wishes().looked().orElseThrow().isBefore(settled));
        assertThat(told("operator")).hasSize(1);
    }

    @Test
    void whoAskedIsToldWhatBecameOfIt() {
        as(stage.olivia, new ApproveRequest(ask(Whom.BUSINESS, "Fremd"), List.of()));
        Stage.until(() ->
                letters().toString().contains("What was asked for on tiktok:7123 is approved."));
        join();
        RequestId asked = ask(Whom.HIMSELF, "Nordwind");
        Stage.until(() ->
                told("olivia").stream()
                        .anyMatch(told -> told.startsWith("lena asks for Operator on Nord")));
        as(stage.olivia, new RefuseRequest(asked, "Not this season."));
        until("lena", 1);
        assertThat(told("lena").getFirst())
                .isEqualTo("What was asked for on tiktok:7123 is refused: the request says why.");
        assertThat(letters().toString()).doesNotContain("Not this season");
    }

    @Test
    void theAgencyIsToldWhatAClientGave() {
        confirm();
        Stage.until(() -> told("felix").size() >= 1);
        assertThat(letters().toString())
                .contains("Nordwind has answered the access link of Fremd: 1 of 1 given.");
    }

    @Test
    void bothSidesAreToldWhatNoLongerWorks() {
        confirm();
        Stage.until(() -> told("felix").size() >= 1);
        stage.later(Duration.ofMinutes(2));
        var today = stage.office.now();
        var share = today.shares(today.find(stage.nord).orElseThrow()).getFirst();
        as(stage.olivia, new PauseShare(share.id()));
        stage.later(Duration.ofMinutes(2));
        Stage.until(() -> broken("felix").size() == 1 && broken("olivia").size() == 1);
        assertThat(broken("olivia").getFirst())
                .contains("gave to Fremd", " since ", " UTC: Nord. Look at what");
        stage.restart();
        stage.later(Duration.ofMinutes(2));
        Instant settled = stage.now.minus(NoticePost.SETTLED);
        Stage.until(() -> !stage.notifying.wishes().looked().orElseThrow().isBefore(settled));
        assertThat(broken("olivia")).hasSize(1);
    }

    private List<String> broken(String name) {
        return told(name).stream().filter(t -> t.contains("no longer works")).toList();
    }

    /// As long as any of it stands: not the agency, and not after it was taken back.
    @Test
    void whoGaveIsAskedEachYearWhetherItIsStillRight() {
        ZonedDateTime given = stage.now.atZone(ZoneOffset.UTC);
        confirm();
        Stage.until(() -> !told("felix").isEmpty());
        stage.later(Duration.ofDays(364));
        looked();
        assertThat(yearly("olivia")).isEmpty();
        stage.now = given.plusYears(1).plusMinutes(2).toInstant();
        Stage.until(() -> yearly("olivia").size() == 1);
        assertThat(yearly("olivia").getFirst())
                .startsWith("Nordwind gave Fremd access by a link")
                .contains("still open to it: 1.", "Is that still right?");
        assertThat(yearly("felix")).isEmpty();
        stage.restart();
        stage.later(Duration.ofDays(30));
        // It is not kept for longer than it makes sense: what comes then is another.
        Stage.until(() -> yearly("olivia").isEmpty());
        stage.now = given.plusYears(2).plusMinutes(2).toInstant();
        Stage.until(() -> yearly("olivia").size() == 1);

        var today = stage.office.now();
        var share = today.shares(today.find(stage.nord).orElseThrow()).getFirst();
        as(stage.olivia, new EndShare(share.id()));
        stage.now = given.plusYears(3).plusMinutes(2).toInstant();
        looked();
        Stage.until(() -> yearly("olivia").isEmpty());
    }

    private void looked() {
        Instant settled = stage.now.minus(NoticePost.SETTLED);
        Stage.until(() ->
                !stage.notifying
                        .wishes()
                        .looked()
                        .orElseThrow()
                        .isBefore(settled.minusSeconds(60)));
    }

    private List<String> yearly(String name) {
        return told(name).stream().filter(t -> t.contains("still right")).toList();
    }
}
