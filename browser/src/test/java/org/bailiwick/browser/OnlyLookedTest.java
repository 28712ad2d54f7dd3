package org.bailiwick.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;

import java.util.regex.Pattern;

/// Mika, who buys media: "I only looked, and was thrown out" cannot happen.
class OnlyLookedTest extends Journey {
    /// She looks at campaigns; her access is withdrawn in another browser; her page says what is
    /// missing and who can help; she is still signed in, and her other account works. She asks, it
    /// is approved, and the page is alive again: without a reload, and without signing in.
    @Test
    void herPageSaysWhatIsMissingAndComesBackToLife() {
        Page mika = chromium().fresh().newPage();
        mika.navigate(demo().ads());
        button(mika, Pattern.compile("Mika")).click();
        mika.navigate(demo().ads() + "/accounts/nord/campaigns");
        assertThat(mika.locator("#campaigns")).isVisible();
        mika.evaluate("window.sameDocument = true");

        Page olivia = signedIn("olivia@nordwind.example");
        takeBackNord(olivia);

        Locator card = mika.locator("section[data-card='campaign.view ad_account:nord']");
        assertThat(card).isVisible();
        assertThat(card).containsText("Nord");
        assertThat(card.locator("[data-missing]")).containsText("not assigned");
        assertThat(card).containsText("Nothing you did");
        assertThat(card).containsText("admin of Nordwind");
        assertThat(mika.locator("#again")).hasCount(0);
        stillTheSameDocument(mika);

        Page other = mika.context().newPage();
        other.navigate(demo().ads() + "/accounts/sued/campaigns");
        assertThat(other.locator("#campaigns")).isVisible();
        other.close();

        card.getByRole(AriaRole.BUTTON).filter(text("Ask to get it back")).click();
        assertThat(card.locator("[data-task]")).isVisible();
        mika.evaluate("window.sameDocument = true");
        approve(olivia);

        assertThat(mika.locator("#campaigns")).isVisible();
        assertThat(mika.locator("#again")).isVisible();
        assertThat(mika.locator("#campaigns")).isVisible();
        stillTheSameDocument(mika);
    }

    private static void takeBackNord(Page olivia) {
        go(olivia, "Users");
        link(olivia, Pattern.compile("Mika")).click();
        Locator row = olivia.locator(".list > li").filter(text("Nord"));
        row.first().getByRole(AriaRole.BUTTON).filter(text("Take back")).click();
        assertThat(olivia.locator("#said")).containsText("Taken back");
    }

    private static void approve(Page olivia) {
        go(olivia, "Requests");
        assertThat(olivia.locator("h1")).containsText("Requests");
        olivia.locator("main").getByRole(AriaRole.LINK).filter(text("Mika")).first().click();
        assertThat(olivia.locator("h1")).containsText("Mika");
        button(olivia, Pattern.compile("^Approve")).first().click();
        assertThat(olivia.locator("#said")).containsText(Pattern.compile("[Aa]pproved|[Gg]iven"));
    }

    private static void stillTheSameDocument(Page page) {
        org.assertj.core.api.Assertions.assertThat(page.evaluate("window.sameDocument"))
                .isEqualTo(true);
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
