package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.BusinessSettings;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.PartnerStart;
import org.bailiwick.engine.change.Period;
import org.bailiwick.server.command.BusinessCommand;
import org.bailiwick.server.command.PartnerCommand;
import org.bailiwick.server.command.ShareCommand;
import org.bailiwick.server.http.ConsoleVisit.Page;
import org.bailiwick.server.session.Profile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Partners, as an admin adds them, changes what they have, and says good-bye.
class ConsolePartnersTest extends InTheWorld {
    private ConsoleVisit olivia;
    private ConsoleVisit felix;
    private String partners = "";

    @BeforeEach
    void signIn() {
        olivia = ConsoleVisit.of(world, world.olivia);
        felix = ConsoleVisit.of(world, world.felix);
        partners = "/b/" + world.nordwind + "/partners";
    }

    @AfterEach
    void signOut() {
        olivia.close();
        felix.close();
    }

    private String add(int step, String given) {
        return partners + "/add?by=partner&value=" + world.fremd + "&step=" + step + given;
    }

    /// Adds Fremd with both accounts, and leads to its page.
    private Page added() {
        String given = "&s." + world.nord + "=operator&s." + world.sued + "=analyst";
        Page preview = olivia.open(add(3, given));
        assertThat(preview.text())
                .contains("their admins may hand out at most Operator")
                .contains("edit campaigns");
        Page confirmed = olivia.send(preview, partners + "/add", "shares:given");
        assertThat(confirmed.location()).contains("done=add-partner");
        return olivia.open(confirmed.location());
    }

    /// An end is a whole day where the business is, wherever its reader is: what is saved unchanged
    /// stays as it is.
    @Test
    void anEndIsTheSameDayForEveryReader() {
        added();
        var today = world.office.now();
        var share = today.listing().shares(today.find(world.fremd).orElseThrow()).getFirst();
        world.run(
                new ShareCommand.SetSharePeriod(
                        share.id(), Period.until(Instant.parse("2026-12-20T23:00:00Z"))));
        String here =
                partners
                        + "/"
                        + today.listing()
                                .partnerships(today.find(world.nordwind).orElseThrow())
                                .getFirst()
                                .id();
        for (String zone : List.of("", "Asia/Tokyo", "America/Los_Angeles")) {
            Optional<String> own = zone.isEmpty() ? Optional.empty() : Optional.of(zone);
            world.people.profile(world.olivia, new Profile(Optional.empty(), own));
            assertThat(olivia.open(here).text()).as(zone).contains("value=\"2026-12-20\"");
            assertThat(olivia.open(here).text()).as(zone).contains("until Dec 20, 2026");
        }
        assertThat(olivia.open(here).text()).contains("/map?partner=" + world.fremd + "\"");
    }

    @Test
    void aPartnerIsLookedAtThenGivenThenConfirmed() {
        assertThat(olivia.open(partners + "/add").text()).contains("How do you know them?");
        Page wrong = olivia.open(partners + "/add?by=domain&value=nobody.example");
        assertThat(wrong.text()).contains("Nobody is found by this.").contains("aria-invalid");
        Page what = olivia.open(add(2, ""));
        assertThat(what.text())
                .contains("Fremd")
                .contains("First time you work together")
                .contains("You remain the owner");
        Page page = added();
        assertThat(page.text()).contains("Your partner is added.").contains("at most Operator");
        assertThat(page.text()).contains("at most Analyst");
        assertThat(felix.open("/b/" + world.fremd + "/partners").text()).contains("Nordwind");
        assertThat(olivia.open(add(2, "")).text()).contains("Your partner already");
    }

    @Test
    void whatFailsIsToldRowByRow() {
        String given = "&s." + world.nord + "=operator&s." + world.sued + "=analyst";
        Page preview = olivia.open(add(3, given));
        world.run(
                new PartnerCommand.AddPartner(
                        world.ids.partnership(), world.nordwind, world.fremd));
        world.run(
                new ShareCommand.ShareAsset(
                        world.ids.share(),
                        world.nord,
                        world.fremd,
                        Levels.of("analyst"),
                        Period.ALWAYS));
        Page partly = olivia.send(preview, partners + "/add", "shares:given");
        assertThat(partly.status()).isEqualTo(200);
        assertThat(partly.text()).contains("not everything could be shared");
        assertThat(partly.text()).contains("<li class=\"bang\">").contains("<li class=\"tick\">");
    }

    @Test
    void whatIsSharedIsChangedInPlaceAndUndone() {
        Page page = added();
        String here = olivia.press(page, "value=\"pause-share\"").location();
        Page paused = olivia.open(here);
        assertThat(paused.text()).contains("Paused: nothing of this share works");
        assertThat(olivia.press(paused, "value=\"resume-share\"").location())
                .contains("done=resume-share");
        Page again = olivia.open(here);
        Page lowered =
                olivia.open(
                        olivia.press(again, "value=\"set-cap\"", "cap[]", "analyst").location());
        assertThat(lowered.text()).doesNotContain("at most Operator");
        Page undone = olivia.open(olivia.press(lowered, "value=\"undo\"").location());
        assertThat(undone.text()).contains("at most Operator");
        Page dated = olivia.press(undone, "value=\"set-share-period\"", "until", "2027-01-31");
        assertThat(olivia.open(dated.location()).text()).contains("until Jan 31, 2027");
        Page ended = olivia.open(olivia.press(undone, "value=\"end-share\"").location());
        assertThat(ended.text()).contains("The share has ended,");
        String[] nord = {"asset", world.nord.toString(), "cap[]", "operator"};
        Page shared = olivia.press(ended, "value=\"share\"", nord);
        assertThat(olivia.open(shared.location()).text()).contains("Shared. Their admins");
    }

