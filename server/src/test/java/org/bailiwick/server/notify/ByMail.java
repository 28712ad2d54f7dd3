package org.bailiwick.server.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.internet.MimeMessage;

import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.Role;
import org.bailiwick.server.command.InvitationCommand;
import org.bailiwick.server.session.Link;
import org.bailiwick.server.session.Outbox;
import org.bailiwick.server.session.Post;
import org.bailiwick.server.session.Token;
import org.bailiwick.server.settings.MailServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;

/// A test that hands letters to a real mail server.
abstract class ByMail {
    @TempDir Path temp;

    Stage stage;
    GreenMail server;
    int port;

    @BeforeEach
    void start() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        stage = new Stage(temp);
        server = greenMail();
    }

    @AfterEach
    void stop() {
        stage.close();
        server.stop();
    }

    GreenMail greenMail() {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(10_000);
        return new GreenMail(setup);
    }

    /// Letters go there from now on.
    void carried() {
        carried(new Smtp(server(MailServer.Security.NONE), () -> stage.now));
    }

    MailServer server(MailServer.Security security) {
        return new MailServer(
                "127.0.0.1", port, security, "", "", "access@bailiwick.example", "Bailiwick", "en");
    }

    void carried(Carrier carrier) {
        stage.mail = Optional.of(new Notifying.Mail(Optional.of(carrier), "en", Optional.empty()));
        stage.restart();
    }

    String reset(String address) {
        String name = "l_" + new SecureRandom().nextLong(Long.MAX_VALUE);
        stage.notifying
                .letters()
                .send(
                        new Outbox.Letter(
                                name,
                                address,
                                Link.Purpose.RESET,
                                new Token("the-token"),
                                stage.now.plus(Duration.ofHours(100))));
        return name;
    }

    String state(String name) {
        return stage.notifying.letters().find(name).orElseThrow().state();
    }

    MimeMessage[] received(int count) {
        assertThat(server.waitForIncomingEmail(20_000, count)).isTrue();
        return server.getReceivedMessages();
    }

    InvitationId invite(String address) {
        InvitationId id = stage.ids.invitation();
        stage.run(
                new InvitationCommand.InviteMember(
                        id,
                        stage.nordwind,
                        address,
                        Role.ADMIN,
                        Finance.NONE,
                        Period.ALWAYS,
                        Optional.empty()));
        return id;
    }

    Post post() {
        Post post =
                Post.start(
                        stage.office,
                        stage.people,
                        stage.notifying.letters(),
                        new SecureRandom(),
                        () -> stage.now);
        stage.notifying.letters().onLost(post::bounced);
        stage.notifying.letters().onTaken(post::taken);
        return post;
    }
}
