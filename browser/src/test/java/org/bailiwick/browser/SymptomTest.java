package org.bailiwick.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lena, who is staff: something does not work, and she reads a cause in place of a guess.
class SymptomTest extends Journey {
    private static final String LENA = "lena@nordwind.example";
    private static final String OLIVIA = "olivia@nordwind.example";

    /// Nothing works for her. The row that she picks says why, and whom to ask; the request names
    /// account, action and receipt, and goes out by one button. She follows it; an admin approves
    /// it in another browser; her page says so by itself, and so does the one that said no.
    @Test
    void sheReadsTheCauseAsksAndIsTold() {
        BrowserContext browser = chromium().fresh();
        browser.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        Page lena = signedIn(browser, LENA);
        link(lena, "Something doesn’t work").click();

        Locator nothing = row(lena, "nothing");
        assertThat(nothing.locator("summary")).containsText("Role is set, but nothing works");
        assertThat(nothing.locator("summary")).containsText("Applies here");
        assertThat(row(lena, "one").locator("summary")).containsText("Not the case");
        nothing.locator("summary").click();
        assertThat(nothing).containsText("No asset assigned.");
        assertThat(nothing).containsText("the account access does not");
        assertThat(nothing.locator("[data-whom]")).containsText("ask an admin of Nordwind");
        name(nothing, "nord", "campaign.edit");

        assertThat(lena.locator(".verdict.no")).containsText("No account is assigned");
        assertThat(lena.locator(".verdict.no")).containsText("an admin of Nordwind");
        String copied = copiedRequest(lena);
        org.assertj.core.api.Assertions.assertThat(copied)
                .contains("Nordwind", "edit campaigns", "ad account nord", "Operator")
                .contains("NO_ASSET_ASSIGNED", receipt(lena));
        Page why = browser.newPage();
        why.navigate(lena.url());
        assertThat(why.locator(".verdict.no")).containsText("No account is assigned");

        lena.getByLabel("What for?").fill("The spring campaign starts on Monday.");
        button(lena, "Ask for Operator").click();
        assertThat(lena.locator("#said")).containsText("Your request is sent");
        assertThat(why.locator(".verdict.no")).containsText("It waits for approval");
        link(lena, "Follow your request").click();
        Locator mine = lena.locator(".list > li").filter(text("nord"));
        assertThat(mine).containsText("Waiting");
        mine.getByRole(com.microsoft.playwright.options.AriaRole.LINK).first().click();
        assertThat(lena.locator("h1")).containsText("Request for access");
        assertThat(lena.locator("aside")).containsText("They are reminded");
        marked(lena);
        marked(why);

        approve(signedIn(OLIVIA));

        assertThat(lena.locator("[data-key=told]")).containsText("works already");
        assertThat(lena.locator("main")).containsText("Given: Operator");
        assertThat(why.locator(".verdict.yes")).containsText("“edit campaigns” on nord works");
        stillTheSame(lena);
        stillTheSame(why);
        browser.close();
    }

    /// Mika works on two accounts, and on each something is missing: the other rows tell them
    /// apart.
    @Test
    void eachRowIsWorkedOut() {
        Page mika = signedIn("mika@nordwind.example");
        link(mika, "Something doesn’t work").click();

        Locator one = row(mika, "one");
        assertThat(row(mika, "nothing").locator("summary")).containsText("Not the case");
        assertThat(one.locator("summary")).containsText("Most things work, one action is blocked");
        assertThat(one.locator("summary")).containsText("Applies here");
        one.locator("summary").click();
        assertThat(one).containsText("Asset-level permission too low.");
        assertThat(one).containsText("The level on this account is too narrow.");
        assertThat(one.locator("[data-whom]")).containsText("ask an admin of Nordwind");
        one.locator("a").filter(text("Nord")).first().click();
        assertThat(mika.locator(".verdict.no")).containsText("too narrow");
        assertThat(mika.locator(".verdict.no")).containsText("A higher role would not");
        assertThat(button(mika, "Ask for Admin")).isVisible();

        Locator some = row(mika, "some");
        assertThat(some.locator("summary")).containsText("Works on one account, not on another");
        some.locator("summary").click();
        assertThat(some).containsText("Assignment is per asset");
        assertThat(some.locator("[data-whom]")).containsText("assign the missing account");
        name(some, "west", "campaign.view");
        assertThat(mika.locator(".verdict.no")).containsText("This account is not assigned");
        assertThat(mika.locator(".verdict.no")).containsText("Others are");

        Locator elsewhere = row(mika, "elsewhere");
        assertThat(elsewhere.locator("summary")).containsText("isn’t available to assign");
        elsewhere.locator("summary").click();
        assertThat(elsewhere).containsText("It’s in a different Business Center.");
        name(elsewhere, "stern", "campaign.view");
        assertThat(mika.locator(".verdict.no")).containsText("Nothing here by this name");
        assertThat(mika.locator(".verdict.no")).not().containsText("Südstern");

        Locator just = row(mika, "just");
        assertThat(just.locator("summary")).containsText("just changed it");
        just.locator("summary").click();
        assertThat(just).containsText("A stale page, not a stale right.");
        assertThat(just.locator("[data-whom]")).containsText("nothing has to be asked");
        just.locator("a").filter(text("Check my browser")).click();
        assertThat(mika.locator("main")).containsText("your session holds");
    }

