package org.bailiwick.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Olivia works on her phone.
class NarrowTest extends Journey {
    private static final String NAME = "n".repeat(200);

    /// An account with a name as long as names may be, without a space: no page becomes wider than
    /// the screen.
    @Test
    void aLongNameWidensNoPage() {
        Page olivia = signedIn("olivia@nordwind.example");
        String business = olivia.url().replaceAll("(/b/[^/?]+).*", "$1");
        olivia.navigate(business + "/accounts/new");
        olivia.getByLabel("Name").fill(NAME);
        olivia.locator("main form button[type=submit]").click();
        olivia.waitForURL("**done=register-asset**");
        for (int width : List.of(390, 1280)) {
            olivia.setViewportSize(width, 844);
            for (String page : List.of("users/add", "partners/add?value=" + NAME, "search?q=nnn")) {
                olivia.navigate(business + "/" + page);
                Object wide = olivia.evaluate("document.documentElement.scrollWidth");
                assertThat((int) wide).as(page).isLessThanOrEqualTo(width);
            }
        }
    }

    /// Levels that are held together lie beside the button, and not under it.
    @Test
    void noButtonCoversALevel() {
        Page olivia = signedIn("olivia@nordwind.example");
        olivia.setViewportSize(390, 844);
        String business = olivia.url().replaceAll("(/b/[^/?]+).*", "$1");
        olivia.navigate(business + "/partners");
        olivia.locator("main tbody a").first().click();
        olivia.waitForURL("**/partners/pp_**");
        olivia.locator("select[data-kinds]")
                .selectOption(
                        (String)
                                olivia.evaluate(
                                        "[...document.querySelectorAll('[data-kinds] option')]"
                                                + ".find(o => o.text.startsWith('Nordwind"
                                                + " Show')).value"));
        olivia.locator("input[name='cap:for']:visible").first().check();
        olivia.locator("[data-key=more] button[type=submit]").click();
        olivia.waitForURL("**done=share**");
        var share = olivia.locator("li:has(fieldset)").filter(text("Nordwind Show")).first();
        share.locator("summary").click();
        for (var level : share.locator("input[type=checkbox]").all()) {
            level.setChecked(!level.isChecked());
        }
        assertThat(share.locator("input[type=checkbox]").count()).isGreaterThan(1);
        var button = share.locator("form:has(fieldset) button").boundingBox();
        for (var level : share.locator("fieldset label").all()) {
            var box = level.boundingBox();
            boolean beside = box.x + box.width <= button.x || box.y >= button.y + button.height;
            assertThat(beside || box.y + box.height <= button.y).isTrue();
        }
    }

    private static com.microsoft.playwright.Locator.FilterOptions text(String text) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
    }
}
