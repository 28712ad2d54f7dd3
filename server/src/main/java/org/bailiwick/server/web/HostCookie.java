package org.bailiwick.server.web;

import java.time.Duration;
import java.util.Optional;

/// A cookie that this host alone sets and reads: on all of its pages, and never by a script. Over
/// TLS its name begins with `__Host-`, so that browsers take it from nobody else, not from a
/// neighbour under the same domain either (RFC 6265bis, 4.1.3.2).
///
/// @param word its name, without what the transport adds
/// @param secure whether it travels over TLS only
public record HostCookie(String word, boolean secure) {
    private static final String SET = "Set-Cookie";

    /// As browsers know it.
    public String name() {
        return secure ? "__Host-" + word : word;
    }

    /// What the browser sent; empty where it sent none.
    public Optional<String> of(Exchange exchange) {
        return exchange.cookie(name());
    }

    /// As a browser sends it back.
    public String sent(String value) {
        return name() + "=" + value;
    }

    public void set(Exchange exchange, String value, Duration lasts) {
        exchange.addHeader(SET, with(value, lasts));
    }

    public void clear(Exchange exchange) {
        set(exchange, "", Duration.ZERO);
    }

    /// The header that clears it, for an answer that is no exchange's yet.
    public String cleared() {
        return with("", Duration.ZERO);
    }

    private String with(String value, Duration lasts) {
        return "%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Lax%s"
                .formatted(sent(value), lasts.toSeconds(), secure ? "; Secure" : "");
    }
}
