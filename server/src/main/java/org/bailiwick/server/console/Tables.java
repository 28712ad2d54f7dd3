package org.bailiwick.server.console;

import org.bailiwick.server.web.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every list of a business as a file to keep: what the API lists, a row each. The API itself makes
/// the tables of members, assignments, the record and money.
final class Tables {
    private static final int ROWS_AT_ONCE = 1_000;
    private static final String EACH = "[].";

    /// A list.
    ///
    /// @param file its name; also that of the page's address, whole where it begins with `/`
    /// @param list the last part of the address that is asked, in the same way
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
            List<String> columns) {
        /// @param filters and
        /// @param columns with spaces between them
        static Listed of(
                String file,
                String list,
                String rows,
                String filters,
                boolean paged,
                String columns) {
            return new Listed(file, list, rows, words(filters), paged, words(columns));
        }

        private static List<String> words(String text) {
            return Stream.of(text.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
        }
    }

    private static final List<Listed> ALL =
            List.of(
                    Listed.of(
                            "partners",
                            "partners",
                            "partners",
                            "q state",
                            true,
                            "partnership=id business=partner.id name=partner.name domains state "
                                    + "direction given received expires until ended"),
                    Listed.of(
                            "shares",
                            "shares",
                            "shares",
                            "q state direction partner",
                            true,
                            "share=id kind=asset.kind asset=asset.id name=asset.name"
                                    + " owner=owner.business.name partner=partner.name cap state"
                                    + " direction since until ended"),
                    Listed.of(
                            "invitations",
                            "invitations",
                            "invitations",
                            "role label state",
                            true,
                            "invitation=id address role finance label state letter=delivery.state"
                                    + " expires since until assets=assets[].name"),
                    Listed.of(
                            "groups",
                            "groups",
                            "groups",
                            "q",
                            true,
                            "group=id name assets members"),
                    Listed.of(
                            "requests",
                            "requests",
                            "requests",
                            "state direction",
                            true,
                            "request=id state direction business=business.name "
                                    + "asked_by=asked_by.name for=person.name reason "
                                    + "asked_for=assets[].asked_for assets=assets[].asset.name "
                                    + "levels=assets[].levels asked expires until ended"),
                    Listed.of(
                            "links",
                            "access-links",
                            "links",
                            "state",
                            true,
                            "link=id state open confirmations kinds=wanted[].kind"
                                + " levels=wanted[].levels people=named[].person.name message from"
                                + " expires until"),
                    Listed.of(
                            "transfers",
                            "transfers",
                            "transfers",
                            "state direction",
                            true,
                            "transfer=id kind=asset.kind asset=asset.id name=asset.name "
                                    + "from=from.business.name to=to.business.name state direction "
                                    + "expires ended"),
                    Listed.of(
                            "calendar",
                            "calendar",
                            "turns",
                            "from until what",
                            true,
                            "at day what type id person=person.name address kind=asset.kind"
                                + " asset=asset.name partner=partner.name group=group.name levels"
                                + " cap direction"),
                    Listed.of(
                            "approvals",
                            "approvals",
                            "approvals",
                            "state",
                            true,
                            "approval=id state command by=by.name about=matters[].person.name "
                                    + "what=matters[].what asked escalates releases ended "
                                    + "settled_by=settled_by.name sentence"),
                    Listed.of(
                            "webhooks",
                            "webhooks",
                            "webhooks",
                            "",
                            true,
                            "webhook=id url types state paused made"),
                    Listed.of(
                            "outsiders",
                            "outsiders",
                            "outsiders",
                            "domains_for allowed_domains",
                            false,
                            "member=id person=person.id name=person.name addresses role"),
                    Listed.of(
                            "alarms",
                            "alarms",
                            "alarms",
                            "",
                            false,
                            "alarm=id kind at about position"));

    /// What a person has.
    private static final List<Listed> OWN =
            List.of(
                    Listed.of(
                            "/me/accounts",
                            "/me/assets",
                            "assets",
                            "q kind",
                            true,
                            "kind asset=id name state levels actions"),
                    Listed.of(
                            "/me/requests",
                            "/me/requests",
                            "requests",
                            "state direction",
                            true,
                            "request=id state business=business.name "
                                    + "asked_by=asked_by.name for=person.name reason "
                                    + "asked_for=assets[].asked_for assets=assets[].asset.name "
                                    + "levels=assets[].levels asked expires ended"),
                    Listed.of(
                            "/me/given",
                            "/me/given",
                            "given",
                            "",
                            false,
                            "given=id at agency=agency.name domains=agency.domains outcome"),
                    Listed.of(
                            "/me/devices",
                            "/sessions",
                            "sessions",
                            "",
                            false,
                            "session=id device proof since seen idle_until until current"));

    private Tables() {}

    static void add(Console console) {
        for (Listed each : ALL) {
            console.signedIn(
                    "GET", "/b/{business}/" + each.file + ".csv", turn -> show(turn, each));
        }
        for (Listed each : OWN) {
            console.signedIn("GET", each.file + ".csv", turn -> show(turn, each));
        }
    }

    private static void show(Turn turn, Listed listed) {
        Table table = new Table(listed.columns.stream().map(c -> c.split("=", 2)[0]).toList());
        List<String> cells = listed.columns.stream().map(c -> c.replaceFirst("^.*=", "")).toList();
        String whose =
                listed.list.startsWith("/") ? "" : "/businesses/" + turn.path("business") + "/";
        String at =
                "/api/v1"
                        + whose
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
        Download.give(turn, table.bytes(), listed.file.replaceFirst("^.*/", "") + ".csv");
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
