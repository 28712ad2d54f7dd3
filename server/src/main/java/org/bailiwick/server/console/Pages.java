package org.bailiwick.server.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;

import org.bailiwick.server.face.SessionCookie;
import org.bailiwick.server.web.Exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Makes pages of templates, and says with each what a browser may do with it.
final class Pages {
    static final HeaderName HX = HeaderNames.create("HX-Request");

    private static final String HTML = "text/html; charset=utf-8";

    /// A page loads nothing but what this server sends with it, and stands in no other page.
    static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src"
                    + " 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, Pages.class.getClassLoader(), PACKAGE);

    private static final String PACKAGE = "org.bailiwick.server.console.page";

    private final Files files;

    Pages(Files files) {
        this.files = files;
    }

    /// What stands around a page, asked for whoever is signed in.
    ///
    /// @param business the id of the business in which it is; empty for none
    Frame frame(Turn turn, String title, String section, String business) {
        Data me = turn.get("/api/v1/me");
        turn.speak(me);
        List<Data> memberships = me.list("memberships");
        Data membership =
                memberships.stream()
                        .filter(m -> m.text("business.id").equals(business))
                        .findFirst()
                        .orElse(Data.NOTHING);
        Data here = membership.at("business");
        // Whom it is closed to, or who has a second step to take first, reads so: not half of a
        // page.
        if (membership.yes("needs_second_step")) throw SessionCookie.stepUp();
        if (!business.isEmpty()) {
            turn.speakIn(me, turn.get("/api/v1/businesses/" + Turn.encoded(business)));
        }
        Set<String> can = business.isEmpty() ? Set.of() : can(turn, business);
        String title0 = turn.say().find(title).orElse(title);
        return new Frame(
                turn.say(),
                title0,
                section,
                turn.me(),
                memberships,
                here,
                can,
                business.isEmpty() ? Frame.Waiting.NOTHING : Waits.of(turn, business, can),
                Outcome.news(turn, business),
                business,
                files.version(),
                turn.exchange().pathAndQuery(),
                Kept.besides(turn),
                me.list("second_steps"));
    }

    private static Set<String> can(Turn turn, String business) {
        Data all = turn.get("/api/v1/people/" + turn.me().id() + "/businesses?limit=1000");
        Set<String> can = new TreeSet<>();
        for (Data row : all.list("businesses")) {
            if (row.text("id").equals(business)) can.addAll(row.texts("actions"));
        }
        return can;
    }

    void show(Turn turn, String template, Frame frame, Map<String, Object> more) {
        show(turn, 200, template, frame, more);
    }

    void show(Turn turn, int status, String template, Frame frame, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(more);
        all.put("frame", frame);
        plain(turn, status, template, all);
    }

    /// A page, or a part of one, without anything around it.
    void plain(Turn turn, int status, String template, Map<String, Object> more) {
        answer(turn.exchange(), status, text(template, more));
    }

    /// What a template makes of this.
    String text(String template, Map<String, Object> more) {
        StringOutput out = new StringOutput();
        templates.render(template + ".jte", more, out);
        return out.toString();
    }

    String version() {
        return files.version();
    }

    static void answer(Exchange exchange, int status, String text) {
        headers(exchange);
        exchange.answer(status, HTML, text.getBytes(UTF_8));
    }

    static void headers(Exchange exchange) {
        exchange.header("Content-Security-Policy", POLICY);
        exchange.header("X-Frame-Options", "DENY");
        exchange.header("Referrer-Policy", "same-origin");
        exchange.header("Cross-Origin-Opener-Policy", "same-origin");
        exchange.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        exchange.header("Cache-Control", "no-store");
    }

    /// Leads the browser to another page of ours.
    static void lead(Exchange exchange, String to) {
        headers(exchange);
        boolean swapped = exchange.header(HX).isPresent();
        exchange.header(swapped ? "HX-Redirect" : "Location", to);
        exchange.answer(swapped ? 200 : 302, "text/plain", new byte[0]);
    }

    /// A path of ours, or the first page where it is none: nobody is led elsewhere.
    static String own(String path) {
        boolean plain =
                path.startsWith("/")
                        && !path.startsWith("//")
                        && !path.startsWith("/\\")
                        && path.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
        return plain ? path : "/";
    }

    static Optional<String> filled(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    }
}
