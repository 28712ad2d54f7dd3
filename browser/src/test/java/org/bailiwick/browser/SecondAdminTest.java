package org.bailiwick.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.bailiwick.browser.Parts.form;
import static org.bailiwick.browser.Parts.keep;
import static org.bailiwick.browser.Parts.section;
import static org.bailiwick.browser.Parts.with;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

import org.junit.jupiter.api.Test;

/// Dangerous changes take two, and nobody loses his business: who decides, what happens where the
/// second one is away, what the last one cannot do, and how a second step comes to everybody.
class SecondAdminTest extends SecondAdminJourney {
    private static final String KAI = "kai@nordwind.example";
    private static final String MIKA = "mika@nordwind.example";

    /// Olivia wants to make Lena an admin. Kai hears of it at once, reads who she is and what she
    /// gains, proves that it is he, and approves. Lena reads what she leaves to others at first.
    /// Then Kai is away: somebody stands in for him, and Olivia breaks glass with a reason.
    @Test
    void whatIsGraveTakesTwo() {
        Page kai = signedIn(KAI);
        Page lena = signedIn("lena@nordwind.example");
        Page olivia = signedIn("olivia@nordwind.example");
        asksForASecondAdmin(olivia);
        makesAnAdmin(olivia, "Lena");
        opens(olivia, "Lena");
        assertThat(section(olivia, "Membership").locator("dd").nth(1)).hasText("Standard");

        hears(
                olivia,
                KAI,
                "Olivia needs a second admin of Nordwind: somebody becomes an admin (Lena)");
        assertThat(kai.locator("[data-key=needs]")).containsText("Lena becomes an admin");
        link(kai, "Decide Olivia").click();
        Locator waits = kai.locator("li.approval");
        assertThat(waits).containsText("Asked for by Olivia");
        assertThat(waits).containsText("Lena so far: Standard, No finance role.");
        assertThat(waits).containsText("lena@nordwind.example");
        assertThat(waits).containsText("This gives: Runs the business");
        keep(kai, "approval");
        button(kai, "Approve").click();
        setsUpASecondStepAndComesBack(kai);
        button(kai, "Approve").click();
        assertThat(kai.locator("#said")).containsText("Approved: it is carried out.");
        assertThat(kai.locator("[data-key=settled]")).containsText("Lena becomes an admin");

        coolsOff(lena);
        standsIn(kai);
        breaksGlass(olivia);
        hears(olivia, KAI, "Alarm: Olivia has used the emergency override at Nordwind");
    }

    /// The new admin reads it on her first page, without loading it, and where she tries.
    private static void coolsOff(Page lena) {
        assertThat(lena.locator("[data-key=cooling]")).containsText("You are a new admin");
        assertThat(lena.locator("[data-key=cooling]"))
                .containsText("you cannot remove or demote admins");
        keep(lena, "cooling");
        opens(lena, "Kai");
        Locator form = form(lena, "set-role");
        form.locator("select").selectOption(new SelectOption().setValue("standard"));
        form.locator("button[type=submit]").click();
        assertThat(form.locator(".said-wrong")).containsText("new admin");
        assertThat(lena.locator("#said")).isEmpty();
        go(lena, "Overview");
        assertThat(lena.locator("[data-key=cooling]")).isVisible();
    }

    private static void standsIn(Page kai) {
        go(kai, "Security");
        Locator form = form(kai, "name-stand-in");
        form.locator("select").selectOption(new SelectOption().setLabel("Mika"));
        form.locator("button").click();
        assertThat(kai.locator("#said")).containsText("The stand-in is set.");
        keep(kai, "stand-in");
        Locator all = kai.locator("[data-stand-ins] > li");
        assertThat(all.filter(with("Kai"))).containsText("Mika stands in");
        assertThat(all.filter(with("Olivia"))).containsText("Nobody stands in");
    }

    /// What she asks for waits; it cannot wait; everybody reads why she did it alone.
    private static void breaksGlass(Page olivia) {
        opens(olivia, "Mika");
        Locator finance = form(olivia, "set-finance");
        finance.locator("select").selectOption(new SelectOption().setValue("analyst"));
        finance.locator("button[type=submit]").click();
        assertThat(olivia.locator("#said")).containsText("It waits for a second admin");
        go(olivia, "Security");
        link(olivia, "All decisions").click();
        Locator waits = olivia.locator("li.approval");
        assertThat(waits).containsText("From");
        assertThat(waits).containsText("on stand-ins can, too.");
        glass(waits).fill("The invoices are due today");
        button(olivia, "Carry it out now").click();
        setsUpASecondStepAndComesBack(olivia);
        assertThat(reason(olivia)).hasValue("The invoices are due today");
        if (!reason(olivia).isVisible()) olivia.getByText("Override: carry it out alone").click();
        button(olivia, "Carry it out now").click();
        assertThat(olivia.locator("#said")).containsText("Carried out. Every admin has been told.");
        Locator settled = olivia.locator("[data-key=settled] li").filter(with("Mika"));
        assertThat(settled).containsText("Overridden");
        assertThat(settled).containsText("The invoices are due today");
        go(olivia, "Security");
        assertThat(olivia.locator("#alarms")).containsText("The emergency override was used");
    }

