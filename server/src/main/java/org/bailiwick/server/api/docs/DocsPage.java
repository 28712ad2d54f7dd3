package org.bailiwick.server.api.docs;

import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Html;
import org.bailiwick.server.web.Route;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// `openapi.json` for people: every address with its fields, answers and refusals on one page that
/// needs no script and nothing from elsewhere.
public final class DocsPage {
    /// Nothing but our own stylesheet is loaded, and nobody frames the page.
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";

    private final byte[] style = read("docs.css");
    private final byte[] page;

    private DocsPage(byte[] openApi) {
        Described described = Described.of(openApi);
        Html html = new Html();
        head(html);
        index(html, described);
        html.open("main");
        html.open("section id=\"everywhere\"").element("h2", "What any request may carry");
        html.open("article");
        rows(html, described.everywhere());
        html.close("article").close("section");
        for (Described.Section section : described.sections()) section(html, section);
        html.close("main").close("body").close("html");
        page = html.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// @param openApi the document, as it is given to programs
    public static List<Route> routes(byte[] openApi) {
        DocsPage docs = new DocsPage(openApi);
        return List.of(Route.get("/docs", docs::page), Route.get("/docs/docs.css", docs::style));
    }

    static byte[] read(String name) {
        try (InputStream in = DocsPage.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException(name + " is not in the jar");
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void page(Exchange exchange) {
        exchange.refuseOtherQueries();
        exchange.header("Content-Security-Policy", POLICY);
        exchange.header("X-Content-Type-Options", "nosniff");
        exchange.answer(200, "text/html; charset=utf-8", page);
    }

    private void style(Exchange exchange) {
        exchange.refuseOtherQueries();
        exchange.header("Cache-Control", "max-age=3600");
        exchange.answer(200, "text/css; charset=utf-8", style);
    }

    private static void head(Html html) {
        html.open("!doctype html").open("html lang=\"en\"").open("head");
        html.open("meta charset=\"utf-8\"");
        html.open("meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"");
        html.element("title", "Bailiwick: the API");
        html.open("link rel=\"stylesheet\" href=\"/docs/docs.css\"").close("head").open("body");
        html.open("header").element("h1", "Bailiwick: the API");
        html.element(
                "p",
                "Every address under `/api/v1`, as `/openapi.json` describes it. Send a key as"
                    + " `Authorization: Bearer bwk_…`, or a session's cookie; with a key of the"
                    + " scope `act`, `Bailiwick-On-Behalf-Of` says for whom you ask. Questions of"
                    + " the AuthZEN standard are answered under `/access/v1`.");
        html.open("p").open("a href=\"/openapi.json\"").text("openapi.json").close("a").close("p");
        html.close("header");
    }

    private static void index(Html html, Described described) {
        html.open("nav aria-label=\"Sections\"").open("ul");
        for (Described.Section section : described.sections()) {
            html.open("li").open("a href=\"#" + section.anchor() + "\"").text(section.title());
            html.close("a").text(" ").element("small", "" + section.operations().size());
            html.close("li");
        }
        html.close("ul").close("nav");
    }

    private static void section(Html html, Described.Section section) {
        html.open("section id=\"" + section.anchor() + "\"").element("h2", section.title());
        for (Described.Operation operation : section.operations()) {
            operation(html, operation);
        }
        html.close("section");
    }

    private static void operation(Html html, Described.Operation operation) {
        html.open("article id=\"" + operation.anchor() + "\"").open("h3");
        String method = operation.method();
        html.open("span class=\"method " + method.toLowerCase(Locale.ROOT) + "\"").text(method);
        html.close("span").text(" ").open("code").text(operation.path()).close("code").close("h3");
        html.element("p class=\"summary\"", operation.summary());
        if (!operation.description().isEmpty()) html.element("p", operation.description());
        html.element("p class=\"who\"", operation.who());
        fields(html, "Asked in the address and the headers", operation.parameters());
        fields(html, "Body", operation.body());
        if (!operation.answers().isEmpty()) {
            html.open("details").element("summary", "Answers");
            rows(html, operation.answers());
            html.close("details");
        }
        html.close("article");
    }

    private static void fields(Html html, String title, List<Described.Field> fields) {
        if (fields.isEmpty()) return;
        html.element("h4", title);
        rows(html, fields);
    }

    private static void rows(Html html, List<Described.Field> fields) {
        html.open("div class=\"wide\"").open("table").open("tbody");
        for (Described.Field field : fields) {
            html.open("tr").open("th scope=\"row\"").open("code").text(field.name()).close("code");
            if (field.needed()) html.element("small", " needed");
            html.close("th").element("td", field.type()).element("td", field.description());
            html.close("tr");
        }
        html.close("tbody").close("table").close("div");
    }
}
