package org.bailiwick.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.session.Authenticator;
import org.bailiwick.server.session.EndReason;
import org.bailiwick.server.session.Link;
import org.bailiwick.server.session.MemoryPeople;
import org.bailiwick.server.session.PeopleStore;
import org.bailiwick.server.session.Session;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What every store of sign-in data does.
class PeopleStoreTest {
    private static final PersonId LENA = new PersonId(1, 2);
    private static final PersonId MIKA = new PersonId(3, 4);
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @TempDir Path temp;

    private PeopleStore store(boolean onDisk) {
        return onDisk ? SqlitePeople.open(new DataDir(temp)) : new MemoryPeople();
    }

    private static Hash hash(String text) {
        return Hash.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Session session(String id, PersonId person, Instant created) {
        return new Session(
                id,
                hash(id),
                Hash.ZERO,
                person,
                "a browser",
                Proof.ONE_STEP,
                created,
                created,
                created,
                Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void credentials(boolean onDisk) {
        try (PeopleStore store = store(onDisk)) {
            assertThat(store.anybody()).isFalse();
            store.password(LENA, "one");
            store.authenticator(LENA, new Authenticator(new Sealed(new byte[] {1, 2}), true));
            store.password(LENA, "two");
            var credential = store.credential(LENA).orElseThrow();
            assertThat(credential.password()).isEqualTo("two");
            assertThat(credential.authenticator())
                    .contains(new Authenticator(new Sealed(new byte[] {1, 2}), true));
            assertThat(store.useStep(LENA, 7)).isTrue();
            assertThat(store.useStep(LENA, 7)).isFalse();
            assertThat(store.useStep(LENA, 8)).isTrue();
            store.recoveryCodes(LENA, List.of(hash("a"), hash("b")));
            assertThat(store.useRecoveryCode(MIKA, hash("a"))).isFalse();
            assertThat(store.useRecoveryCode(LENA, hash("a"))).isTrue();
            assertThat(store.useRecoveryCode(LENA, hash("a"))).isFalse();
            assertThat(store.recoveryCodesLeft(LENA)).isEqualTo(1);
            store.dropAuthenticator(LENA);
            assertThat(store.recoveryCodesLeft(LENA)).isZero();
            assertThat(store.credential(LENA).orElseThrow().authenticator()).isEmpty();
            assertThat(store.credential(MIKA)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sessions(boolean onDisk) {
        try (PeopleStore store = store(onDisk)) {
            Session first = session("s_1", LENA, NOW);
            store.add(first);
            store.add(session("s_2", LENA, NOW.plusSeconds(1)));
            store.add(session("s_3", MIKA, NOW));
            assertThat(store.session(hash("s_1"))).contains(first);
            assertThat(store.session(hash("s_9"))).isEmpty();
            assertThat(store.sessions(LENA, 9))
                    .extracting(Session::id)
                    .containsExactly("s_2", "s_1");
            store.seen("s_1", NOW.plusSeconds(5));
            assertThat(store.session(hash("s_1")).orElseThrow().seen())
                    .isEqualTo(NOW.plusSeconds(5));
            store.end("s_1", EndReason.SIGN_OUT, NOW);
            store.end("s_1", EndReason.IDLE, NOW);
            store.seen("s_1", NOW.plusSeconds(9));
            Session over = store.session(hash("s_1")).orElseThrow();
            assertThat(over.end()).contains(new Session.End(EndReason.SIGN_OUT, NOW));
            assertThat(over.seen()).isEqualTo(NOW.plusSeconds(5));
            store.endAll(LENA, "s_9", EndReason.PASSWORD_CHANGED, NOW);
            assertThat(store.session(hash("s_2")).orElseThrow().end()).isPresent();
            assertThat(store.session(hash("s_3")).orElseThrow().end()).isEmpty();
            store.drop(NOW, NOW.plusSeconds(1));
            assertThat(store.session(hash("s_1"))).isEmpty();
            assertThat(store.session(hash("s_2"))).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void links(boolean onDisk) {
        try (PeopleStore store = store(onDisk)) {
            Link link = new Link(hash("l"), Link.Purpose.RESET, LENA, Hash.ZERO, "i_1", NOW);
            store.add(link);
            assertThat(store.link(hash("l"))).contains(link);
            assertThat(store.take(link)).isTrue();
            assertThat(store.take(link)).isFalse();
            store.add(link);
            store.dropLinks(Link.Purpose.FIRST);
            assertThat(store.link(hash("l"))).isPresent();
            store.drop(NOW, NOW);
            assertThat(store.link(hash("l"))).isEmpty();
        }
    }
}
