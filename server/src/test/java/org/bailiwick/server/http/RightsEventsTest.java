package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.KeyId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
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

/// An open stream tells what changes for those who are named, when it changes, and for nobody else.
@Timeout(60)
class RightsEventsTest extends InTheWorld {
    private static final String VIEWS = "campaign.view,report.view,report.download";
    private static final String EDITS = "campaign.create,campaign.edit,creative.edit,audience.edit";

    private Stream of(Object... persons) {
        return of(world.key, persons);
    }

    private Stream of(String key, Object... persons) {
        return Stream.open(world, key, path(persons));
    }

    private static String path(Object... persons) {
        List<String> named = new ArrayList<>();
        for (Object person : persons) named.add("person=" + person);
        return "/api/v1/rights-events?" + String.join("&", named);
    }

    private AssignmentId assign(PersonId person, String level, Period period) {
        AssignmentId id = world.ids.assignment();
        world.run(
                new AssignmentCommand.Assign(
                        id, world.member(person), world.sued, Levels.of(level), period));
        return id;
    }

    /// Another member of Nordwind.
    private PersonId another() {
        PersonId anna = world.ids.person();
        world.run(new PersonCommand.RegisterPerson(anna, "anna", "anna@nordwind.example"));
        world.join(anna, "anna");
        return anna;
    }

    private String position() {
        return world.office.position(world.office.now());
    }

