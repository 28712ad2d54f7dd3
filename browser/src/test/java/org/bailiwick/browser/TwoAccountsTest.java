package org.bailiwick.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import java.util.regex.Pattern;

/// Two accounts in one browser: a page that was made for the one does nothing as the other.
class TwoAccountsTest extends Journey {
    @Test
    void aPageOfTheOtherDoesNothing() {
        BrowserContext browser = chromium().fresh();
        Page olivia = signedIn(browser, "olivia@nordwind.example");
        go(olivia, "Users");
        link(olivia, Pattern.compile("Rosa")).click();
        assertThat(olivia.locator("h1")).containsText("Rosa");
        String rosa = olivia.url();

        Page kai = signedIn(browser, "kai@nordwind.example");
        assertThat(kai.locator("body")).containsText("Kai");
        kai.close();

        button(olivia, "Reinstate").click();
        assertThat(olivia.locator("body")).containsText("You are Kai in this browser now");

        Page again = browser.newPage();
        again.navigate(rosa);
        assertThat(button(again, "Reinstate")).isVisible();
        assertThat(again.locator(".account-menu > summary")).containsText("Kai");
        again.close();

        link(olivia, "Switch back").first().click();
        button(olivia, "Switch back to Olivia").click();
        assertThat(olivia.locator("h1")).containsText("Rosa");
        assertThat(olivia.locator(".account-menu > summary")).containsText("Olivia");
        button(olivia, "Reinstate").click();
        assertThat(olivia.locator("#said")).not().isEmpty();
        assertThat(button(olivia, "Reinstate")).hasCount(0);
        browser.close();
    }

    /// Whoever wants to be the other one goes on as he: the page is his from then on, and he stays
    /// signed in beside her.
    @Test
    void whoStaysTheOtherGoesOn() {
        BrowserContext browser = chromium().fresh();
        Page olivia = signedIn(browser, "olivia@nordwind.example");
        olivia.navigate(demo().url() + "/me");
        Page kai = signedIn(browser, "kai@nordwind.example");
        kai.close();

        olivia.locator("form[action='/me/profile'] button[type=submit]").click();
        link(olivia, "Go on as Kai").click();
        assertThat(olivia.locator("h1")).containsText("Kai");
        olivia.locator(".account-menu > summary").click();
        button(olivia, "Switch to Olivia").click();
        assertThat(olivia.locator(".account-menu > summary")).containsText("Olivia");
        browser.close();
    }
}
