package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.server.http.ConsoleVisit.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/// The check of the browser: one verdict, for each thing that it can be.
class ConsoleCheckTest extends InTheWorld {
    private ConsoleVisit lena;

    @BeforeEach
    void signIn() {
        lena = ConsoleVisit.of(world, world.lena);
    }

    @AfterEach
    void signOut() {
        lena.close();
    }

    private String check(Object asset, String action) {
        return "/check?business="
                + world.nordwind
                + "&object=ad_account:"
                + asset
                + "&action="
                + action;
    }

    private static String verdict(Page page) {
        return page.text().replaceAll("(?s).*data-check-verdict=\"([a-z-]*)\".*", "$1");
    }

    @Test
    void nothingThatFailsIsFine() {
        Page page = lena.open("/check");
        assertThat(verdict(page)).isEqualTo("fine");
        assertThat(page.text()).contains("All is well", "verdict yes");
    }

    @Test
    void itIsThePermission() {
        Page denied = lena.open(check(world.sued, "campaign.edit"));
        assertThat(verdict(denied)).isEqualTo("permission");
        assertThat(denied.text())
                .contains("It is the permission, not your browser.")
                .contains("This account is not assigned.")
                .contains("Ask for access")
                .contains("/why?person=" + world.lena);
    }

    /// Asked outside of a business, as a platform's card leads there: it goes on in each of his.
    @Test
    void itIsThePermissionWhereverItIsAsked() {
        String asked = "/check?object=ad_account:%s&action=campaign.edit".formatted(world.sued);
        Page denied = lena.open(asked);
        assertThat(verdict(denied)).isEqualTo("permission");
        assertThat(denied.text())
                .contains("Ask for access · Nordwind")
                .contains(
                        "href=\"/b/" + world.nordwind + "/why?person=" + world.lena + "&amp;kind=");
    }

    @Test
    void itWorks() {
        Page allowed = lena.open(check(world.nord, "campaign.edit"));
        assertThat(verdict(allowed)).isEqualTo("allowed");
        assertThat(allowed.text()).contains("It works: you have the permission");
    }

    @Test
    void itIsTheBrowser() {
        try (ConsoleVisit doubled = lena.doubled()) {
            Page page = doubled.open(check(world.sued, "campaign.edit"));
            assertThat(verdict(page)).isEqualTo("browser");
            assertThat(page.text()).contains("Our cookie is here 2 times");
        }
    }

    /// What could not be found out is no "no": neither the permission nor the browser is blamed.
    @Test
    void nobodyCouldFindOut() {
        String unknown = check(world.nord, "campaign.edit-2");
        String none = "/check?object=" + "x".repeat(900) + ":y&action=campaign.edit";
        for (String asked : List.of(unknown, none)) {
            Page page = lena.open(asked);
            assertThat(page.status()).isEqualTo(200);
            assertThat(verdict(page)).as(page.text()).isEqualTo("unknown");
            assertThat(page.text())
                    .contains("We could not confirm your right just now, so it is closed for now.")
                    .contains("Nothing you did caused this, and it is not your browser either.")
                    .contains("It could not be found out.", ">Check again</a>")
                    .doesNotContain("It is the permission", "Ask for access")
                    .doesNotContain("Nothing here by this name");
            assertThat(lena.open(asked, "de").text())
                    .contains("Wir konnten Ihr Recht gerade nicht bestätigen");
        }
    }

    @Test
    void whoIsSignedOutIsToldSo() {
        try (ConsoleVisit out = ConsoleVisit.signedOut(world)) {
            Page page = out.open(check(world.sued, "campaign.edit"));
            assertThat(page.status()).isEqualTo(200);
            assertThat(verdict(page)).isEqualTo("signed-out");
            assertThat(page.text()).contains("You are signed out.");
            assertThat(page.setsCookies()).isFalse();
            assertThat(out.open("/check/fresh").text())
                    .contains("\"time\":" + World.START.toEpochMilli());
        }
    }
}
