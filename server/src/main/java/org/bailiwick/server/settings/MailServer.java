package org.bailiwick.server.settings;

import java.util.Locale;
import java.util.Optional;

/// Who carries letters.
///
/// @param host empty text where nobody does
/// @param user empty text where nobody signs in there
/// @param from the address that letters come from
/// @param name the name beside it
/// @param language in which somebody is written to of whom no language is known
public record MailServer(
        String host,
        int port,
        Security security,
        String user,
        String password,
        String from,
        String name,
        String language) {
    /// Nobody carries letters: they wait in the outbox.
    public static final MailServer NONE =
            new MailServer(
                    "", 0, Security.STARTTLS, "", "", "bailiwick@localhost", "Bailiwick", "en");

    /// The usual port for letters that are handed in.
    public static final int PORT = 587;

    public boolean carries() {
        return !host.isEmpty();
    }

    /// How the way there is kept secret.
    public enum Security {
        /// First without, then with TLS; never without.
        STARTTLS,
        /// From the first byte on.
        TLS,
        /// Not at all: on the same machine only.
        NONE;

        static Optional<Security> find(String word) {
            for (Security each : values()) {
                if (each.name().toLowerCase(Locale.ROOT).equals(word)) return Optional.of(each);
            }
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "mail server " + host;
    }
}
