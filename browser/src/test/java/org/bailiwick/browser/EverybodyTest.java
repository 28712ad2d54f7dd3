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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Everybody can use every page: with a keyboard and a screen reader (WCAG 2.2 AA), in the light
/// and in the dark, on a screen and on a phone, in English and in German. With `-Dscreenshots=DIR`
/// it is kept how they look.
class EverybodyTest extends Journey {
    private static final List<String> LAWS = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");

    /// Everything that the laws ask.
    private static final List<String> ALL = List.of();

    /// What the dark can change.
    private static final List<String> COLOURS = List.of("color-contrast");

    /// What a small screen can change.
    private static final List<String> SIZES =
            List.of("target-size", "scrollable-region-focusable", "color-contrast");

    /// How few would mean that links are not found.
    private static final int PAGES_LEAST = 40;

    private static final int SCREEN = 1280;
    private static final int PHONE = 390;
    private static final String OLIVIA = "olivia@nordwind.example";

    private final Set<String> wrong = new TreeSet<>();

    @Test
    void onAScreenInTheLight() {
        Looks looks = new Looks(SCREEN, ColorScheme.LIGHT, "en", "light", ALL);
        Set<String> seen = look(looks, OLIVIA, "", Set.of());
        assertThat(seen).hasSizeGreaterThan(PAGES_LEAST);
        look(looks, "mika@nordwind.example", "member-", seen);
        look(looks, "tomas@agentur-sued.example", "agency-", seen);
        look(looks, "ines@suedstern.example", "client-", seen);
        adsManager(looks);
        assertThat(wrong).isEmpty();
    }

    /// The example's pages: one that Mika may open, and one that tells her why not.
    private void adsManager(Looks looks) {
        try (BrowserContext context = looks.open(this)) {
            Page mika = context.newPage();
            look(mika, "ads-sign-in", demo().ads(), looks);
            button(mika, Pattern.compile("Mika")).click();
            for (String page : List.of("campaigns", "reports", "billing")) {
                look(mika, "ads-" + page, demo().ads() + "/accounts/nord/" + page, looks);
            }
        }
    }

    @Test
    void onAScreenInTheDark() {
        look(new Looks(SCREEN, ColorScheme.DARK, "en", "dark", COLOURS), OLIVIA, "", Set.of());
        assertThat(wrong).isEmpty();
    }

    @Test
    void onAPhone() {
        look(new Looks(PHONE, ColorScheme.LIGHT, "en", "phone", SIZES), OLIVIA, "", Set.of());
        assertThat(wrong).isEmpty();
    }

    /// German is longer.
    @Test
    void onAPhoneInGerman() {
        Looks looks = new Looks(PHONE, ColorScheme.LIGHT, "de", "", SIZES);
        try (BrowserContext context = looks.open(this)) {
            Page olivia = signedIn(context, OLIVIA, "E-Mail-Adresse", "Passwort", "Anmelden");
            Site.pages(olivia.context().request(), demo().url())
                    .forEach((name, path) -> {
                        olivia.navigate(demo().url() + path);
                        assertThat(olivia.getAttribute("html", "lang")).isEqualTo("de");
                        if (wide(olivia)) wrong.add(name + ": wider than the screen");
                    });
        }
        assertThat(wrong).isEmpty();
    }

    /// How it is looked at.
    private record Looks(
            int width, ColorScheme scheme, String language, String name, List<String> rules) {
        AxeBuilder axe(Page page) {
            AxeBuilder axe = new AxeBuilder(page);
            return rules.isEmpty() ? axe.withTags(LAWS) : axe.withRules(rules);
        }

        BrowserContext open(EverybodyTest test) {
            return test.chromium().fresh(Chromium.looking(width, scheme, language));
        }
    }

    /// Looks at one page of each sort that a person reaches, but for what others have seen.
    private Set<String> look(Looks looks, String person, String prefix, Set<String> but) {
        Map<String, String> pages;
        try (BrowserContext context = looks.open(this)) {
            if (but.isEmpty()) nobodySignedIn(context, looks);
            Page page = signedIn(context, person);
            pages = new TreeMap<>(Site.pages(context.request(), demo().url()));
            if (but.isEmpty()) {
                page.navigate(demo().url() + pages.get("why"));
                WhyCantTest.askFor(page);
                pages.put("why-answer", page.url().substring(demo().url().length()));
            }
            pages.put("refused", "/b/b_00000000000000000000000000/users");
            if (prefix.equals("client-")) pages.put("give", demo().link() + "/give");
            pages.keySet().removeAll(but);
            pages.forEach((name, path) -> look(page, prefix + name, path, looks));
        }
        return pages.keySet();
    }

    private void nobodySignedIn(BrowserContext context, Looks looks) {
        Page page = context.newPage();
        for (String open : List.of("/sign-in", "/check", demo().link())) {
            look(page, open.startsWith("/links/") ? "link" : open.substring(1), open, looks);
        }
        page.close();
    }

    private void look(Page page, String name, String path, Looks looks) {
        page.navigate(path.startsWith("/") ? demo().url() + path : path);
        String directory = System.getProperty("screenshots", "");
        if (!directory.isEmpty()) {
            Path file = Path.of(directory, name + "-" + looks.name() + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        }
        if (wide(page)) wrong.add(name + ": wider than the screen");
        List<String> found = new ArrayList<>();
        for (Rule rule : looks.axe(page).analyze().getViolations()) {
            rule.getNodes().forEach(node -> found.add(rule.getId() + ": " + node.getHtml()));
        }
        found.forEach(each -> wrong.add(name + ": " + each));
    }

    private static boolean wide(Page page) {
        return (boolean)
                page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1");
    }
}
