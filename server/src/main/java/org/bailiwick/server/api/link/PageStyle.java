package org.bailiwick.server.api.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.LinkTerms;

import java.util.Base64;

/// The style of a page for clients. It holds no character that HTML would escape.
record PageStyle(String text) {
    private static final String PLAIN =
            """
            :root{color-scheme:light dark;--ground:#f6f7f8;--paper:#fff;--sunk:#eef0f2;--ink:#16191d;\
            --soft:#545d68;--line:#dfe3e7;--edge:#868f99;--accent:#0f766e;--on:#fff;--good:#17713b}
            @media (prefers-color-scheme:dark){:root{--ground:#0f1216;--paper:#171b21;--sunk:#262d36;\
            --ink:#eceff2;--soft:#a4adb8;--line:#3a434e;--edge:#747e8a;--accent:#2dbcae;--on:#04211e;\
            --good:#62cc8a}}
            *{box-sizing:border-box}
            body{font:.9375rem/1.55 ui-sans-serif,system-ui,sans-serif;margin:0;padding:2rem 1rem;\
            color:var(--ink);background:var(--ground);overflow-wrap:break-word}
            main{max-width:42rem;margin:0 auto;padding:2rem;background:var(--paper);\
            border:1px solid var(--line);border-radius:.625rem;box-shadow:0 4px 16px rgb(20 28 38/.06)}
            h1{font-size:1.625rem;line-height:1.25;letter-spacing:-.012em;margin:0 0 .75rem}
            h2{font-size:1.125rem;line-height:1.3;margin:2rem 0 .5rem;padding-top:1.25rem;\
            border-top:1px solid var(--line)}
            h3{font-size:.9375rem;margin:1.25rem 0 .25rem}p{margin:.5rem 0}
            img{max-width:12rem;max-height:5rem}
            blockquote{margin:0;padding:.5rem 1rem;border-left:3px solid var(--edge);\
            color:var(--soft);white-space:pre-line}
            ul{margin:.25rem 0 1rem;padding-left:1.25rem}
            .can li::marker{color:var(--good)}.cannot{list-style:circle;color:var(--soft)}
            summary{cursor:pointer;color:var(--soft)}
            .quiet{color:var(--soft);font-size:.8125rem}
            section{padding:1rem 1.25rem;margin:1rem 0;border:1px solid var(--line);border-radius:.5rem}
            section h2{margin:0 0 .5rem;padding:0;border:0}
            form{display:flex;flex-wrap:wrap;gap:.75rem;align-items:flex-end;margin:.75rem 0}
            label{font-weight:550;font-size:.8125rem}
            input{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--edge);\
            border-radius:.4375rem;padding:.4rem .7rem;min-height:2.5rem}
            button,.button{display:inline-block;font:600 .9375rem/1.2 ui-sans-serif,system-ui,sans-serif;\
            min-height:2.5rem;padding:.65rem 1rem;border:1px solid var(--edge);border-radius:.4375rem;\
            background:var(--paper);color:var(--ink);text-decoration:none;cursor:pointer}
            .button{background:var(--accent);border-color:var(--accent);color:var(--on)}
            :focus-visible{outline:2px solid var(--accent);outline-offset:2px}
            [role=status]{padding:.75rem 1rem;background:var(--sunk);border-left:3px solid var(--accent);\
            border-radius:.4375rem}
            @media (max-width:40rem){body{padding:0}main{border:0;border-radius:0;padding:1.25rem}}
            """;

    /// @param colour of the agency, or [LinkTerms#NO_COLOUR]
    static PageStyle of(int colour) {
        return colour == LinkTerms.NO_COLOUR
                ? new PageStyle(PLAIN)
                : new PageStyle(
                        PLAIN
                                + "h1{border-left:.375rem solid #%06x;padding-left:.75rem}"
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
