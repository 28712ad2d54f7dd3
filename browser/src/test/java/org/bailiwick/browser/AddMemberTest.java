package org.bailiwick.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.regex.Pattern;

/// Olivia, who owns Nordwind, adds people: she sees what will work before she saves, and how far
/// each invitation came; whoever is invited knows everything before anything opens.
class AddMemberTest extends Journey {
    private static final String OLIVIA = "olivia@nordwind.example";

    /// She adds two at once. While she chooses, the panel says what they could do, and warns of
    /// what she did not think of.
    @Test
    void sheSeesWhetherItWillWorkBeforeSheSaves() {
        Page olivia = adding(signedIn(OLIVIA));
        Locator panel = olivia.locator("[data-foretell]");
        assertThat(panel).containsText("Will it work?");
        addresses(olivia, "nils@nordwind.example\nomar@gmail.com");
        assertThat(panel).containsText("a role alone opens no account");
        assertThat(panel).containsText("omar@gmail.com looks like a personal address");

        olivia.getByLabel("Admin").first().check();
        assertThat(panel).containsText("works in no account until one is assigned");
        assertThat(panel).containsText("An admin sees no money");
        assertThat(finance(olivia)).containsText("Full control of billing, payments and balances");
        assertThat(finance(olivia)).containsText("Views and downloads invoices and balances");
        olivia.getByLabel("Finance Analyst").check();
        assertThat(panel).not().containsText("An admin sees no money");

        olivia.getByLabel("Standard").check();
        level(olivia, "Nord", "Operator");
        level(olivia, "West", "Analyst");
        olivia.locator("input[name=until]").fill("2027-12-31");
        assertThat(can(panel, "Nord", "edit campaigns")).isVisible();
        assertThat(can(panel, "West", "view campaigns")).isVisible();
        assertThat(can(panel, "West", "edit campaigns")).hasCount(0);
        assertThat(panel).not().containsText("a role alone opens no account");

        button(olivia, "Send invitations").click();
        assertThat(olivia.locator("#said")).containsText("The invitations are on their way");
        assertThat(invited(olivia, "nils@nordwind.example")).containsText("Open");
        assertThat(invited(olivia, "omar@gmail.com")).containsText("Standard");
    }

    /// Only addresses of the own domain may be invited: whoever lies outside stops the others too,
    /// until he is taken out.
    @Test
    void whoLiesOutsideTheDomainIsPointedOut() {
        Page olivia = signedIn(OLIVIA);
        go(olivia, "Security");
        allowOnly(olivia, "nordwind.example");
        adding(olivia);
        addresses(olivia, "pia@nordwind.example\nquin@elsewhere.example");
        Locator panel = olivia.locator("[data-foretell]");
        assertThat(panel).containsText("quin@elsewhere.example");
        button(olivia, "Send invitations").click();
        Locator refused = olivia.locator("[data-became]");
        assertThat(refused).containsText("Nothing was sent");
        assertThat(refused.locator(".bang")).hasCount(1);
        assertThat(refused.locator(".bang")).containsText("quin@elsewhere.example");
        addresses(olivia, "pia@nordwind.example");
        button(olivia, "Send invitations").click();
        assertThat(olivia.locator("#said")).containsText("The invitation is on its way");
        assertThat(invited(olivia, "pia@nordwind.example")).isVisible();
        go(olivia, "Security");
        allowOnly(olivia, "");
    }

