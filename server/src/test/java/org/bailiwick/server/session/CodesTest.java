package org.bailiwick.server.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.junit.jupiter.api.Test;

import java.security.SecureRandom;
import java.time.Instant;

/// Codes, passwords and guesses.
class CodesTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    @Test
    void codesAreThoseOfTheRfc() {
        assertThat(code(59)).isEqualTo("287082");
        assertThat(code(1111111109)).isEqualTo("081804");
        assertThat(code(1234567890)).isEqualTo("005924");
        assertThat(code(20000000000L)).isEqualTo("353130");
        assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }

    private static String code(long second) {
        return Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)));
    }

    @Test
    void aCodeHoldsOneStepEitherWay() {
        Instant now = Instant.ofEpochSecond(1111111109);
        assertThat(Totp.stepOf(SECRET, "081804", now)).hasValue(Totp.step(now));
        assertThat(Totp.stepOf(SECRET, "081804", now.plusSeconds(30))).isPresent();
        assertThat(Totp.stepOf(SECRET, "081804", now.plusSeconds(90))).isEmpty();
        assertThat(Totp.stepOf(SECRET, "", now)).isEmpty();
    }

    @Test
    void aPasswordIsKnownAgain() {
        Passwords passwords = new Passwords(new SecureRandom(), Hashing::argon2id);
        String stored = passwords.store("grün wie der Wald");
        assertThat(stored).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.holds("grün wie der Wald", stored)).isTrue();
        assertThat(passwords.holds("gru\u0308n wie der Wald", stored)).isTrue();
        assertThat(passwords.holds("grün wie der wald", stored)).isFalse();
        assertThat(passwords.store("grün wie der Wald")).isNotEqualTo(stored);
    }

    @Test
    void weakPasswordsAreRefused() {
        String address = "lena@nordwind.example";
        for (String weak :
                new String[] {
                    "short",
                    "elevenchars",
                    "Password1234",
                    "aaaaaaaaaaaaaaa",
                    address,
                    "x".repeat(129)
                }) {
            assertThatThrownBy(() -> PasswordRules.check(weak, address))
                    .as(weak)
                    .isInstanceOf(SignInRefused.class);
        }
        PasswordRules.check("nine green apples", address);
    }

    @Test
    void guessingFromOneSourceLocksNobodyElseOut() {
        Instant now = Instant.parse("2026-03-01T09:00:00Z");
        Instant[] clock = {now};
        Guesses guesses = new Guesses(() -> clock[0]);
        for (int i = 0; i < Guesses.TRIES_ON_ACCOUNT_MAX; i++) guesses.count("stranger", "lena");
        assertThatThrownBy(() -> guesses.count("stranger", "lena"))
                .hasMessageContaining("too many tries");
        guesses.count("stranger", "mika");
        guesses.count("home", "lena");
        clock[0] = now.plus(Guesses.PERIOD);
        guesses.count("stranger", "lena");
    }

    @Test
    void oneSourceIsLimitedOverAllAccounts() {
        Guesses guesses = new Guesses(() -> Instant.EPOCH);
        for (int i = 0; i < Guesses.TRIES_FROM_SOURCE_MAX; i++) guesses.count("s", "account" + i);
        assertThatThrownBy(() -> guesses.count("s", "another"))
                .hasMessageContaining("too many tries");
    }
}
