package org.bailiwick.server.api.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/// The domains at which everybody gets an address for himself, as far as they are well known.
final class PersonalMail {
    private static final Set<String> DOMAINS = read();

    private PersonalMail() {}

    private static Set<String> read() {
        try (InputStream in = PersonalMail.class.getResourceAsStream("personal-mail.txt")) {
            if (in == null) throw new IllegalStateException("no file `personal-mail.txt`");
            Set<String> all = new HashSet<>();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            text.lines().filter(line -> !line.startsWith("#")).forEach(all::add);
            return Set.copyOf(all);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// @param address in its normal form
    static boolean is(String address) {
        String domain = address.substring(address.indexOf('@') + 1);
        return DOMAINS.contains(domain);
    }
}
