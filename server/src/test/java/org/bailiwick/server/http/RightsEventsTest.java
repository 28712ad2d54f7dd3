package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.command.AssignmentCommand;
import org.bailiwick.server.command.InstallationCommand;
import org.bailiwick.server.command.MemberCommand;
import org.bailiwick.server.command.PersonCommand;
import org.bailiwick.server.http.Stream.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An open stream tells what changes for those who are named, when it changes, and for nobody else.
@Timeout(60)
class RightsEventsTest extends WithStreams {
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

    @Test
    void aKeyHearsOnlyOfThoseWhomItNamed() {
        PersonId anna = another();
        try (Stream stream = of(world.lena)) {
            assertThat(stream.next().type()).isEqualTo("ready");
            assign(anna, "analyst", Period.ALWAYS);
            look(anna);
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
            look(anna);
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
}