    /// Nina gets the letter. Its page says who invites, as what, to which accounts and until when;
    /// nothing opens before she accepts. Olivia follows: sent, delivered, opened, accepted.
    @Test
    void theInvitedReadsEverythingBeforeAnythingOpens() {
        Page olivia = signedIn(OLIVIA);
        olivia.clock().install();
        invite(olivia, "nina@nordwind.example", "Nord", "Operator", "2027-12-31");
        invited(olivia, "nina@nordwind.example").locator("a").first().click();
        assertThat(step(olivia, "written")).hasClass("passed");
        assertThat(step(olivia, "opened")).hasClass("not-reached");

        Page nina = chromium().fresh().newPage();
        String letter = invitation(olivia, "nina@nordwind.example", 1);
        nina.waitForResponse("**/opening", () -> nina.navigate(letter));
        assertThat(nina.locator("main")).containsText("Olivia has invited you");
        assertThat(nina.locator("h1")).containsText("Nordwind invites you");
        Locator facts = nina.locator("dl.facts");
        assertThat(facts).containsText("n•••@nordwind.example");
        assertThat(facts).containsText("Standard");
        assertThat(facts).containsText("Nord");
        assertThat(facts).containsText("Operator");
        assertThat(facts).containsText("Dec 31, 2027");
        assertThat(nina.locator("main")).containsText("Nothing has happened by opening this page");

        olivia.evaluate("window.sameDocument = true");
        olivia.clock().fastForward("01:15");
        assertThat(step(olivia, "handed")).hasClass("passed");
        assertThat(step(olivia, "opened")).hasClass("passed");
        assertThat(step(olivia, "accepted")).hasClass("not-reached");

        nina.getByLabel("Your name").fill("Nina");
        nina.getByLabel("New password").fill("seven blue lanterns");
        button(nina, "Accept").click();
        assertThat(nina.locator("main")).containsText("you are a member now");
        nina.getByLabel("E-mail address").fill("nina@nordwind.example");
        nina.getByLabel("Password").fill("seven blue lanterns");
        button(nina, "Sign in").click();
        assertThat(nina.locator(".tile").filter(text("Nord"))).containsText("Operator");

        assertThat(step(olivia, "accepted")).hasClass("passed");
        org.assertj.core.api.Assertions.assertThat(olivia.evaluate("window.sameDocument"))
                .isEqualTo(true);
    }

    /// The letter is for Ines, and Mika opens it: she is told whose it is, as far as that is hers
    /// to know, and Ines takes over.
    @Test
    void whoOpensItWithAnotherAccountIsToldForWhichAddressItIs() {
        Page olivia = signedIn(OLIVIA);
        invite(olivia, "ines@suedstern.example", "Nord", "Analyst", "");
        String link = invitation(olivia, "ines@suedstern.example", 1);
        BrowserContext browser = chromium().fresh();
        Page mika = signedIn(browser, "mika@nordwind.example");
        mika.navigate(link);
        assertThat(mika.locator(".notice.warning"))
                .containsText("This invitation is for i•••@suedstern.example");
        assertThat(mika.locator("main")).not().containsText("ines@suedstern.example");
        assertThat(button(mika, Pattern.compile("^Accept"))).hasCount(0);

        link(mika, "Sign in with that address").click();
        mika.getByLabel("E-mail address").fill("ines@suedstern.example");
        mika.getByLabel("Password").fill(Demo.PASSWORD);
        button(mika, "Sign in").click();
        button(mika, "Accept as Ines").click();
        assertThat(mika.locator(".switcher-name").first()).containsText("Nordwind");
        browser.close();
    }

    /// Somebody new to an address, but not to the house: accepting with the account that he has
    /// proves the address, and it becomes one of his.
    @Test
    void whoHasAnAccountProvesTheAddressByAccepting() {
        Page olivia = signedIn(OLIVIA);
        invite(olivia, "tom@nordwind.example", "Nord", "Analyst", "");
        Page tomas = signedIn("tomas@agentur-sued.example");
        tomas.navigate(invitation(olivia, "tom@nordwind.example", 1));
        assertThat(tomas.locator("main"))
                .containsText("t•••@nordwind.example becomes one of your addresses");
        button(tomas, "Accept as Tomás").click();
        assertThat(tomas.locator(".switcher-name").first()).containsText("Nordwind");
        tomas.navigate(demo().url() + "/me");
        assertThat(tomas.locator("main")).containsText("tom@nordwind.example");
    }

    /// The letter opens nothing any more: one press asks for a new one, one press sends it, and it
    /// stands in the old one's place.
    @Test
    void whatIsOverIsAskedForAnew() {
        String rita = "rita@nordwind.example";
        Page olivia = signedIn(OLIVIA);
        invite(olivia, rita, "Nord", "Operator", "");
        String first = invitation(olivia, rita, 1);
        invited(olivia, rita).locator("button").filter(text("Withdraw")).click();
        assertThat(olivia.locator("#said")).containsText("Withdrawn");
        assertThat(invited(olivia, rita)).hasCount(0);

        Page page = chromium().fresh().newPage();
        page.navigate(first);
        assertThat(page.locator("h1")).containsText("is no longer valid");
        button(page, "Ask for a new invitation").click();
        assertThat(page.locator("main")).containsText("comes by e-mail to the same address");

        go(olivia, "Overview");
        assertThat(olivia.locator("[data-key=needs]")).containsText("Asks for a new invitation");
        go(olivia, "Users");
        assertThat(invited(olivia, rita)).containsText("Asks for a new invitation");
        invited(olivia, rita).locator("button").filter(text("Send a new one")).click();
        assertThat(olivia.locator("#said")).containsText("The invitation is on its way");
        assertThat(invited(olivia, rita)).hasCount(1);
        assertThat(invited(olivia, rita)).containsText("Open");

        page.navigate(invitation(olivia, rita, 2));
        assertThat(page.locator("dl.facts")).containsText("Operator");
        assertThat(button(page, "Accept")).isVisible();
    }

