package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.server.command.GroupCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/// Every list of the console can be taken along as a table.
class ConsoleTablesTest extends InTheWorld {
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
    void theAccountsAreATableWithThePagesFilters() {
        assertThat(table("accounts"))
                .startsWith("asset,kind,name,state,access,owner,")
                .contains(world.nord + ",ad_account,Nord,active,owned,Nordwind,")
                .contains("," + "Sued,");
        String narrowed = olivia.open(b + "/accounts?q=sued").text();
        assertThat(narrowed).contains("/accounts.csv?q=sued\"").contains("/assignments.csv\"");
        assertThat(olivia.open(b + "/accounts.csv?q=sued").text())
                .contains("Sued")
                .doesNotContain("Nord,active");
        assertThat(table("assignments")).startsWith("member,person,name,").contains(",Nord,");
    }

    @Test
    void whatIsOnOnePageIsATable() {
        assertThat(table("accounts/" + world.nord + "/ways")).contains(world.lena + ",lena,");
        assertThat(table("accounts/" + world.nord + "/shares"))
                .contains(reading.share + ",Fremd,analyst,active,");
        assertThat(table("users/" + reading.lena + "/assignments")).contains(",Nord,active,");
        assertThat(table("accounts/groups/" + reading.group + "/members"))
                .contains(",lena,", "ad_account: analyst");
        assertThat(table("accounts/groups/" + reading.group + "/assets")).contains(",Sued,");
        assertThat(olivia.open(b + "/map.csv?asset=" + world.nord).text())
                .startsWith("who,role,through,levels,")
                .contains("lena,", "Fremd,");
        assertThat(olivia.open(b + "/search.csv?q=nor").text())
                .startsWith("sort,id,name,detail")
                .contains("accounts," + world.nord + ",Nord,");
        assertThat(table("safety")).startsWith("finding,text,members").contains("ONE_ADMIN");
    }

    @Test
    void whatIsOnesOwnIsATableToo() {
        try (ConsoleVisit lena = ConsoleVisit.of(world, world.lena)) {
            assertThat(lena.open("/me/accounts.csv").text())
                    .startsWith("kind,asset,name,state,levels,actions\r\n")
                    .contains("ad_account,", ",Nord,active,");
            assertThat(lena.open(b + "/accounts/mine.csv").text()).contains(",Nord,active,");
            assertThat(lena.open("/me/transfers.csv").status()).isEqualTo(200);
            for (String list : List.of("requests", "given", "devices")) {
                assertThat(lena.open("/me/" + list).text()).contains("/me/" + list + ".csv");
                ConsoleVisit.Page table = lena.open("/me/" + list + ".csv");
                assertThat(table.status()).as(list).isEqualTo(200);
                assertThat(table.text()).as(list).contains(",");
            }
        }
        assertThat(table("webhooks")).startsWith("webhook,url,types,");
        String id =
                world.send(
                                "POST",
                                world.fullKey,
                                "/api/v1/businesses/" + world.nordwind + "/webhooks",
                                "{\"url\":\"https://hooks.example/\",\"paused\":true}")
                        .json()
                        .path("id")
                        .asString();
        assertThat(table("settings/webhooks/" + id + "/deliveries")).startsWith("event,type,at,");
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
            assertThat(lena.open(b + "/partner-uses.csv").status()).isEqualTo(403);
            assertThat(lena.open(b + "/safety.csv").status()).isEqualTo(403);
            assertThat(lena.open(b + "/search.csv?q=olivia").text()).doesNotContain("olivia");
        }
        try (ConsoleVisit felix = ConsoleVisit.of(world, world.felix)) {
            assertThat(felix.open(b + "/partners.csv").status()).isEqualTo(404);
        }
    }
}
