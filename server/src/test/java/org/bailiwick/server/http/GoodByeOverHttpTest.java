package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.server.command.Statements;
import org.junit.jupiter.api.Test;

/// A good-bye is looked at, said and proved over HTTP.
class GoodByeOverHttpTest extends InTheWorld {
    private World.Answer ask(PersonId who, String method, String path, String body) {
        return world.errand(who, method, "/api/v1" + path, body);
    }

    @Test
    void thePageListsWhatEndsAndTheStatementThatNothingIsLeft() {
        String member = "/members/" + world.member(world.lena);
        var page = ask(world.olivia, "GET", member + "/good-bye", "");
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.json().path("assignments").get(0).path("asset").path("name").asString())
                .isEqualTo("Nord");
        assertThat(page.json().path("blocks")).isEmpty();
        var before = ask(world.olivia, "GET", member + "/statement", "").json();
        assertThat(before.path("statement").asString()).contains(world.nord.toString());

        var said = ask(world.olivia, "POST", member + "/good-bye", "");
        assertThat(said.status()).as(said.text()).isEqualTo(200);
        var statement = ask(world.olivia, "GET", member + "/statement", "").json();
        String text = statement.path("statement").asString();
        assertThat(text)
                .contains("\"assets\":[]", "\"assignments\":[]", "\"membership\":[]")
                .contains(world.lena.toString(), world.nordwind.toString())
                .doesNotContain("lena@");
        String key = world.get(world.key, "/api/v1/statement-key").json().path("x").asString();
        String signature = statement.path("signature").asString();
        assertThat(Statements.verify(key, text, signature)).isTrue();
        assertThat(Statements.verify(key, text.replace("[]", "[1]"), signature)).isFalse();
    }

    @Test
    void theLastAdminIsBlocked() {
        String olivia = "/members/" + world.member(world.olivia);
        var page = ask(world.olivia, "GET", olivia + "/good-bye", "");
        assertThat(page.json().path("blocks").get(0).path("block").asString())
                .isEqualTo("last-admin");
        assertThat(ask(world.olivia, "POST", olivia + "/good-bye", "").status()).isEqualTo(409);
    }

    @Test
    void othersReadNothing() {
        String member = "/members/" + world.member(world.lena);
        String none = "/members/" + world.ids.member();
        for (String path : java.util.List.of("/good-bye", "/statement")) {
            var foreign = ask(world.felix, "GET", member + path, "");
            var missing = ask(world.felix, "GET", none + path, "");
            assertThat(foreign.status()).isEqualTo(404);
            assertThat(foreign.json().path("detail")).isEqualTo(missing.json().path("detail"));
        }
        assertThat(ask(world.lena, "GET", member + "/good-bye", "").status()).isEqualTo(403);
    }
}
