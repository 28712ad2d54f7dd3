package org.bailiwick.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/// Mika has the console open in three tabs of one browser while Olivia changes what she may do.
class LiveRightsTest extends Journey {
    /// Sets up an authenticator from within the page.
    private static final String SEND =
            """
            async ([path, body, name]) => {
              const headers = {
                'Content-Type': 'application/json',
                'Bailiwick-CSRF': document.body.dataset.csrf};
              const answer = await fetch('/api/v1/authenticator' + path, {method: 'POST', headers, body});
              return (await answer.json())[name];
            }
            """;

    /// What is taken back turns grey in every tab and says why; what she types stays; what comes
    /// back says so. No tab is loaded anew.
    @Test
    void everyTabIsRightAndSaysWhy() {
        Page first = signedIn("mika@nordwind.example");
        Page second = first.context().newPage();
        second.navigate(first.url() + "/accounts");
        Page asking = first.context().newPage();
        asking.navigate(first.url() + "/accounts/request");
        asking.locator("textarea[name=reason]").fill("For the spring campaign");
        for (Page page : first.context().pages()) page.evaluate("window.sameDocument = true");
        org.assertj.core.api.Assertions.assertThat(connections(first)).isEqualTo(1);

        Page olivia = signedIn("olivia@nordwind.example");
        go(olivia, "Users");
        link(olivia, Pattern.compile("Mika")).click();
        Locator held = olivia.locator(".list > li").filter(text("Nord")).first();
        button(held, "Take back").click();
        assertThat(olivia.locator("#said")).containsText("Taken back");

        for (Page page : new Page[] {first, second}) {
            assertThat(nord(page)).containsText("You can no longer view campaigns");
            assertThat(nord(page)).containsText("This account is not assigned");
            assertThat(nord(page)).hasAttribute("data-lost", "");
            assertThat(page.locator("[data-right]").filter(text("Süd")).locator(".right-note"))
                    .hasCount(0);
        }
        assertThat(asking.locator("textarea[name=reason]")).hasValue("For the spring campaign");

        button(olivia, "Undo").first().click();
        for (Page page : new Page[] {first, second}) {
            assertThat(nord(page)).containsText("You have it again");
            assertThat(nord(page).locator(".right-note.lost")).hasCount(0);
            assertThat(nord(page)).not().hasAttribute("data-lost", "");
        }
        for (Page page : first.context().pages()) {
            org.assertj.core.api.Assertions.assertThat(page.evaluate("window.sameDocument"))
                    .isEqualTo(true);
        }
    }

    /// How many of this browser hold a connection to the server, for however many tabs.
    private static long connections(Page page) {
        CDPSession asked = page.context().newCDPSession(page);
        String own = context(asked.send("Target.getTargetInfo").getAsJsonObject("targetInfo"));
        return asked.send("Target.getTargets").getAsJsonArray("targetInfos").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(target -> context(target).equals(own))
                .filter(target -> target.get("type").getAsString().equals("shared_worker"))
                .filter(target -> target.get("url").getAsString().endsWith("/live.js"))
                .count();
    }

    private static String context(JsonObject target) {
        return target.has("browserContextId") ? target.get("browserContextId").getAsString() : "";
    }

    /// Her session goes on under another cookie, as it does with a second step, and nothing is
    /// loaded: the open page still hears.
    @Test
    void anOpenPageHearsWhenTheSessionIsRenewed() {
        Page lena = signedIn("lena@nordwind.example");
        assertThat(lena.locator("main")).containsText("No account");
        lena.evaluate("window.sameDocument = true");
        String secret = (String) lena.evaluate(SEND, List.of("", "{}", "secret"));
        String code = "{\"code\":\"%s\"}".formatted(Codes.of(secret, Instant.now()));
        lena.evaluate(SEND, List.of("/confirmation", code, "csrf"));

        assign("analyst");
        assertThat(nord(lena)).containsText("Analyst");
        assign("operator");
        assertThat(nord(lena)).containsText("Operator");
        org.assertj.core.api.Assertions.assertThat(lena.evaluate("window.sameDocument"))
                .isEqualTo(true);
    }

    private void assign(String level) {
        errands()
                .operator(
                        "POST",
                        "/errands",
                        """
                        {"command":"assign","business":"nordwind","person":"lena@nordwind.example",\
                        "asset":"ad_account:nord","levels":["%s"]}\
                        """
                                .formatted(level));
    }

    /// A lower level takes part of it: the account stays, and says what went.
    @Test
    void aLowerLevelSaysWhatWent() {
        Page kai = signedIn("kai@nordwind.example");
        kai.navigate(kai.url().replaceAll("/b/.*", "/me/accounts"));
        Page olivia = signedIn("olivia@nordwind.example");
        go(olivia, "Users");
        link(olivia, Pattern.compile("Kai")).click();
        Locator held = olivia.locator(".list > li").filter(text("Nord")).first();
        held.getByText("Change the level").click();
        held.locator("select").first().selectOption("analyst");
        button(held, "Save").click();
        assertThat(olivia.locator("#said")).not().isEmpty();

        assertThat(nord(kai)).containsText("You can no longer");
        assertThat(nord(kai)).containsText("Analyst");
        assertThat(nord(kai)).not().hasAttribute("data-lost", "");
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                com.microsoft.playwright.options.AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
