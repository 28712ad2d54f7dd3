package org.bailiwick.server.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;

import org.bailiwick.engine.change.ConfirmationId;
import org.bailiwick.server.command.InstallationCommand.AddAlias;
import org.bailiwick.server.command.Refused;
import org.bailiwick.server.command.ShareCommand.PauseShare;
import org.bailiwick.server.command.ShareCommand.ResumeShare;
import org.bailiwick.server.notify.ProbeResult.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A platform that has registered a probe is asked whether what was given works there.
class ProbesTest extends Linked {
    private static final String WORKS = "{\"works\":true}";

    private Receiver platform;

    @BeforeEach
    void open() {
        platform = new Receiver();
        platform.answers(200);
        platform.says = WORKS;
        stage.run(new AddAlias("tiktok", "7123", stage.nord));
    }

    @AfterEach
    void shut() {
        platform.close();
    }

    private Probes probes() {
        return stage.notifying.probes();
    }

    private String register() {
        return probes().put("tiktok", platform.url(), "operator").secret().orElseThrow();
    }

    private ProbeResult result(ConfirmationId given) {
        return probes().of(given, stage.nord).getFirst();
    }

    private void untilState(ConfirmationId given, State state) {
        Stage.until(
                () -> probes().of(given, stage.nord).stream().anyMatch(r -> r.state() == state));
    }

    private List<String> told(String name, String what) {
        return told(name).stream().filter(t -> t.contains(what)).toList();
    }

    @Test
    void afterAGrantAndDailyInTheIdsOfThePlatform() {
        String secret = register();
        ConfirmationId given = confirm();
        untilState(given, State.WORKING);
        Receiver.Message asked = platform.messages.getFirst();
        assertThatCode(() -> new Webhook(secret).verify(asked.body(), asked.headers()))
                .doesNotThrowAnyException();
        assertThat(asked.type()).isEqualTo("probe");
        var data = asked.json().path("data");
        assertThat(data.path("asset").toString())
                .isEqualTo("{\"kind\":\"ad_account\",\"id\":\"7123\"}");
        assertThat(data.path("people").toString()).isEqualTo("[\"" + stage.felix + "\"]");
        assertThat(data.path("actions").toString())
                .contains("\"campaign.edit\"", "\"report.view\"")
                .doesNotContain("account.payment", "account.settings");
        stage.later(Duration.ofHours(23));
        stage.rename(1);
        stage.later(Duration.ofMinutes(61));
        Stage.until(() -> platform.messages.size() >= 2);
        assertThat(platform.messages).hasSize(2);
        assertThat(told("felix", "works there")).isEmpty();
    }

    @Test
    void bothSidesAreToldOnceWhenItChanges() {
        register();
        ConfirmationId given = confirm();
        untilState(given, State.WORKING);
        platform.says =
                "{\"works\":false,\"action\":\"campaign.edit\",\"says\":\"a\\u202eb\\n<c>\"}";
        stage.later(Duration.ofHours(25));
        untilState(given, State.BROKEN);
        ProbeResult broken = result(given);
        assertThat(broken.action()).isEqualTo("campaign.edit");
        assertThat(broken.says()).isEqualTo("ab <c>");
        assertThat(told("felix", "does not work there")).hasSize(1);
        assertThat(told("olivia", "does not work there").getFirst())
                .contains("tiktok says", "Nordwind gave to Fremd", "first heard", ": Nord. ");
        stage.restart();
        stage.later(Duration.ofHours(2));
        Stage.until(() -> result(given).asked().isAfter(broken.asked()));
        assertThat(result(given).since())
                .isEqualTo(broken.since().truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
        assertThat(told("olivia", "does not work there")).hasSize(1);
        platform.says = WORKS;
        stage.later(Duration.ofHours(2));
        untilState(given, State.WORKING);
        assertThat(told("felix", "works there again")).hasSize(1);
        assertThat(told("olivia", "works there again")).hasSize(1);
    }

    @Test
    void noAnswerIsNoNewsAndIsAskedAgain() {
        register();
        ConfirmationId given = confirm();
        untilState(given, State.WORKING);
        platform.answers(500);
        stage.later(Duration.ofHours(25));
        Stage.until(() -> result(given).trouble().equals("status-500"));
        assertThat(result(given).state()).isEqualTo(State.WORKING);
        platform.answers(200);
        platform.says = "<html>";
        stage.later(Duration.ofMinutes(6));
        Stage.until(() -> result(given).trouble().equals("no-answer"));
        assertThat(result(given).tries()).isEqualTo(2);
        platform.says = "{\"works\":false}";
        stage.later(Duration.ofMinutes(11));
        untilState(given, State.BROKEN);
        assertThat(result(given).trouble()).isEmpty();
        assertThat(told("olivia", "does not work there")).hasSize(1);
    }

    @Test
    void onlyWhatWorksHereAndHasANameThere() {
        probes().put("elsewhere", platform.url(), "operator");
        register();
        ConfirmationId given = confirm();
        untilState(given, State.WORKING);
        var today = stage.office.now();
        var share = today.shares(today.find(stage.nord).orElseThrow()).getFirst();
        as(stage.olivia, new PauseShare(share.id()));
        stage.later(Duration.ofHours(25));
        stage.rename(1);
        as(stage.olivia, new ResumeShare(share.id()));
        Stage.until(() -> platform.messages.size() >= 2);
        assertThat(probes().of(given, stage.nord)).hasSize(1);
        assertThat(platform.messages).hasSize(2);
    }

    @Test
    void aProbeIsChangedRotatedAndDropped() {
        String first = register();
        assertThat(probes().put("tiktok", platform.url(), "operator").secret()).isEmpty();
        String second = probes().rotate("tiktok", "operator").orElseThrow().secret().orElseThrow();
        ConfirmationId given = confirm();
        untilState(given, State.WORKING);
        Receiver.Message asked = platform.messages.getFirst();
        for (String secret : List.of(first, second)) {
            assertThatCode(() -> new Webhook(secret).verify(asked.body(), asked.headers()))
                    .doesNotThrowAnyException();
        }
        probes().drop("tiktok");
        assertThat(probes().of(given, stage.nord)).isEmpty();
        stage.restart();
        assertThat(probes().all()).isEmpty();
        assertThat(probes().rotate("tiktok", "operator")).isEqualTo(Optional.empty());
    }

    @Test
    void thereAreNotTooMany() {
        URI url = platform.url();
        for (int i = 0; i < Probe.PROBES_MAX; i++) probes().put("p" + i, url, "operator");
        assertThatThrownBy(() -> probes().put("more", url, "operator"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("20 probes");
    }
}
