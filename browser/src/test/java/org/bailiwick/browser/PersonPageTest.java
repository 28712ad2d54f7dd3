package org.bailiwick.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.bailiwick.browser.Parts.with;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

import org.junit.jupiter.api.Test;

/// Olivia, who owns Nordwind, gives somebody who is there another account.
class PersonPageTest extends Journey {
    /// Whoever is there already gets an account on her own page: the panel says of each form there
    /// what would come of it. Levels of two kinds that are called alike are not mixed up.
    @Test
    void whoIsThereIsGivenAnAccountWithTheSameForesight() {
        Page olivia = signedIn("olivia@nordwind.example");
        go(olivia, "Users");
        olivia.locator("main a").filter(with("Lena")).first().click();
        Locator panel = olivia.locator("[data-foretell]");
        Locator assign = olivia.locator("form").filter(with("Assign"));
        account(assign, "Nordwind Shop (pixel)");
        assertThat(can(panel, "Nordwind Shop", "view the pixel and its events")).isVisible();
        assertThat(can(panel, "Nordwind Shop", "change the pixel's settings")).hasCount(0);

        olivia.locator("select[name=role]").selectOption("admin");
        assertThat(panel).containsText("An admin sees no money");
        assertThat(panel).containsText("manage members");

        account(assign, "Nord (ad account)");
        assertThat(can(panel, "Nord", "view campaigns")).isVisible();
        account(assign, "Nordwind Shop (pixel)");
        assertThat(can(panel, "Nordwind Shop", "view the pixel and its events")).isVisible();
        button(olivia, "Assign").click();
        assertThat(olivia.locator("#said")).containsText("Assigned");
        assertThat(olivia.locator("main li").filter(with("Nordwind Shop")).first())
                .containsText("Analyst");
    }

    private static void account(Locator form, String label) {
        form.locator("select[data-kinds]").selectOption(new SelectOption().setLabel(label));
    }

    private static Locator can(Locator panel, String account, String task) {
        String asset = "div:has(> h3:text-is('" + account + "'))";
        return panel.locator(asset + " .tick").filter(with(task));
    }
}
