package org.bailiwick.server.seal;

import static org.bailiwick.engine.change.Require.require;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// An e-mail address in its normal form. Two addresses are one exactly when their normal forms are
/// the same text; the rules are these, on every store:
///
/// 1. White space around it is taken away.
/// 2. It is brought to Unicode's form NFC and to lower case, in no particular language.
/// 3. There is exactly one `@`, with something on either side, and neither white space, control
///    characters nor any of `<>()[],;:"\`.
/// 4. What stands after the `@` is brought to the ASCII form of IDNA 2003; each of its labels has 1
///    to 63 letters, digits and inner hyphens.
/// 5. What stands before the `@` has at most 64 bytes in UTF-8, the whole at most 254.
///
/// Nothing else is guessed: dots and what follows a `+` before the `@` make another address.
///
/// @param text the normal form
public record Address(String text) {
    private static final int LOCAL_BYTES_MAX = 64;
    private static final int BYTES_MAX = 254;

    /// Longer input is not looked at; white space and decomposed letters may make it longer.
    private static final int INPUT_MAX = 1_024;

    private static final String NEVER = "<>()[],;:\"\\";

    public Address {
        require(normal(text).equals(text), "an address is in its normal form");
    }

    /// Brings what somebody typed to the normal form.
    ///
    /// @throws IllegalArgumentException with a sentence, where it is no address
    public static Address parse(String typed) {
        return new Address(normal(typed));
    }

    /// As [#parse], but empty where it is no address.
    public static Optional<Address> find(String typed) {
        try {
            return Optional.of(parse(typed));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static String normal(String typed) {
        require(typed.length() <= INPUT_MAX, "an address has at most 254 bytes");
        String text = composed(composed(typed.strip()).toLowerCase(Locale.ROOT));
        int at = text.indexOf('@');
        require(at >= 0 && at == text.lastIndexOf('@'), "an address has exactly one `@`");
        require(text.codePoints().noneMatch(Address::isStrange), "an address has plain characters");
        String local = text.substring(0, at);
        require(!local.isEmpty(), "an address has something before the `@`");
        require(bytes(local) <= LOCAL_BYTES_MAX, "an address has at most 64 bytes before the `@`");
        String normal = local + "@" + domain(text.substring(at + 1));
        require(bytes(normal) <= BYTES_MAX, "an address has at most 254 bytes");
        return normal;
    }

    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    static boolean isStrange(int c) {
        return Character.isISOControl(c)
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.SURROGATE
                || Character.getType(c) == Character.FORMAT
                || NEVER.indexOf(c) >= 0;
    }

    static String domain(String text) {
        require(!text.isEmpty(), "an address has something after the `@`");
        String ascii = ascii(text);
        for (String label : ascii.split("\\.", -1)) {
            require(
                    label.matches("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"),
                    "an address ends in the name of a domain");
        }
        return ascii;
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            throw new IllegalArgumentException(
                    "an address ends in the name of a domain", unreadable);
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /// The domain, in ASCII.
    public String domain() {
        return text.substring(text.indexOf('@') + 1);
    }
}
