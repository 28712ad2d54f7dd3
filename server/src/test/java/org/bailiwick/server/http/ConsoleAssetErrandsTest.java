package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.decision.Question.Proof;
import org.junit.jupiter.api.Test;

import java.util.List;

/// What is done with accounts, their shares, groups and transfers, by forms.
class ConsoleAssetErrandsTest extends OnAccountPages {
    @Test
    void assigningIsDoneChangedAndTakenBack() {
        Tab olivia = tab(world.olivia);
        String member = world.member(world.lena).toString();
        String page =
                done(
                        olivia,
                        nord(),
                        "command",
                        "assign",
                        "asset",
                        world.nord.toString(),
                        "member",
                        member,
                        "levels[]",
                        "analyst");
        assertThat(page).contains("Assigned.", "Analyst</span>");
        String assignment = id(page.substring(page.indexOf("<strong>lena")), "assignment");
        page =
                done(
                        olivia,
                        nord(),
                        "command",
                        "set-assignment-period",
                        "assignment",
                        assignment,
                        "from",
                        "",
                        "until",
                        "2026-05-01");
        assertThat(page).contains("until May 1, 2026");
        page = done(olivia, nord(), "command", "unassign", "assignment", assignment);
        assertThat(page)
                .contains("Taken back.", "value=\"undo\"", "This person is disabled")
                .doesNotContain("<strong>lena</strong>");
    }

    @Test
    void sharesAreChangedInPlace() {
        Tab olivia = tab(world.olivia);
        partner(olivia);
        share(olivia, "operator");
        String page = olivia.get(nord()).text();
        String share = id(page, "share");
        assertThat(page).contains("Their admins hand it out", "up to Operator");
        page = done(olivia, nord(), "command", "set-cap", "share", share, "cap[]", "analyst");
        assertThat(page).contains("up to Analyst");
        page = done(olivia, nord(), "command", "pause-share", "share", share);
        assertThat(page).contains("Paused", "value=\"resume-share\"");
        assertThat(olivia.get(at("map?asset=" + world.nord)).text())
                .contains("class=\"dead\"", ">Paused<", "given by their admins");
        Tab felix = Tab.in(world, world.felix, Proof.ONE_STEP);
        assertThat(felix.get("/b/" + world.fremd + "/accounts/" + world.nord).text())
                .contains("Shared by Nordwind", "How it is shared with us", "Give it up")
                .contains("<option value=\"analyst\"")
                .doesNotContain("lena", "<option value=\"operator\"", "<option value=\"admin\"");
        page = done(olivia, nord(), "command", "end-share", "share", share);
        assertThat(page).contains("It is shared with no partner.");
        assertThat(felix.get("/b/" + world.fremd + "/accounts?access=ended").text())
                .contains("Share ended", "Nord", "Ask again");
    }

    @Test
    void groupsAreMadeFilledAndEnded() {
        Tab olivia = tab(world.olivia);
        String lena = world.member(world.lena).toString();
        String page =
                done(
                        olivia,
                        at("accounts/groups/NEW"),
                        "command",
                        "make-group",
                        "business",
                        world.nordwind.toString(),
                        "name",
                        MARKUP);
        String group = id(page, "group");
        String here = at("accounts/groups/" + group);
        assertThat(page).contains("&lt;img src=x").doesNotContain(MARKUP);
        done(
                olivia,
                here,
                "command",
                "add-to-group",
                "group",
                group,
                "asset",
                world.sued.toString());
        page =
                done(
                        olivia,
                        here,
                        "command",
                        "set-group-member",
                        "group",
                        group,
                        "member",
                        lena,
                        "levels.ad_account[]",
                        "analyst");
        assertThat(page).contains("Ad account: Analyst", "Sued");
        assertThat(olivia.get(at("map?asset=" + world.sued)).text())
                .contains("through &lt;img src=x")
                .doesNotContain(MARKUP);
        done(olivia, here, "command", "take-group-member", "group", group, "member", lena);
        page = done(olivia, at("accounts/groups"), "command", "end-group", "group", group);
        assertThat(page).contains("No group yet");
    }

    @Test
    void anAccountIsOfferedWithdrawnAndAccepted() {
        Tab olivia = tab(world.olivia);
        String[] offer = {
            "command",
            "offer-transfer",
            "asset",
            world.nord.toString(),
            "owner.business",
            world.fremd.toString()
        };
        String page = done(olivia, nord(), offer);
        assertThat(page).contains("Offered to Fremd");
        String transfer = id(page, "transfer");
        page = done(olivia, nord(), "command", "withdraw-transfer", "transfer", transfer);
        assertThat(page).doesNotContain("Offered to Fremd");
        transfer = id(done(olivia, nord(), offer), "transfer");
        Tab felix = Tab.in(world, world.felix, Proof.ONE_STEP);
        String his = "/b/" + world.fremd + "/accounts/transfers";
        assertThat(felix.get(his).text()).contains("offered by Nordwind", "Accept", "Decline");
        page = done(felix, his, "command", "accept-transfer", "transfer", transfer);
        assertThat(page).contains("Accepted");
        assertThat(felix.get("/b/" + world.fremd + "/accounts").text()).contains("Nord");
        assertThat(olivia.get(nord()).status()).isEqualTo(403);
        assertThat(olivia.get(at("accounts")).text()).doesNotContain(">Nord<");
    }

    /// The field takes what the desk takes.
    @Test
    void aNameHasTheLengthThatItsFieldSays() {
        Tab olivia = tab(world.olivia);
        int most = world.office.limits().nameMax();
        for (String page :
                List.of(at("accounts/new"), at("accounts/groups"), nord(), at("settings"), "/me")) {
            assertThat(olivia.get(page).text())
                    .as(page)
                    .containsPattern("name=\"name\"[^>]*maxlength=\"" + most + "\"");
        }
        String name = "n".repeat(most);
        String[] rename = {"command", "rename-asset", "asset", world.nord.toString(), "name", name};
        assertThat(done(olivia, nord(), rename)).contains("<h1>" + name);
        rename[5] = name + "n";
        assertThat(olivia.swap("/do", rename).status()).isEqualTo(422);
    }

    @Test
    void anAccountIsAddedInReviewAndRenamed() {
        Tab olivia = tab(world.olivia);
        String page =
                done(
                        olivia,
                        at("accounts/NEW"),
                        "command",
                        "register-asset",
                        "kind",
                        "pixel",
                        "name",
                        "Shop",
                        "state",
                        "in-review",
                        "owner.business",
                        world.nordwind.toString());
        assertThat(page).contains("<h1>Shop</h1>", "In review");
        page =
                done(
                        olivia,
                        nord(),
                        "command",
                        "rename-asset",
                        "asset",
                        world.nord.toString(),
                        "name",
                        MARKUP);
        assertThat(page).contains("<h1>&lt;img src=x").doesNotContain(MARKUP);
        for (String other : List.of(at("accounts"), at("map?asset=" + world.nord), at("map"))) {
            assertThat(olivia.get(other).text()).doesNotContain(MARKUP);
        }
    }
}
