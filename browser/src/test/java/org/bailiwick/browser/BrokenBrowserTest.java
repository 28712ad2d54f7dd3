package org.bailiwick.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// Whatever is left in a browser, it leads in: garbage, what was forgotten, and a password that
/// nobody knows any more.
class BrokenBrowserTest extends Journey {
    private static final String LENA = "lena@nordwind.example";
    private static final String NADIA = "nadia@agentur-sued.example";

    /// The browsers of tests keep nothing, and so install nothing.
    private static final String OF_A_TEST = "in-incognito";

    private static final String RUBBISH = "%%%";
    private static final String NEW_PASSWORD = "seven blue lanterns";

    /// Cookies of ours with rubbish in them, and things kept by pages that nobody can read: the
    /// sign-in page comes all the same, and one press forgets it all and leads back.
    @Test
    void rubbishLeadsToTheSignInPageAndIsForgotten() {
        BrowserContext browser = chromium().fresh();
        Page page = signedIn(browser, LENA);
        page.evaluate("localStorage.setItem('bailiwick-draft', '{not json')");
        List<Cookie> rubbish =
                browser.cookies().stream()
                        .map(held -> new Cookie(held.name, RUBBISH).setUrl(demo().url()))
                        .toList();
        Assertions.assertThat(rubbish).isNotEmpty();
        browser.addCookies(rubbish);

        page.navigate(demo().url() + "/me");
        assertThat(page.getByLabel("Password")).isVisible();
        link(page, "Something is stuck? Repair this browser").click();
        button(page, "Forget and start afresh").click();
        assertThat(page.locator("main")).containsText("This browser is repaired");
        Assertions.assertThat(browser.cookies()).noneMatch(held -> held.value.equals(RUBBISH));
        Assertions.assertThat(page.evaluate("localStorage.length")).isEqualTo(0);

        page.getByLabel("E-mail address").fill(LENA);
        page.getByLabel("Password").fill(Demo.PASSWORD);
        button(page, "Sign in").click();
        page.waitForURL("**/me");
        browser.close();
    }

    /// By a letter, once; other devices sign in anew, and are told why.
    @Test
    void aForgottenPasswordIsSetAnewByALetter() {
        Page elsewhere = signedIn(NADIA);
        Page page = chromium().fresh().newPage();
        page.navigate(demo().url() + "/sign-in");
        link(page, "Password forgotten?").click();
        page.getByLabel("E-mail address").fill(NADIA);
        button(page, "Send the e-mail").click();
        assertThat(page.locator("h1")).hasText("Check your e-mail");

        hears(page, NADIA, "/reset/");
        page.navigate(demo().url() + new Mailbox(errands()).link(NADIA, "/reset"));
        page.getByLabel("New password").fill(NEW_PASSWORD);
        button(page, "Set the password").click();
        assertThat(page.locator("main")).containsText("Your new password is set");
        page.getByLabel("E-mail address").fill(NADIA);
        page.getByLabel("Password").fill(NEW_PASSWORD);
        button(page, "Sign in").click();
        page.waitForURL("**/b/**");

        elsewhere.waitForURL("**/sign-in?**");
        assertThat(elsewhere.locator("main")).containsText("Your password was changed");
    }

    /// It can be put beside a phone's other programs: Chromium itself finds nothing that hinders.
    @Test
    void itCanBeInstalled() {
        Page page = signedIn("mika@nordwind.example");
        CDPSession devTools = page.context().newCDPSession(page);
        JsonObject manifest = devTools.send("Page.getAppManifest");
        Assertions.assertThat(manifest.getAsJsonArray("errors")).isEmpty();
        Assertions.assertThat(manifest.get("url").getAsString()).endsWith("/manifest.webmanifest");
        JsonObject told = devTools.send("Page.getInstallabilityErrors");
        List<String> hinders = new ArrayList<>();
        for (JsonElement each : told.getAsJsonArray("installabilityErrors")) {
            hinders.add(each.getAsJsonObject().get("errorId").getAsString());
        }
        Assertions.assertThat(hinders).containsOnly(OF_A_TEST);
    }
}
