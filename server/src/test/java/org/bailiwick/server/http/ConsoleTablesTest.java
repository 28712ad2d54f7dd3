package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.server.command.GroupCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Every list of the console can be taken along as a table.
class ConsoleTablesTest extends InTheWorld {
    private static final Pattern TABLE = Pattern.compile("href=\"(/b/[^\"]*\\.csv[^\"]*)\"");

    private ReadingWorld reading;
    private ConsoleVisit olivia;
    private String b;

    @BeforeEach
    void lookIn() {
        reading = new ReadingWorld(world);
        olivia = ConsoleVisit.of(world, world.olivia);
        b = "/b/" + world.nordwind;
    }

    @AfterEach
    void signOut() {
        olivia.close();
    }

    private String table(String list) {
        ConsoleVisit.Page page = olivia.open(b + "/" + list + ".csv");
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return page.text();
    }

    @Test
    void whatIsListedIsInTheTable() {
        assertThat(table("partners"))
                .startsWith("partnership,business,name,domains,state,direction,")
                .contains("," + world.fremd + ",Fremd,,active,given,1,0,");
        assertThat(table("shares")).contains(reading.share + ",ad_account,", ",Nord,Nordwind,");
        assertThat(table("invitations")).contains(reading.invitation + ",ivan@nordwind.example,");
        assertThat(table("groups")).contains(reading.group + ",Autumn,1,1");
        assertThat(olivia.open(b + "/requests.csv?direction=received").text())
                .contains(reading.request + ",pending,received,Fremd,,,To report.,,Sued,analyst,");
        assertThat(table("alarms")).startsWith("alarm,kind,at,about,");
        assertThat(table("outsiders")).startsWith("member,person,name,");
        assertThat(table("calendar")).startsWith("at,day,what,type,").contains("invitation");
    }

    @Test
    void aNameIsNoFormula() {
        var group = world.ids.group();
        world.run(new GroupCommand.MakeGroup(group, world.nordwind, "=1+1, \"two\""));
        assertThat(table("groups")).contains(group + ",\"'=1+1, \"\"two\"\"\",0,0\r\n");
    }

    @Test
    void everyPageLeadsToItsTables() {
        Set<String> found = new TreeSet<>();
        for (String page :
                List.of(
                        "users",
                        "partners",
                        "accounts",
                        "accounts/groups",
                        "accounts/transfers",
                        "requests",
                        "links",
                        "calendar",
                        "record",
                        "approvals",
                        "security",
                        "security/money")) {
            var links = TABLE.matcher(olivia.open(b + "/" + page).text());
            while (links.find()) found.add(links.group(1).replace("&amp;", "&"));
        }
        Set<String> names = new TreeSet<>();
        for (String each : found) {
            ConsoleVisit.Page table = olivia.open(each);
            assertThat(table.status()).as(each).isEqualTo(200);
            assertThat(table.text().lines().findFirst().orElse("")).as(each).contains(",");
            names.add(each.replaceAll("^/b/[^/]*/|\\.csv.*$", ""));
        }
        assertThat(names)
                .contains(
                        "accounts",
                        "approvals",
                        "calendar",
                        "groups",
                        "invitations",
                        "links",
                        "partners",
                        "record",
                        "requests",
                        "security/money",
                        "shares",
                        "transfers",
                        "users");
    }

    @Test
    void whatIsOnesOwnIsATableToo() {
        try (ConsoleVisit lena = ConsoleVisit.of(world, world.lena)) {
            assertThat(lena.open("/me/accounts.csv").text())
                    .startsWith("kind,asset,name,state,levels,actions\r\n")
                    .contains("ad_account,", ",Nord,active,");
            for (String list : List.of("requests", "given", "devices")) {
                assertThat(lena.open("/me/" + list).text()).contains("/me/" + list + ".csv");
                ConsoleVisit.Page table = lena.open("/me/" + list + ".csv");
                assertThat(table.status()).as(list).isEqualTo(200);
                assertThat(table.text()).as(list).contains(",");
            }
        }
        assertThat(table("webhooks")).startsWith("webhook,url,types,");
    }

    @Test
    void whoDecidesNothingIsOfferedTheTableOfWhatHeIsAsked() {
        try (ConsoleVisit lena = ConsoleVisit.of(world, world.lena)) {
            for (String tab : List.of("received", "mine")) {
                String page = lena.open(b + "/requests?tab=" + tab).text();
                String table =
                        tab.equals("mine")
                                ? "/me/requests.csv"
                                : "/me/requests.csv?direction=received";
                assertThat(page)
                        .contains("href=\"" + table + "\"")
                        .doesNotContain(b + "/requests.csv");
                assertThat(lena.open(table).status()).isEqualTo(200);
            }
        }
        assertThat(olivia.open(b + "/requests").text()).contains(b + "/requests.csv?direction=");
    }

    @Test
    void whoMayNotReadAListGetsNoTableOfIt() {
        try (ConsoleVisit lena = ConsoleVisit.of(world, world.lena)) {
            assertThat(lena.open(b + "/partners.csv").status()).isEqualTo(403);
            assertThat(lena.open(b + "/invitations.csv").status()).isEqualTo(403);
        }
        try (ConsoleVisit felix = ConsoleVisit.of(world, world.felix)) {
            assertThat(felix.open(b + "/partners.csv").status()).isEqualTo(404);
        }
    }
}
