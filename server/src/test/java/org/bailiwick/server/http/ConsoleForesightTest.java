package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.BusinessSettings;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PartnerStart;
import org.bailiwick.server.command.AssetCommand;
import org.bailiwick.server.command.BusinessCommand;
import org.bailiwick.server.command.MemberCommand;
import org.bailiwick.server.command.PartnerCommand;
import org.bailiwick.server.command.TransferCommand;
import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// *Will it work?*: what a form would do, and what is waited for.
class ConsoleForesightTest extends OnAccountPages {
    private String foreseen(Tab tab, String... fields) {
        Tab.Page page = tab.swap("/foresee", fields);
        assertThat(page.status()).isEqualTo(200);
        return page.text();
    }

    private String assigning(Tab olivia, AssetId asset) {
        String lena = world.member(world.lena).toString();
        return foreseen(
                olivia,
                "command",
                "assign",
                "asset",
                asset.toString(),
                "member",
                lena,
                "levels[]",
                "analyst");
    }

    /// Her other account comes behind, folded.
    @Test
    void theAccountOfTheFormComesFirst() {
        String told = assigning(tab(world.olivia), world.sued);
        assertThat(told).containsSubsequence("<h3>Sued</h3>", "<details", "Nord");
        assertThat(told).containsOnlyOnce("<h3>Sued</h3>");
    }

    @Test
    void anAccountInReviewIsSaidToBeWaitedFor() {
        world.run(new AssetCommand.SetAssetState(world.sued, AssetState.IN_REVIEW));
        world.run(new AssetCommand.SetAssetState(world.nord, AssetState.SUSPENDED));
        Tab olivia = tab(world.olivia);
        String told = assigning(olivia, world.sued);
        assertThat(told).containsSubsequence("Sued is in review", "<details", "Nord is suspended");
        assertThat(suedAssigned(olivia, at("accounts/" + world.sued), "operator"))
                .contains("Assigned. It works once the account is active")
                .doesNotContain("Assigned. It works at once");
    }

    /// What the page says once Lena has this level on Sued.
    private String suedAssigned(Tab olivia, String back, String level) {
        String lena = world.member(world.lena).toString();
        String[] fields = {"command", "assign", "asset", world.sued.toString(), "member", lena};
        String[] all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "levels[]";
        all[fields.length + 1] = level;
        return done(olivia, back, all);
    }

    private String sharing(Tab olivia, String partner) {
        return foreseen(
                olivia,
                "command",
                "share",
                "asset",
                world.nord.toString(),
                "partner",
                partner,
                "cap[]",
                "operator");
    }

    @Test
    void aPartnerWhoHasNotAcceptedIsWaitedForAndSoIsAnAccountInReview() {
        var asked = BusinessSettings.DEFAULT.with(PartnerStart.AFTER_ACCEPTANCE);
        world.run(new BusinessCommand.SetBusiness(world.fremd, asked, Optional.empty()));
        Tab olivia = tab(world.olivia);
        partner(olivia);
        world.run(new AssetCommand.SetAssetState(world.nord, AssetState.IN_REVIEW));
        assertThat(sharing(olivia, world.fremd.toString()))
                .contains("What the people of Fremd could do on Nord at most")
                .contains("Fremd has not accepted")
                .contains("Nord is in review");
    }

    /// However many partners there are.
    @Test
    void theLastOfManyPartnersIsFoundToo() {
        for (int i = 0; i < 205; i++) {
            var one = world.ids.business();
            String name = "Partner %03d".formatted(i);
            world.run(new BusinessCommand.OpenBusiness(one, name, ZoneOffset.UTC, world.felix));
            var id = world.ids.partnership();
            world.run(new PartnerCommand.AddPartner(id, world.nordwind, one));
            if (i == 204) {
                assertThat(sharing(tab(world.olivia), one.toString()))
                        .contains("What the people of Partner 204 could do on Nord at most");
            }
        }
    }

    /// A second offer takes the place of the first, which is named before it is sent.
    @Test
    void aSecondOfferNamesTheOneThatItReplaces() {
        Tab olivia = tab(world.olivia);
        String[] offer = {
            "command",
            "offer-transfer",
            "asset",
            world.nord.toString(),
            "owner.person",
            "lena@nordwind.example"
        };
        assertThat(foreseen(olivia, offer)).doesNotContain("takes the place");
        world.run(
                new TransferCommand.OfferTransfer(
                        world.ids.transfer(),
                        world.nord,
                        new Owner.Business(world.fremd),
                        Optional.empty()));
        assertThat(foreseen(olivia, offer)).contains("Fremd", "takes the place of the offer");
    }

    @Test
    void whatIsTypedAndNotThereIsSaidToBeNotFound() {
        Tab olivia = tab(world.olivia);
        String[] offer = {
            "command",
            "offer-transfer",
            "asset",
            world.nord.toString(),
            "owner.business",
            "b_unknown",
            "back",
            nord()
        };
        for (String said : List.of(foreseen(olivia, offer), olivia.swap("/do", offer).text())) {
            assertThat(said)
                    .contains("Nothing was found by what you entered")
                    .doesNotContain("at this address");
        }
        assertThat(olivia.get(at("accounts/" + world.ids.asset())).text())
                .contains("It does not exist, or olivia may not open it.");
    }

    /// The form begins with what the person does not hold: sent as it stands, it takes nothing.
    /// What it would take is said, with the name of whoever loses it.
    @Test
    void anAssignmentThatTakesSomethingSaysSo() {
        Tab olivia = tab(world.olivia);
        String lena = world.member(world.lena).toString();
        String page = olivia.get(at("users/" + lena)).text();
        String form = page.substring(page.indexOf("name=\"asset:kind\""));
        assertThat(form.indexOf(world.sued.toString()))
                .isPositive()
                .isLessThan(form.indexOf(world.nord.toString()));
        String lower =
                foreseen(
                        olivia,
                        "command",
                        "assign",
                        "asset",
                        world.nord.toString(),
                        "member",
                        lena,
                        "levels[]",
                        "analyst");
        assertThat(lower).contains("lena on Nord", "<s>edit campaigns</s>");
    }

    @Test
    void whatIsAssignedToSomebodyWhoIsSuspendedWorksLater() {
        Tab olivia = tab(world.olivia);
        String lena = world.member(world.lena).toString();
        world.run(new MemberCommand.SuspendMember(world.member(world.lena), Optional.empty()));
        assertThat(suedAssigned(olivia, at("users/" + lena), "analyst"))
                .contains("Assigned. It works once the membership is in force");
    }
}
