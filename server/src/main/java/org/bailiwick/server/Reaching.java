package org.bailiwick.server;

import org.bailiwick.server.authzen.AccessRequestDraft;
import org.bailiwick.server.cli.Workshop;
import org.bailiwick.server.command.JournalException;
import org.bailiwick.server.command.JournalException.Trouble;
import org.bailiwick.server.outward.Networks;
import org.bailiwick.server.settings.Reach;
import org.bailiwick.server.settings.SettingsFile;
import org.bailiwick.server.web.Proxies;
import org.bailiwick.server.web.RequestLog;
import org.bailiwick.server.web.TlsKeys;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.SSLContext;

/// How a server is reached: what was typed, else what is set.
final class Reaching {
    private Reaching() {}

    static Serving.Place place(SettingsFile file, Workshop.Settings typed, RequestLog log) {
        Reach set = file.reach();
        Optional<SSLContext> tls = set.tls().map(Reaching::tls);
        Networks networks = set.proxies();
        boolean only = tls.isEmpty() && !set.address().isLoopbackAddress();
        Proxies proxies = new Proxies(networks::contains, only);
        return new Serving.Place(
                set.address(),
                typed.port().orElse(set.port()),
                typed.publicUrl().map(Reaching::url).or(set::publicUrl),
                "dns:",
                new Serving.Before(tls, proxies, log),
                file.accessRequests() ? AccessRequestDraft.SERVED : List.of());
    }

    private static SSLContext tls(Reach.Tls files) {
        try {
            return TlsKeys.context(files.certificate(), files.key());
        } catch (IOException | GeneralSecurityException | IllegalArgumentException wrong) {
            throw new JournalException(
                    Trouble.FAILED,
                    ("`%s` and `%s` are no certificate and the private key (PKCS #8) that goes with"
                                    + " it, in PEM: check them")
                            .formatted(files.certificate(), files.key()),
                    wrong);
        }
    }

    static URI url(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException wrong) {
            throw new JournalException(
                    Trouble.FAILED,
                    "`%s` is no address: write it as https://access.example".formatted(text),
                    wrong);
        }
    }
}
