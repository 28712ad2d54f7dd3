package org.bailiwick.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/// Everybody can use the pages, too, that no link leads to: they come after something was done, or
/// by a letter. Vera, who has just opened a business, does it all; so they are at the same time the
/// pages of a business with nothing in it yet. With `-Dscreenshots=DIR` it is kept how they look;
/// every build looks at them once.
class UnlinkedTest extends InEveryLook {
    private static final String NEW_PASSWORD = "seven blue lanterns";
    private static final List<String> EMPTY =
            List.of(
                    "users",
                    "partners",
                    "accounts",
                    "requests",
                    "links",
                    "record",
                    "security",
                    "settings");

    private Looks looks = Looks.light();
    private String vera = "";
    private String nils = "";

    @BeforeAll
    void aClientWhoCannotGiveEverything() {
        AccessLinkTest.mond(errands());
    }

    /// Whom only these looks know.
    private String address(String name) {
        return name + "-" + looks.name() + "@vogel.example";
    }

    @Override
    void look(Looks how) {
        looks = how;
        vera = address("vera");
        nils = address("nils");
        Errands errands = errands();
        errands.person("Vera", vera, Demo.PASSWORD);
        String business =
                errands.run("open-business", "name", "Vogel", "zone", "UTC", "admin", vera);
        asked();
        try (BrowserContext context = looks.open(chromium())) {
            Page page = signedIn(context, vera);
            nothingYet(page, business);
            webhook(page, business);
            secondStep(page);
            invitation(page, business);
            waiting(page, business);
            otherAccount(context, page);
        }
        signingIn();
        given();
        Assertions.assertThat(looks.wrong()).isEmpty();
    }

    private String url(String path) {
        return demo().url() + path;
    }

    /// What comes after a letter was asked for, and what the letter leads to.
    private void asked() {
        try (BrowserContext context = looks.open(chromium())) {
            Page page = context.newPage();
            for (String way : List.of("reset", "register")) {
                page.navigate(url("/" + way));
                page.getByLabel("E-mail address").fill(way.equals("reset") ? vera : address("udo"));
                page.locator("main form button[type=submit]").click();
                page.locator(".big-icon").waitFor();
                looks.at(page, way + "-asked");
            }
            Mailbox mailbox = new Mailbox(errands());
            looks.at(page, "reset-new", url(mailbox.link(vera, "/reset")));
            looks.at(page, "register-new", url("/register/" + "x".repeat(43)));
            looks.at(page, "reset-over", url("/reset/" + "x".repeat(43)));
            page.getByLabel("New password").fill(NEW_PASSWORD);
            page.locator("main form button[type=submit]").click();
            page.locator(".said-wrong").waitFor();
            looks.at(page, "reset-over");
        }
    }

    private void nothingYet(Page page, String business) {
        looks.at(page, "empty-overview", url("/b/" + business));
        for (String path : EMPTY) {
            looks.at(page, "empty-" + path, url("/b/" + business + "/" + path));
        }
    }

    private void webhook(Page page, String business) {
        page.navigate(url("/b/" + business + "/settings/webhooks"));
        page.getByLabel("Address").fill("https://hooks.vogel.example/bailiwick");
        page.locator("details.more > summary").first().click();
        page.locator("details.more input[type=checkbox]").first().check();
        page.locator("form:has(input[name=url]) button[type=submit]").click();
        page.locator("[data-key=secret]").waitFor();
        looks.at(page, "settings-webhooks-one");
    }

