package org.bailiwick.server.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What a new password must be: long enough, and none that everybody tries first.
final class PasswordRules {
    /// The fewest characters of a password.
    static final int PASSWORD_MIN = 12;

    /// The most characters of a password.
    static final int PASSWORD_MAX = 128;

    private PasswordRules() {}

    private static final class Common {
        private static final Set<String> ALL = read();

        private static Set<String> read() {
            try (InputStream in = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
                if (in == null) throw new IllegalStateException("common-passwords.txt is missing");
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                return text.lines()
                        .filter(line -> !line.startsWith("#"))
                        .collect(Collectors.toUnmodifiableSet());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /// @throws SignInRefused with what to do, where it is none
    static void check(String password, String address) {
        int length = password.codePointCount(0, password.length());
        if (length < PASSWORD_MIN) {
            throw SignInRefused.weak(
                    "a password has at least %d characters: take a longer one", PASSWORD_MIN);
        }
        if (length > PASSWORD_MAX) {
            throw SignInRefused.weak(
                    "a password has at most %d characters: take a shorter one", PASSWORD_MAX);
        }
        String plain = password.strip().toLowerCase(Locale.ROOT);
        if (plain.equals(address.strip().toLowerCase(Locale.ROOT))
                || plain.chars().distinct().count() < 4
                || Common.ALL.contains(plain)) {
            throw SignInRefused.weak(
                    "this password is one of the first that are guessed: take another one");
        }
    }
}
