package org.bailiwick.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.bailiwick.browser.Parts.form;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/// A journey on which something waits for a second admin, and somebody proves that it is he.
abstract class SecondAdminJourney extends Journey {
    static void signsOut(Page page) {
        page.locator("details.account-menu > summary").click();
        button(page, "Sign out").click();
        page.waitForURL("**/sign-in**");
    }

    static void signsIn(Page page, String address) {
        page.getByLabel("E-mail address").fill(address);
        page.getByLabel("Password").fill(Demo.PASSWORD);
        button(page, "Sign in").click();
    }

    /// From now on what is grave waits in this business.
    static void asksForASecondAdmin(Page admin) {
        go(admin, "Security");
        admin.getByLabel("Important changes need a second admin").check();
        form(admin, "set-safety").locator("button[type=submit]").click();
        assertThat(admin.locator("#said"))
                .containsText("Saved: what is ticked below is asked for from now on");
    }

    /// Asks for a role, which waits.
    static void makesAnAdmin(Page admin, String name) {
        opens(admin, name);
        Locator form = form(admin, "set-role");
        form.locator("select").selectOption(new SelectOption().setValue("admin"));
        form.locator("button[type=submit]").click();
        assertThat(admin.locator("#said")).containsText("It waits for a second admin");
    }

    /// Is asked for a second step that he has not: sets one up where he is led, and comes back.
    static void setsUpASecondStepAndComesBack(Page page) {
        Locator asked = page.locator("[data-problem=second-step]");
        assertThat(asked).containsText("you have none yet");
        asked.getByText("Set up a second step").click();
        assertThat(page.locator("[data-key=back]")).containsText("then go on where you were");
        List<String> _ = setsUp(page);
    }

    /// An authenticator, on the page of how one signs in.
    ///
    /// @return the recovery codes
    static List<String> setsUp(Page page) {
        button(page, "Set up an authenticator").click();
        String secret = page.locator(".steps code").innerText();
        page.locator("input[name=proof]").fill(Codes.of(secret, Instant.now()));
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator(".code-list > li")).hasCount(10);
        List<String> codes = page.locator(".code-list > li").allInnerTexts();
        link(page, "I have kept them").click();
        return codes;
    }

    /// The page of a person.
    static void opens(Page admin, String name) {
        go(admin, "Users");
        link(admin, Pattern.compile(name)).first().click();
        assertThat(admin.locator("h1")).hasText(name);
    }
}
