package org.bailiwick.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.bailiwick.browser.Parts.keep;
import static org.bailiwick.browser.Parts.section;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Somebody leaves, or an agency's contract ends: one page lists everything, says what stands
/// against it, ends it at once, and proves that nothing is left.
class GoodByeTest extends Journey {
    private static final String OLIVIA = "olivia@nordwind.example";
    private static final String MIKA = "mika@nordwind.example";
    private static final String PAUL = "paul@agentur-sued.example";

    /// Mika leaves Nordwind. He holds accounts, a place in a group and one account of his own, and
    /// has asked for another. His open pages say that it has ended; he stays signed in.
    @Test
    void aPersonLeavesAndNothingIsLeft(@TempDir Path directory) throws Exception {
        hasAskedOwnsAndHelps();
        Page ads = chromium().fresh().newPage();
        ads.navigate(demo().ads());
        button(ads, Pattern.compile("Mika")).click();
        ads.navigate(demo().ads() + "/accounts/nord/campaigns");
        assertThat(ads.locator("#campaigns")).isVisible();
        Page mika = signedIn(MIKA);
        go(mika, "Accounts");
        assertThat(mika.locator("main")).containsText("Nord");

        Page olivia = signedIn(OLIVIA);
        saysGoodByeTo(olivia, "Mika");
        Locator main = olivia.locator("main");
        assertThat(section(olivia, "Membership")).containsText("Standard");
        assertThat(section(olivia, "Assets")).containsText("Nord");
        assertThat(section(olivia, "Assets")).containsText("Süd");
        assertThat(section(olivia, "Groups")).containsText("Spring");
        assertThat(section(olivia, "Owned personally")).containsText("Mika’s channel");
        assertThat(section(olivia, "Also affected")).containsText("One request of theirs ends");
        assertThat(section(olivia, "What stays")).containsText("They stay signed in");
        assertThat(section(olivia, "What stands against it"))
                .containsText("Owns Mika’s channel personally. Transfer it first");

        keep(olivia, "good-bye");
        button(olivia, "Say good-bye").click();
        assertThat(olivia.locator(".said-wrong")).containsText("Mika’s channel");
        assertThat(olivia.locator("#said")).isEmpty();

        olivia.getByLabel("What is owned personally stays with the person").check();
        olivia.getByLabel("Reason").fill("Another job");
        button(olivia, "Say good-bye").click();
        assertThat(olivia.locator("#said")).containsText("The good-bye is said.");
        assertThat(button(olivia, "Undo")).isVisible();
        assertThat(main).containsText("This membership has ended.");
        assertThat(main).containsText("all lists are looked through once more");
        Locator lists = olivia.locator("[data-statement] > li");
        assertThat(lists).hasCount(9);
        assertThat(olivia.locator("[data-statement] > li.tick")).hasCount(9);
        keep(olivia, "good-bye-said");
        proves(olivia, directory.resolve("statement.json"));

        Locator card = ads.locator("section[data-card='campaign.view ad_account:nord']");
        assertThat(card).isVisible();
        assertThat(card).containsText("You stay signed in.");
        assertThat(mika.locator("main")).containsText("Your membership in Nordwind has ended");
        assertThat(mika.locator("main")).containsText("You are still signed in as Mika.");
        Assertions.assertThat(mika.url()).doesNotContain("sign-in");
        keep(mika, "ended");
        mika.navigate(demo().url() + "/me");
        assertThat(mika.locator("h1")).hasText("Mika");

        endedInOneEntry(olivia);
    }

