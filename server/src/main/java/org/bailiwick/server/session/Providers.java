package org.bailiwick.server.session;

import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;

/// The providers that people may sign in with, as a file of settings names them.
///
/// Each has three lines: `google.issuer = https://…`, `google.client = …`, `google.secret = …`. The
/// secret may stand in the environment instead, as `BAILIWICK_OPENID_GOOGLE_SECRET`.
public final class Providers {
    /// The most providers.
    public static final int PROVIDERS_MAX = 16;

    /// The longest file that is read, in characters.
    public static final int FILE_MAX = 65_536;

    private static final List<String> PARTS = List.of("issuer", "client", "secret");

    private Providers() {}

    /// What stands in the file is wrong.
    public static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;

        Wrong(String sentence) {
            super(sentence);
        }
    }

    /// @throws Wrong where it cannot be read; the secret is never said again
    public static List<Provider> read(String text, Map<String, String> environment) {
        if (text.length() > FILE_MAX) throw new Wrong("the file of providers is too long");
        Properties all = new Properties();
        try {
            all.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException broken) {
            throw new Wrong("the file of providers is none: write lines like `google.issuer = …`");
        }
        TreeSet<String> names = new TreeSet<>();
        for (String key : all.stringPropertyNames()) {
            int dot = key.lastIndexOf('.');
            boolean known = dot > 0 && PARTS.contains(key.substring(dot + 1));
            if (!known) {
                throw new Wrong(
                        "`%s` is not known: write NAME.issuer, NAME.client, NAME.secret"
                                .formatted(key));
            }
            names.add(key.substring(0, dot));
        }
        if (names.size() > PROVIDERS_MAX) {
            throw new Wrong("there are at most %d providers".formatted(PROVIDERS_MAX));
        }
        List<Provider> providers = new ArrayList<>();
        for (String name : names) providers.add(provider(name, all, environment));
        return List.copyOf(providers);
    }

    private static Provider provider(String name, Properties all, Map<String, String> environment) {
        if (!name.matches("[a-z0-9-]{1," + Provider.NAME_MAX + "}")) {
            throw new Wrong(
                    "`%s` is no name of a provider: small letters, digits and hyphens"
                            .formatted(name));
        }
        String variable =
                "BAILIWICK_OPENID_%s_SECRET"
                        .formatted(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        String secret =
                Optional.ofNullable(environment.get(variable))
                        .or(() -> text(all, name, "secret"))
                        .orElseThrow(() ->
                                new Wrong("`%s` has no secret: set %s".formatted(name, variable)));
        String issuer = need(all, name, "issuer");
        return new Provider(name, issuer(name, issuer), need(all, name, "client"), secret);
    }

    private static Optional<String> text(Properties all, String name, String part) {
        return Optional.ofNullable(all.getProperty(name + "." + part))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static String need(Properties all, String name, String part) {
        return text(all, name, part)
                .orElseThrow(() -> new Wrong("`%s.%s` is missing".formatted(name, part)));
    }

    private static URI issuer(String name, String text) {
        try {
            URI issuer = new URI(text);
            if (safe(issuer) && issuer.getQuery() == null && issuer.getFragment() == null) {
                return issuer;
            }
        } catch (URISyntaxException none) {
            throw wrongIssuer(name);
        }
        throw wrongIssuer(name);
    }

    private static Wrong wrongIssuer(String name) {
        return new Wrong(
                "`%s.issuer` is no address: write it as the provider does, with https"
                        .formatted(name));
    }

    /// Whether what is said there is read by nobody on the way: over TLS, or on this machine.
    static boolean safe(URI uri) {
        if (uri.getHost() == null) return false;
        if ("https".equalsIgnoreCase(uri.getScheme())) return true;
        return "http".equalsIgnoreCase(uri.getScheme()) && here(uri.getHost());
    }

    private static boolean here(String host) {
        if (host.equals("localhost")) return true;
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException name) {
            return false;
        }
    }
}