    @Test
    void tellsWhatIsGainedAndWhatIsLost() {
        try (Stream stream = of(world.lena)) {
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.header("Content-Type")).contains("text/event-stream");
            assertThat(stream.header("Cache-Control")).contains("no-store");
            Event ready = stream.next();
            assertThat(ready.type()).isEqualTo("ready");
            assertThat(ready.id()).isEqualTo(position());
            assertThat(ready.data().path("position").asString()).isEqualTo(position());

            AssignmentId given = assign(world.lena, "analyst", Period.ALWAYS);
            Event gained = stream.next();
            assertThat(gained.type()).isEqualTo("rights");
            assertThat(gained.id()).isEqualTo(position());
            assertThat(gained.data().at("/person/type").asString()).isEqualTo("person");
            assertThat(gained.person()).isEqualTo(world.lena.toString());
            assertThat(gained.data().path("time").asString()).isEqualTo(World.START.toString());
            assertThat(gained.data().at("/changes/0/resource/type").asString())
                    .isEqualTo("ad_account");
            assertThat(gained.turns()).containsExactly(world.sued + " +" + VIEWS + " -");

            world.run(new AssignmentCommand.Unassign(given));
            assertThat(stream.next().turns()).containsExactly(world.sued + " + -" + VIEWS);

            world.run(new MemberCommand.RemoveMember(world.member(world.lena), Optional.empty()));
            assertThat(stream.next().turns())
                    .containsExactly(world.nord + " + -" + VIEWS + "," + EDITS);
        }
    }

    @Test
    void aBusinessIsToldToo() {
        try (Stream stream = of(world.olivia)) {
            assertThat(stream.next().type()).isEqualTo("ready");
            world.run(
                    new MemberCommand.SetRole(
                            world.member(world.lena),
                            org.bailiwick.engine.change.Role.ADMIN,
                            Optional.empty()));
            world.run(
                    new MemberCommand.SuspendMember(world.member(world.olivia), Optional.empty()));
            Event lost = stream.next();
            assertThat(lost.turns())
                    .singleElement()
                    .asString()
                    .startsWith(world.nordwind + " + -members.manage,");
            assertThat(lost.data().at("/changes/0/resource/type").asString()).isEqualTo("business");
        }
    }

    /// Understands and speaks the ids of its platform, also of what got its name later.
    @Test
    void aKeySpeaksTheIdsOfItsPlatform() {
        String key = world.key("tiktok", Optional.of("tiktok"), "decide");
        try (Stream stream = of(key, "lena-7", "lena@nordwind.example")) {
            assertThat(stream.next().type()).isEqualTo("ready");
            world.run(new InstallationCommand.AddAlias("tiktok", "7002", world.sued));
            assign(world.lena, "analyst", Period.ALWAYS);
            Event gained = stream.next();
            assertThat(gained.person()).isEqualTo("lena-7");
            assertThat(gained.turns()).containsExactly("7002 +" + VIEWS + " -");
            world.run(new PersonCommand.DisablePerson(world.lena, List.of()));
            assertThat(stream.next().turns()).hasSize(2);
        }
    }

    /// By time alone, at exactly its instant, however late it is looked and however far the clock
    /// jumps.
    @Test
    void beginsAndEndsAtExactlyItsInstants() {
        Instant begins = Instant.parse("2026-03-10T10:00:00Z");
        Instant ends = Instant.parse("2026-03-12T10:00:00.001Z");
        try (Stream stream = of(world.lena)) {
            assertThat(stream.next().type()).isEqualTo("ready");
            assign(world.lena, "analyst", new Period(begins, ends));
            world.now = begins.minusMillis(1);
            look(world.lena);
            world.now = begins;
            Event gained = stream.next();
            assertThat(gained.data().path("time").asString()).isEqualTo(begins.toString());
            assertThat(gained.turns()).containsExactly(world.sued + " +" + VIEWS + " -");
            assertThat(gained.id()).isEqualTo(position());
            world.now = ends.minusMillis(1);
            look(world.lena);
            world.now = ends;
            Event lost = stream.next();
            assertThat(lost.data().path("time").asString()).isEqualTo(ends.toString());
            assertThat(lost.turns()).containsExactly(world.sued + " + -" + VIEWS);

            // Back, and far beyond both: each is told, and when it was.
            world.now = begins.minusSeconds(60);
            look(world.lena);
            world.now = ends.plus(Duration.ofDays(10));
            Event again = stream.next();
            assertThat(again.data().path("time").asString()).isEqualTo(begins.toString());
            Event over = stream.next();
            assertThat(over.data().path("time").asString()).isEqualTo(ends.toString());
            assertThat(over.turns()).isEqualTo(lost.turns());
        }
    }

    /// Looks now: what there is to tell of this person is on its way when this returns.
    private void look(PersonId person) {
        world.serving.watch().follow(person, _ -> {}).close();
    }

    @Test
    void aKeyHearsOnlyOfThoseWhomItNamed() {
        try (Stream stream = of(world.lena)) {
            assertThat(stream.next().type()).isEqualTo("ready");
            assign(another(), "analyst", Period.ALWAYS);
            assign(world.lena, "analyst", Period.ALWAYS);
            assertThat(stream.next().person()).isEqualTo(world.lena.toString());
        }
    }

    @Test
    void severalAreToldApart() {
        PersonId anna = another();
        try (Stream stream = of(world.lena, anna)) {
            assertThat(stream.next().type()).isEqualTo("ready");
            assign(anna, "analyst", Period.ALWAYS);
            assertThat(stream.next().person()).isEqualTo(anna.toString());
            assign(world.lena, "analyst", Period.ALWAYS);
            assertThat(stream.next().person()).isEqualTo(world.lena.toString());
        }
    }

    @Test
    void whoeverIsSignedInHearsOfHimself() throws IOException {
        Browser lena = Browser.in(world, world.lena, Proof.ONE_STEP);
        PersonId anna = another();
        try (Stream stream = lena.stream("/api/v1/me/rights-events")) {
            assertThat(stream.next().type()).isEqualTo("ready");
            assign(anna, "analyst", Period.ALWAYS);
            assign(world.lena, "analyst", Period.ALWAYS);
            Event event = stream.next();
            assertThat(event.person()).isEqualTo(world.lena.toString());
            assertThat(event.turns()).containsExactly(world.sued + " +" + VIEWS + " -");
        }
        try (Stream others = lena.stream(path(anna))) {
            assertThat(others.status()).isEqualTo(403);
            assertThat(others.rest()).contains("key-needed").doesNotContain(anna.toString());
        }
        try (Stream named = lena.stream("/api/v1/me/rights-events?person=" + anna)) {
            assertThat(named.status()).isEqualTo(400);
        }
    }

    @Test
    void whoeverIsNotLetInHearsNothing() throws IOException {
        String other = world.key("record", Optional.empty(), "record");
        try (Stream stream = of(other, world.lena)) {
            assertThat(stream.status()).isEqualTo(403);
            assertThat(stream.rest()).contains("scope-missing");
        }
        try (Stream stream = of("bwk_none", world.lena)) {
            assertThat(stream.status()).isEqualTo(401);
        }
        try (Stream stream = of(world.lena, world.ids.person())) {
            assertThat(stream.status()).isEqualTo(404);
        }
        try (Stream stream = of(world.key)) {
            assertThat(stream.status()).isEqualTo(400);
        }
        Object[] many = java.util.Collections.nCopies(101, world.lena).toArray();
        try (Stream stream = of(many)) {
            assertThat(stream.status()).isEqualTo(400);
            assertThat(stream.rest()).contains("\"field\":\"person\"").contains("1 to 100");
        }
        assertThat(world.serving.watch().followed()).isZero();
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

    private static String reason(Stream stream) {
        Event ended = stream.next();
        assertThat(ended.type()).isEqualTo("ended");
        assertThat(ended.id()).isEmpty();
        assertThat(stream.over()).isTrue();
        return ended.data().path("reason").asString();
    }

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
}