    /// What the demo's world does not have of him yet.
    private void hasAskedOwnsAndHelps() {
        String member = errands().member(OLIVIA, "nordwind", "Mika");
        String mika = errands().as(MIKA, "GET", "/me", "").get("id").getAsString();
        String asset =
                errands()
                        .operator(
                                "POST",
                                "/assets",
                                "{'kind':'tiktok_account','name':'Mika’s channel','owner':{'person':'%s'}}"
                                        .formatted(mika)
                                        .replace('\'', '"'))
                        .get("id")
                        .getAsString();
        errands()
                .as(
                        MIKA,
                        "POST",
                        "/assets/" + asset + "/shares",
                        "{\"partner\":\"nordwind\",\"cap\":[\"post\"]}");
        errands()
                .as(
                        MIKA,
                        "POST",
                        "/businesses/nordwind/requests",
                        "{\"assets\":[{\"asset\":\"ad_account:west\",\"levels\":[\"analyst\"]}],\"member\":\"%s\",\"reason\":\"to plan\"}"
                                .formatted(member));
        var groups = errands().as(OLIVIA, "GET", "/businesses/nordwind/groups", "");
        String group =
                groups.getAsJsonArray("groups").get(0).getAsJsonObject().get("id").getAsString();
        errands()
                .as(
                        OLIVIA,
                        "PUT",
                        "/groups/" + group + "/members/" + member,
                        "{\"levels\":{\"pixel\":[\"analyst\"]}}");
    }

    /// The statement is checked offline, by the program itself, against the key of the
    /// installation.
    private void proves(Page admin, Path file) throws Exception {
        Download download =
                admin.waitForDownload(() -> link(admin, "Download the statement").click());
        download.saveAs(file);
        String key = errands().operator("GET", "/statement-key", "").get("x").getAsString();
        var statement = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        Assertions.assertThat(statement.get("statement").getAsString())
                .contains("\"assets\":[]", "\"assignments\":[]", "\"groups\":[]")
                .contains("\"membership\":[]", "\"requests\":[]", "\"business_actions\":[]");
        Assertions.assertThat(verified(file, key)).isZero();
        Files.writeString(file, Files.readString(file).replace("[]", "[1]"));
        Assertions.assertThat(verified(file, key)).isEqualTo(1);
    }

