package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.command.AssetCommand;
import org.bailiwick.server.http.ConsoleVisit.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/// Why can't…?, as an admin, a member and strangers see it.
class ConsoleWhyTest extends InTheWorld {
    private ConsoleVisit olivia;
    private ConsoleVisit lena;
    private ConsoleVisit felix;
    private String why = "";

    @BeforeEach
    void signIn() {
        olivia = ConsoleVisit.of(world, world.olivia);
        lena = ConsoleVisit.of(world, world.lena);
        felix = ConsoleVisit.of(world, world.felix);
        why = "/b/" + world.nordwind + "/why";
    }

    @AfterEach
    void signOut() {
        olivia.close();
        lena.close();
        felix.close();
    }

    private String lenas(String action, Object asset) {
        return why + "?person=" + world.lena + "&account=" + asset + "&action=" + action;
    }

    @Test
    void theOneButtonFixesItAndThePageTurnsGreen() {
        Page denied = olivia.open(lenas("account.settings", world.nord));
        assertThat(denied.text())
                .contains("The level on this account is too narrow.")
                .contains("A higher role would not change this.")
                .contains("verdict no")
                .contains("You see that it is fixed by this:")
                .contains("r_");
        assertThat(layer(denied, "assigned")).isEqualTo("passed");
        assertThat(layer(denied, "level")).isEqualTo("failed");
        assertThat(layer(denied, "cap")).isEqualTo("not-reached");
        Page done = olivia.press(denied, "value=\"assign\"");
        assertThat(done.status()).isEqualTo(302);
        assertThat(done.location()).contains("action=account.settings").contains("done=assign");
        Page green = olivia.open(done.location());
        assertThat(green.text())
                .contains("verdict yes")
                .contains("works")
                .doesNotContain("verdict no");
    }

    @Test
    void whoHoldsALowerLevelIsRaisedAndAllThatIsMissingIsSaid() {
        String page = lenas("account.settings", world.nord);
        assertThat(olivia.open(page).text())
                .contains(">Raise to Admin</button>")
                .doesNotContain("Assign as", "are needed");
        assertThat(olivia.open(page, "de").text()).contains("Auf Admin anheben");
        world.run(new AssetCommand.SetAssetState(world.nord, AssetState.SUSPENDED));
        assertThat(olivia.open(page).text())
                .contains("all 2 are needed", "Raise to Admin", "Activate the account");
    }

    /// What confirms the fix is told as the layers are: a tick, a cross, or that it was not
    /// reached.
    @Test
    void whatWasNotReachedIsNoFailure() {
        Page denied = olivia.open(lenas("account.settings", world.nord));
        assertThat(states(denied, "assigned")).containsExactly("passed", "passed");
        assertThat(states(denied, "level")).containsExactly("failed", "failed");
        Page before = olivia.open(lenas("campaign.edit", world.sued));
        assertThat(states(before, "assigned")).containsExactly("failed", "failed");
        assertThat(states(before, "level")).containsExactly("not-reached", "not-reached");
        assertThat(confirm(before))
                .contains("Account appears under the assets of lena", "Level covers the action")
                .contains("<span class=\"quiet\">Not reached</span>")
                .containsOnlyOnce("class=\"failed\"")
                .doesNotContain("badge", "Confirm:");
    }

    private static String confirm(Page page) {
        return page.text().replaceAll("(?s).*(<div class=\"confirm\">.*?</ul>).*", "$1");
    }

    /// How a layer is shown, and how it is in what confirms the fix.
    private static List<String> states(Page page, String layer) {
        return List.of(state(page, "layer-" + layer), state(page, "confirm-" + layer));
    }

    private static String layer(Page page, String layer) {
        return state(page, "layer-" + layer);
    }

    private static String state(Page page, String key) {
        String mark = "\" data-key=\"" + key;
        int end = page.text().indexOf(mark);
        return end < 0 ? "" : page.text().substring(page.text().lastIndexOf('"', end - 1) + 1, end);
    }

    @Test
    void aMemberSeesHimselfOnlyAndSendsThePreciseRequest() {
        Page page =
                lena.open(
                        why
                                + "?person="
                                + world.olivia
                                + "&kind=ad_account&account="
                                + world.sued
                                + "&action=campaign.edit&as=person");
        assertThat(page.text())
                .contains("This account is not assigned.")
                .contains("Copy precise request")
                .doesNotContain("olivia")
                .doesNotContain("Sued")
                .doesNotContain("view-as");
        Page sent = lena.press(page, "value=\"request-access\"", "reason", "For the spring.");
        assertThat(sent.location()).contains("done=request-access");
        Page after = lena.open(sent.location());
        assertThat(after.text())
                .contains("Your request is sent.")
                .contains("It waits for approval.");
    }

    @Test
    void theRequestThatIsCopiedNamesEverything() {
        String sued = why + "?kind=ad_account&account=" + world.sued + "&action=campaign.edit";
        for (String language : List.of("en", "de")) {
            Page page = lena.open(sued, language);
            String copied = page.text().replaceAll("(?s).*data-copy=\"([^\"r][^\"]*)\".*", "$1");
            assertThat(copied)
                    .contains("Nordwind", world.sued.toString(), "ASSET_NOT_ASSIGNED")
                    .contains(language.equals("en") ? "Operator" : "Bearbeiter")
                    .contains(receipt(page));
        }
    }

