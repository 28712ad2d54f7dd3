package org.bailiwick.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.session.Authenticator;
import org.bailiwick.server.session.Delivery;
import org.bailiwick.server.session.Identity;
import org.bailiwick.server.session.Link;
import org.bailiwick.server.session.MemoryPeople;
import org.bailiwick.server.session.Passkey;
import org.bailiwick.server.session.PeopleStore;
import org.bailiwick.server.session.Presence;
import org.bailiwick.server.session.Profile;
import org.bailiwick.server.session.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What every store keeps of letters, accounts elsewhere, passkeys and wishes.
class PeopleThingsTest {
    private static final PersonId LENA = new PersonId(1, 2);
    private static final PersonId MIKA = new PersonId(3, 4);
    private static final InvitationId ONE = new InvitationId(5, 6);
    private static final InvitationId TWO = new InvitationId(7, 8);
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @TempDir Path temp;

    private PeopleStore store(boolean onDisk) {
        return onDisk ? SqlitePeople.open(new DataDir(temp)) : new MemoryPeople();
    }

    private static Hash hash(String text) {
        return Hash.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Delivery delivery(
            InvitationId id, long seq, Optional<Instant> handed, String letter) {
        return new Delivery(
                id, seq, letter, 1, NOW, handed, Optional.empty(), "", Optional.of(NOW), handed);
    }

    /// A link that was given before it was known for longer opens as long as it was to.
    @Test
    void earlierLinksKeepTheirTime() {
        List<String> first = List.of(PeopleSchema.VERSIONS.getFirst());
        try (SmallFile before = SmallFile.open(temp.resolve("people.db"), first)) {
            for (Link.Purpose purpose : List.of(Link.Purpose.INVITATION, Link.Purpose.RESET)) {
                before.change(
                        "INSERT INTO link VALUES (?, ?, ?, ?, ?, ?)",
                        hash(purpose.name()),
                        purpose.name(),
                        Link.NOBODY,
                        Hash.ZERO,
                        "",
                        NOW);
            }
        }
        try (PeopleStore store = store(true)) {
            assertThat(store.link(hash("INVITATION")).orElseThrow().ends())
                    .isEqualTo(NOW.plus(Link.ANEW_MAX));
            assertThat(store.link(hash("RESET")).orElseThrow().ends()).isEqualTo(NOW);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void letters(boolean onDisk) {
        try (PeopleStore store = store(onDisk)) {
            var all = store.deliveries();
            assertThat(all.mark()).isEmpty();
            all.mark("e.1");
            all.mark("e.2");
            assertThat(all.mark()).contains("e.2");
            Delivery late = delivery(ONE, 9, Optional.empty(), "");
            Delivery early = delivery(TWO, 3, Optional.empty(), "");
            all.put(late);
            all.put(early);
            assertThat(all.waiting(9)).containsExactly(early, late);
            assertThat(all.waiting(1)).containsExactly(early);
            Delivery sent = delivery(TWO, 3, Optional.of(NOW), "l_1");
            all.change(TWO, before -> before.equals(early) ? sent : before);
            all.change(new InvitationId(0, 1), before -> sent);
            assertThat(all.waiting(9)).containsExactly(late);
            assertThat(all.find(TWO)).contains(sent);
            assertThat(all.byLetter("l_1")).contains(sent);
            assertThat(all.byLetter("l_2")).isEmpty();
            assertThat(all.asked(NOW.minusMillis(1), NOW)).containsExactly(sent);
            assertThat(all.asked(NOW, NOW.plusMillis(1))).isEmpty();
            all.drop(ONE);
            assertThat(all.find(ONE)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void accountsElsewhere(boolean onDisk) {
        try (PeopleStore store = store(onDisk)) {
            var all = store.identities();
            Identity zeta = new Identity(hash("a"), "zeta", LENA, NOW);
            Identity acme = new Identity(hash("b"), "acme", LENA, NOW);
            assertThat(all.add(zeta)).isTrue();
            assertThat(all.add(acme)).isTrue();
            assertThat(all.add(new Identity(hash("a"), "zeta", MIKA, NOW))).isFalse();
            assertThat(all.find(hash("a"))).contains(zeta);
            assertThat(all.of(LENA)).containsExactly(acme, zeta);
            assertThat(all.of(MIKA)).isEmpty();
            assertThat(all.drop(MIKA, "zeta")).isFalse();
            assertThat(all.drop(LENA, "zeta")).isTrue();
            assertThat(all.of(LENA)).containsExactly(acme);
        }
    }

    private static Passkey passkey(String id, long count, boolean stopped, Instant used) {
        return new Passkey(id, LENA, "phone", "made", "client", count, stopped, NOW, used);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void passkeys(boolean onDisk) {
        try (PeopleStore store = store(onDisk)) {
            var all = store.passkeys();
            Passkey first = passkey("a", 1, false, NOW);
            assertThat(all.add(first)).isTrue();
            assertThat(all.add(first)).isFalse();
            assertThat(all.add(passkey("b", 0, false, NOW))).isTrue();
            Instant later = NOW.plusSeconds(9);
            assertThat(all.used(first, 2, later)).isTrue();
            assertThat(all.used(first, 3, later)).as("another use was quicker").isFalse();
            assertThat(all.find("a")).contains(passkey("a", 2, false, later));
            all.stop("a");
            assertThat(all.used(passkey("a", 2, false, later), 3, later)).isFalse();
            assertThat(all.of(LENA)).extracting(Passkey::stopped).containsExactly(true, false);
            assertThat(all.drop(MIKA, "a")).isFalse();
            assertThat(all.drop(LENA, "a")).isTrue();
            assertThat(all.find("a")).isEmpty();
            assertThat(all.of(LENA)).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void wishesAndTheLastUse(boolean onDisk) {
        try (PeopleStore store = store(onDisk)) {
            assertThat(store.profile(LENA)).isEqualTo(Profile.NONE);
            Profile german = new Profile(Optional.of("de"), Optional.of("Europe/Berlin"));
            store.profile(LENA, new Profile(Optional.of("en"), Optional.empty()));
            store.profile(LENA, german);
            assertThat(store.profile(LENA)).isEqualTo(german);
            assertThat(store.profile(MIKA)).isEqualTo(Profile.NONE);
            assertThat(seen(store, LENA)).isEmpty();
            for (int i = 0; i < 3; i++) {
                store.add(
                        new Session(
                                "s_" + i,
                                hash("s" + i),
                                Hash.ZERO,
                                LENA,
                                "a browser",
                                Proof.ONE_STEP,
                                NOW,
                                NOW,
                                NOW.plusSeconds(i == 1 ? 7 : i),
                                Optional.empty()));
            }
            assertThat(seen(store, LENA)).contains(NOW.plusSeconds(7));
            assertThat(seen(store, MIKA)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void withWhatManySignIn(boolean onDisk) {
        try (PeopleStore store = store(onDisk)) {
            store.password(LENA, "hashed");
            store.passkeys().add(passkey("a", 1, true, NOW));
            store.identities().add(new Identity(hash("a"), "acme", MIKA, NOW));
            assertThat(methods(store)).containsExactly(List.of("password"), List.of("openid"));
            var secret = new Sealed(new byte[] {1, 2, 3});
            store.authenticator(LENA, new Authenticator(secret, false));
            assertThat(methods(store).getFirst()).containsExactly("password");
            store.authenticator(LENA, new Authenticator(secret, true));
            store.passkeys().add(passkey("b", 1, false, NOW));
            assertThat(methods(store).getFirst())
                    .containsExactly("password", "authenticator", "passkey");
            assertThat(store.presences(List.of())).isEmpty();
        }
    }

    private static List<List<String>> methods(PeopleStore store) {
        var all = store.presences(List.of(LENA, MIKA));
        return List.of(
                all.getOrDefault(LENA, Presence.NONE).methods(),
                all.getOrDefault(MIKA, Presence.NONE).methods());
    }

    private static Optional<Instant> seen(PeopleStore store, PersonId person) {
        return store.presences(List.of(LENA, MIKA)).getOrDefault(person, Presence.NONE).seen();
    }
}
