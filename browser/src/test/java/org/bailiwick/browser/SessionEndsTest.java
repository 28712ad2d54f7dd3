package org.bailiwick.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import java.util.regex.Pattern;

/// A session that really ends says why, leads back, and loses nothing that was typed.
class SessionEndsTest extends Journey {
    @Test
    void theOpenPageSaysWhyAndLeadsBackToWhatWasTyped() {
        Page olivia = signedIn("olivia@nordwind.example");
        go(olivia, "Users");
        link(olivia, Pattern.compile("Lena")).click();
        assertThat(olivia.locator("h1")).containsText("Lena");
        String lena = olivia.url();
        until(olivia).fill("2027-05-31");

        Page elsewhere = signedIn("olivia@nordwind.example");
        elsewhere.navigate(demo().url() + "/me/devices");
        button(elsewhere, "Sign out all others").click();

        olivia.waitForURL("**/sign-in?**");
        assertThat(olivia.locator("main")).containsText("ended from another of your devices");
        olivia.getByLabel("E-mail address").fill("olivia@nordwind.example");
        olivia.getByLabel("Password").fill(Demo.PASSWORD);
        button(olivia, "Sign in").click();

        olivia.waitForURL(lena);
        assertThat(olivia.locator("body")).containsText("What you typed is kept");
        assertThat(until(olivia)).hasValue("2027-05-31");
    }

    private static Locator until(Page page) {
        return page.locator("form:has(input[name=command][value=assign]) input[type=date]").first();
    }
}
