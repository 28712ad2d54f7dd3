package org.bailiwick.server.settings;

import org.bailiwick.server.command.JournalException;
import org.bailiwick.server.command.JournalException.Trouble;
import org.bailiwick.server.command.Limits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The file in which the operator sets how much of everything there may be, who carries letters and
/// what may be reached: `adminsMax = 50`, one a line; behind a `#` stands a comment. What it does
/// not name is as it comes.
public final class SettingsFile {
    /// The most bytes that are read.
    static final int BYTES_MAX = 65_536;

    /// The most that anything can be set to.
    static final int VALUE_MAX = 1_000_000;

    /// What stands in the environment rather than in the file.
    static final String PASSWORD = "BAILIWICK_MAIL_PASSWORD";

    private static final int PORTS = 65_535;

    private static final Set<String> NUMBERS =
            Set.of(
                    "adminsMax",
                    "othersMax",
                    "groupPairsMax",
                    "nameMax",
                    "datedMax",
                    "addressesMax",
                    "mailPort");

    private static final Set<String> WORDS =
            Set.of(
                    "mailHost",
                    "mailSecurity",
                    "mailUser",
                    "mailPassword",
                    "mailFrom",
                    "mailName",
                    "mailLanguage",
                    "pagesUrl",
                    "outwardNetworks",
                    "outwardHttp");

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

    private final Path path;
    private final Map<String, String> values = new HashMap<>();

    private SettingsFile(Path path) {
        this.path = path;
    }

    /// What the file says; everything as it comes where there is none.
    ///
    /// @throws JournalException where it cannot be read, or says something that is not understood
    public static SettingsFile read(Path path) {
        SettingsFile file = new SettingsFile(path);
        int at = 0;
        for (String line : file.lines()) {
            at++;
            String said = line.replaceFirst("(^|\\s)#.*", "").strip();
            if (!said.isEmpty()) file.note(said, at);
        }
        return file;
    }

    /// How much of everything there may be, see [#read].
    public static Limits limits(Path path) {
        return read(path).limits();
    }

    Limits limits() {
        Limits usual = Limits.DEFAULT;
        return new Limits(
                number("adminsMax", usual.adminsMax()),
                number("othersMax", usual.othersMax()),
                number("groupPairsMax", usual.groupPairsMax()),
                number("nameMax", usual.nameMax()),
                number("datedMax", usual.datedMax()),
                number("addressesMax", usual.addressesMax()));
    }

    /// What may be reached over HTTP.
    public Outside outside() {
        return new Outside(word("outwardNetworks", ""), flag("outwardHttp"));
    }

    /// Under which address people find the pages that letters lead to; empty where nothing is said.
    public Optional<String> pages() {
        return Optional.ofNullable(values.get("pagesUrl"));
    }

    /// Who carries letters.
    ///
    /// @param environment has the password, or the file has
    public MailServer mail(Map<String, String> environment) {
        MailServer none = MailServer.NONE;
        String host = word("mailHost", "");
        MailServer.Security security =
                MailServer.Security.find(word("mailSecurity", "starttls"))
                        .orElseThrow(() ->
                                trouble(
                                        "`mailSecurity` in `%s` is `starttls`, `tls` or `none`"
                                                .formatted(path)));
        if (security == MailServer.Security.NONE && !host.isEmpty() && !LOOPBACK.contains(host)) {
            throw trouble(
                    "`mailSecurity = none` in `%s` is for a server on this machine only: use `starttls` or `tls`"
                            .formatted(path));
        }
        if (!host.isEmpty() && !values.containsKey("mailFrom")) {
            throw trouble(
                    "`%s` names a `mailHost` and no `mailFrom`: say from which address letters come"
                            .formatted(path));
        }
        int port = number("mailPort", MailServer.PORT);
        if (port > PORTS) throw trouble("`mailPort` in `%s` is at most 65,535".formatted(path));
        return new MailServer(
                host,
                port,
                security,
                word("mailUser", ""),
                Optional.ofNullable(environment.get(PASSWORD)).orElse(word("mailPassword", "")),
                word("mailFrom", none.from()),
                word("mailName", none.name()),
                word("mailLanguage", none.language()));
    }

    private List<String> lines() {
        try {
            if (Files.size(path) > BYTES_MAX) {
                throw trouble("`%s` has more than 65,536 bytes: shorten it".formatted(path));
            }
            return Files.readAllLines(path);
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException unreadable) {
            throw new JournalException(
                    Trouble.FAILED,
                    "`%s` cannot be read: check its permissions, and that it is UTF-8"
                            .formatted(path),
                    unreadable);
        }
    }

    private void note(String said, int line) {
        int equals = said.indexOf('=');
        String name = equals < 0 ? "" : said.substring(0, equals).strip();
        String value = said.substring(equals + 1).strip();
        if (name.isEmpty() || value.isEmpty()) {
            throw trouble(
                    "line %d of `%s` is not `name = value`: write it as `adminsMax = 50`"
                            .formatted(line, path));
        }
        if (!WORDS.contains(name)) {
            if (!NUMBERS.contains(name)) {
                throw trouble(
                        "`%s` sets `%s`, which is none of the settings: see docs/operating.md"
                                .formatted(path, name));
            }
            check(name, value, line);
        }
        if (values.put(name, value) != null) {
            throw trouble(
                    "line %d of `%s` sets `%s` once more: say it once".formatted(line, path, name));
        }
    }

    private void check(String name, String value, int line) {
        if (!value.matches("[0-9]{1,7}")) {
            throw trouble(
                    "line %d of `%s` is not `name = number`: write it as `adminsMax = 50`"
                            .formatted(line, path));
        }
        int number = Integer.parseInt(value);
        if (number < 1 || number > VALUE_MAX) {
            throw trouble(
                    "line %d of `%s`: `%s` is between 1 and 1,000,000".formatted(line, path, name));
        }
    }

    private int number(String name, int usual) {
        return Optional.ofNullable(values.get(name)).map(Integer::parseInt).orElse(usual);
    }

    private String word(String name, String usual) {
        return Optional.ofNullable(values.get(name)).orElse(usual);
    }

    private boolean flag(String name) {
        String said = word(name, "false");
        if (said.equals("true") || said.equals("false")) return said.equals("true");
        throw trouble("`%s` in `%s` is `true` or `false`".formatted(name, path));
    }

    private static JournalException trouble(String sentence) {
        return new JournalException(Trouble.FAILED, sentence);
    }
}
