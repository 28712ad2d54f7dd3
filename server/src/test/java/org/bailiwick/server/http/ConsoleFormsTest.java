package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.server.command.AssetCommand;
import org.bailiwick.server.command.BusinessCommand;
import org.bailiwick.server.command.PartnerCommand;
import org.junit.jupiter.api.Test;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// What forms of the console show before they are sent, and after they were refused.
class ConsoleFormsTest extends OnAccountPages {
    /// In a group somebody may hold accounts of one kind only.
    @Test
    void inAGroupNoLevelIsGivenThatNobodyChose() {
        Tab olivia = tab(world.olivia);
        var pixel = world.ids.asset();
        Owner owner = new Owner.Business(world.nordwind);
        world.run(new AssetCommand.RegisterAsset(pixel, "pixel", "Shop", owner, AssetState.ACTIVE));
        String business = world.nordwind.toString();
        String groups = at("accounts/groups");
        String page =
                done(olivia, groups, "command", "make-group", "business", business, "name", "Both");
        int its = page.indexOf("/accounts/groups/g");
        String group = page.substring(its + "/accounts/groups/".length(), page.indexOf('"', its));
        String here = groups + "/" + group;
        for (String asset : List.of(world.nord.toString(), pixel.toString())) {
            done(olivia, here, "command", "add-to-group", "group", group, "asset", asset);
        }
        String empty = "<option value=\"\">–</option><option value=\"";
        assertThat(olivia.get(here).text())
                .contains(
                        "name=\"levels.pixel[]\">" + empty,
                        "name=\"levels.ad_account[]\">" + empty);
        String member = world.member(world.lena).toString();
        page =
                done(
                        olivia,
                        here,
                        "command",
                        "set-group-member",
                        "group",
                        group,
                        "member",
                        member,
                        "levels.pixel[]",
                        "",
                        "levels.ad_account[]",
                        "analyst");
        assertThat(page).contains("Ad account: Analyst</span>").doesNotContain("Pixel: Analyst");
    }

    @Test
    void theKindThatWasLookedAtIsTheOneToRegister() {
        Tab olivia = tab(world.olivia);
        assertThat(olivia.get(at("accounts/new?kind=pixel")).text())
                .contains("<option value=\"pixel\" selected>");
    }

    @Test
    void daysThatAreNoneAreSaidWithTheForm() {
        Tab olivia = tab(world.olivia);
        for (String days : List.of("from=2026-05-02&until=2026-05-01", "until=9999-12-31")) {
            for (String page : List.of("calendar", "record")) {
                Tab.Page shown = olivia.get(at(page + "?" + days));
                assertThat(shown.status()).as(page + days).isEqualTo(200);
                assertThat(shown.text())
                        .contains(
                                "Choose a last day that is not before the first",
                                "class=\"filters\"",
                                "class=\"nav\"");
            }
        }
        Tab.Page year = olivia.get(at("calendar?from=2026-01-01&until=2028-01-01"));
        assertThat(year.text()).contains("at most 366 days", "value=\"2028-01-01\"");
    }

