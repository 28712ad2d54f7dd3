package org.bailiwick.server.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.KeyId;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Gate;
import org.bailiwick.server.face.Positions;
import org.bailiwick.server.face.SessionCookie;
import org.bailiwick.server.session.Keys;
import org.bailiwick.server.session.MemoryPeople;
import org.bailiwick.server.session.Program;
import org.bailiwick.server.session.Sessions;
import org.bailiwick.server.watch.Following;
import org.bailiwick.server.watch.Mailbox;
import org.bailiwick.server.watch.RightsChange;
import org.bailiwick.server.watch.Scene;
import org.bailiwick.server.web.EventStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What one stream writes, to the letter.
@Timeout(60)
class RightsStreamTest {
    @TempDir Path temp;

    private Scene scene;

    @BeforeEach
    void open() {
        scene = new Scene(temp);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private RightsStream stream() {
        Office office = scene.office;
        Program guest = new Program(new KeyId(7, 7), Set.of("decide"), Optional.empty());
        Keys keys = new Keys(office.journal(), Map.of(Hash.ZERO, guest));
        Sessions sessions = new Sessions(new MemoryPeople(), new SecureRandom(), scene::now);
        Gate gate =
                new Gate(
                        office,
                        keys,
                        new Positions(office),
                        scene::now,
                        sessions,
                        new SessionCookie(false));
        return new RightsStream(new Asker(guest, office, office.now(), scene.now()), gate);
    }

    private RightsChange change(int things) {
        Directory today = scene.office.now();
        var turn =
                new RightsChange.Turn(
                        scene.accounts.getFirst(),
                        "ad_account",
                        List.of("campaign.view"),
                        List.of("campaign.edit"));
        return new RightsChange(scene.lena, today, scene.now(), Collections.nCopies(things, turn));
    }

    private String written(RightsStream stream, String last) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Following following = scene.watch.follow(scene.lena, stream.mailbox())) {
            stream.run(new EventStream(out), following, last);
        }
        return out.toString(UTF_8);
    }

    @Test
    void itIsWrittenAsEventSourcesReadIt() {
        RightsStream stream = stream();
        stream.mailbox().changed(change(1));
        endSoon(stream);
        String at = scene.office.position(scene.office.now());
        assertThat(written(stream, ""))
                .startsWith(
                        """
                        event: ready
                        id: %s
                        data: {"position":"%s"}

                        event: rights
                        id: %s
                        data: {"person":{"type":"person","id":"%s"},"position":"%s","time":"2026-03-01T09:00:00Z",\
                        "changes":[{"resource":{"type":"ad_account","id":"%s"},"gained":["campaign.view"],"lost":["campaign.edit"]}]}

                        """
                                .formatted(at, at, at, scene.lena, at, scene.accounts.getFirst()));
    }

    /// Whoever is too slow is told to ask for everything again, and then goes on.
    @Test
    void aSlowReaderIsToldToAskAgain() {
        RightsStream stream = stream();
        stream.mailbox().changed(change(Mailbox.WAITING_MAX));
        stream.mailbox().changed(change(1));
        stream.mailbox().changed(change(2));
        endSoon(stream);
        String at = scene.office.position(scene.office.now());
        String written = written(stream, "");
        assertThat(written)
                .contains(
                        "event: reset\nid: %s\ndata: {\"position\":\"%s\"}\n\n".formatted(at, at));
        assertThat(written.split("event: rights", -1)).hasSize(2);
    }

    /// A reader who has gone is noticed by what is sent to him, and nothing is kept for him.
    @Test
    void aReaderWhoHasGoneEndsIt() {
        RightsStream stream = stream();
        stream.mailbox().changed(change(1));
        EventStream gone =
                new EventStream(
                        new ByteArrayOutputStream() {
                            @Override
                            public void flush() throws java.io.IOException {
                                if (size() > 100) throw new java.io.IOException("gone");
                            }
                        });
        try (Following following = scene.watch.follow(scene.lena, stream.mailbox())) {
            stream.run(gone, following, "");
        }
        assertThat(gone.open()).isFalse();
        assertThat(scene.watch.followed()).isZero();
    }

    /// Everything is closed once what waits was taken.
    private void endSoon(RightsStream stream) {
        Thread.startVirtualThread(() -> {
            while (!stream.mailbox().isEmpty()) Thread.onSpinWait();
            stream.mailbox().closed();
        });
    }
}
