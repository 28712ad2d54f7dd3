package org.bailiwick.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import java.util.regex.Pattern;

/// What the self-check says first is true of the live connection, too.
class SelfCheckTest extends Journey {
    private static final String FINE = "All is well";
    private static final String HELD = "holds back live updates";

    private Page checked(BrowserContext context) {
        Page lena = signedIn(context, "lena@nordwind.example");
        lena.navigate(demo().url() + "/check");
        return lena;
    }

    @Test
    void whatArrivesLiveIsFine() {
        Page lena = checked(chromium().fresh());
        assertThat(lena.getByText("Live connection")).isVisible();
        assertThat(lena.locator("main")).containsText(FINE);
        assertThat(lena.getByText(HELD)).isHidden();
    }

    /// Something between neither refuses the stream nor lets it through.
    @Test
    void aStreamThatIsHeldBackIsTheHeadline() {
        BrowserContext context = chromium().fresh();
        context.route(Pattern.compile("/live\\?"), _ -> {});
        Page lena = checked(context);
        assertThat(lena.getByText(HELD)).isVisible();
        assertThat(lena.getByText(FINE)).isHidden();
        assertThat(lena.getByText("No live connection")).isVisible();
        lena.reload();
        assertThat(lena.getByText(HELD)).isVisible();
    }

    @Test
    void aStreamThatIsRefusedIsTheHeadline() {
        BrowserContext context = chromium().fresh();
        context.route(
                Pattern.compile("/live\\?"),
                route ->
                        route.fulfill(
                                new com.microsoft.playwright.Route.FulfillOptions()
                                        .setStatus(403)));
        Page lena = checked(context);
        assertThat(lena.getByText(HELD)).isVisible();
        assertThat(lena.getByText(FINE)).isHidden();
    }
}
