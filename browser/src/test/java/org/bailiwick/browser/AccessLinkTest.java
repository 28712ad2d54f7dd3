package org.bailiwick.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import java.util.List;

/// Tomás, of the agency, and Ines, his client: one link, and neither an id nor a password.
class AccessLinkTest extends Journey {
    private static final String INES = "ines@suedstern.example";
    static final String FINN = "finn@suedstern.example";
    private static final String TOMAS = "tomas@agentur-sued.example";
    private static final String NADIA = "nadia@agentur-sued.example";
    private static final String SUN = "ad_account:sonne";

    /// He makes a link: in two languages, for Nadia, for 90 days. Ines opens it on her phone, and
    /// reads all of it in German before she signs in. She ticks two accounts, lowers one, and hands
    /// on a third to Finn, who gives it. Both see a tick for each. Then she takes one back.
    @Test
    void sheGivesWhatSheWantsAndTakesItBack() {
        Errands errands = errands();
        mond(errands);
        Page tomas = signedIn(TOMAS);
        String link = heMakesTheLink(tomas);

        BrowserContext phone = chromium().fresh(Chromium.looking(390, ColorScheme.LIGHT, "de"));
        Page ines = phone.newPage();
        sheReadsItAll(ines, link, errands);
        sheSignsInAndChooses(ines);
        ticksAndWhoHasTheRest(ines);
        heSeesTheSame(tomas);
        hears(tomas, TOMAS, "has answered the access link of Agentur Süd: 2 of 3 given");
        works(errands, SUN, "campaign.view", true);
        works(errands, SUN, "campaign.edit", false);
        works(errands, "pixel:stern-pixel", "pixel.view", true);

        finnGivesTheRest(errands);
        works(errands, "ad_account:mond", "campaign.edit", true);
        hears(tomas, TOMAS, "has answered what still waited of an access link");
        tomas.reload();
        assertThat(tomas.locator(".parts .tick").filter(text("Mond"))).hasCount(1);
        ines.reload();
        assertThat(ines.locator("h1")).containsText("Zugriff gegeben");
        assertThat(ines.locator(".parts .tick").filter(text("Mond"))).hasCount(1);

        sheTakesItBack(ines);
        works(errands, SUN, "campaign.view", false);
        works(errands, "pixel:stern-pixel", "pixel.view", true);
    }

    /// An account that Ines works on, and that Finn, who looks after the money, has to give.
    static void mond(Errands errands) {
        errands.person("Finn", FINN, Demo.PASSWORD);
        String finance =
                errands.run(
                        "open-business", "name", "Südstern Finanz", "zone", "UTC", "admin", FINN);
        String invitation =
                errands.runAs(
                        FINN, "invite", "business", finance, "address", INES, "role", "standard");
        errands.runAs(INES, "accept-invitation", "invitation", invitation, "person", INES);
        String account =
                errands.errand(
                        "",
                        """
                        {"command":"register-asset","kind":"ad_account","name":"Mond",\
                        "state":"active","owner":{"business":"%s"}}\
                        """
                                .formatted(finance));
        errands.errand(
                "",
                """
                {"command":"add-alias","platform":"demo","kind":"ad_account","alias":"mond",\
                "thing":"%s"}\
                """
                        .formatted(account));
        errands.errand(
                FINN,
                """
                {"command":"assign","business":"%s","person":"%s","asset":"%s",\
                "levels":["analyst"]}\
                """
                        .formatted(finance, INES, account));
    }

    /// @return the address that he sends her
    private static String heMakesTheLink(Page tomas) {
        go(tomas, "Links");
        link(tomas, "New link").first().click();
        wanted(tomas, "ad_account").selectOption("operator");
        wanted(tomas, "pixel").selectOption("analyst");
        tomas.getByLabel("Reason, as the client reads it").fill("Damit Ihre Sommerkampagne läuft");
        tomas.getByRole(AriaRole.CHECKBOX, checkbox("Nadia")).check();
        tomas.getByLabel("What is given ends").selectOption("P90D");
        tomas.getByRole(AriaRole.CHECKBOX, checkbox("English")).check();
        tomas.getByRole(AriaRole.CHECKBOX, checkbox("German")).check();
        button(tomas, "Make the link").click();
        String address = tomas.locator(".secret input[readonly]").inputValue();
        button(tomas, "Publish").click();
        assertThat(tomas.locator("header .badges")).containsText("Live");
        return address;
    }

    private void sheReadsItAll(Page ines, String link, Errands errands) {
        String before = errands.position();
        ines.navigate(link);
        Locator page = ines.locator("main");
        for (String said :
                List.of(
                        "Agentur Süd bittet Sie um Zugriff",
                        "Damit Ihre Sommerkampagne läuft",
                        "Jedes gewählte Werbekonto: Bearbeiter",
                        "Kampagnen bearbeiten",
                        "Was damit nicht möglich ist",
                        "Bezahlung des Kontos ändern",
                        "Für 90 Tage",
                        "Eine Person von Agentur Süd ist genannt",
                        "Zurücknehmen können Sie den Zugriff jederzeit",
                        "Nach Passwörtern oder Kontonummern wird nie gefragt")) {
            assertThat(page).containsText(said);
        }
        assertThat(page.locator("input")).hasCount(0);
        assertThat(page).not().containsText("Nadia");
        Assertions.assertThat((boolean) ines.evaluate("document.body.scrollWidth <= 390")).isTrue();
        ines.reload();
        Assertions.assertThat(errands.position()).isEqualTo(before);
    }

