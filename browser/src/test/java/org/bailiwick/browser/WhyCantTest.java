package org.bailiwick.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

import org.junit.jupiter.api.Test;

import java.util.regex.Pattern;

/// Olivia, who runs Nordwind: "I set the role, and they still can't" is answered in one page.
class WhyCantTest extends Journey {
    /// The page names the layer that fails and the one button that mends it; a colleague presses it
    /// in another browser, and this page turns green by itself.
    @Test
    void theRoleIsFineAndThePageTurnsGreen() {
        Page olivia = signedIn("olivia@nordwind.example");
        ask(olivia);
        assertThat(olivia.locator(".verdict.no")).containsText("No account is assigned");
        assertThat(olivia.locator("main")).containsText("A higher role would not");
        assertThat(olivia.locator(".layers .failed")).hasCount(1);
        olivia.evaluate("window.sameDocument = true");

        Page kai = signedIn("kai@nordwind.example");
        ask(kai);
        button(kai, Pattern.compile("Assign|assign")).first().click();
        assertThat(kai.locator(".verdict.yes")).isVisible();

        assertThat(olivia.locator(".verdict.yes")).isVisible();
        org.assertj.core.api.Assertions.assertThat(olivia.evaluate("window.sameDocument"))
                .isEqualTo(true);
    }

    /// Lena has not been here since something changed for her: Olivia asks her to have a look, once
    /// a day. When Lena has opened a page, hers has it already.
    @Test
    void whoHasNotLookedSinceIsNudged() {
        Page olivia = signedIn("olivia@nordwind.example");
        go(olivia, "Users");
        link(olivia, Pattern.compile("Lena")).click();
        olivia.locator("main").getByText("Why can’t…?").click();
        Locator just = olivia.locator("[data-key=symptom-just]");
        just.locator("summary").click();
        assertThat(just).containsText("has not opened a page since the last change");
        just.getByText("Ask them to have a look").click();
        assertThat(olivia.locator("#said")).containsText("A letter asks them to have a look");
        just.locator("summary").click();
        just.getByText("Ask them to have a look").click();
        assertThat(olivia.locator("#said")).containsText("one did today already");

        signedIn("lena@nordwind.example").close();
        olivia.reload();
        just.locator("summary").click();
        assertThat(just).containsText("has it already");
    }

    private static void ask(Page page) {
        go(page, "Why can’t…?");
        askFor(page);
    }

    /// Why Lena cannot edit campaigns on Nord.
    static void askFor(Page page) {
        Locator form = page.locator("form:has(select[name=account])").first();
        form.locator("select[name=person]").selectOption(new SelectOption().setLabel("Lena"));
        form.locator("select[name=account]").selectOption(nord(form));
        form.locator("select[name=action]").selectOption("campaign.edit");
        form.locator("button[type=submit]").click();
        page.waitForURL(Pattern.compile("action="));
    }

    private static String nord(Locator form) {
        return form.locator("select[name=account] option")
                .filter(text("Nord"))
                .first()
                .getAttribute("value");
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
