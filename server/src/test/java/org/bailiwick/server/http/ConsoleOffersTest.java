package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.command.AssetCommand;
import org.bailiwick.server.http.ConsoleVisit.Page;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

/// The levels that a page offers for the accounts that can be chosen on it.
class ConsoleOffersTest extends OnAccountPages {
    private AssetId show() {
        AssetId show = world.ids.asset();
        Owner owner = new Owner.Business(world.nordwind);
        world.run(
                new AssetCommand.RegisterAsset(
                        show, "tiktok_account", "Show", owner, AssetState.ACTIVE));
        return show;
    }

    private String lena() {
        return at("users/" + world.member(world.lena));
    }

    /// Levels that are held together are ticked together; each kind has its own control, named by
    /// it, and one of another kind does not count.
    @Test
    void whatIsHeldTogetherIsGivenTogether() {
        AssetId show = show();
        String[] chosen = {
            "asset:kind", show + " tiktok_account",
            "%s:for", "ad_account admin",
            "%s:for", "tiktok_account post",
            "%s:for", "tiktok_account live"
        };
        try (ConsoleVisit olivia = ConsoleVisit.of(world, world.olivia)) {
            Page page = olivia.open(lena());
            assertThat(page.text())
                    .contains("Level (TikTok account)", "Level (ad account)")
                    .contains(
                            "<input type=\"checkbox\" name=\"levels:for\" value=\"tiktok_account ")
                    .contains("<option value=\"\">–</option><option value=\"ad_account analyst\"");
            Page done = olivia.press(page, "name=\"levels:for\"", named(chosen, "levels"));
            assertThat(olivia.open(done.location()).text()).contains("LIVE, Post</span>");

            partner(tab(world.olivia));
            String partners = olivia.open(at("partners")).text();
            int id = partners.indexOf("/partners/pp_") + 1;
            Page one = olivia.open(at(partners.substring(id, partners.indexOf('"', id))));
            assertThat(one.text()).contains("At most (TikTok account)");
            Page shared = olivia.press(one, "name=\"cap:for\"", named(chosen, "cap"));
            assertThat(olivia.open(shared.location()).text()).contains("at most LIVE, Post");
        }
    }

    private static String[] named(String[] fields, String name) {
        return Stream.of(fields).map(f -> f.replace("%s", name)).toArray(String[]::new);
    }

    /// What a partner was lent up to a level is offered up to it, also where people are added.
    @Test
    void noLevelIsOfferedThatWasNotShared() {
        Tab olivia = tab(world.olivia);
        partner(olivia);
        share(olivia, "analyst");
        Tab felix = Tab.in(world, world.felix, Proof.ONE_STEP);
        String own = world.fremdkonto.toString();
        String one = felix.get("/b/" + world.fremd + "/users/add").text();
        for (String level : List.of("operator", "admin")) {
            assertThat(one).contains("\"" + own + " " + level + "\"");
            assertThat(one).doesNotContain("\"" + world.nord + " " + level + "\"");
        }
        assertThat(one).contains("\"" + world.nord + " analyst\"");
        String users = felix.get("/b/" + world.fremd + "/users").text();
        int his = users.indexOf("/users/m_");
        String member = users.substring(his, users.indexOf('"', his));
        String page = felix.get("/b/" + world.fremd + member).text();
        assertThat(page)
                .contains("value=\"" + world.nord + " ad_account\" data-kind=\"ad_account\"")
                .contains("data-on=\"analyst\"", "data-on=\"analyst operator admin\"");
    }
}
