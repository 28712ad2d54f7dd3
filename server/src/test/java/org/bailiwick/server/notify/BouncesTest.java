package org.bailiwick.server.notify;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;

import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.server.session.Delivery;
import org.bailiwick.server.session.Post;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/// What comes back of letters, and what never leaves.
class BouncesTest extends ByMail {
    @Test
    void afterThreeDaysItIsGivenUpAndTheInviterSeesIt() {
        carried();
        try (Post post = post()) {
            assertThat(post).isNotNull();
            InvitationId id = invite("nina@x.example");
            Stage.until(() -> !stage.notifying.letters().list(Long.MAX_VALUE, 10).isEmpty());
            String name = stage.notifying.letters().list(Long.MAX_VALUE, 10).getFirst().name();
            for (int i = 0; i < 80 && state(name).equals("waiting"); i++) {
                Mailing before = stage.notifying.letters().find(name).orElseThrow();
                stage.now = before.due();
                Stage.until(() ->
                        !stage.notifying
                                        .letters()
                                        .find(name)
                                        .map(l -> l.tries() == before.tries())
                                        .orElse(false)
                                || !state(name).equals("waiting"));
            }
            assertThat(state(name)).isEqualTo("failed");
            Delivery delivery = stage.people.deliveries().find(id).orElseThrow();
            assertThat(delivery.state()).isEqualTo(Delivery.State.BOUNCED);
            assertThat(delivery.handed()).isEmpty();
        }
    }

    /// Nobody took it: it is on its way, not handed over, and after a restart it is the same
    /// letter.
    @Test
    void aRestartSendsNoLetterTwice() throws Exception {
        carried();
        InvitationId id;
        try (Post post = post()) {
            assertThat(post).isNotNull();
            id = invite("nina@x.example");
            Stage.until(() -> !stage.notifying.letters().list(Long.MAX_VALUE, 10).isEmpty());
        }
        assertThat(handed(id)).isFalse();
        stage.restart();
        server.start();
        try (Post post = post()) {
            assertThat(post).isNotNull();
            stage.later(Duration.ofHours(1));
            assertThat(received(1)).hasSize(1);
            Stage.until(() -> handed(id));
            assertThat(stage.notifying.letters().list(Long.MAX_VALUE, 10)).hasSize(1);
        }
    }

    private boolean handed(InvitationId id) {
        return stage.people.deliveries().find(id).filter(d -> d.handed().isPresent()).isPresent();
    }

    @Test
    void withNobodyToCarryThemLettersCanBeRead() {
        stage.mail = Optional.of(new Notifying.Mail(Optional.empty(), "de", Optional.empty()));
        stage.restart();
        String name = reset("nina@x.example");
        Mailing letter = stage.notifying.letters().find(name).orElseThrow();
        assertThat(new String(letter.content(), StandardCharsets.ISO_8859_1))
                .doesNotContain("the-token");
        LetterText text = stage.notifying.letters().text(letter).orElseThrow();
        assertThat(text.to()).isEqualTo("nina@x.example");
        assertThat(text.plain()).contains("the-token", "Danach sind Sie");
        stage.later(Duration.ofHours(101));
        Stage.until(() -> state(name).equals("over"));
        assertThat(stage.notifying.letters().find(name).orElseThrow().content()).isEmpty();
    }

    @Test
    void whatComesBackIsMatched() throws Exception {
        server.start();
        carried();
        try (Post post = post()) {
            assertThat(post).isNotNull();
            InvitationId id = invite("nobody@x.example");
            MimeMessage message = received(1)[0];
            Stage.until(() -> handed(id));
            String report = report(message.getHeader("Message-ID", ""), "failed");
            Bounce bounce = Bounce.read(report.getBytes(StandardCharsets.UTF_8)).orElseThrow();
            assertThat(bounce.why()).isEqualTo("5.1.1 550 5.1.1 no such mailbox");
            assertThat(stage.notifying.letters().bounced(bounce.letter(), bounce.why())).isTrue();
            assertThat(state(bounce.letter())).isEqualTo("bounced");
            Delivery delivery = stage.people.deliveries().find(id).orElseThrow();
            assertThat(delivery.state()).isEqualTo(Delivery.State.BOUNCED);
            assertThat(delivery.why()).isEqualTo(bounce.why());
        }
    }

    @Test
    void whatIsNoBounceIsNone() {
        String later = report("<l_abc@bailiwick.example>", "delayed");
        assertThat(Bounce.read(later.getBytes(StandardCharsets.UTF_8))).isEmpty();
        String foreign = report("<abc@elsewhere.example>", "failed");
        assertThat(Bounce.read(foreign.getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(Bounce.read("Subject: hello\n\nhello".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(Bounce.read(new byte[] {0, 1, 2})).isEmpty();
        assertThat(stage.notifying.letters().bounced("l_abc", "5.0.0")).isFalse();
    }

    private static String report(String id, String action) {
        return """
        From: MAILER-DAEMON@mx.example
        To: access@bailiwick.example
        Subject: Undelivered Mail Returned to Sender
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

        --b1
        Content-Type: text/plain

        It could not be delivered.
        --b1
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example

        Final-Recipient: rfc822; nobody@x.example
        Action: %s
        Status: 5.1.1
        Diagnostic-Code: smtp; 550 5.1.1 no such
            mailbox

        --b1
        Content-Type: text/rfc822-headers

        From: access@bailiwick.example
        Message-ID: %s
        Subject: x

        --b1--
        """
                .formatted(action, id)
                .replace("\n", "\r\n");
    }
}