    private static int verified(Path file, String key) throws IOException, InterruptedException {
        return Demo.program("verify-statement", file.toString(), "--public-key", key)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static void endedInOneEntry(Page admin) {
        go(admin, "Record");
        Locator newest = admin.locator(".record-day > .list > li").first();
        assertThat(newest).containsText("Another job");
        assertThat(newest).containsText("Mika");
        assertThat(newest.locator("p").nth(2)).isAttached();
    }

    /// Lena is to leave at the end of the year, and does nothing until then.
    @Test
    void aGoodByeIsPlannedWithAPauseBefore() {
        Page olivia = signedIn(OLIVIA);
        saysGoodByeTo(olivia, "Lena");
        olivia.getByLabel("Last day").fill("2026-12-31");
        olivia.getByLabel("Suspend until then").check();
        button(olivia, "Say good-bye").click();
        assertThat(olivia.locator("#said")).containsText("The good-bye is said.");
        assertThat(section(olivia, "What was said")).containsText("From Jan 1, 2027");
        assertThat(olivia.locator("[data-statement]")).hasCount(0);
        link(olivia, "Lena").click();
        Locator facts = section(olivia, "Membership");
        assertThat(facts).containsText("Suspended");
        assertThat(facts).containsText("until Dec 31, 2026");
    }

    /// An admin leaves more: links that he made, and what waits for him to decide.
    @Test
    void whatAnAdminLeavesStandsThereToo() {
        String rosa = errands().member(OLIVIA, "nordwind", "Rosa");
        errands().as(OLIVIA, "PUT", "/businesses/nordwind/safety", "{\"second_admin\":true}");
        errands().as(OLIVIA, "PUT", "/members/" + rosa + "/finance", "{\"finance\":\"analyst\"}");
        errands()
                .as(
                        "kai@nordwind.example",
                        "POST",
                        "/businesses/nordwind/access-links",
                        "{\"wanted\":[{\"kind\":\"ad_account\",\"levels\":[\"analyst\"]}],\"message\":\"to look\",\"named\":[\"%s\"]}"
                                .formatted(errands().member(OLIVIA, "nordwind", "Kai")));
        Page olivia = signedIn(OLIVIA);
        saysGoodByeTo(olivia, "Kai");
        Locator besides = section(olivia, "Also affected");
        assertThat(besides).containsText("One decision of a second admin waits for them, too.");
        assertThat(besides).containsText("One access link names them.");
        assertThat(besides).containsText("One access link was made or taken over by them");
        Locator blocks = section(olivia, "What stands against it");
        assertThat(blocks).containsText("The only person named by an access link.");
        assertThat(blocks.getByText("Look at the link")).isVisible();
    }

    /// Ines is alone. She is told so, and what to do.
    @Test
    void theLastAdminNamesASuccessorFirst() {
        Page ines = signedIn("ines@suedstern.example");
        saysGoodByeTo(ines, "Ines");
        assertThat(section(ines, "What stands against it"))
                .containsText("This is the only admin. Name a successor below, who becomes one.");
        button(ines, "Say good-bye").click();
        assertThat(ines.locator(".said-wrong")).containsText("would have no admin left");
        assertThat(ines.locator("#said")).isEmpty();
    }

    /// The contract with the agency ends: first at a date, which is taken back, then now.
    @Test
    void anAgencyEnds() {
        Page nadia = chromium().fresh().newPage();
        nadia.navigate(demo().ads());
        button(nadia, Pattern.compile("Nadia")).click();
        nadia.navigate(demo().ads() + "/accounts/stern/campaigns");
        assertThat(nadia.locator("#campaigns")).isVisible();

        Page ines = signedIn("ines@suedstern.example");
        go(ines, "Partners");
        ines.locator("main").getByText("Agentur Süd").first().click();
        link(ines, "Good-bye").click();
        assertThat(section(ines, "What you share with Agentur Süd")).containsText("Stern");
        ines.getByLabel("Last day").fill("2026-12-31");
        button(ines, "Plan the good-bye").click();
        Locator planned = ines.locator("[data-key=planned]");
        keep(ines, "partner-planned");
        assertThat(planned).containsText("This partnership ends on Dec 31, 2026");
        assertThat(section(ines, "What was said")).containsText("From Jan 1, 2027");
        button(ines, "Keep it after all").click();
        assertThat(ines.locator("#said")).containsText("Kept: the partnership goes on.");
        assertThat(planned).hasCount(0);

        link(ines, "Good-bye").click();
        button(ines, "End everything now").click();
        assertThat(ines.locator("#said")).containsText("The good-bye is said.");
        assertThat(ines.locator("[data-statement] > li.tick")).hasCount(6);
        assertThat(ines.locator("[data-statement] > li")).hasCount(6);
        assertThat(ines.locator("main")).containsText("looked through once more");
        Locator card = nadia.locator("section[data-card='campaign.view ad_account:stern']");
        assertThat(card).isVisible();
        assertThat(card).hasAttribute("data-code", "PARTNER_ENDED");
        assertThat(card).containsText("You stay signed in.");
    }

    /// Only where the login itself is closed does a session end, and it says why.
    @Test
    void theOperatorClosesTheLogin() {
        Page paul = chromium().fresh().newPage();
        paul.navigate(demo().url() + "/sign-in");
        paul.getByLabel("E-mail address").fill(PAUL);
        paul.getByLabel("Password").fill(Demo.PASSWORD);
        button(paul, "Sign in").click();
        link(paul, Pattern.compile("Agentur Süd")).first().click();
        assertThat(paul.locator("h1")).hasText("Agentur Süd");
        String id = errands().as(PAUL, "GET", "/me", "").get("id").getAsString();
        errands().operator("POST", "/people/" + id + "/good-bye", "{}");
        paul.waitForURL("**/sign-in?**");
        assertThat(paul.locator("main")).containsText("Your account is disabled.");
    }

    private void saysGoodByeTo(Page admin, String name) {
        go(admin, "Users");
        link(admin, Pattern.compile(name)).first().click();
        link(admin, "Good-bye").click();
        assertThat(admin.locator("h1")).hasText("Good-bye to " + name);
    }
}
