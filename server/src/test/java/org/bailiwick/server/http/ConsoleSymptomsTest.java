package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Period;
import org.bailiwick.server.command.AssetCommand;
import org.bailiwick.server.command.PartnerCommand;
import org.bailiwick.server.command.ShareCommand;
import org.bailiwick.server.command.TransferCommand;
import org.bailiwick.server.http.ConsoleVisit.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/// What people see when a permission does not work, and what is behind it for one of them.
class ConsoleSymptomsTest extends InTheWorld {
    private ConsoleVisit olivia;
    private ConsoleVisit lena;
    private String why = "";
    private AssetId tok = new AssetId(0, 0);

    @BeforeEach
    void signIn() {
        olivia = ConsoleVisit.of(world, world.olivia);
        lena = ConsoleVisit.of(world, world.lena);
        why = "/b/" + world.nordwind + "/why";
        tok = world.ids.asset();
    }

    @AfterEach
    void signOut() {
        olivia.close();
        lena.close();
    }

    @Test
    void nothingIsWorkedOutBeforeSomebodyIsChosen() {
        assertThat(olivia.open(why).text())
                .contains("Choose a person", "What does not work?")
                .doesNotContain("data-key=\"symptoms\"");
        assertThat(olivia.open(why + "?person=" + world.lena).text())
                .contains("data-key=\"symptoms\"")
                .doesNotContain("Choose a person");
        assertThat(lena.open(why).text()).contains("data-key=\"symptoms\"");
    }

    @Test
    void symptomsAreWorkedOutForThePerson() {
        Page page = olivia.open(why + "?person=" + world.lena);
        assertThat(symptom(page, "nothing")).contains("Not the case");
        assertThat(symptom(page, "one"))
                .contains("Applies here")
                .contains("The level on this account is too narrow.")
                .contains("account=" + world.nord);
        assertThat(symptom(page, "some"))
                .contains("Applies here")
                .contains("This account is not assigned.")
                .contains("account=" + world.sued);
        assertThat(symptom(olivia.open(why + "?person=" + world.olivia), "nothing"))
                .contains("Applies here")
                .contains("No account is assigned.");
    }

    @Test
    void whoHasNotSeenTheChangeIsAskedToHaveALook() {
        world.now = world.now.plus(java.time.Duration.ofMinutes(5));
        world.run(new AssetCommand.RenameAsset(world.nord, "Nord"));
        String denied =
                why
                        + "?person="
                        + world.lena
                        + "&account="
                        + world.nord
                        + "&action=account.settings";
        olivia.press(olivia.open(denied), "value=\"assign\"");
        Page before = olivia.open(why + "?person=" + world.lena);
        assertThat(symptom(before, "just"))
                .contains("has not opened a page since the last change", "Applies here");
        String nudge = "/b/" + world.nordwind + "/users/" + world.member(world.lena) + "/nudge";
        assertThat(symptom(before, "just")).contains(nudge);
        assertThat(olivia.send(before, nudge, "/nudge\"").location()).contains("done=nudge");
        assertThat(olivia.send(before, nudge, "/nudge\"").location()).contains("done=nudge-again");
        assertThat(symptom(lena.open(why), "just")).doesNotContain("/nudge");
        world.now = world.now.plus(java.time.Duration.ofMinutes(5));
        lena.open(why);
        assertThat(symptom(olivia.open(why + "?person=" + world.lena), "just"))
                .contains("has it already")
                .doesNotContain("/nudge");
    }

    private static final List<String> ALL =
            List.of("nothing", "one", "some", "elsewhere", "just", "live");

    /// The symptoms that are said to be so, and those that are said not to be.
    private static List<String> badged(Page page, String badge) {
        return ALL.stream().filter(key -> symptom(page, key).contains(badge)).toList();
    }

    private Page lenas(String action, Object asset) {
        String kind = asset.equals(tok) ? "tiktok_account" : "ad_account";
        return olivia.open(
                "%s?person=%s&kind=%s&account=%s&action=%s"
                        .formatted(why, world.lena, kind, asset, action));
    }

    private void tiktok() {
        world.asset(tok, "tiktok_account", "Tok", world.nordwind);
    }

