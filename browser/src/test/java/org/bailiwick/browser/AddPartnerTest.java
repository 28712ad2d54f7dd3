package org.bailiwick.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;

import java.util.regex.Pattern;

/// Olivia, who runs Nordwind, adds an agency as a partner, and keeps it in hand.
class AddPartnerTest extends Journey {
    private static final String NADIA = "nadia@agentur-sued.example";
    private static final String PAUL = "paul@agentur-sued.example";

    /// She adds Hafenlicht by its Business Center ID: sees who it is, chooses accounts, levels and
    /// an end, reads what its admins may then hand out, and confirms. Hafenlicht starts at once:
    /// its admin assigns Paul, who works; Olivia reads his name. Then she lowers, narrows, pauses,
    /// shortens, extends and ends, in place, and takes the end back.
    @Test
    void sheSeesAllOfItBeforeAndKeepsItInHand() {
        Errands errands = errands();
        String agency = hafenlicht(errands);
        Page olivia = signedIn("olivia@nordwind.example");

        whoItIs(olivia, agency);
        whatItGets(olivia);
        previewAndConfirm(olivia);

        Page nadia = signedIn(NADIA);
        theirAdminAssigns(nadia, agency);
        Page paul = paulWorksAtOnce();
        sheReadsWhoTouchedIt(olivia);

        lower(olivia);
        theCampaignsAreOnlyLookedAt(errands);
        narrow(olivia);
        pauseAndResume(olivia, errands);
        shortenAndExtend(olivia);
        endAndUndo(olivia, errands);
        sweep(olivia, errands);
        paul.close();
    }

    /// An agency that Nordwind has never worked with: Nadia runs it, Paul works there.
    private static String hafenlicht(Errands errands) {
        String id =
                errands.run(
                        "open-business",
                        "name",
                        "Hafenlicht",
                        "zone",
                        "Europe/Berlin",
                        "admin",
                        NADIA);
        errands.run("prove-domain", "business", id, "domain", "hafenlicht.example");
        String invitation =
                errands.runAs(NADIA, "invite", "business", id, "address", PAUL, "role", "standard");
        errands.runAs(PAUL, "accept-invitation", "invitation", invitation, "person", PAUL);
        return id;
    }

    private static void whoItIs(Page olivia, String agency) {
        go(olivia, "Partners");
        link(olivia, "Add a partner").first().click();
        olivia.getByLabel("Business Center ID").check();
        olivia.getByLabel("ID, domain or code").fill(agency);
        button(olivia, "Find the business").click();
        Locator card = olivia.locator(".candidate");
        assertThat(card).containsText("Hafenlicht");
        assertThat(card).containsText("hafenlicht.example");
        assertThat(card).containsText("First time you work together");
        assertThat(card).containsText("Here since");
        assertThat(card).containsText("can start at once");
        assertThat(card).containsText("You remain the owner throughout");
    }

    private static void whatItGets(Page olivia) {
        olivia.getByLabel("Level on Nord", exactly()).selectOption("operator");
        Locator show = olivia.locator(".row").filter(text("Nordwind Show"));
        show.getByLabel("Post").check();
        show.getByLabel("LIVE").check();
        olivia.getByLabel("Until").fill("2027-06-30");
        button(olivia, "Preview").click();
    }

    private static void previewAndConfirm(Page olivia) {
        Locator preview = olivia.locator("[data-key=preview]");
        assertThat(preview).containsText("Nord · their admins may hand out at most Operator");
        assertThat(preview).containsText("edit campaigns");
        assertThat(preview).containsText("Nordwind Show");
        assertThat(preview).containsText("Until Jun 30, 2027");
        button(olivia, "Confirm").click();
        assertThat(olivia.locator("#said")).containsText("Your partner is added");
        assertThat(olivia.locator("h1")).containsText("Hafenlicht");
        assertThat(olivia.locator("[data-key=given] .badge").first())
                .containsText("You remain the owner");
    }

    private void theirAdminAssigns(Page nadia, String agency) {
        nadia.navigate(demo().url() + "/b/" + agency + "/accounts");
        link(nadia, Pattern.compile("^Nord ")).click();
        assertThat(nadia.locator("main")).containsText("Shared by Nordwind");
        Locator form = nadia.locator("form:has(input[name=command][value=assign])").first();
        assertThat(form.getByLabel("Level").locator("option")).hasCount(2);
        form.getByLabel("Person").selectOption("Paul");
        form.getByLabel("Level").selectOption("operator");
        form.getByRole(AriaRole.BUTTON).click();
        assertThat(nadia.locator("#said")).isVisible();
    }

