package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.command.GroupCommand;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whoever walks through the console finds no list without its table.
class ConsoleEveryTableTest extends InTheWorld {
    private static final Pattern LIST =
            Pattern.compile("<(?:table|(?:ul|ol) class=\"(?:list|rows|tiles broad)[ \"])");
    private static final Pattern TABLE =
            Pattern.compile(
                    "(?s)<a class=\"[^\"]*\" href=\"([^\"]*\\.csv[^\"]*)\" download>(.*?)</a>");
    private static final Pattern ID = Pattern.compile("[a-z]+_[0-9a-z]{26}");

    /// Pages with a list and without a table, each with the reason.
    private static final Map<String, String> WITHOUT =
            Map.of(
                    "/b/…", "the overview shows a few of each list, and leads to it",
                    "/", "one's businesses, that lead to theirs",
                    "/me", "a profile",
                    "/me/sign-in", "ways of signing in, two or three",
                    "/b/…/users/…/good-bye", "what would end: the signed statement tells it",
                    "/b/…/partners/…/good-bye", "what would end: the signed statement tells it",
                    "/b/…/requests/…", "the wishes of one request",
                    "/b/…/settings/close", "what would end with the business");

    private final Set<String> without = new TreeSet<>();
    private final Set<String> alike = new TreeSet<>();
    private final Map<String, Set<String>> tables = new TreeMap<>();

    @Test
    void everyPageWithAListLeadsToItsTable() {
        new FieldsWorld(world).names();
        GroupId group = world.ids.group();
        world.run(new GroupCommand.MakeGroup(group, world.nordwind, "Spring"));
        world.run(new GroupCommand.AddToGroup(group, world.sued));
        for (PersonId person : List.of(world.olivia, world.lena, world.felix)) {
            try (Tab tab = Tab.in(world, person, Proof.TWO_STEPS)) {
                Walk.through(tab).forEach((path, page) -> look(tab, path, page));
            }
        }
        try (Tab tab = Tab.in(world, world.olivia, Proof.TWO_STEPS)) {
            String page = "/b/" + world.nordwind + "/accounts/groups/" + group;
            look(tab, page, tab.get(page));
        }
        assertThat(without).as("lists without a table").isEmpty();
        assertThat(alike).as("tables that are called alike").isEmpty();
        assertThat(tables.keySet())
                .contains(
                        "/b/…/accounts",
                        "/b/…/accounts/…",
                        "/b/…/accounts/groups",
                        "/b/…/accounts/groups/…",
                        "/b/…/approvals",
                        "/b/…/calendar",
                        "/b/…/links",
                        "/b/…/links/…",
                        "/b/…/map",
                        "/b/…/partners",
                        "/b/…/partners/…",
                        "/b/…/record",
                        "/b/…/requests",
                        "/b/…/security",
                        "/b/…/settings/webhooks",
                        "/b/…/users",
                        "/b/…/users/…",
                        "/me/accounts",
                        "/me/requests");
    }

    private void look(Tab tab, String path, Tab.Page page) {
        boolean html = page.header("Content-Type").orElse("").startsWith("text/html");
        if (page.status() != 200 || !html) return;
        String sort = ID.matcher(path.replaceFirst("\\?.*", "")).replaceAll("…");
        Matcher found = TABLE.matcher(page.text());
        List<String> names = new ArrayList<>();
        while (found.find()) {
            names.add(found.group(2).replaceAll("(?s)<svg.*?</svg>|\\s+", " ").strip());
            if (tables.computeIfAbsent(sort, _ -> new TreeSet<>())
                    .add(ID.matcher(found.group(1)).replaceAll("…"))) {
                opens(tab, found.group(1).replace("&amp;", "&"));
            }
        }
        if (new HashSet<>(names).size() < names.size()) alike.add(path + " " + names);
        boolean listed = LIST.matcher(page.text()).find();
        if (listed && names.isEmpty() && !WITHOUT.containsKey(sort)) without.add(path);
    }

    private static void opens(Tab tab, String address) {
        Tab.Page table = tab.get(address);
        assertThat(table.status()).as(address).isEqualTo(200);
        assertThat(table.header("Content-Type").orElse("")).as(address).startsWith("text/csv");
        assertThat(table.text().lines().findFirst().orElse("")).as(address).contains(",");
    }
}
