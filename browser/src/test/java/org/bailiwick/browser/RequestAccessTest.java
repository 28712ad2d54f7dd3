package org.bailiwick.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.regex.Pattern;

/// Tomás, of the agency, asks for a client's account; Olivia, who owns it, decides.
class RequestAccessTest extends Journey {
    private static final String TOMAS = "tomas@agentur-sued.example";
    private static final String OLIVIA = "olivia@nordwind.example";
    private static final String ID = "7123450001234";
    private static final String OST = "ad_account:" + ID;

    /// He types the account's id, a level, a reason and an end. He reads no names, and that nobody
    /// has looked yet; Olivia looks, and he reads that. She gives less than he asked for; before
    /// that nothing opens, afterwards it works, and both read it in their record.
    @Test
    void nothingOpensBeforeTheOwnerGivesALittleLess() {
        Errands errands = errands();
        ost(errands);
        Page tomas = signedIn(TOMAS);
        asks(tomas, ID, "To run the launch in the east");
        heReadsHowFarItIs(tomas);
        Assertions.assertThat(errands.allows(TOMAS, "campaign.view", OST)).isFalse();

        Page olivia = signedIn(OLIVIA);
        sheReadsWhoAsks(olivia);
        tomas.reload();
        assertThat(tomas.locator(".badges")).containsText("Seen");
        assertThat(tomas.locator("main")).containsText("Seen by somebody who can decide");
        assertThat(tomas.locator("main")).not().containsText("Olivia");
        Assertions.assertThat(errands.allows(TOMAS, "campaign.view", OST)).isFalse();

        sheGivesLess(olivia);
        assertThat(tomas.locator(".badges")).containsText("Approved, less than asked");
        assertThat(tomas.locator("main")).containsText("Given: Analyst");
        heAssignsHimself(tomas);
        Assertions.assertThat(errands.allows(TOMAS, "campaign.view", OST)).isTrue();
        Assertions.assertThat(errands.allows(TOMAS, "campaign.edit", OST)).isFalse();
        inTheRecord(olivia);
        inTheRecord(tomas);
    }

    /// An account of Nordwind that is shared with nobody, under an id of its platform.
    private static void ost(Errands errands) {
        errands.run("prove-domain", "business", "agentur-sued", "domain", "agentur-sued.example");
        String account =
                errands.errand(
                        "",
                        """
                        {"command":"register-asset","kind":"ad_account","name":"Ost",\
                        "state":"active","owner":{"business":"nordwind"}}\
                        """);
        errands.errand(
                "",
                """
                {"command":"add-alias","platform":"demo","kind":"ad_account","alias":"%s",\
                "thing":"%s"}\
                """
                        .formatted(ID, account));
    }

    private static void asks(Page tomas, String id, String reason) {
        go(tomas, "Accounts");
        link(tomas, "Advertiser accounts").click();
        link(tomas, "Request Access").first().click();
        tomas.getByLabel("ID of the ad account").fill(id);
        tomas.getByLabel("Level").selectOption("operator");
        tomas.getByLabel("Reason").fill(reason);
        tomas.getByLabel("Until").fill("2027-03-31");
        button(tomas, "Send request").click();
        assertThat(tomas.locator("h1")).containsText("Request for access");
    }

    private static void heReadsHowFarItIs(Page tomas) {
        Locator way = tomas.locator("aside .layers");
        assertThat(way).containsText("Sent to the owner of …1234");
        assertThat(way).containsText("Nobody who can decide has looked at it yet");
        assertThat(way.getByText("They are reminded")).hasCount(2);
        assertThat(way).containsText("Runs out without an answer");
        assertThat(tomas.locator(".badges")).containsText("Waiting");
        for (String name : List.of("Nordwind", "Olivia", "Ost")) {
            assertThat(tomas.locator("main")).not().containsText(name);
        }
    }

    private static void sheReadsWhoAsks(Page olivia) {
        olivia.locator("[data-key=needs] li")
                .filter(text("Ost"))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        assertThat(olivia.locator("h1")).containsText("Agentur Süd asks for access");
        assertThat(olivia.locator("main")).containsText("To run the launch in the east");
        assertThat(olivia.locator("main")).containsText("asked for: Operator");
        assertThat(olivia.locator("main")).containsText("Wanted until Mar 31, 2027");
        Locator trust = olivia.locator(".trust");
        assertThat(trust).containsText("You work together already");
        assertThat(trust).containsText("Has proved the domain agentur-sued.example");
        assertThat(trust).containsText("The address of whoever asks lies in that domain");
        olivia.getByText("What this level allows").click();
        assertThat(olivia.locator("details .ticks")).containsText("edit campaigns");
        assertThat(olivia.locator("details .ticks")).containsText("change the account's settings");
        // Before anything is chosen: what approving it as it stands would give.
        Locator panel = olivia.locator("[data-foretell]");
        assertThat(panel).containsText("What the people of Agentur Süd could do on Ost at most");
        assertThat(panel.locator(".tick").filter(text("edit campaigns"))).isVisible();
    }

