package org.bailiwick.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;

import java.util.regex.Pattern;

/// Olivia has no mouse.
class KeyboardTest extends Journey {
    /// More would mean that she goes in circles.
    private static final int TABS_MAX = 80;

    /// She signs in, passes over the navigation, takes an account back from Mika and gives it back
    /// again: with the keys alone, and always sees where she is.
    @Test
    void anErrandIsDoneWithTheKeysAlone() {
        Page page = chromium().fresh().newPage();
        page.navigate(demo().url() + "/sign-in");
        assertThat(page.getByLabel("E-mail address")).isFocused();
        page.keyboard().type("olivia@nordwind.example");
        page.keyboard().press("Tab");
        page.keyboard().type(Demo.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/b/**");

        page.keyboard().press("Tab");
        assertThat(page.locator("a.skip")).isFocused();
        assertThat(page.locator("a.skip")).isInViewport();
        page.keyboard().press("Enter");
        assertThat(page.locator("#main")).isFocused();

        press(page, link(page, "Users"));
        press(page, link(page, Pattern.compile("Mika")));
        Locator held =
                page.locator(".list > li")
                        .filter(new Locator.FilterOptions().setHasText("Nord"))
                        .first();
        Locator.GetByRoleOptions takeBack = new Locator.GetByRoleOptions().setName("Take back");
        press(page, held.getByRole(AriaRole.BUTTON, takeBack));
        assertThat(page.locator("#said")).containsText("Taken back");
        press(page, button(page, "Undo").first());
        assertThat(page.locator(".list > li").first()).containsText("Nord");
    }

    /// Goes there key by key, sees that it is there, and presses it.
    private static void press(Page page, Locator wanted) {
        assertThat(wanted).isVisible();
        for (int i = 0; i < TABS_MAX; i++) {
            if ((boolean) wanted.evaluate("e => e === document.activeElement")) {
                assertThat(wanted).not().hasCSS("box-shadow", "none");
                page.keyboard().press("Enter");
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the keys do not lead to " + wanted);
    }
}
