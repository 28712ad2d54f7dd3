package org.bailiwick.server.api.link;

import io.helidon.http.HeaderNames;

import org.bailiwick.engine.change.Picture;
import org.bailiwick.engine.directory.AccessLink;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.server.api.link.Opening.Opened;
import org.bailiwick.server.command.Pictures;
import org.bailiwick.server.face.LinkJson;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ObjectNode;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What anybody sees who opens an access link, before he says who he is. To look changes nothing:
/// programs that read mail follow links.
final class PublicPages {
    private static final String HTML = "text/html; charset=utf-8";

    private final Opening opening;

    PublicPages(Opening opening) {
        this.opening = opening;
    }

    /// Who asks for what, why and for how long. Of people and assets nothing.
    void json(Exchange exchange) {
        exchange.refuseOtherQueries("custom");
        Optional<String> custom = Opening.custom(exchange);
        Opened opened = opening.find(exchange).orElseThrow(Opening::nothing);
        AccessLink link = opened.link();
        ObjectNode node = Json.object();
        node.set("agency", agency(opened));
        opening.office().open(link.terms().reason()).ifPresent(text -> node.put("message", text));
        LinkJson.terms(node, opened.today(), link.terms());
        LinkJson.ends(node, link.terms());
        node.put("named", link.terms().named().size());
        node.put("prospect", link.terms().prospect());
        node.put("logo", !link.logo().isEmpty());
        custom.ifPresent(text -> node.put("custom", text));
        exchange.answer(node);
    }

    /// Its name, and what proves who it is.
    static ObjectNode agency(Opened opened) {
        Business agency = opened.today().links().agency(opened.link());
        ObjectNode node = Json.object().put("name", agency.name());
        node.set("domains", Json.of(agency.domains()));
        return node;
    }

    void html(Exchange exchange) {
        exchange.refuseOtherQueries("custom");
        String custom = Opening.custom(exchange).map(PublicPages::query).orElse("");
        Optional<Opened> opened = opening.find(exchange);
        String wanted = exchange.header(HeaderNames.ACCEPT_LANGUAGE).orElse("");
        String here = "/links/" + LinkHtml.address(exchange.path("token"));
        String logo = here + "/logo";
        LinkHtml.Page page =
                opened.map(o ->
                                LinkHtml.page(
                                        o, opening.office(), logo, here + "/give" + custom, wanted))
                        .orElseGet(() -> LinkHtml.nothing(wanted));
        answer(exchange, opened.isPresent() ? 200 : 404, page);
    }

    /// Behind an address, and within an attribute.
    private static String query(String custom) {
        return "?custom=" + URLEncoder.encode(custom, StandardCharsets.UTF_8);
    }

    static void answer(Exchange exchange, int status, LinkHtml.Page page) {
        answer(exchange, status, page.policy(), page.text());
    }

    /// A page that stands for itself: nothing is fetched for it, kept of it, or told of it.
    static void answer(Exchange exchange, int status, String policy, String text) {
        exchange.header("Content-Security-Policy", policy);
        exchange.header("X-Content-Type-Options", "nosniff");
        exchange.header("Referrer-Policy", "no-referrer");
        exchange.header("Cache-Control", "no-store");
        exchange.answer(status, HTML, text.getBytes(StandardCharsets.UTF_8));
    }

    void logo(Exchange exchange) {
        exchange.refuseOtherQueries();
        Opened opened = opening.find(exchange).orElseThrow(Opening::nothing);
        Picture logo = opened.link().logo();
        logo(exchange, logo, Pictures.type(logo).orElseThrow(Opening::nothing));
    }

    static void logo(Exchange exchange, Picture logo, String type) {
        exchange.header("X-Content-Type-Options", "nosniff");
        exchange.header("Content-Security-Policy", "default-src 'none'; sandbox");
        exchange.header("Cache-Control", "no-store");
        exchange.answer(200, type, logo.bytes());
    }
}