    private void sheSignsInAndChooses(Page ines) {
        link(ines, "Anmelden und auswählen").first().click();
        ines.getByLabel("E-Mail-Adresse").fill(INES);
        ines.getByLabel("Passwort").fill(Demo.PASSWORD);
        button(ines, "Anmelden").click();
        assertThat(ines.locator("h1")).containsText("Agentur Süd bittet Sie um Zugriff");
        assertThat(ines.locator("main")).containsText("Damit arbeiten würde: Nadia");
        Assertions.assertThat((boolean) ines.evaluate("document.body.scrollWidth <= 390")).isTrue();
        Locator form = ines.locator("form").filter(text("Sonne"));
        Locator sun = form.locator(".wish").filter(text("Sonne"));
        sun.getByRole(AriaRole.CHECKBOX).check();
        sun.getByLabel("Stufe").selectOption("analyst");
        form.locator(".wish").filter(text("Stern Shop")).getByRole(AriaRole.CHECKBOX).check();
        Locator moon = form.locator(".wish").filter(text("Mond"));
        assertThat(moon).containsText("ein Admin des Unternehmens, dem es gehört, muss es geben");
        moon.getByRole(AriaRole.CHECKBOX).check();
        sheReadsWhatWouldComeOfIt(ines);
        button(ines, "Zugriff geben").click();
        assertThat(ines.locator("h1")).containsText("Ein Teil ist gegeben");
    }

    /// Beside the form, before anything is given: for each account what becomes of it, and what
    /// those of the agency could then do.
    private static void sheReadsWhatWouldComeOfIt(Page ines) {
        Locator panel = ines.locator(".foretold:not(:empty)");
        assertThat(part(panel, "Sonne")).containsText("gegeben, weniger als erbeten");
        assertThat(part(panel, "Sonne")).containsText("Wirkt");
        assertThat(part(panel, "Mond")).containsText("wartet auf den, der es geben kann");
        Locator sun = panel.locator(".foresight > div").filter(text("Mit Sonne könnten sie"));
        assertThat(sun.locator(".tick").filter(text("Kampagnen ansehen"))).isVisible();
        assertThat(sun.locator(".no").filter(text("Kampagnen bearbeiten"))).isVisible();
        assertThat(panel).not().containsText("Mit Mond");
    }

    private static void ticksAndWhoHasTheRest(Page ines) {
        assertThat(ines.locator(".parts .tick")).hasCount(2);
        assertThat(part(ines, "Sonne")).containsText("Analyst · gegeben, weniger als erbeten");
        assertThat(part(ines, "Sonne")).containsText("Wirkt");
        assertThat(part(ines, "Stern Shop")).containsText("gegeben wie erbeten");
        assertThat(part(ines, "Mond")).containsText("wartet auf den, der es geben kann");
        ines.getByLabel("E-Mail-Adresse").fill(FINN);
        button(ines, "Senden").click();
        assertThat(ines.locator("main")).containsText("Eine E-Mail ist unterwegs an " + FINN);
        assertThat(part(ines, "Mond")).containsText("liegt bei " + FINN);
    }

    private static Locator part(Page page, String account) {
        return part(page.locator("main"), account);
    }

    private static Locator part(Locator within, String account) {
        return within.locator(".parts > li").filter(text(account));
    }

    /// Her names as far as she gave; of what waits the kind, and that she has handed it on.
    private static void heSeesTheSame(Page tomas) {
        tomas.reload();
        Locator given = tomas.locator("article").filter(text("Südstern"));
        assertThat(given).containsText("Partly");
        assertThat(given.locator(".tick")).hasCount(2);
        assertThat(given).containsText("Sonne");
        assertThat(given).containsText("Works");
        Locator rest = given.locator(".bang");
        assertThat(rest).containsText("waits for whoever can give it");
        assertThat(rest).containsText("the client has passed it on");
        assertThat(given).not().containsText("Mond");
        assertThat(given).not().containsText(FINN);
    }

    private static void works(Errands errands, String account, String action, boolean may) {
        Assertions.assertThat(errands.allows(NADIA, action, account)).isEqualTo(may);
    }

    private void finnGivesTheRest(Errands errands) {
        String link = new Mailbox(errands).link(FINN, "/forwarded");
        Page finn = signedIn(FINN);
        finn.navigate(demo().url() + link);
        assertThat(finn.locator("h1")).containsText("Agentur Süd asks you for access");
        Locator moon = finn.locator(".wish").filter(text("Mond"));
        Locator panel = finn.locator("[data-foretell]");
        assertThat(panel).containsText("Choose an account");
        moon.getByText("Give access").click();
        assertThat(part(panel, "Mond")).containsText("given as asked");
        assertThat(panel).containsText("On Mond they could");
        button(finn, "Answer").click();
        assertThat(finn.locator("main")).containsText("Your answer is recorded");
    }

    private void sheTakesItBack(Page ines) {
        ines.navigate(demo().url() + "/me/given");
        assertThat(ines.locator("h1")).containsText("Von mir gegeben");
        ines.locator(".list a").filter(text("Agentur Süd")).first().click();
        Locator sun = ines.locator(".list > li").filter(text("Sonne"));
        sun.getByText("Jetzt beenden").click();
        assertThat(ines.locator("#said")).isVisible();
        assertThat(ines.locator(".list > li").filter(text("Sonne"))).containsText("Beendet");
    }

    private static Locator wanted(Page tomas, String kind) {
        return tomas.locator(".wanted .row:has(input[value=" + kind + "]) select");
    }

    private static Page.GetByRoleOptions checkbox(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
