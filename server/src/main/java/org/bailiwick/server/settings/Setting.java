package org.bailiwick.server.settings;

import org.bailiwick.server.command.Limits;
import org.bailiwick.server.outward.Networks;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// One thing that the operator can set: its name in the file, what it may be, and what it is where
/// nothing is said. The one list of them.
///
/// @param usual as it would be written; empty text where it would not be
public record Setting(String name, Form form, String usual) {
    /// The most that a limit can be set to.
    static final int LIMIT_MAX = 1_000_000;

    private static final int PORTS = 65_535;

    /// How a value is written.
    public sealed interface Form {
        /// What is wrong with a value, as the rest of a sentence that begins with the name of the
        /// setting; empty where nothing is.
        Optional<String> wrong(String value);
    }

    /// A whole number.
    record Whole(int least, int most) implements Form {
        private static final int DIGITS = 7;

        @Override
        public Optional<String> wrong(String value) {
            boolean number = value.matches("[0-9]{1," + DIGITS + "}");
            if (number && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most) {
                return Optional.empty();
            }
            return Optional.of(
                    String.format(Locale.ROOT, "is a number between %,d and %,d", least, most));
        }
    }

    /// One of these words.
    record Choice(List<String> words) implements Form {
        @Override
        public Optional<String> wrong(String value) {
            return words.contains(value)
                    ? Optional.empty()
                    : Optional.of("is `%s`".formatted(String.join("` or `", words)));
        }
    }

    /// Any text on one line.
    record Text() implements Form {
        @Override
        public Optional<String> wrong(String value) {
            return Optional.empty();
        }
    }

    /// An address of the machine, in numbers.
    record Literal() implements Form {
        @Override
        public Optional<String> wrong(String value) {
            try {
                InetAddress.ofLiteral(value);
                return Optional.empty();
            } catch (IllegalArgumentException none) {
                return Optional.of("is an address in numbers, as `127.0.0.1` or `0.0.0.0`");
            }
        }
    }

    /// An address with a scheme and a host.
    record Url() implements Form {
        @Override
        public Optional<String> wrong(String value) {
            try {
                URI uri = URI.create(value);
                boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
                if (web && uri.getHost() != null) return Optional.empty();
            } catch (IllegalArgumentException none) {
                return Optional.of("is an address such as `https://access.example`");
            }
            return Optional.of("is an address such as `https://access.example`");
        }
    }

    /// Networks with blanks between.
    record Nets() implements Form {
        @Override
        public Optional<String> wrong(String value) {
            try {
                Networks.parse(value);
                return Optional.empty();
            } catch (IllegalArgumentException none) {
                return Optional.of("are networks like `10.0.0.0/8`, with blanks between");
            }
        }
    }

    private static final Form LIMIT = new Whole(1, LIMIT_MAX);
    private static final Form FLAG = new Choice(List.of("true", "false"));
    private static final Form TEXT = new Text();

    private static Setting limit(String name, int usual) {
        return new Setting(name, LIMIT, Integer.toString(usual));
    }

    private static List<Setting> limits() {
        Limits usual = Limits.DEFAULT;
        return List.of(
                limit("adminsMax", usual.adminsMax()),
                limit("othersMax", usual.othersMax()),
                limit("groupPairsMax", usual.groupPairsMax()),
                limit("nameMax", usual.nameMax()),
                limit("datedMax", usual.datedMax()),
                limit("addressesMax", usual.addressesMax()));
    }

    private static List<Setting> reach() {
        return List.of(
                new Setting("listen", new Literal(), "127.0.0.1"),
                new Setting("port", new Whole(0, PORTS), "8080"),
                new Setting("publicUrl", new Url(), ""),
                new Setting("tlsCertificate", TEXT, ""),
                new Setting("tlsKey", TEXT, ""),
                new Setting("trustedProxies", new Nets(), "127.0.0.0/8 ::1"),
                new Setting(
                        "registration",
                        new Choice(List.of("open", "invited", "operator")),
                        "invited"),
                new Setting("openid", TEXT, ""),
                new Setting("accessRequests", new Choice(List.of("draft-1", "off")), "draft-1"),
                new Setting("log", new Choice(List.of("text", "json")), "text"));
    }

    private static List<Setting> letters() {
        MailServer none = MailServer.NONE;
        return List.of(
                new Setting("mailHost", TEXT, ""),
                new Setting("mailPort", new Whole(1, PORTS), Integer.toString(MailServer.PORT)),
                new Setting(
                        "mailSecurity", new Choice(List.of("starttls", "tls", "none")), "starttls"),
                new Setting("mailUser", TEXT, ""),
                new Setting("mailPassword", TEXT, ""),
                new Setting("mailFrom", TEXT, none.from()),
                new Setting("mailName", TEXT, none.name()),
                new Setting("mailLanguage", new Choice(List.of("en", "de")), none.language()),
                new Setting("operatorAddress", TEXT, ""),
                new Setting("pagesUrl", new Url(), ""),
                new Setting("outwardNetworks", new Nets(), ""),
                new Setting("outwardHttp", FLAG, "false"));
    }

    /// Every one there is, in the order in which they are told.
    public static final List<Setting> ALL =
            Stream.of(limits(), reach(), letters()).flatMap(List::stream).toList();

    static Optional<Setting> find(String name) {
        return ALL.stream().filter(s -> s.name.equals(name)).findFirst();
    }
}
