package org.bailiwick.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Mika, whose sign-in takes a code: what she typed stays while it is asked for.
class CodeTest extends SecondAdminJourney {
    private static final String MIKA = "mika@nordwind.example";

    @Test
    void thePasswordStaysWhileTheCodeIsAskedFor() {
        Page mika = signedIn(MIKA);
        mika.navigate(demo().url() + "/me/sign-in");
        List<String> codes = setsUp(mika);
        mika.context().clearCookies();

        mika.navigate(demo().url() + "/sign-in?back=/me");
        mika.getByLabel("E-mail address").fill(MIKA);
        mika.getByLabel("Password").fill("not hers at all");
        button(mika, "Sign in").click();
        assertThat(mika.locator(".said-wrong")).isVisible();
        assertThat(mika.getByLabel("Password")).isFocused();
        mika.getByLabel("Password").fill(Demo.PASSWORD);
        button(mika, "Sign in").click();

        assertThat(mika.locator("main")).containsText("Now the code");
        assertThat(mika.getByLabel("Code")).isFocused();
        assertThat(mika.getByLabel("Password")).hasValue(Demo.PASSWORD);
        mika.getByLabel("Code").fill("000000");
        button(mika, "Sign in").click();
        assertThat(mika.locator(".said-wrong")).isVisible();
        mika.getByLabel("Code").fill(codes.getFirst());
        button(mika, "Sign in").click();
        mika.waitForURL("**/me");
        assertThat(mika.locator("h1")).isVisible();
    }
}
