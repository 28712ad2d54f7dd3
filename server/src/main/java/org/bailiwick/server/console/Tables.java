package org.bailiwick.server.console;

import org.bailiwick.server.web.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Every list of a business as a file to keep: what the API lists, a row each. The API itself makes
/// the tables of members, assignments, the record and money.
final class Tables {
    private static final int ROWS_AT_ONCE = 1_000;
    private static final String EACH = "[].";

    /// A list.
    ///
    /// @param file its name; also that of the page's address
    /// @param list the last part of the address that is asked
    /// @param rows where the rows are in the answer
    /// @param filters what of the page's query narrows it
    /// @param paged whether it comes in pages
    /// @param columns where the cells are in a row, after their headings
    private record Listed(
            String file,
            String list,
            String rows,
            List<String> filters,
            boolean paged,
            List<String> columns) {}

    private static final List<Listed> ALL =
            List.of(
                    new Listed(
                            "partners",
                            "partners",
                            "partners",
                            List.of("q", "state"),
                            true,
                            List.of(
                                    "partnership=id",
                                    "business=partner.id",
                                    "name=partner.name",
                                    "domains",
                                    "state",
                                    "direction",
                                    "given",
                                    "received",
                                    "expires",
                                    "until",
                                    "ended")),
                    new Listed(
                            "shares",
                            "shares",
                            "shares",
                            List.of("q", "state", "direction", "partner"),
                            true,
                            List.of(
                                    "share=id",
                                    "kind=asset.kind",
                                    "asset=asset.id",
                                    "name=asset.name",
                                    "owner=owner.business.name",
                                    "partner=partner.name",
                                    "cap",
                                    "state",
                                    "direction",
                                    "since",
                                    "until",
                                    "ended")),
                    new Listed(
                            "invitations",
                            "invitations",
                            "invitations",
                            List.of("role", "label", "state"),
                            true,
                            List.of(
                                    "invitation=id",
                                    "address",
                                    "role",
                                    "finance",
                                    "label",
                                    "state",
                                    "letter=delivery.state",
                                    "expires",
                                    "since",
                                    "until",
                                    "assets=assets[].name")),
                    new Listed(
                            "groups",
                            "groups",
                            "groups",
                            List.of("q"),
                            true,
                            List.of("group=id", "name", "assets", "members")),
                    new Listed(
                            "requests",
                            "requests",
                            "requests",
                            List.of("state", "direction"),
                            true,
                            List.of(
                                    "request=id",
                                    "state",
                                    "direction",
                                    "business=business.name",
                                    "asked_by=asked_by.name",
                                    "for=person.name",
                                    "reason",
                                    "asked_for=assets[].asked_for",
                                    "assets=assets[].asset.name",
                                    "levels=assets[].levels",
                                    "asked",
                                    "expires",
                                    "until",
                                    "ended")),
                    new Listed(
                            "links",
                            "access-links",
                            "links",
                            List.of("state"),
                            true,
                            List.of(
                                    "link=id",
                                    "state",
                                    "open",
                                    "confirmations",
                                    "kinds=wanted[].kind",
                                    "levels=wanted[].levels",
                                    "people=named[].person.name",
                                    "message",
                                    "from",
                                    "expires",
                                    "until")),
                    new Listed(
                            "transfers",
                            "transfers",
                            "transfers",
                            List.of("state", "direction"),
                            true,
                            List.of(
                                    "transfer=id",
                                    "kind=asset.kind",
                                    "asset=asset.id",
                                    "name=asset.name",
                                    "from=from.business.name",
                                    "to=to.business.name",
                                    "state",
                                    "direction",
                                    "expires",
                                    "ended")),
                    new Listed(
                            "calendar",
                            "calendar",
                            "turns",
                            List.of("from", "until", "what"),
                            true,
                            List.of(
                                    "at",
                                    "day",
                                    "what",
                                    "type",
                                    "id",
                                    "person=person.name",
                                    "address",
                                    "kind=asset.kind",
                                    "asset=asset.name",
                                    "partner=partner.name",
                                    "group=group.name",
                                    "levels",
                                    "cap",
                                    "direction")),
                    new Listed(
                            "approvals",
                            "approvals",
                            "approvals",
                            List.of("state"),
                            true,
                            List.of(
                                    "approval=id",
                                    "state",
                                    "command",
                                    "by=by.name",
                                    "about=matters[].person.name",
                                    "what=matters[].what",
                                    "asked",
                                    "escalates",
                                    "releases",
                                    "ended",
                                    "settled_by=settled_by.name",
                                    "sentence")),
                    new Listed(
                            "outsiders",
                            "outsiders",
                            "outsiders",
                            List.of("domains_for", "allowed_domains"),
                            false,
                            List.of(
                                    "member=id",
                                    "person=person.id",
                                    "name=person.name",
                                    "addresses",
                                    "role")),
                    new Listed(
                            "alarms",
                            "alarms",
                            "alarms",
                            List.of(),
                            false,
                            List.of("alarm=id", "kind", "at", "about", "position")));

    private Tables() {}

    static void add(Console console) {
        for (Listed each : ALL) {
            console.signedIn(
                    "GET", "/b/{business}/" + each.file + ".csv", turn -> show(turn, each));
        }
    }

    private static void show(Turn turn, Listed listed) {
        Table table = new Table(listed.columns.stream().map(c -> c.split("=", 2)[0]).toList());
        List<String> cells = listed.columns.stream().map(c -> c.replaceFirst("^.*=", "")).toList();
        String at =
                "/api/v1/businesses/"
                        + turn.path("business")
                        + "/"
                        + listed.list
                        + (listed.paged ? "?limit=" + ROWS_AT_ONCE : "?")
                        + turn.passed(listed.filters.toArray(String[]::new));
        String after = "";
        for (int rows = 0; rows < Table.ROWS_MAX; rows += ROWS_AT_ONCE) {
            Data page = turn.get(at + after);
            for (Data row : page.list(listed.rows)) {
                table.row(cells.stream().map(cell -> cell(row, cell)).toList());
            }
            if (!page.has("next")) break;
            after = "&after=" + page.text("next");
        }
        Download.give(turn, table.bytes(), listed.file + ".csv");
    }

    private static String cell(Data row, String path) {
        int each = path.indexOf(EACH);
        if (each < 0) {
            List<String> many = row.texts(path);
            return many.isEmpty() ? row.text(path) : String.join(" ", many);
        }
        List<String> all = new ArrayList<>();
        for (Data inner : row.list(path.substring(0, each))) {
            all.add(cell(inner, path.substring(each + EACH.length())));
        }
        return all.stream().filter(c -> !c.isEmpty()).collect(Collectors.joining("; "));
    }
}
