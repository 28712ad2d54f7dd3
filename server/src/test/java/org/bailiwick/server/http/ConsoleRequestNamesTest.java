package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Period;
import org.bailiwick.server.command.AssignmentCommand;
import org.junit.jupiter.api.Test;

import java.util.List;

/// How the accounts in one's own requests are called: by their names, where one knows them.
class ConsoleRequestNamesTest extends OnAccountPages {
    private String asked(Tab tab, AssetId asset, String level) {
        return asked(tab, world.nordwind, asset, level, "no");
    }

    private String asked(Tab tab, BusinessId business, AssetId asset, String level, String all) {
        return done(
                tab,
                "/b/" + business + "/requests/NEW",
                "command",
                "request-access",
                "business",
                business.toString(),
                "for_business:yes",
                all,
                "assets[0].kind",
                "ad_account",
                "assets[0].asset",
                asset.toString(),
                "assets[0].levels[]",
                level,
                "reason",
                "spring");
    }

    @Test
    void whatOneHoldsIsCalledByItsName() {
        String page = asked(tab(world.lena), world.nord, "admin");
        assertThat(page).contains("<strong>Nord</strong>").doesNotContain(world.nord + "</strong>");
        assertThat(tab(world.lena).get(at("requests?tab=mine")).text()).contains("Nord (Admin)");
    }

    @Test
    void whatOneHadIsCalledByTheNameThatOneKnew() {
        var assignment = world.ids.assignment();
        world.run(
                new AssignmentCommand.Assign(
                        assignment,
                        world.member(world.lena),
                        world.sued,
                        Levels.of("operator"),
                        Period.ALWAYS));
        world.run(new AssignmentCommand.Unassign(assignment));
        assertThat(asked(tab(world.lena), world.sued, "operator"))
                .contains("<strong>Sued</strong>");
    }

    /// The id stands small beside it.
    @Test
    void whatOneMayNotKnowIsNotCalledByAnId() {
        assertThat(asked(tab(world.lena), world.sued, "operator"))
                .contains("<strong>An account by its ID</strong>")
                .contains("<code>" + world.sued + "</code>")
                .doesNotContain("Sued");
    }

    /// What is there and what is not read alike.
    @Test
    void norIsWhatABusinessAsksOfAnother() {
        for (AssetId asset : List.of(world.sued, world.ids.asset())) {
            assertThat(asked(tab(world.felix), world.fremd, asset, "operator", "yes"))
                    .contains("<strong>An account by its ID</strong>")
                    .contains("<code>" + asset + "</code>")
                    .doesNotContain("Sued");
        }
    }
}