    /// An authenticator, its recovery codes, and where a code is asked for.
    private void secondStep(Page page) {
        page.navigate(url("/me/sign-in"));
        button(page, "Set up an authenticator").click();
        String secret = page.locator(".steps code").innerText();
        looks.at(page, "me-authenticator");
        page.locator("input[name=proof]").fill(Codes.of(secret, Instant.now()));
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator(".code-list > li")).hasCount(10);
        looks.at(page, "me-codes");
        looks.at(page, "step-up", url("/step-up?back=/me"));
    }

    /// How somebody new reads it, somebody else, who asks for it anew, and who has declined it.
    private void invitation(Page admin, String business) {
        Errands errands = errands();
        String invitation = invite(business, address("wim"), "standard");
        String letter = url(new Mailbox(errands).invitation(admin, address("wim"), 1));
        looks.at(admin, "invitation-other", letter);
        try (BrowserContext context = looks.open(chromium())) {
            Page page = context.newPage();
            looks.at(page, "invitation", letter);
            looks.at(page, "invitation-copied", url("/invitations/" + invitation));
            errands.runAs(vera, "withdraw-invitation", "invitation", invitation);
            looks.at(page, "invitation-over", letter);
            button(page, "Ask for a new invitation").click();
            page.locator(".panel").filter(with("by e-mail")).waitFor();
            looks.at(page, "invitation-anew");
        }
        errands.person("Nils", nils, Demo.PASSWORD);
        String his = invite(business, nils, "standard");
        String to = url(new Mailbox(errands).invitation(admin, nils, 1));
        try (BrowserContext context = looks.open(chromium())) {
            Page page = signedIn(context, nils);
            assertThat(button(page, "Accept as Nils")).isVisible();
            looks.at(page, "home-invited");
            looks.at(page, "invitation-yours", to);
            looks.at(page, "invitation-held", url("/invitations/" + his));
            page.navigate(to);
            button(page, Pattern.compile("^Decline")).click();
            page.locator("h1").filter(with("eclined")).waitFor();
            looks.at(page, "invitation-declined");
        }
    }

    private String invite(String business, String address, String role) {
        return errands()
                .runAs(vera, "invite", "business", business, "address", address, "role", role);
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /// What waits for a second admin, as she asked for it and as he decides it.
    private void waiting(Page admin, String business) {
        Errands errands = errands();
        String his = invite(business, nils, "admin");
        errands.runAs(nils, "accept-invitation", "invitation", his, "person", nils);
        String path = "/businesses/" + business + "/safety";
        errands.as(vera, "PUT", path, "{\"second_admin\":true}");
        invite(business, address("ole"), "admin");
        looks.at(admin, "approvals-asked", url("/b/" + business + "/approvals"));
        try (BrowserContext context = looks.open(chromium())) {
            Page page = signedIn(context, nils);
            looks.at(page, "overview-decide", url("/b/" + business));
            looks.at(page, "approvals-decide", url("/b/" + business + "/approvals"));
        }
    }

    /// A page that was made for the one, where the other is signed in by now.
    private void otherAccount(BrowserContext context, Page page) {
        page.navigate(url("/me"));
        Page his = signedIn(context, nils);
        page.getByLabel("Name").first().fill("Vera");
        page.locator("form[action='/me/profile'] button[type=submit]").click();
        assertThat(page.locator("body")).containsText("You are Nils in this browser now");
        looks.at(page, "other-account-refused");
        link(page, "Switch back").first().click();
        button(page, "Switch back to Vera").waitFor();
        looks.at(page, "other-account");
        his.close();
    }

    private void signingIn() {
        try (BrowserContext context = looks.open(chromium())) {
            Page page = context.newPage();
            page.navigate(url("/sign-in"));
            page.getByLabel("E-mail address").fill(vera);
            page.getByLabel("Password").fill("not hers at all");
            button(page, "Sign in").click();
            page.locator(".said-wrong").waitFor();
            looks.at(page, "sign-in-wrong");
            page.getByLabel("Password").fill(Demo.PASSWORD);
            button(page, "Sign in").click();
            page.getByLabel("Code").waitFor();
            looks.at(page, "sign-in-code");
            looks.at(page, "sign-in-ended", url("/sign-in?reason=sign-out&back=/me"));
            looks.at(page, "first", url("/first?token=x"));
        }
    }

    /// What a client reads who has given, and who is asked for the rest.
    private void given() {
        try (BrowserContext context = looks.open(chromium())) {
            Page ines = signedIn(context, "ines@suedstern.example");
            ines.navigate(url(demo().link() + "/give"));
            for (String account : List.of("Stern Shop", "Mond")) {
                ines.locator(".wish").filter(with(account)).locator("input[type=checkbox]").check();
            }
            button(ines, "Give access").click();
            ines.locator(".parts").waitFor();
            looks.at(ines, "client-given");
            ines.getByLabel("E-mail address").fill(AccessLinkTest.FINN);
            button(ines, "Send").click();
            hears(ines, AccessLinkTest.FINN, "/forwarded/");
        }
        try (BrowserContext context = looks.open(chromium())) {
            String part = new Mailbox(errands()).link(AccessLinkTest.FINN, "/forwarded");
            looks.at(signedIn(context, AccessLinkTest.FINN), "client-forwarded", url(part));
        }
    }
}