    private static void sheGivesLess(Page olivia) {
        Locator form = olivia.locator("form:has(input[value=approve-request])");
        form.getByLabel("Level").selectOption("analyst");
        Locator can = olivia.locator("[data-foretell] .tick");
        assertThat(can.filter(text("edit campaigns"))).hasCount(0);
        assertThat(can.filter(text("view campaigns"))).isVisible();
        form.getByLabel("Until").fill("2027-01-31");
        button(olivia, "Approve").click();
        assertThat(olivia.locator("#said")).containsText("Approved");
    }

    private static void heAssignsHimself(Page tomas) {
        go(tomas, "Accounts");
        link(tomas, Pattern.compile("^Ost")).click();
        assertThat(tomas.locator("main")).containsText("Shared by Nordwind");
        Locator form = tomas.locator("form:has(input[name=command][value=assign])").first();
        form.getByLabel("Person").selectOption("Tomás");
        form.getByRole(AriaRole.BUTTON).click();
        assertThat(tomas.locator("#said")).containsText("Assigned");
    }

    private static void inTheRecord(Page page) {
        go(page, "Record");
        assertThat(page.locator("main"))
                .containsText("Ost was shared with Agentur Süd up to Analyst");
    }

    /// An id that nobody has reads word for word like one that is there and not within reach; so
    /// does what becomes of it. He withdraws both.
    @Test
    void anUnknownIdReadsLikeOneThatIsThere() {
        Page tomas = signedIn(TOMAS);
        String there = followed(tomas, "sued");
        String nowhere = followed(tomas, "nope");
        Assertions.assertThat(nowhere).isEqualTo(there);
        tomas.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Withdraw")).click();
        assertThat(tomas.locator("#said")).containsText("withdrawn");
        assertThat(tomas.locator(".badges")).containsText("Withdrawn");
    }

    /// What he reads of a request, without the id that he typed and the time.
    private static String followed(Page tomas, String id) {
        asks(tomas, id, "To look at it");
        String last = id.substring(id.length() - 4);
        return tomas.locator("main")
                .innerText()
                .replace(id, "ID")
                .replace("…" + last, "…ID")
                .replaceAll("[0-9]+", "0");
    }

    /// Somebody who is called nearly like the agency asks too: Olivia is warned, has no quick
    /// button, and refuses with a sentence, which is read as she wrote it.
    @Test
    void aLookAlikeIsRefusedWithASentence() {
        Errands errands = errands();
        String ines = "ines@suedstern.example";
        String false_ =
                errands.run("open-business", "name", "Agentur Sűd", "zone", "UTC", "admin", ines);
        errands.errand(
                ines,
                """
                {"command":"request-access","business":"%s","for_business":true,"reason":"We moved",\
                "assets":[{"kind":"ad_account","asset":"west","levels":["admin"]}]}\
                """
                        .formatted(false_));
        Page olivia = signedIn(OLIVIA);
        go(olivia, "Requests");
        Locator card = olivia.locator("article.ask").filter(text("We moved"));
        assertThat(card).containsText("Look-alike");
        assertThat(card.getByRole(AriaRole.BUTTON)).hasCount(0);
        card.getByRole(AriaRole.LINK).first().click();
        assertThat(olivia.locator(".trust")).containsText("“Agentur Sűd” looks like “Agentur Süd”");
        assertThat(olivia.locator(".trust")).containsText("never worked together");
        olivia.getByLabel("One sentence to whoever asked").fill("Call me on the number you know.");
        button(olivia, "Refuse the request").click();
        assertThat(olivia.locator("#said")).containsText("Refused");

        Page asker = signedIn(ines);
        asker.navigate(demo().url() + "/b/" + false_ + "/requests?tab=asked");
        asker.locator(".list a").first().click();
        assertThat(asker.locator("main")).containsText("Refused");
        assertThat(asker.locator("blockquote").first())
                .containsText("Call me on the number you know.");
        assertThat(asker.locator("main")).not().containsText("Olivia");
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