    /// With a question it is what was answered, and nothing else.
    @Test
    void aQuestionHasOneSymptom() {
        tiktok();
        Page narrow = lenas("account.settings", world.nord);
        assertThat(badged(narrow, "Applies here")).containsExactly("one");
        assertThat(badged(narrow, "Not the case"))
                .containsExactly("nothing", "some", "elsewhere", "just", "live");
        assertThat(badged(lenas("campaign.edit", world.sued), "Applies here"))
                .containsExactly("some");
        assertThat(badged(lenas("live.start", tok), "Applies here")).containsExactly("live");
        assertThat(badged(lenas("campaign.edit", world.nord), "Applies here")).isEmpty();
        Page unknown = lenas("campaign.edit", world.ids.asset());
        assertThat(badged(unknown, "Applies here")).isEmpty();
        assertThat(badged(unknown, "Not the case")).isEmpty();
        String olivias = why + "?person=" + world.olivia + "&account=" + world.nord;
        assertThat(badged(olivia.open(olivias + "&action=campaign.edit"), "Applies here"))
                .containsExactly("nothing");
    }

    @Test
    void nobodyIsSaidToWantWhatOnlyTheOwnerDoes() {
        tiktok();
        Page page = olivia.open(why + "?person=" + world.lena);
        assertThat(symptom(page, "live"))
                .contains("Tok", "Owner only.")
                .doesNotContain("Applies here", "Not the case");
    }

    /// Whoever holds everything that a level gives has no level that is too low.
    @Test
    void aLevelThatCoversEverythingIsNotTooLow() {
        var member = world.member(world.lena);
        world.assign(member, world.nord, "admin");
        world.assign(member, world.sued, "admin");
        Page page = olivia.open(why + "?person=" + world.lena);
        assertThat(badged(page, "Applies here")).isEmpty();
        assertThat(badged(page, "Not the case")).contains("nothing", "one", "some", "elsewhere");
    }

    /// What is shared can be assigned; what was given away, was shared, or is asked for, cannot.
    @Test
    void whatLivesElsewhereIsNamedAsFarAsItIsKnown() {
        world.run(
                new PartnerCommand.AddPartner(
                        world.ids.partnership(), world.fremd, world.nordwind));
        var share = world.ids.share();
        world.run(
                new ShareCommand.ShareAsset(
                        share,
                        world.fremdkonto,
                        world.nordwind,
                        Levels.of("operator"),
                        Period.ALWAYS));
        String page = why + "?person=" + world.lena;
        String shared = symptom(olivia.open(page), "elsewhere");
        assertThat(shared)
                .contains("Fremdkonto", "It lives in Fremd, and is shared with you", "Not the case")
                .doesNotContain("Applies here");
        world.run(new ShareCommand.EndShare(share));
        String ended = symptom(olivia.open(page), "elsewhere");
        assertThat(ended)
                .contains("Fremdkonto", "It was shared with you until Mar 1, 2026")
                .contains("which is not named to you", "Applies here")
                .contains("accounts/request?kind=ad_account&amp;asset=" + world.fremdkonto)
                .doesNotContain("lives in Fremd");
        var offer = world.ids.transfer();
        world.run(
                new TransferCommand.OfferTransfer(
                        offer, world.sued, new Owner.Business(world.fremd), Optional.empty()));
        world.run(new TransferCommand.AcceptTransfer(offer));
        world.run(new AssetCommand.RenameAsset(world.sued, "Secret"));
        String moved = symptom(olivia.open(page), "elsewhere");
        assertThat(moved)
                .contains("Sued", "given away on Mar 1, 2026, and lives in Fremd now")
                .doesNotContain("Secret");
        assertThat(symptom(lena.open(why), "elsewhere"))
                .doesNotContain("Sued", "Fremd", "Applies here");
    }

    /// For oneself: when something last changed, and that this page has it.
    @Test
    void onesOwnPageHasTheLastChange() {
        assertThat(symptom(lena.open(why), "just"))
                .contains("Something last changed for you on Mar 1, 2026")
                .contains("This page has it already", "Not the case");
        world.now = world.now.plus(java.time.Duration.ofDays(2));
        world.assign(world.member(world.lena), world.sued, "analyst");
        assertThat(symptom(lena.open(why), "just")).contains("for you on Mar 3, 2026");
    }

    private static String symptom(Page page, String key) {
        int start = page.text().indexOf("symptom-" + key);
        assertThat(start).isPositive();
        return page.text().substring(start, page.text().indexOf("</details>", start));
    }
}