    private Page paulWorksAtOnce() {
        Page paul = chromium().fresh().newPage();
        paul.navigate(demo().ads());
        button(paul, Pattern.compile("Paul")).click();
        paul.navigate(demo().ads() + "/accounts/nord/campaigns");
        assertThat(paul.locator("#campaigns")).isVisible();
        return paul;
    }

    private static void sheReadsWhoTouchedIt(Page olivia) {
        Locator touched = olivia.locator("[data-key=touched]");
        for (int i = 0; i < 50 && !touched.textContent().contains("Paul"); i++) olivia.reload();
        assertThat(touched).containsText("Paul");
        assertThat(touched).containsText("Nord");
    }

    private static Locator row(Page olivia, String account) {
        return olivia.locator("[data-key=given] .list > li")
                .filter(new Locator.FilterOptions().setHas(link(olivia, account)));
    }

    private static Locator change(Page olivia, String account) {
        Locator row = row(olivia, account);
        if (row.locator("details[open]").count() == 0) row.locator("summary").click();
        return row;
    }

    private static void lower(Page olivia) {
        Locator row = change(olivia, "Nord");
        row.getByLabel("At most").selectOption("analyst");
        Locator preview = olivia.locator("[data-foretell]");
        assertThat(preview).containsText("edit campaigns");
        row.getByText("Set level").click();
        assertThat(row(olivia, "Nord")).containsText("at most Analyst");
        assertThat(olivia.locator("#said")).containsText("Undo");
    }

    private static void theCampaignsAreOnlyLookedAt(Errands errands) {
        org.assertj.core.api.Assertions.assertThat(
                        errands.allows(PAUL, "campaign.edit", "ad_account:nord"))
                .isFalse();
        org.assertj.core.api.Assertions.assertThat(
                        errands.allows(PAUL, "campaign.view", "ad_account:nord"))
                .isTrue();
    }

    private static void narrow(Page olivia) {
        Locator row = change(olivia, "Nordwind Show");
        row.getByLabel("LIVE").uncheck();
        assertThat(olivia.locator("[data-foretell]")).containsText("LIVE");
        row.getByText("Set level").click();
        assertThat(row(olivia, "Nordwind Show").locator(".badge.accent")).hasText("at most Post");
    }

    private static void pauseAndResume(Page olivia, Errands errands) {
        press(row(olivia, "Nord"), "Pause");
        assertThat(row(olivia, "Nord")).containsText("Paused");
        looks(errands, false);
        press(row(olivia, "Nord"), "Resume");
        assertThat(row(olivia, "Nord")).containsText("Active");
        looks(errands, true);
    }

    private static void looks(Errands errands, boolean may) {
        org.assertj.core.api.Assertions.assertThat(
                        errands.allows(PAUL, "campaign.view", "ad_account:nord"))
                .isEqualTo(may);
    }

    private static void shortenAndExtend(Page olivia) {
        until(olivia, "2026-12-31");
        assertThat(row(olivia, "Nord")).containsText("Dec 31, 2026");
        until(olivia, "2027-12-31");
        assertThat(row(olivia, "Nord")).containsText("Dec 31, 2027");
    }

    private static void until(Page olivia, String day) {
        Locator row = change(olivia, "Nord");
        row.getByLabel("Until").fill(day);
        row.getByText("Set end").click();
        assertThat(olivia.locator("#said")).containsText("The end is changed");
    }

    private static void endAndUndo(Page olivia, Errands errands) {
        press(row(olivia, "Nord"), "End");
        assertThat(olivia.locator("#said")).containsText("The share has ended");
        assertThat(row(olivia, "Nord")).hasCount(0);
        looks(errands, false);
        button(olivia, Pattern.compile("Undo")).click();
        assertThat(row(olivia, "Nord")).containsText("at most Analyst");
        looks(errands, true);
    }

    /// The end of the partnership shows first everything that is left over, and sweeps it.
    private static void sweep(Page olivia, Errands errands) {
        link(olivia, "Good-bye").click();
        assertThat(olivia.locator("[data-key=given]")).containsText("Nord");
        assertThat(olivia.locator("[data-key=given]")).containsText("Nordwind Show");
        button(olivia, "End everything now").click();
        assertThat(olivia.locator("#said")).containsText("The good-bye is said");
        assertThat(olivia.locator("h1 + p")).containsText("Left");
        assertThat(olivia.locator("[data-key=given]")).containsText("Nothing is shared");
        looks(errands, false);
        button(olivia, Pattern.compile("Undo")).click();
        assertThat(row(olivia, "Nord")).containsText("at most Analyst");
        looks(errands, true);
    }

    private static void press(Locator row, String name) {
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
