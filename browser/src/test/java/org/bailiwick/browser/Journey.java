package org.bailiwick.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

import java.util.regex.Pattern;

/// A journey through the demo's world. Each class has a world of its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Journey {
    private Chromium chromium;

    private Demo demo;
    private Errands errands;

    @BeforeAll
    void open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        chromium = Chromium.start();
        demo = Demo.start();
        errands = new Errands(demo);
    }

    @AfterEach
    void nothingWasThrown() {
        assertThat(chromium.errors()).isEmpty();
    }

    @AfterAll
    void close() {
        if (errands != null) errands.close();
        if (demo != null) demo.close();
        if (chromium != null) chromium.close();
    }

    Demo demo() {
        return demo;
    }

    /// What is prepared, and what programs see.
    Errands errands() {
        return errands;
    }

    Chromium chromium() {
        return chromium;
    }

    /// Somebody who is signed in in a browser of his own, on the page where he arrives.
    Page signedIn(String address) {
        return signedIn(chromium.fresh(), address);
    }

    Page signedIn(BrowserContext context, String address) {
        return signedIn(context, address, "E-mail address", "Password", "Sign in");
    }

    /// @param words how the fields and the button are called
    Page signedIn(BrowserContext context, String address, String... words) {
        Page page = context.newPage();
        page.navigate(demo.url() + "/sign-in");
        page.getByLabel(words[0]).fill(address);
        page.getByLabel(words[1]).fill(Demo.PASSWORD);
        button(page, words[2]).click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator button(Page page, Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    static Locator link(Page page, Pattern name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    /// An entry of the navigation.
    static void go(Page page, String name) {
        page.getByRole(AriaRole.NAVIGATION).getByRole(AriaRole.LINK, named(name)).click();
    }

    /// What somebody may do on the ad account Nord, wherever it is shown.
    static Locator nord(Page page) {
        Locator name = page.getByText("Nord", new Page.GetByTextOptions().setExact(true));
        return page.locator("[data-right^=ad_account]")
                .filter(new Locator.FilterOptions().setHas(name));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    /// A letter with this in it is written.
    void hears(Page page, String address, String text) {
        try {
            page.waitForCondition(() ->
                    new Mailbox(errands())
                            .to(address).stream().anyMatch(letter -> letter.contains(text)));
        } catch (TimeoutError never) {
            throw new AssertionError(
                    "only these letters: " + new Mailbox(errands()).to(address), never);
        }
    }
}