    @Test
    void whoIsSignedInAsSomebodyElseTooIsOfferedToBeHim() {
        String account = why + "?kind=ad_account&account=" + world.nord + "&action=campaign.edit";
        Tab both = Tab.in(world, world.olivia, Proof.ONE_STEP);
        assertThat(both.get(account).text()).doesNotContain("lena can do this.");
        both.cookies.put("bailiwick_others", Browser.in(world, world.lena, Proof.ONE_STEP).cookie);
        var offered = both.get(account);
        assertThat(offered.text()).contains("lena can do this.", "Switch to lena");
        both.post("/switch", "to", world.lena.toString(), "back", account);
        var switched = both.get(account);
        assertThat(switched.text()).contains("verdict yes").doesNotContain("can do this.");
        String settings = account.replace("campaign.edit", "account.settings");
        assertThat(both.get(settings).text()).doesNotContain("can do this.");
    }

    @Test
    void strangersFindNothing() {
        Page foreign = felix.open(lenas("campaign.edit", world.nord));
        Page unknown = felix.open("/b/" + world.ids.business() + "/why");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.text()).isEqualTo(unknown.text()).doesNotContain("Nord", "lena");
        assertThat(foreign.text())
                .contains(
                        "You cannot see this page", "felix may not open it", "under “Why can’t…?”")
                .contains("Sign in with another account", "href=\"/check\"");
        assertThat(foreign.setsCookies()).isFalse();
        Page out = ConsoleVisit.signedOut(world).open(why);
        assertThat(out.location()).startsWith("/sign-in?back=");
    }

    @Test
    void whoeverIsNoMemberIsNobody() {
        String felixs = why + "?person=" + world.felix + "&account=" + world.nord;
        Page other = olivia.open(felixs + "&action=campaign.edit");
        assertThat(other.text()).contains("There is nothing here for you by these names");
        assertThat(other.text()).doesNotContain("Fremd");
    }

    @Test
    void theDenialIsSeenAsOthersSeeIt() {
        String page = lenas("account.settings", world.nord);
        Page hers = olivia.open(page + "&as=person");
        assertThat(hers.text())
                .contains("The level on this account is too narrow.")
                .contains("This is what that reader would be told.")
                .doesNotContain("value=\"assign\"");
        Page stranger = olivia.open(page + "&as=stranger");
        assertThat(stranger.text()).contains("Nothing here by this name.");
    }

    @Test
    void receiptsAreOpened() {
        String ask = World.ask(world.lena, "account.settings", world.nord);
        String receipt =
                world.post("/access/v1/evaluation", ask)
                        .json()
                        .at("/context/evaluation_id")
                        .asString();
        Page opened = olivia.open(why + "?receipt=" + receipt);
        assertThat(opened.text())
                .contains("The level on this account is too narrow.")
                .contains("As it was on");
        assertThat(lena.open(why + "?receipt=" + receipt).text())
                .contains("The level on this account is too narrow.");
        assertThat(olivia.open(why + "?receipt=r_none").text()).contains("No such receipt");
    }

    @Test
    void toLookAgainGivesNoSecondReceipt() {
        String page = lenas("account.settings", world.nord);
        String first = receipt(olivia.open(page));
        String kept = kept();
        assertThat(receipt(olivia.open(page))).isEqualTo(first);
        assertThat(kept()).isEqualTo(kept);
        assertThat(receipt(lena.open(page))).isNotEqualTo(first);
    }

    private String kept() {
        String metrics = world.get(world.fullKey, "/metrics").text();
        return metrics.replaceAll("(?s).*bailiwick_receipts_kept_total (\\d+).*", "$1");
    }

    private static String receipt(Page page) {
        var found = java.util.regex.Pattern.compile("<code>(r_[0-9a-v]+)").matcher(page.text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void namesFullOfMarkupAreText() {
        world.run(new AssetCommand.RenameAsset(world.nord, "<b>Nord</b>"));
        Page page = olivia.open(lenas("account.settings", world.nord));
        assertThat(page.text()).contains("&lt;b&gt;Nord&lt;/b&gt;").doesNotContain("<b>Nord");
    }

    @Test
    void bothLanguagesAreWhole() {
        for (String language : List.of("en", "de")) {
            for (String page :
                    List.of(
                            why,
                            lenas("account.settings", world.nord),
                            lenas("campaign.edit", world.nord),
                            lenas("campaign.edit", world.sued) + "&as=asset-admin",
                            "/check",
                            "/check?business="
                                    + world.nordwind
                                    + "&object=ad_account:"
                                    + world.sued
                                    + "&action=campaign.edit")) {
                assertThat(olivia.open(page, language).status()).as(page).isEqualTo(200);
                assertThat(lena.open(page, language).status()).as(page).isEqualTo(200);
            }
        }
        assertThat(olivia.open(lenas("campaign.edit", world.sued), "de").text())
                .contains("Dieses Konto ist nicht zugewiesen.")
                .doesNotContain("Higher role");
    }

    /// What was asked for is not passed: nothing is assigned before somebody decides.
    @Test
    void whatWaitsIsSaidToBeAskedFor() {
        var asked =
                world.errand(
                        world.lena,
                        "POST",
                        "/api/v1/businesses/" + world.nordwind + "/requests",
                        """
                        {"assets":[{"asset":"ad_account:%s","levels":["analyst"]}],"reason":"spring"}
                        """
                                .formatted(world.sued));
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        Page waits = lena.open(why + "?account=" + world.sued + "&action=campaign.view");
        assertThat(waits.text()).contains("It waits for approval.", "Asked for, not decided yet");
        assertThat(layer(waits, "assigned")).isEqualTo("asked");
        assertThat(layer(waits, "level")).isEqualTo("asked");
        assertThat(layer(waits, "asset-state")).isEqualTo("passed");
        assertThat(layer(waits, "time")).isEqualTo("failed");
        assertThat(waits.text())
                .containsPattern("(?s)data-key=\"symptom-some\".{1,300}Applies here");
    }
}
