package org.bailiwick.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonParser;
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

    /// This browser against a fresh answer: what it holds is old, or its clock is wrong.
    @Test
    void aBrowserWithOldDataIsTheHeadline() {
        BrowserContext context = chromium().fresh();
        answering(context, "other", 0);
        Page lena = checked(context);
        assertThat(lena.getByText("This page is of an older version")).isVisible();
        assertThat(lena.locator("[data-check-browser]")).isVisible();
        assertThat(lena.getByText(FINE)).isHidden();
        assertThat(link(lena, "Repair this browser").first()).isVisible();
    }

    @Test
    void aClockThatIsWrongIsNamed() {
        BrowserContext context = chromium().fresh();
        answering(context, "", HOUR_MILLIS);
        Page lena = checked(context);
        assertThat(lena.getByText("wrong by more than two minutes")).isVisible();
        assertThat(lena.locator("[data-check-part=clock]")).hasClass("bang");
        assertThat(lena.locator("[data-check-part=cache]")).hasClass("tick");
    }

    private static final long HOUR_MILLIS = 3_600_000;

    /// @param version of the server; empty for its own
    /// @param ahead how far the server's clock is ahead of the browser's, in milliseconds
    private static void answering(BrowserContext context, String version, long ahead) {
        context.route(
                "**/check/fresh",
                route -> {
                    var fresh = JsonParser.parseString(route.fetch().text()).getAsJsonObject();
                    if (!version.isEmpty()) fresh.addProperty("version", version);
                    fresh.addProperty("time", fresh.get("time").getAsLong() + ahead);
                    var said = new com.microsoft.playwright.Route.FulfillOptions();
                    route.fulfill(said.setStatus(200).setBody(fresh.toString()));
                });
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
