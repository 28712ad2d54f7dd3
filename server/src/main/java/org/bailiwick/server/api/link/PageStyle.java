package org.bailiwick.server.api.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.LinkTerms;

import java.util.Base64;

/// The style of a page for clients. It holds no character that HTML would escape.
record PageStyle(String text) {
    private static final String PLAIN =
            "body{font:1rem/1.5 system-ui,sans-serif;margin:0;color:#1a1a1a;background:#fff}"
                    + "main{max-width:40rem;margin:0 auto;padding:1.5rem}"
                    + "h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.1rem;margin-top:2rem}"
                    + "h3{font-size:1rem}img{max-width:12rem;max-height:6rem}"
                    + "blockquote{margin:0;padding-left:1rem;border-left:.25rem solid #ccc}";

    /// @param colour of the agency, or [LinkTerms#NO_COLOUR]
    static PageStyle of(int colour) {
        return colour == LinkTerms.NO_COLOUR
                ? new PageStyle(PLAIN)
                : new PageStyle(
                        PLAIN
                                + "h1{border-left:.5rem solid #%06x;padding-left:.75rem}"
                                        .formatted(colour));
    }

    /// Nothing is loaded but a logo of our own, and nothing runs; this style is named by its hash.
    String policy() {
        byte[] hash = Hash.of(text.getBytes(UTF_8)).bytes();
        return "default-src 'none'; img-src 'self'; style-src 'sha256-%s'; base-uri 'none';"
                        .formatted(Base64.getEncoder().encodeToString(hash))
                + " form-action 'none'; frame-ancestors 'none'";
    }
}
