package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.decision.Question.Proof;
import org.junit.jupiter.api.Test;

import java.util.List;

/// What pages of accounts tell, and to whom.
class ConsoleAssetsTest extends OnAccountPages {
    @Test
    void everyPageIsThereForAnAdminInBothLanguages() {
        Tab olivia = tab(world.olivia);
        partner(olivia);
        share(olivia, "operator");
        String group =
                done(
                        olivia,
                        at("accounts/groups/NEW"),
                        "command",
                        "make-group",
                        "business",
                        world.nordwind.toString(),
                        "name",
                        "Spring");
        String its = at("accounts/groups/" + id(group, "group"));
        List<String> pages =
                List.of(
                        at("accounts"),
                        at("accounts?kind=ad_account&access=owned&state=active"),
                        at("accounts?access=ended"),
                        at("accounts?q=zzz"),
                        at("accounts/new"),
                        at("accounts/request?kind=tiktok_account"),
                        at("accounts/groups"),
                        its,
                        at("accounts/transfers"),
                        nord(),
                        at("map"),
                        at("map?asset=" + world.nord),
                        at("map?person=" + world.lena),
                        at("map?partner=" + world.fremd));
        for (String page : pages) {
            for (String language : List.of("en", "de")) {
                olivia.language = language;
                Tab.Page shown = olivia.get(page);
                assertThat(shown.status()).as(page + shown.text()).isEqualTo(200);
                assertThat(shown.text())
                        .contains("<html lang=\"" + language + "\"", "aria-current=\"page\"");
            }
        }
    }

    @Test
    void theListTellsOwnersAndWhoWorksOnWhat() {
        Tab olivia = tab(world.olivia);
        assertThat(olivia.get(at("accounts")).text())
                .contains("Nord", "Sued", "Owned by us", "lena", "Nobody yet")
                .doesNotContain("Fremdkonto");
        assertThat(olivia.get(at("accounts?q=sue")).text())
                .contains("Sued")
                .doesNotContain(">Nord<");
        assertThat(olivia.get(at("map?asset=" + world.nord)).text())
                .contains("class=\"dead\"", "This person is disabled", "<h1>Access map: Nord</h1>")
                .contains("<a href=\"" + at("accounts") + "\">Accounts</a> › Nord</p>");
        Tab.Page table = olivia.get(at("assignments.csv"));
        assertThat(table.header("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(table.header("Content-Disposition").orElse(""))
                .isEqualTo("attachment; filename=\"assignments.csv\"");
        assertThat(table.text()).contains("asset_name", "Nord", "operator");
    }

    @Test
    void aMemberSeesWhatIsHisOnly() {
        Tab lena = tab(world.lena);
        assertThat(lena.get(at("accounts")).text())
                .contains("My accounts", "Nord", "Operator", "edit campaigns")
                .doesNotContain("Sued");
        assertThat(lena.get(nord()).text())
                .contains("What you can do", "assigned directly")
                .doesNotContain("value=\"unassign\"", "value=\"share\"");
        for (String page : List.of(at("accounts/" + world.sued), at("map?asset=" + world.sued))) {
            Tab.Page other = lena.get(page);
            assertThat(other.status()).as(page).isBetween(403, 404);
            assertThat(other.text()).doesNotContain("Sued");
            assertThat(other.cookies()).isEmpty();
        }
        assertThat(lena.get(at("accounts/groups")).status()).isEqualTo(403);
        assertThat(lena.get(at("map")).text()).contains("Operator", "<svg class=\"map\"");
        assertThat(lena.get(at("map?person=" + world.olivia)).status()).isBetween(403, 404);
    }

    @Test
    void outsidersFindNothingAndStaySignedIn() {
        Tab felix = Tab.in(world, world.felix, Proof.ONE_STEP);
        for (String page :
                List.of(
                        nord(),
                        at("accounts"),
                        at("assignments.csv"),
                        at("accounts/groups"),
                        at("accounts/transfers"),
                        at("map?asset=" + world.nord),
                        at("map?person=" + world.lena),
                        at("map?partner=" + world.fremd))) {
            Tab.Page answer = felix.get(page);
            assertThat(answer.text()).as(page).doesNotContain("Nordwind", "lena", "Sued");
            assertThat(answer.cookies()).isEmpty();
        }
        assertThat(felix.get(nord()).status()).isEqualTo(404);
        assertThat(felix.get("/b/" + world.fremd + "/accounts").text()).contains("Fremdkonto");
    }
}
