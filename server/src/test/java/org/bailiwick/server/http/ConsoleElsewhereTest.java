package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.decision.Question.Proof;
import org.junit.jupiter.api.Test;

import java.util.List;

/// What people see under an address at which there is no page, and what programs are told there.
class ConsoleElsewhereTest extends InTheWorld {
    private static final String PROBLEM = "application/problem+json";

    @Test
    void whoIsSignedInIsShownHowToGoOn() {
        Tab olivia = Tab.in(world, world.olivia, Proof.ONE_STEP);
        Tab.Page page = olivia.get("/nowhere/at/all?x=%3Cb%3E");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text())
                .contains("There is no page at this address", "href=\"/\"", "Nordwind")
                .contains("class=\"side\"")
                .doesNotContain("nowhere");
        assertThat(page.header("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(page.header("X-Frame-Options")).contains("DENY");
        assertThat(page.header("Cache-Control")).contains("no-store");

        String here = "/b/" + world.nordwind;
        assertThat(olivia.get(here + "/nowhere").text())
                .contains("There is no page", "action=\"" + here + "/search\"", here + "/users");
        olivia.language = "de";
        assertThat(olivia.get("/nowhere").text())
                .contains("lang=\"de\"", "Unter dieser Adresse gibt es keine Seite");
    }

    /// A business that somebody does not belong to and one that there is not look the same.
    @Test
    void nobodyIsToldWhatThereIs() {
        Tab olivia = Tab.in(world, world.olivia, Proof.ONE_STEP);
        String fremd = olivia.get("/b/" + world.fremd + "/nowhere").text();
        String none = olivia.get("/b/b_00000000000000000000000000/nowhere").text();
        assertThat(fremd).isEqualTo(none).contains("There is no page at this address");
    }

    /// What was sent and not found is no page that somebody may not see.
    @Test
    void whatWasSentAndNotFoundIsCalledSo() {
        Tab olivia = Tab.in(world, world.olivia, Proof.ONE_STEP);
        Tab.Page sent = olivia.post("/forwarded/" + "0".repeat(43), "answer." + world.nord, "give");
        assertThat(sent.status()).isEqualTo(404);
        assertThat(sent.text())
                .contains("This was not found")
                .doesNotContain("You cannot see this page", "another account");
        Tab.Page read = olivia.get("/forwarded/" + "0".repeat(43));
        assertThat(read.text()).contains("You cannot see this page", "olivia may not open it");
        assertThat(read.text()).contains("href=\"/sign-in?from=page\"");
        String here = world.at("/b/" + world.fremd + "/users?q=x").toString();
        assertThat(olivia.get("/sign-in?from=page", "Referer", here).text())
                .contains("name=\"back\" value=\"/b/" + world.fremd + "/users?q=x\"");
        assertThat(olivia.get("/sign-in?from=page").text()).contains("name=\"back\" value=\"/\"");
        olivia.language = "de";
        assertThat(olivia.get("/b/" + world.fremd + "/users").text())
                .contains("Diese Seite können Sie nicht sehen", "olivia darf sie nicht öffnen")
                .contains("unter „Nutzer“", "Browser prüfen", "Mit einem anderen Zugang anmelden");
    }

    @Test
    void whoIsSignedOutMaySignIn() {
        Tab somebody = new Tab(world);
        for (String address :
                List.of("/nowhere", "/b/" + world.nordwind + "/nowhere", "/b/x/y/z")) {
            Tab.Page page = somebody.get(address);
            assertThat(page.status()).as(address).isEqualTo(404);
            assertThat(page.text())
                    .contains("There is no page at this address", "href=\"/sign-in\"")
                    .doesNotContain("Nordwind");
            assertThat(page.header("X-Frame-Options")).contains("DENY");
        }
        somebody.language = "de";
        assertThat(somebody.get("/nowhere").text())
                .contains("Unter dieser Adresse gibt es keine Seite", "Anmelden");
    }

    @Test
    void programsAreToldAsBefore() {
        Tab olivia = Tab.in(world, world.olivia, Proof.ONE_STEP);
        for (String address :
                List.of("/api/v1/nowhere", "/access/nowhere", "/scim/v2/Users", "/.well-known/x")) {
            Tab.Page told = olivia.get(address);
            assertThat(told.status()).as(address).isEqualTo(404);
            assertThat(told.header("Content-Type")).as(address).contains(PROBLEM);
        }
        assertThat(olivia.post("/nowhere").header("Content-Type")).contains(PROBLEM);
        assertThat(world.get(world.key, "/nowhere").header("Content-Type")).contains(PROBLEM);
    }
}