    /// Until it is answered Olivia sends it again, copies a link, corrects the address, or takes it
    /// back.
    @Test
    void sheResendsCopiesCorrectsAndCancels() {
        BrowserContext browser = chromium().fresh();
        browser.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        Page olivia = signedIn(browser, OLIVIA);
        invite(olivia, "sid@nordwind.example", "Nord", "Analyst", "");
        String first = invitation(olivia, "sid@nordwind.example", 1);
        invited(olivia, "sid@nordwind.example").locator("a").first().click();
        button(olivia, "Send again").click();
        assertThat(olivia.locator("#said")).containsText("Sent again");
        // How far letters came is kept beside the journal, a moment after it.
        olivia.waitForCondition(() -> {
            olivia.reload();
            return olivia.locator("main").innerText().contains("Sent 2 times");
        });
        String second = invitation(olivia, "sid@nordwind.example", 2);
        org.assertj.core.api.Assertions.assertThat(second).isNotEqualTo(first);

        button(olivia, "Copy link").click();
        assertThat(olivia.locator(".toast")).containsText("Copied");
        String copied = (String) olivia.evaluate("navigator.clipboard.readText()");
        Page kai = signedIn("kai@nordwind.example");
        kai.navigate(copied);
        assertThat(kai.locator("h1")).containsText("Nothing here for this account");

        olivia.locator("aside").getByLabel("E-mail address").fill("sidney@nordwind.example");
        button(olivia, "Send it there").click();
        assertThat(olivia.locator("#said")).containsText("Corrected");
        assertThat(invited(olivia, "sid@nordwind.example")).hasCount(0);
        kai.navigate(second);
        assertThat(kai.locator("h1")).containsText("is no longer valid");

        invited(olivia, "sidney@nordwind.example")
                .locator("button")
                .filter(text("Withdraw"))
                .click();
        assertThat(olivia.locator("#said")).containsText("Withdrawn");
        assertThat(invited(olivia, "sidney@nordwind.example")).hasCount(0);
        browser.close();
    }

    private static Page adding(Page page) {
        go(page, "Users");
        link(page, "Add Members").click();
        assertThat(page.locator("h1")).containsText("Add Members");
        return page;
    }

    private static void addresses(Page page, String text) {
        page.getByLabel("E-mail addresses").fill(text);
    }

    private static void level(Page page, String account, String level) {
        page.getByLabel("Level on " + account, new Page.GetByLabelOptions().setExact(true))
                .selectOption(new SelectOption().setLabel(level));
    }

    private static void invite(
            Page olivia, String address, String account, String level, String until) {
        adding(olivia);
        addresses(olivia, address);
        level(olivia, account, level);
        olivia.locator("input[name=until]").fill(until);
        assertThat(can(olivia.locator("[data-foretell]"), account, "view campaigns")).isVisible();
        button(olivia, "Send invitations").click();
        assertThat(olivia.locator("#said")).containsText("The invitation is on its way");
    }

    private static Locator finance(Page page) {
        return page.locator("fieldset").filter(text("Finance Manager"));
    }

    /// What the panel says can be done on an account.
    private static Locator can(Locator panel, String account, String task) {
        String asset = "div:has(> h3:text-is('" + account + "'))";
        return panel.locator(asset + " .tick").filter(text(task));
    }

    /// The row of an open invitation.
    private static Locator invited(Page page, String address) {
        return page.locator(".list > li").filter(text(address));
    }

    private static Locator step(Page page, String step) {
        return page.locator("[data-way] [data-step=" + step + "]");
    }

    private static void allowOnly(Page olivia, String domains) {
        Locator form = olivia.locator("#allowed form");
        form.locator("[name^=allowed_domains]").fill(domains);
        form.locator("[name=domains_for]").selectOption(domains.isEmpty() ? "nobody" : "everybody");
        form.locator("button[type=submit]").click();
        assertThat(olivia.locator("#said")).not().isEmpty();
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /// Where the newest of so many letters of an invitation leads.
    private String invitation(Page page, String address, int letters) {
        return demo().url() + new Mailbox(errands()).invitation(page, address, letters);
    }
}