    private static Locator glass(Locator approval) {
        approval.getByText("Override: carry it out alone").click();
        return reason(approval.page());
    }

    private static Locator reason(Page page) {
        return form(page, "break-glass").getByLabel("Reason");
    }

    /// Ines is alone: she cannot go, and is told what to do. Whom she names can start a recovery;
    /// everybody hears of it, and she stops it.
    @Test
    void theLastAdminCannotVanishAndARecoveryIsStopped() {
        Page ines = signedIn("ines@suedstern.example");
        ines.navigate(demo().url() + "/me");
        ines.locator("details.leave > summary").click();
        button(ines, "Leave Südstern").click();
        Locator refused = ines.locator(".said-wrong");
        assertThat(refused).containsText("would have no admin left");
        assertThat(refused).containsText("make another member an admin first");
        assertThat(ines.locator("h1")).hasText("Ines");

        ines.navigate(demo().url() + "/");
        go(ines, "Security");
        section(ines, "Recovery").getByLabel("E-mail address of a contact").fill(MIKA);
        button(ines, "Name the contact").click();
        assertThat(ines.locator("#said")).containsText("can start a recovery");
        Page mika = signedIn(MIKA);
        startsARecovery(mika);
        hears(ines, "ines@suedstern.example", "recovery");
        Locator found = ines.locator("[data-key=RECOVERY_OPEN]");
        assertThat(found).isVisible();
        assertThat(section(ines, "Recovery")).containsText("Mika has started a recovery");
        keep(ines, "recovery");
        found.getByText("Stop the recovery").click();
        assertThat(ines.locator("#said")).containsText("Stopped.");
        assertThat(found).hasCount(0);
    }

    private void startsARecovery(Page contact) {
        contact.navigate(demo().url() + "/me");
        Locator mine = section(contact, "Recovery");
        mine.getByText("Start a recovery").click();
        mine.getByLabel("Why").fill("Nobody answers any more");
        button(contact, "Start it").click();
        assertThat(contact.locator("#said")).containsText("everybody there has been told");
        assertThat(section(contact, "Recovery")).containsText("You can carry it out from");
        keep(contact, "recovery-mine");
    }

    /// Everybody is to take a second step: first a countdown, then a question; nobody is thrown
    /// out.
    @Test
    void aSecondStepComesToEverybody() {
        Page nadia = signedIn("nadia@agentur-sued.example");
        Page tomas = signedIn("tomas@agentur-sued.example");
        asksEverybody(tomas, "In 14 days");
        assertThat(tomas.locator("#second-step")).containsText("Everybody else needs it");
        Locator countdown = nadia.locator("main .notice.warning");
        assertThat(countdown).containsText("Agentur Süd asks for a second step in 14 days");
        assertThat(countdown).containsText("you stay signed in");
        keep(nadia, "countdown");
        go(nadia, "Accounts");
        assertThat(nadia.locator("main")).containsText("Nord");

        tomas.navigate(demo().url() + "/me/sign-in");
        setsUp(tomas);
        tomas.navigate(demo().url() + "/");
        asksEverybody(tomas, "At once");
        go(nadia, "Requests");
        assertThat(nadia.locator("h1")).hasText("One more step");
        assertThat(nadia.locator("body")).containsText("You are still signed in as Nadia.");
        link(nadia, "Set up a second step").click();
        setsUp(nadia);
        assertThat(nadia.locator("h1")).hasText("Requests");
    }

    private static void asksEverybody(Page admin, String when) {
        go(admin, "Security");
        Locator panel = admin.locator("#second-step");
        panel.getByLabel("Everybody", new Locator.GetByLabelOptions().setExact(true)).check();
        panel.locator("select").selectOption(new SelectOption().setLabel(when));
        panel.locator("button[type=submit]").click();
        assertThat(admin.locator("#said")).containsText("The settings are saved.");
    }
}
