package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.server.command.GoodByeChecks;
import org.bailiwick.server.command.PartnerCommand;
import org.bailiwick.server.command.Statements;
import org.junit.jupiter.api.Test;

import java.util.List;

/// A good-bye is looked at, said and proved over HTTP.
class GoodByeOverHttpTest extends InTheWorld {
    private Answer ask(PersonId who, String method, String path, String body) {
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
        for (String path : List.of("/good-bye", "/statement")) {
            var foreign = ask(world.felix, "GET", member + path, "");
            var missing = ask(world.felix, "GET", none + path, "");
            assertThat(foreign.status()).isEqualTo(404);
            assertThat(foreign.json().path("detail")).isEqualTo(missing.json().path("detail"));
        }
        assertThat(ask(world.lena, "GET", member + "/good-bye", "").status()).isEqualTo(403);
    }

    /// What was found a week later can be read, whoever got a letter.
    @Test
    void whatWasFoundAWeekLaterStaysToBeRead() {
        String member = "/members/" + world.member(world.lena);
        assertThat(ask(world.olivia, "POST", member + "/good-bye", "").status()).isEqualTo(200);
        var before = ask(world.olivia, "GET", member + "/good-byes", "");
        assertThat(before.json().at("/good_byes/0/undone").asBoolean()).isFalse();
        assertThat(before.json().at("/good_byes/0").has("checked")).isFalse();
        world.now = world.now.plus(GoodByeChecks.AFTER);
        assertThat(GoodByeChecks.once(world.office, world.now)).isEqualTo(1);
        var after = ask(world.olivia, "GET", member + "/good-byes", "");
        assertThat(after.json().at("/good_byes/0/checked/gone").asBoolean()).isTrue();
        assertThat(after.json().at("/good_byes/0/checked/left").size()).isZero();
        assertThat(ask(world.felix, "GET", member + "/good-byes", "").status()).isEqualTo(404);
    }

    @Test
    void theOperatorReadsAllOfAPersonAndSaysGoodBye() {
        String keeper = "{\"name\":\"hers\",\"keeper\":\"%s\"}".formatted(world.lena);
        var made = world.post(world.fullKey, "/api/v1/keys", keeper);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().path("keeper").asString()).isEqualTo(world.lena.toString());
        String lena = "/api/v1/people/" + world.lena;
        var page = world.get(world.fullKey, lena + "/good-bye");
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        assertThat(page.json().at("/memberships/0/assignments").size()).isEqualTo(1);
        assertThat(page.json().at("/keys/0/name").asString()).isEqualTo("hers");
        assertThat(page.json().at("/blocks/0/block").asString()).isEqualTo("keeps-key");
        assertThat(page.json().path("sessions").isInt()).isTrue();
        assertThat(world.post(world.fullKey, lena + "/good-bye", "{}").status()).isEqualTo(409);
        var said = world.post(world.fullKey, lena + "/good-bye", "{\"end_keys\":true}");
        assertThat(said.status()).as(said.text()).isEqualTo(200);
        var statement = world.get(world.fullKey, lena + "/statement").json();
        assertThat(statement.path("statement").asString())
                .contains("\"disabled\":true", "\"keys\":[]", "\"membership\":[]");
        var spoken = world.get(world.fullKey, lena + "/good-byes").json();
        assertThat(spoken.path("good_byes").size()).isEqualTo(1);
    }

    /// The same whether there is such a person or not.
    @Test
    void nobodyElseReadsOrSaysIt() {
        for (String path : List.of("/good-bye", "/statement", "/good-byes")) {
            var lena = ask(world.olivia, "GET", "/people/" + world.lena + path, "");
            var nobody = ask(world.olivia, "GET", "/people/" + world.ids.person() + path, "");
            assertThat(lena.status()).isEqualTo(403);
            assertThat(lena.json().path("detail")).isEqualTo(nobody.json().path("detail"));
        }
        String path = "/people/" + world.lena + "/good-bye";
        assertThat(ask(world.olivia, "POST", path, "").status()).isEqualTo(403);
    }

    @Test
    void aRelationWithAnEndSaysSoAndIsKept() {
        PartnershipId id = world.ids.partnership();
        world.run(new PartnerCommand.AddPartner(id, world.nordwind, world.fremd));
        String path = "/partnerships/" + id;
        String body =
                "{\"business\":\"%s\",\"at\":\"%s\"}"
                        .formatted(world.nordwind, world.now.plusSeconds(3_600));
        var said = ask(world.olivia, "POST", path + "/good-bye", body);
        assertThat(said.status()).as(said.text()).isEqualTo(200);
        var read = ask(world.olivia, "GET", path, "").json();
        assertThat(read.path("until").asString())
                .isEqualTo(world.now.plusSeconds(3_600).toString());
        assertThat(read.at("/ends_by/id").asString()).isEqualTo(world.nordwind.toString());
        var kept = ask(world.olivia, "DELETE", path + "/good-bye", "");
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        assertThat(ask(world.olivia, "GET", path, "").json().has("until")).isFalse();
        String spokenAt = "/businesses/" + world.nordwind + path + "/good-byes";
        var goesOn = ask(world.olivia, "GET", spokenAt, "").json();
        assertThat(goesOn.at("/good_byes/0/kept").asBoolean()).isTrue();
        ask(world.olivia, "POST", path + "/good-bye", body);
        world.now = world.now.plusSeconds(3_600);
        var over = ask(world.olivia, "GET", path, "").json();
        assertThat(over.path("state").asString()).isEqualTo("ended");
        var spoken = ask(world.olivia, "GET", spokenAt, "");
        assertThat(spoken.json().path("good_byes").size()).isEqualTo(2);
        assertThat(spoken.json().at("/good_byes/0/kept").asBoolean()).isFalse();
    }
}
