package org.bailiwick.server.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.bailiwick.server.command.BusinessCommand;
import org.bailiwick.server.outward.SelfSigned;
import org.bailiwick.server.session.Post;
import org.bailiwick.server.session.Profile;
import org.bailiwick.server.settings.MailServer;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

import javax.net.ssl.SSLContext;

/// What people get by mail.
class LettersTest extends ByMail {
    private static String part(MimeMessage message, int number) throws Exception {
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getCount()).isEqualTo(2);
        return (String) parts.getBodyPart(number).getContent();
    }

    @Test
    void aLetterArrivesInBothForms() throws Exception {
        server.start();
        carried();
        String name = reset("olivia@x.example");
        MimeMessage message = received(1)[0];
        Stage.until(() -> state(name).equals("sent"));
        assertThat(message.getSubject()).isEqualTo("Set your password anew");
        assertThat(message.getHeader("Message-ID", ""))
                .isEqualTo("<" + name + "@bailiwick.example>");
        assertThat(message.getHeader("Auto-Submitted", "")).isEqualTo("auto-generated");
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getFrom()[0]).hasToString("Bailiwick <access@bailiwick.example>");
        String link = "https://access.example/reset/the-token";
        assertThat(part(message, 0)).contains(link, "nobody reads an answer");
        assertThat(part(message, 1))
                .contains("href=\"" + link + "\"", "<html lang=\"en\">")
                .doesNotContain("<img", "src=", "<script", "<link");
        // What was carried is not kept.
        assertThat(stage.notifying.letters().find(name).orElseThrow().content()).isEmpty();
    }

    @Test
    void everybodyIsWrittenToInHisLanguage() throws Exception {
        server.start();
        stage.people.profile(
                stage.felix, new Profile(Optional.of("de-AT"), Optional.of("Europe/Vienna")));
        carried();
        reset("felix@x.example");
        MimeMessage message = received(1)[0];
        assertThat(message.getSubject()).isEqualTo("Passwort neu setzen");
        assertThat(message.getHeader("Content-Language", "")).isEqualTo("de");
        assertThat(part(message, 0)).contains("Der Link gilt einmal", "ME");
        assertThat(part(message, 1)).contains("<html lang=\"de\">");
    }

    /// Names are what people make them.
    @Test
    void namesBreakNothing() throws Exception {
        server.start();
        String evil = "Evil <b onclick=\"x\">& Söhne";
        stage.run(new BusinessCommand.RenameBusiness(stage.nordwind, evil));
        carried();
        try (Post post = post()) {
            assertThat(post).isNotNull();
            invite("nina@x.example");
            MimeMessage message = received(1)[0];
            assertThat(message.getSubject()).isEqualTo("Evil <b onclick=\"x\">& Söhne invites you");
            assertThat(part(message, 0)).contains("as an admin");
            assertThat(part(message, 1))
                    .contains("Evil &lt;b onclick=&quot;x&quot;&gt;&amp; Söhne")
                    .doesNotContain("<b ");
            assertThat(message.getAllHeaderLines().asIterator())
                    .toIterable()
                    .noneMatch(line -> line.startsWith("<b"));
        }
    }

    @Test
    void headersCannotBeSlippedIn() {
        assertThat(Sheet.oneLine("A\r\nBcc: all@x.example\u202e\u0000B"))
                .isEqualTo("A Bcc: all@x.example B");
    }

    /// The server is down, everything stops and starts again, the server is up: each letter comes,
    /// and comes once.
    @Test
    void lettersWaitForTheServer() throws Exception {
        carried();
        List<String> names = List.of(reset("olivia@x.example"), reset("felix@x.example"));
        Stage.until(
                () -> stage.notifying.letters().find(names.getFirst()).orElseThrow().tries() == 1);
        stage.restart();
        assertThat(state(names.getFirst())).isEqualTo("waiting");
        stage.later(Duration.ofMinutes(2));
        Stage.until(
                () -> stage.notifying.letters().find(names.getFirst()).orElseThrow().tries() == 2);
        server.start();
        stage.later(Duration.ofMinutes(20));
        received(2);
        Stage.until(() -> names.stream().allMatch(n -> state(n).equals("sent")));
        stage.restart();
        stage.later(Duration.ofHours(1));
        reset("nina@x.example");
        assertThat(received(3)).hasSize(3);
    }

    @Test
    void withoutTlsNothingIsSent() throws Exception {
        server.start();
        carried(new Smtp(server(MailServer.Security.STARTTLS), () -> stage.now));
        String name = reset("olivia@x.example");
        Stage.until(() -> stage.notifying.letters().find(name).orElseThrow().tries() == 1);
        assertThat(stage.notifying.letters().find(name).orElseThrow().why()).contains("STARTTLS");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void overTlsItArrives() throws Exception {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS);
        GreenMail secure = new GreenMail(setup);
        secure.start();
        try {
            MailServer to = server(MailServer.Security.TLS);
            carried(new Smtp(to, () -> stage.now));
            String refused = reset("olivia@x.example");
            Stage.until(() -> stage.notifying.letters().find(refused).orElseThrow().tries() == 1);
            assertThat(secure.getReceivedMessages()).isEmpty();
            Properties trusting = new Properties();
            trusting.setProperty("mail.smtp.ssl.trust", "127.0.0.1");
            trusting.setProperty("mail.smtp.ssl.checkserveridentity", "false");
            carried(new Smtp(to, () -> stage.now, trusting));
            reset("felix@x.example");
            assertThat(secure.waitForIncomingEmail(20_000, 1)).isTrue();
        } finally {
            secure.stop();
        }
    }

    @Test
    void afterStartTlsItArrives() throws Exception {
        server.start();
        SSLContext context = SelfSigned.context(temp, "localhost");
        try (StartTls front = new StartTls(context, port)) {
            MailServer to =
                    new MailServer(
                            "localhost",
                            front.port(),
                            MailServer.Security.STARTTLS,
                            "",
                            "",
                            "access@bailiwick.example",
                            "Bailiwick",
                            "en");
            carried(new Smtp(to, () -> stage.now));
            String refused = reset("olivia@x.example");
            Stage.until(() -> stage.notifying.letters().find(refused).orElseThrow().tries() == 1);
            assertThat(server.getReceivedMessages()).isEmpty();
            Properties trusting = new Properties();
            trusting.put("mail.smtp.ssl.socketFactory", context.getSocketFactory());
            carried(new Smtp(to, () -> stage.now, trusting));
            reset("felix@x.example");
            assertThat(received(1)[0].getAllRecipients()[0]).hasToString("felix@x.example");
            assertThat(front.clear).isFalse();
        }
    }
}