    /// Without a script what was refused is a page, where the form is not found any more: it leads
    /// back to where it was.
    @Test
    void whatIsRefusedLeadsBackToTheForm() {
        Tab olivia = tab(world.olivia);
        String form = world.at(at("accounts")).toString();
        String[] fields = {"command", "assign", "asset", world.nord.toString()};
        Tab.Page refused = olivia.post(Map.of("Referer", form), "/do", fields);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text())
                .contains(
                        "href=\"" + at("accounts") + "\">Back to the form</a>", "To my start page");
        Tab.Page german =
                olivia.post(Map.of("Referer", form, "Accept-Language", "de"), "/do", fields);
        assertThat(german.text()).contains("Zurück zum Formular");
        assertThat(olivia.post(Map.of(), "/do", fields).text()).doesNotContain("Back to the form");
    }

    @Test
    void whoWasRemovedIsGivenNothingAnyMore() {
        Tab olivia = tab(world.olivia);
        String member = world.member(world.lena).toString();
        String here = at("users/" + member);
        assertThat(olivia.get(here).text()).contains("value=\"set-role\"", "value=\"assign\"");
        String page = done(olivia, here, "command", "remove-member", "member", member);
        assertThat(page)
                .contains("No member any more", "Removed")
                .doesNotContain("value=\"set-role\"", "value=\"assign\"", "/good-bye\"")
                .doesNotContain("value=\"set-member-period\"", "value=\"suspend-member\"");
        try (ConsoleVisit german = ConsoleVisit.of(world, world.olivia)) {
            assertThat(german.open(here, "de").text()).contains("Kein Mitglied mehr");
        }
    }

    /// Names as a mail program writes them beside addresses are no addresses.
    @Test
    void whatAMailProgramWritesIsRead() {
        Tab olivia = tab(world.olivia);
        String typed =
                "Neu Eins <eins@example.org>, \"Zwei, Neu\" <zwei@example.org>; drei@example.org"
                        + " Vier<vier@example.org>\n<fuenf@example.org> sechs@example.org";
        Tab.Page page =
                olivia.swap(
                        at("users/add"),
                        "command",
                        "invite",
                        "addresses:lines",
                        typed,
                        "role",
                        "standard");
        assertThat(page.to()).as(page.text()).contains("done=invite");
        String users = olivia.get(at("users")).text();
        for (String name : List.of("eins", "zwei", "drei", "vier", "fuenf", "sechs")) {
            assertThat(users).contains(name + "@example.org");
        }
    }

    @Test
    void moreOfAListIsMoreOfWhatWasSought() {
        for (int i = 0; i < 201; i++) {
            var business = world.ids.business();
            world.run(
                    new BusinessCommand.OpenBusiness(
                            business, "Partner " + i, ZoneId.of("UTC"), world.felix));
            world.run(
                    new PartnerCommand.AddPartner(
                            world.ids.partnership(), world.nordwind, business));
        }
        Tab olivia = tab(world.olivia);
        assertThat(olivia.get(at("partners?q=Partner&state=active")).text())
                .containsPattern("partners\\?q=Partner&amp;state=active&amp;after=[^\"&]+\"");
    }

    /// What a partner has is not offered again, nothing is previewed that cannot be, and who is a
    /// partner already is not added.
    @Test
    void aStandingPartnerIsGivenOnlyWhatItHasNot() {
        Tab olivia = tab(world.olivia);
        partner(olivia);
        share(olivia, "operator");
        String add = at("partners/add?by=partner&value=" + world.fremd);
        String levels = "&s." + world.nord + "=admin&s." + world.sued + "=";
        assertThat(olivia.get(add).text())
                .contains("Shared already", "name=\"s." + world.sued + "\"")
                .doesNotContain("name=\"s." + world.nord + "\"");
        assertThat(olivia.get(add + "&step=3" + levels + "nonsense").text())
                .contains("No account yet")
                .doesNotContain("nonsense");
        for (String until : List.of("2026-02-28", "9999-12-31", "soon")) {
            assertThat(olivia.get(add + "&step=3" + levels + "analyst&until=" + until).text())
                    .contains("Choose a last day from today on", "name=\"s." + world.sued + "\"");
        }
        String given = add + "&step=3" + levels + "analyst&until=2026-03-01";
        assertThat(olivia.get(given).text()).contains("at most Analyst").doesNotContain("Nord</st");
        Tab.Page done =
                olivia.swap(
                        at("partners/add"),
                        "by",
                        "partner",
                        "value",
                        world.fremd.toString(),
                        "until",
                        "2026-03-01",
                        "shares:given",
                        world.sued + " analyst");
        assertThat(done.to()).as(done.text()).contains("done=share");
        assertThat(olivia.get(done.to()).text()).doesNotContain("Your partner is added");
    }
}
