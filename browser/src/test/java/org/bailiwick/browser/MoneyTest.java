package org.bailiwick.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.bailiwick.browser.Parts.form;
import static org.bailiwick.browser.Parts.keep;
import static org.bailiwick.browser.Parts.with;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;

/// Kai, an admin and finance analyst: he sees the invoices and keeps them; to change the card takes
/// a finance manager, and he is told so and whom to ask; then it takes a second step, too.
class MoneyTest extends Journey {
    @Test
    void anAnalystLooksAManagerChangesWithASecondStep() throws IOException {
        Page kai = chromium().fresh().newPage();
        kai.navigate(demo().ads());
        button(kai, Pattern.compile("Kai")).click();
        kai.navigate(demo().ads() + "/accounts/nord/billing");
        assertThat(kai.locator("#invoices")).isVisible();
        Download invoices = kai.waitForDownload(() -> link(kai, "Download invoices").click());
        Assertions.assertThat(Files.readString(invoices.path()))
                .startsWith("month,number,cents,paid");
        needsAManager(kai);

        Page olivia = signedIn("olivia@nordwind.example");
        makesHimManager(olivia);
        assertThat(kai.locator("#payment")).isVisible();
        asksForASecondStepForMoney(olivia);

        button(kai, "Change card").click();
        Locator card = card(kai);
        assertThat(card).hasAttribute("data-code", "SECOND_STEP_REQUIRED");
        assertThat(card).containsText("You stay signed in.");
        keep(kai, "money-step");
        card.getByText("Confirm that it is you").click();
        button(kai, "Change card").click();
        assertThat(kai.locator("#payment")).containsText("The card is changed");

        link(olivia, "Who saw billing").click();
        Locator reads = olivia.locator("tbody tr").filter(with("Kai"));
        assertThat(reads.filter(with("download")).first()).isVisible();
        assertThat(reads.filter(with("change how the account is paid")).first()).isVisible();
    }

    private static Locator card(Page page) {
        return page.locator("section[data-card='account.payment ad_account:nord']");
    }

    /// What he has, what it takes, and a letter in which all of that stands.
    private static void needsAManager(Page kai) {
        Locator card = card(kai);
        assertThat(card.locator("[data-missing]"))
                .containsText("The role of a finance manager in Nordwind; a finance analyst looks");
        assertThat(card).containsText("You are an admin of Nordwind and finance analyst.");
        assertThat(card).containsText("can make you finance manager of Nordwind");
        keep(kai, "money-card");
        String letter = card.getByText("Ask for it by mail").getAttribute("href");
        Assertions.assertThat(letter)
                .startsWith(
                        "mailto:?subject=You%20cannot%20change%20how%20the%20account%20is%20paid")
                .contains("finance%20manager%20of%20Nordwind");
    }

    private static void makesHimManager(Page olivia) {
        go(olivia, "Users");
        link(olivia, Pattern.compile("Kai")).first().click();
        Locator finance = form(olivia, "set-finance");
        finance.locator("select").selectOption(new SelectOption().setValue("manager"));
        finance.locator("button[type=submit]").click();
        assertThat(olivia.locator("#said")).containsText("The finance role is changed.");
    }

    private static void asksForASecondStepForMoney(Page olivia) {
        go(olivia, "Security");
        Locator panel = olivia.locator("#second-step");
        panel.getByLabel("Always for money").check();
        panel.locator("button[type=submit]").click();
        assertThat(olivia.locator("#said")).containsText("The settings are saved.");
    }
}
