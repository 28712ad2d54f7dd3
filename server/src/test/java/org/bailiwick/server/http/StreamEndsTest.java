package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.KeyId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.Installation;
import org.bailiwick.server.Serving;
import org.bailiwick.server.command.AssignmentCommand;
import org.bailiwick.server.command.InstallationCommand;
import org.bailiwick.server.command.MemberCommand;
import org.bailiwick.server.command.PersonCommand;
import org.bailiwick.server.http.Stream.Event;
import org.bailiwick.server.journal.DataDir;
import org.bailiwick.server.receipt.MemoryReceipts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A stream ends with what let its reader in, and goes on where it may; nobody has too many.
@Timeout(60)
class StreamEndsTest extends WithStreams {
    @Test
    void endsWithItsKey() {
        KeyId id = world.ids.key();
        String key = world.key(id, "short", Optional.empty(), "decide");
        try (Stream stream = of(key, world.lena)) {
            assertThat(stream.next().type()).isEqualTo("ready");
            world.run(new InstallationCommand.RevokeKey(id));
            assertThat(reason(stream)).isEqualTo("key-ended");
        }
        String other = world.key("dated", Optional.empty(), "decide");
        try (Stream stream = of(other, world.lena)) {
            assertThat(stream.next().type()).isEqualTo("ready");
            world.now = world.now.plus(Duration.ofDays(30));
            assign(world.lena, "analyst", Period.ALWAYS);
            assertThat(reason(stream)).as("not told any more").isEqualTo("key-ended");
        }
    }

    private static String reason(Stream stream) {
        Event ended = stream.next();
        assertThat(ended.type()).isEqualTo("ended");
        assertThat(ended.id()).isEmpty();
        assertThat(stream.over()).isTrue();
        return ended.data().path("reason").asString();
    }

    @Test
    void endsWithItsSession() {
        String path = "/api/v1/me/rights-events";
        Browser lena = Browser.in(world, world.lena, Proof.ONE_STEP);
        try (Stream stream = lena.stream(path)) {
            assertThat(stream.next().type()).isEqualTo("ready");
            assertThat(lena.ask("DELETE", "/api/v1/session", "").status()).isEqualTo(200);
            assertThat(reason(stream)).isEqualTo("sign-out");
        }
        Browser again = Browser.in(world, world.lena, Proof.ONE_STEP);
        try (Stream stream = again.stream(path)) {
            assertThat(stream.next().type()).isEqualTo("ready");
            world.run(new PersonCommand.DisablePerson(world.lena, List.of()));
            assertThat(reason(stream)).isEqualTo("disabled");
        }
        Browser olivia = Browser.in(world, world.olivia, Proof.ONE_STEP);
        try (Stream stream = olivia.stream(path)) {
            assertThat(stream.next().type()).isEqualTo("ready");
            world.now = world.now.plus(Duration.ofDays(3));
            world.run(
                    new MemberCommand.SetFinance(
                            world.member(world.olivia),
                            org.bailiwick.engine.change.Finance.MANAGER));
            assertThat(reason(stream)).isEqualTo("idle");
        }
    }

    @Test
    void tooManyAreRefusedAndToldWhatToDo() throws IOException {
        List<Stream> open = new ArrayList<>();
        try {
            for (int i = 0; i < 50; i++) {
                open.add(of(world.lena));
                assertThat(open.getLast().next().type()).isEqualTo("ready");
            }
            try (Stream more = of(world.lena)) {
                assertThat(more.status()).isEqualTo(409);
                assertThat(more.header("Content-Type")).contains("application/problem+json");
                assertThat(more.rest())
                        .contains("too-many", "STREAMS_OF_ONE_MAX", "close one first");
            }
            try (Stream others = of(world.fullKey, world.lena)) {
                assertThat(others.next().type()).isEqualTo("ready");
            }
            assertThat(world.serving.watch().followed()).isBetween(50, 51);
        } finally {
            open.forEach(Stream::close);
        }
    }

    @Test
    void goesOnAfterARestart() throws Exception {
        Instant begins = World.START.plusSeconds(3_600);
        assign(world.lena, "analyst", new Period(begins, begins.plusSeconds(60)));
        String last;
        try (Stream stream = of(world.lena)) {
            last = stream.next().id();
            world.serving.close();
            Event ended = stream.next();
            assertThat(ended.type()).isEqualTo("ended");
            assertThat(ended.data().path("reason").asString()).isEqualTo("server-stops");
            assertThat(stream.over()).isTrue();
        }
        world.office.close();
        world.now = begins.minusSeconds(1);
        var place = Serving.Place.loopback(0);
        try (var office = Installation.write(new DataDir(temp), Map.of(), () -> world.now);
                var serving = Serving.start(office, place, new MemoryReceipts(), () -> world.now);
                HttpClient client = HttpClient.newHttpClient();
                Stream stream = open(client, serving, last)) {
            assertThat(stream.next().id()).as("nothing was written").isEqualTo(last);
            world.now = begins;
            Event gained = stream.next();
            assertThat(gained.type()).isEqualTo("rights");
            assertThat(gained.data().path("time").asString()).isEqualTo(begins.toString());
            world.now = begins.plusSeconds(60);
            assertThat(stream.next().turns()).containsExactly(world.sued + " + -" + VIEWS);
        }
    }

    private Stream open(HttpClient client, Serving serving, String last) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(serving.url() + path(world.lena)))
                        .header("Authorization", "Bearer " + world.key)
                        .header("Last-Event-ID", last)
                        .build();
        return new Stream(client.send(request, BodyHandlers.ofInputStream()));
    }

    @Test
    void whoeverComesBackIsToldWhetherHeMissedSomething() {
        String last;
        try (Stream stream = of(world.lena)) {
            last = stream.next().id();
        }
        assertThat(again(last)).containsExactly("ready");
        assign(another(), "analyst", Period.ALWAYS);
        assertThat(again(last)).containsExactly("ready", "reset");
        assertThat(again(position())).containsExactly("ready");
        assertThat(again("0000000000000.7")).containsExactly("ready", "reset");
        assertThat(again("nonsense")).containsExactly("ready", "reset");

        assign(world.lena, "analyst", Period.until(world.now.plusSeconds(60)));
        assertThat(again(position())).containsExactly("ready");
        world.now = world.now.plusSeconds(60);
        assertThat(again(position())).as("time passed").containsExactly("ready", "reset");
    }

    /// The types of the first events, up to one that is brought about here.
    private List<String> again(String last) {
        List<String> types = new ArrayList<>();
        try (Stream stream =
                Stream.open(world, world.key, path(world.lena), "Last-Event-ID", last)) {
            Event event = stream.next();
            types.add(event.type());
            String begin = event.id();
            AssignmentId mark = assign(world.lena, "operator", Period.ALWAYS);
            for (event = stream.next(); !event.type().equals("rights"); event = stream.next()) {
                types.add(event.type());
                assertThat(event.id()).isEqualTo(begin);
            }
            assertThat(event.turns().getFirst()).contains("campaign.edit");
            world.run(new AssignmentCommand.Unassign(mark));
        }
        return types;
    }
}