    /// Paul works for the agency and for its client. In the agency's center he misses what is the
    /// client's: he is led there.
    @Test
    void whoIsInTheWrongCenterIsOfferedTheOther() {
        Page paul = signedIn("paul@agentur-sued.example");
        paul.navigate(demo().url() + "/?all=1");
        paul.locator("main").getByText("Agentur Süd").click();
        link(paul, "Something doesn’t work").click();
        Locator elsewhere = row(paul, "elsewhere");
        elsewhere.locator("summary").click();
        elsewhere.locator("select[name=kind]").selectOption("pixel");
        name(elsewhere, "shop", "pixel.use");

        assertThat(paul.locator(".verdict.no"))
                .containsText("It works in Nordwind, not in Agentur Süd");
        link(paul, "Switch to Nordwind").click();
        assertThat(paul.locator(".verdict.yes")).containsText("on shop works");
        assertThat(paul.locator(".switcher-name").first()).containsText("Nordwind");
    }

    /// Lena's browser is signed in as Mika too, who can do it: she is offered to be Mika again.
    @Test
    void whoIsInTheWrongAccountIsOfferedTheOther() {
        BrowserContext browser = chromium().fresh();
        signedIn(browser, "mika@nordwind.example").close();
        Page lena = signedIn(browser, LENA);
        link(lena, "Something doesn’t work").click();
        Locator nothing = row(lena, "elsewhere");
        nothing.locator("summary").click();
        name(nothing, "sued", "campaign.view");

        assertThat(lena.locator(".verdict.no")).isVisible();
        assertThat(lena.locator("main")).containsText("Mika can do this.");
        lena.locator("main").getByText("Switch to Mika").click();
        assertThat(lena.locator(".verdict.yes")).containsText("“view campaigns” on sued works");
        assertThat(lena.locator("body")).containsText("Mika");
        browser.close();
    }

    private static Locator row(Page page, String symptom) {
        return page.locator("[data-key=symptom-" + symptom + "]");
    }

    /// Names the account and what is wanted there, and has the cause worked out.
    private static void name(Locator row, String account, String action) {
        row.locator("input[name=account]").fill(account);
        row.locator("select[name=action]").selectOption(action);
        row.locator("button[type=submit]").click();
        row.page().waitForURL("**action=" + action + "**");
    }

    private static String copiedRequest(Page page) {
        button(page, "Copy precise request").click();
        assertThat(page.locator(".toast")).containsText("Copied");
        return (String) page.evaluate("navigator.clipboard.readText()");
    }

    private static String receipt(Page page) {
        String facts = page.locator("[data-key=facts]").innerText();
        Matcher receipt = Pattern.compile("r_[0-9a-z]+").matcher(facts);
        org.assertj.core.api.Assertions.assertThat(receipt.find()).isTrue();
        return receipt.group();
    }

    private static void approve(Page olivia) {
        go(olivia, "Requests");
        olivia.locator("main").locator("h2").filter(text("Lena")).locator("a").click();
        assertThat(olivia.locator("main")).containsText("The spring campaign starts on Monday.");
        button(olivia, Pattern.compile("^Approve")).first().click();
        assertThat(olivia.locator("#said")).containsText("Approved");
    }

    private static void marked(Page page) {
        page.evaluate("window.sameDocument = true");
    }

    private static void stillTheSame(Page page) {
        org.assertj.core.api.Assertions.assertThat(page.evaluate("window.sameDocument"))
                .isEqualTo(true);
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
