package org.bailiwick.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
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
    /// How few would mean that links are not found.
    private static final int PAGES_LEAST = 40;

    /// What a member reads there is another page than what an admin reads.
    private static final Set<String> ANOTHER =
            Set.of("overview", "accounts", "accounts-one", "requests", "why", "why-by-account");

    private static final String OLIVIA = "olivia@nordwind.example";

    /// Who looks, and how pages that others have not seen are called: each is looked at once.
    private static final Map<String, String> PEOPLE = new LinkedHashMap<>();

    static {
        PEOPLE.put(OLIVIA, "");
        PEOPLE.put("mika@nordwind.example", "member-");
        PEOPLE.put("tomas@agentur-sued.example", "agency-");
        PEOPLE.put("ines@suedstern.example", "client-");
    }

    /// Every page once, and an admin's, which are most, in the dark and as wide as a phone as well.
    @Test
    void everyPage() {
        Looks light = Looks.light();
        List<Looks> besides = List.of(Looks.dark(), Looks.phone());
        everything(light, besides);
        besides.forEach(looks -> assertThat(looks.wrong()).isEmpty());
    }

    @Test
    @Tag("long")
    void everythingInTheLight() {
        everything(Looks.light(), List.of());
    }

    @Test
    @Tag("long")
    void everythingInTheDark() {
        everything(Looks.dark(), List.of());
    }

    @Test
    @Tag("long")
    void everythingOnAPhone() {
        everything(Looks.phone(), List.of());
    }

    /// German is longer.
    @Test
    void onAPhoneInGerman() {
        Looks looks = Looks.phoneInGerman();
        try (BrowserContext context = looks.open(chromium())) {
            Page olivia = signedIn(context, OLIVIA, "E-Mail-Adresse", "Passwort", "Anmelden");
            Site.pages(olivia.context().request(), demo().url())
                    .forEach((name, path) -> {
                        olivia.navigate(demo().url() + path);
                        looks.fits(olivia, name);
                        assertThat(olivia.getAttribute("html", "lang")).isEqualTo("de");
                    });
        }
        assertThat(looks.wrong()).isEmpty();
    }

    /// @param besides how an admin's pages and those of nobody are looked at, too, as they stand
    ///   there
    private void everything(Looks looks, List<Looks> besides) {
        nobodySignedIn(looks, besides);
        Set<String> seen = new TreeSet<>();
        PEOPLE.forEach((person, prefix) ->
                seen.addAll(
                        look(looks, seen.isEmpty() ? besides : List.of(), person, prefix, seen)));
        assertThat(seen).hasSizeGreaterThan(PAGES_LEAST);
        adsManager(looks);
        assertThat(looks.wrong()).isEmpty();
    }

    private void nobodySignedIn(Looks looks, List<Looks> besides) {
        try (BrowserContext context = looks.open(chromium())) {
            Page page = context.newPage();
            at(looks, besides, page, "sign-in", "/sign-in");
            at(looks, besides, page, "check", "/check");
            at(looks, besides, page, "link", demo().link());
        }
    }

    private void at(Looks looks, List<Looks> besides, Page page, String title, String path) {
        looks.at(page, title, demo().url() + path);
        for (Looks other : besides) {
            other.put(page);
            other.at(page, title);
        }
        if (!besides.isEmpty()) looks.put(page);
    }

    /// Looks at one page of each sort that a person reaches, but for what others have seen.
    private Set<String> look(
            Looks looks, List<Looks> besides, String person, String prefix, Set<String> but) {
        try (BrowserContext context = looks.open(chromium())) {
            boolean isMember = prefix.equals("member-");
            Page page = signedIn(context, person);
            Map<String, String> pages = new TreeMap<>(Site.pages(context.request(), demo().url()));
            if (but.isEmpty()) more(page, pages);
            pages.put("refused", "/b/b_00000000000000000000000000/users");
            if (prefix.equals("client-")) pages.put("give", demo().link() + "/give");
            pages.keySet()
                    .removeIf(name -> but.contains(name) && !(ANOTHER.contains(name) && isMember));
            pages.forEach((name, path) -> at(looks, besides, page, prefix + name, path));
            return pages.keySet();
        }
    }

    /// What no link leads to as it is.
    private void more(Page page, Map<String, String> pages) {
        page.navigate(demo().url() + pages.get("why"));
        WhyCantTest.askFor(page);
        pages.put("why-answer", page.url().substring(demo().url().length()));
        String business = pages.getOrDefault("users", "").replaceFirst("/users$", "");
        pages.put("search", business + "/search?q=nord");
        pages.put("search-nothing", business + "/search?q=qqqqq");
        pages.put("record-wrong", business + "/record?from=2026-12-31&until=2026-01-01");
        pages.put("not-found", "/nowhere/at/all");
    }

    /// The example's pages: one that Mika may open, and one that tells her why not.
    private void adsManager(Looks looks) {
        try (BrowserContext context = looks.open(chromium())) {
            Page mika = context.newPage();
            looks.at(mika, "ads-sign-in", demo().ads());
            button(mika, Pattern.compile("Mika")).click();
            for (String page : List.of("campaigns", "reports", "billing")) {
                looks.at(mika, "ads-" + page, demo().ads() + "/accounts/nord/" + page);
            }
        }
    }
}
