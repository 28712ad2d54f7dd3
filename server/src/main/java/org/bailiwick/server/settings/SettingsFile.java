package org.bailiwick.server.settings;

import org.bailiwick.server.command.JournalException;
import org.bailiwick.server.command.JournalException.Trouble;
import org.bailiwick.server.command.Limits;
import org.bailiwick.server.outward.Networks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The file in which the operator sets how much of everything there may be, how the server is
/// reached, who carries letters and what may be reached outside: `adminsMax = 50`, one a line;
/// behind a `#` stands a comment. What it does not name is as it comes, see [Setting].
public final class SettingsFile {
    /// The most bytes that are read.
    static final int BYTES_MAX = 65_536;

    /// What stands in the environment rather than in the file.
    static final String PASSWORD = "BAILIWICK_MAIL_PASSWORD";

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
        return new Limits(
                number("adminsMax"),
                number("othersMax"),
                number("groupPairsMax"),
                number("nameMax"),
                number("datedMax"),
                number("addressesMax"));
    }

    /// What may be reached over HTTP.
    public Outside outside() {
        return new Outside(
                Networks.parse(word("outwardNetworks")), word("outwardHttp").equals("true"));
    }

    /// Under which address people find the pages that letters lead to; empty where nothing is said.
    public Optional<URI> pages() {
        return said("pagesUrl").map(URI::create);
    }

    /// Where the operator reads what only he can mend; empty where nothing is said.
    public Optional<String> operator() {
        return said("operatorAddress");
    }

    /// Whether lines for programs are written rather than for people.
    public boolean logsJson() {
        return word("log").equals("json");
    }

    /// Whether requests for access are served as their profile has them.
    public boolean accessRequests() {
        return word("accessRequests").equals("draft-1");
    }

    /// Who may become a person here by himself, by its word.
    public String registration() {
        return word("registration");
    }

    /// The file that names those with whom people may sign in.
    public Optional<Path> openid() {
        return said("openid").map(this::file);
    }

    /// How the server is reached.
    public Reach reach() {
        Optional<Path> certificate = said("tlsCertificate").map(this::file);
        Optional<Path> key = said("tlsKey").map(this::file);
        if (certificate.isPresent() != key.isPresent()) {
            throw trouble(
                    "`%s` names one of `tlsCertificate` and `tlsKey`: name both".formatted(path));
        }
        InetAddress address = InetAddress.ofLiteral(word("listen"));
        boolean safe =
                address.isLoopbackAddress()
                        || key.isPresent()
                        || said("trustedProxies").isPresent();
        if (!safe) {
            throw trouble(
                    ("`listen` in `%s` lets others in, in the clear: set `tlsCertificate` and"
                                    + " `tlsKey`, or name the `trustedProxies` that speak TLS")
                            .formatted(path));
        }
        return new Reach(
                address,
                number("port"),
                said("publicUrl").map(URI::create),
                certificate.flatMap(c -> key.map(k -> new Reach.Tls(c, k))),
                Networks.parse(word("trustedProxies")));
    }

    /// A file is named as seen from the one that names it.
    private Path file(String name) {
        return path.resolveSibling(name);
    }

    /// Who carries letters.
    ///
    /// @param environment has the password, or the file has
    public MailServer mail(Map<String, String> environment) {
        String host = word("mailHost");
        MailServer.Security security = MailServer.Security.find(word("mailSecurity")).orElseThrow();
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
        return new MailServer(
                host,
                number("mailPort"),
                security,
                word("mailUser"),
                Optional.ofNullable(environment.get(PASSWORD)).orElse(word("mailPassword")),
                word("mailFrom"),
                word("mailName"),
                word("mailLanguage"));
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
        Setting setting =
                Setting.find(name)
                        .orElseThrow(() ->
                                trouble(
                                        "line %d of `%s` sets `%s`, which is none of the settings: see docs/operating.md"
                                                .formatted(line, path, name)));
        Optional<String> wrong = setting.form().wrong(value);
        if (wrong.isPresent()) {
            throw trouble("line %d of `%s`: `%s` %s".formatted(line, path, name, wrong.get()));
        }
        if (values.put(name, value) != null) {
            throw trouble(
                    "line %d of `%s` sets `%s` once more: say it once".formatted(line, path, name));
        }
    }

    private int number(String name) {
        return Integer.parseInt(word(name));
    }

    /// What the file says, else what is usual.
    private String word(String name) {
        return said(name).orElseGet(() -> Setting.find(name).orElseThrow().usual());
    }

    private Optional<String> said(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private static JournalException trouble(String sentence) {
        return new JournalException(Trouble.FAILED, sentence);
    }
}
