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

    @Test
    void onAScreenInTheLight() {
        everything(Looks.light());
    }

    @Test
    void onAScreenInTheDark() {
        admin(Looks.dark());
    }

    @Test
    void onAPhone() {
        admin(Looks.phone());
    }

    @Test
    @Tag("long")
    void everythingInTheDark() {
        everything(Looks.dark());
    }

    @Test
    @Tag("long")
    void everythingOnAPhone() {
        everything(Looks.phone());
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

    /// What an admin reaches, which is most.
    private void admin(Looks looks) {
        nobodySignedIn(looks);
        assertThat(look(looks, OLIVIA, "", Set.of())).hasSizeGreaterThan(PAGES_LEAST);
        assertThat(looks.wrong()).isEmpty();
    }

    private void everything(Looks looks) {
        nobodySignedIn(looks);
        Set<String> seen = new TreeSet<>();
        PEOPLE.forEach((person, prefix) -> seen.addAll(look(looks, person, prefix, seen)));
        assertThat(seen).hasSizeGreaterThan(PAGES_LEAST);
        adsManager(looks);
        assertThat(looks.wrong()).isEmpty();
    }

    private void nobodySignedIn(Looks looks) {
        try (BrowserContext context = looks.open(chromium())) {
            Page page = context.newPage();
            looks.at(page, "sign-in", demo().url() + "/sign-in");
            looks.at(page, "check", demo().url() + "/check");
            looks.at(page, "link", demo().url() + demo().link());
        }
    }

    /// Looks at one page of each sort that a person reaches, but for what others have seen.
    private Set<String> look(Looks looks, String person, String prefix, Set<String> but) {
        try (BrowserContext context = looks.open(chromium())) {
            boolean isMember = prefix.equals("member-");
            Page page = signedIn(context, person);
            Map<String, String> pages = new TreeMap<>(Site.pages(context.request(), demo().url()));
            if (but.isEmpty()) {
                page.navigate(demo().url() + pages.get("why"));
                WhyCantTest.askFor(page);
                pages.put("why-answer", page.url().substring(demo().url().length()));
                String business = pages.getOrDefault("users", "").replaceFirst("/users$", "");
                pages.put("search", business + "/search?q=nord");
                pages.put("search-nothing", business + "/search?q=qqqqq");
                pages.put("record-wrong", business + "/record?from=2026-12-31&until=2026-01-01");
                pages.put("not-found", "/nowhere/at/all");
            }
            pages.put("refused", "/b/b_00000000000000000000000000/users");
            if (prefix.equals("client-")) pages.put("give", demo().link() + "/give");
            pages.keySet()
                    .removeIf(name -> but.contains(name) && !(ANOTHER.contains(name) && isMember));
            pages.forEach((name, path) -> looks.at(page, prefix + name, demo().url() + path));
            return pages.keySet();
        }
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
