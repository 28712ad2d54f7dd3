package org.bailiwick.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every page can be used by everybody: read aloud, by keyboard, with enough contrast, in light and
/// dark, on a screen and on a phone. With `-Dscreenshots=DIR` it is kept how they look.
class EverybodyTest extends Journey {
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");

    private static Map<String, String> pages(String business) {
        String b = "/b/" + business;
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("overview", b);
        for (String page :
                List.of(
                        "users",
                        "users/add",
                        "partners",
                        "partners/add",
                        "accounts",
                        "accounts/request",
                        "requests",
                        "links",
                        "why",
                        "map",
                        "record",
                        "security",
                        "settings",
                        "calendar")) {
            pages.put(page.replace('/', '-'), b + "/" + page);
        }
        pages.put("me", "/me");
        pages.put("check", "/check");
        return pages;
    }

    @Test
    void onAScreenInTheLight() {
        look(1280, ColorScheme.LIGHT, "light");
    }

    @Test
    void onAScreenInTheDark() {
        look(1280, ColorScheme.DARK, "dark");
    }

    @Test
    void onAPhone() {
        look(390, ColorScheme.LIGHT, "phone");
    }

    private void look(int width, ColorScheme scheme, String name) {
        List<String> wrong = new ArrayList<>();
        try (BrowserContext context = chromium().fresh(Chromium.looking(width, scheme, "en"))) {
            Page page = context.newPage();
            page.navigate(demo().url() + "/sign-in");
            found(page, "sign-in", name, wrong);
            page.close();
            Page olivia = signedIn(context, "olivia@nordwind.example");
            String business = olivia.url().replaceAll(".*/b/([a-z0-9_]+).*", "$1");
            pages(business)
                    .forEach((called, path) -> {
                        var answer = olivia.navigate(demo().url() + path);
                        if (answer == null || answer.status() != 200)
                            wrong.add(called + ": no page");
                        else found(olivia, called, name, wrong);
                    });
        }
        assertThat(wrong).isEmpty();
    }

    private static void found(Page page, String called, String name, List<String> wrong) {
        String directory = System.getProperty("screenshots", "");
        if (!directory.isEmpty()) {
            Path file = Path.of(directory, called + "-" + name + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        }
        boolean wide =
                (boolean)
                        page.evaluate(
                                "document.documentElement.scrollWidth > window.innerWidth + 1");
        if (wide) wrong.add(called + ": wider than the screen");
        for (Rule rule : new AxeBuilder(page).withTags(RULES).analyze().getViolations()) {
            rule.getNodes()
                    .forEach(node ->
                            wrong.add(
                                    "%s: %s: %s".formatted(called, rule.getId(), node.getHtml())));
        }
    }
}
