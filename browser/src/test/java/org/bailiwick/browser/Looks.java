package org.bailiwick.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// How pages are looked at, and what is wrong with them so.
///
/// @param name at the end of the pictures' names; empty where none are kept
/// @param rules of axe-core; all that the laws ask where none are named
/// @param wrong where what is wrong is added, a line each
record Looks(
        int width,
        ColorScheme scheme,
        String language,
        String name,
        List<String> rules,
        Set<String> wrong) {
    /// Where pictures are kept; empty where none are.
    private static final String PICTURES = System.getProperty("screenshots", "");

    private static final List<String> LAWS = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");

    /// Everything that the laws ask.
    private static final List<String> ALL = List.of();

    /// What the dark can change.
    private static final List<String> COLOURS = List.of("color-contrast");

    /// What a small screen can change.
    private static final List<String> SIZES =
            List.of("target-size", "scrollable-region-focusable", "color-contrast");

    private static final int SCREEN = 1280;
    private static final int PHONE = 390;

    /// On a screen in the light.
    static Looks light() {
        return new Looks(SCREEN, ColorScheme.LIGHT, "en", "light", ALL, new TreeSet<>());
    }

    /// On a screen in the dark.
    static Looks dark() {
        return new Looks(SCREEN, ColorScheme.DARK, "en", "dark", COLOURS, new TreeSet<>());
    }

    static Looks phone() {
        return new Looks(PHONE, ColorScheme.LIGHT, "en", "phone", SIZES, new TreeSet<>());
    }

    /// German is longer. No pictures are kept.
    static Looks phoneInGerman() {
        return new Looks(PHONE, ColorScheme.LIGHT, "de", "", SIZES, new TreeSet<>());
    }

    /// The same, by everything that the laws ask.
    Looks strictly() {
        return new Looks(width, scheme, language, name, ALL, wrong);
    }

    /// A browser of its own that looks so.
    BrowserContext open(Chromium chromium) {
        return chromium.fresh(Chromium.looking(width, scheme, language));
    }

    /// Has a page that is open look so: as wide, and in the same colours.
    void put(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, Chromium.height(width));
    }

    /// Opens an address and looks at it.
    void at(Page page, String title, String address) {
        page.navigate(address);
        at(page, title);
    }

    /// Looks at a page as it stands.
    void at(Page page, String title) {
        if (!PICTURES.isEmpty() && !name.isEmpty()) keep(page, title);
        fits(page, title);
        for (Rule rule : axe(page).analyze().getViolations()) {
            rule.getNodes()
                    .forEach(
                            node -> wrong.add(title + ": " + rule.getId() + ": " + node.getHtml()));
        }
    }

    /// How long a page may take to say what its forms would do.
    private static final int SAID_MILLIS = 500;

    /// The whole page, from its top, with what it says a moment after it was opened.
    private void keep(Page page, String title) {
        page.waitForTimeout(SAID_MILLIS);
        Path file = Path.of(PICTURES, title + "-" + name + ".png");
        page.evaluate("window.scrollTo(0, 0)");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    private AxeBuilder axe(Page page) {
        // No page has frames: it is not needed that it works across them, which takes a page more.
        AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true);
        return rules.isEmpty() ? axe.withTags(LAWS) : axe.withRules(rules);
    }

    /// Only whether a page is no wider than the screen.
    void fits(Page page, String title) {
        String wide = "document.documentElement.scrollWidth > window.innerWidth + 1";
        if ((boolean) page.evaluate(wide)) wrong.add(title + ": wider than the screen");
    }
}