    @Test
    void aProposalIsAcceptedByTheOther() {
        world.run(
                new BusinessCommand.SetBusiness(
                        world.fremd,
                        BusinessSettings.DEFAULT.with(PartnerStart.AFTER_ACCEPTANCE),
                        Optional.empty()));
        assertThat(olivia.open(add(2, "")).text()).contains("it starts when they accept");
        Page preview = olivia.open(add(3, ""));
        assertThat(preview.text()).contains("No account yet");
        olivia.send(preview, partners + "/add", "name=\"by\"");
        assertThat(olivia.open(partners).text()).contains("You asked them").contains("Withdraw");
        Page theirs = felix.open("/b/" + world.fremd + "/partners");
        assertThat(theirs.text()).contains("They ask you");
        Page accepted = felix.open(felix.press(theirs, "value=\"accept-partner\"").location());
        assertThat(accepted.text()).contains("Accepted: you are partners now.");
    }

    @Test
    void aCodeIsShownOnceAndFindsUs() {
        Page page = olivia.open(partners);
        assertThat(page.text()).contains("<code>" + world.nordwind + "</code>");
        Page made = olivia.send(page, partners + "/codes", "name=\"uses\"", "uses", "2");
        assertThat(made.text()).contains("it is shown this once");
        String code = made.text().split("<code>", 2)[1].split("</code>", 2)[0];
        Page after = olivia.open(partners);
        assertThat(after.text()).contains("Used 0 of 2 times").doesNotContain(code);
        String their = "/b/" + world.fremd + "/partners/add?by=code&value=" + code;
        assertThat(felix.open(their).text()).contains("Nordwind");
    }

    @Test
    void aGoodByeListsEverythingAndLeavesAStatement() {
        Page page = added();
        String here = goodBye(page);
        Page list = olivia.open(here);
        assertThat(list.text()).contains("Good-bye to Fremd").contains("Nord").contains("Sued");
        Page said = olivia.open(olivia.press(list, "End everything now").location());
        assertThat(said.text()).contains("The good-bye is said.").contains("Left");
        Page statement = olivia.open(here.replace("/good-bye", "/statement.json"));
        assertThat(statement.text()).contains("\"signature\"");
    }

    @Test
    void aPlannedGoodByeThatIsTakenBackIsNotSaidToCome() {
        String here = goodBye(added());
        olivia.press(
                olivia.open(here), "Plan the good-bye", "at", "2026-04-30", "paused:yes", "yes");
        Page planned = olivia.open(here);
        assertThat(planned.text()).contains("all lists are looked through once more");
        Page later = olivia.press(planned, "Plan the good-bye", "at", "2026-05-30");
        assertThat(later.text()).contains("keep it first");
        Page kept = olivia.open(olivia.press(planned, "value=\"keep-partner\"").location());
        assertThat(kept.text()).contains("stays paused");
        assertThat(olivia.open(here).text())
                .contains("Kept after all")
                .doesNotContain("all lists are looked through once more");
    }

    private static String goodBye(Page page) {
        int end = page.text().indexOf("/good-bye\"");
        return page.text().substring(page.text().lastIndexOf('"', end) + 1, end) + "/good-bye";
    }

    @Test
    void othersSeeNothingOfIt() {
        Page page = added();
        try (ConsoleVisit lena = ConsoleVisit.of(world, world.lena)) {
            assertThat(lena.open(partners).status()).isEqualTo(403);
            assertThat(lena.open(add(2, "")).text()).doesNotContain("First time");
            assertThat(lena.open(goodBye(page)).status()).isGreaterThanOrEqualTo(403);
        }
        Page foreign = felix.open(partners);
        Page unknown = felix.open("/b/" + world.ids.business() + "/partners");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.text()).isEqualTo(unknown.text());
    }

    @Test
    void namesFullOfMarkupAreTextInBothLanguages() {
        world.run(new BusinessCommand.RenameBusiness(world.fremd, "<i>Fremd</i>"));
        Page page = added();
        String one = goodBye(page).replace("/good-bye", "");
        for (String language : List.of("en", "de")) {
            for (String each : List.of(partners, one, one + "/good-bye", add(2, ""), add(3, ""))) {
                Page shown = olivia.open(each, language);
                assertThat(shown.status()).as(each).isEqualTo(200);
                assertThat(shown.text()).contains("&lt;i&gt;").doesNotContain("<i>Fremd");
            }
            assertThat(olivia.open(partners + "/add", language).status()).isEqualTo(200);
        }
    }
}
