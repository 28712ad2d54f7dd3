package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.decision.Question.Proof;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// What people say of themselves, and what who runs the members sees of them.
class ProfileTest extends InTheWorld {
    private static final String ME = "/api/v1/me";

    @Test
    void languageAndZoneAreSetAndTakenBack() {
        Browser lena = Browser.in(world, world.lena, Proof.ONE_STEP);
        assertThat(lena.ask("GET", ME, "").json().has("language")).isFalse();
        world.errand(world.lena, "GET", ME, "");
        long seq = world.office.now().seq();
        String both = "{\"language\":\"pt-br\",\"zone\":\"America/Sao_Paulo\"}";
        assertThat(lena.ask("PATCH", ME, both).text())
                .isEqualTo("{\"language\":\"pt-BR\",\"zone\":\"America/Sao_Paulo\"}");
        var other = world.errand(world.lena, "PATCH", ME, "{\"zone\":\"Asia/Tokyo\"}");
        assertThat(other.status()).as(other.text()).isEqualTo(200);
        var me = lena.ask("GET", ME, "").json();
        assertThat(me.path("language").stringValue()).isEqualTo("pt-BR");
        assertThat(me.path("zone").stringValue()).isEqualTo("Asia/Tokyo");
        lena.ask("PATCH", ME, "{\"language\":\"\"}");
        assertThat(lena.ask("GET", ME, "").json().has("language")).isFalse();
        assertThat(world.office.now().seq()).isEqualTo(seq);
        Browser felix = Browser.in(world, world.felix, Proof.ONE_STEP);
        assertThat(felix.ask("GET", ME, "").json().has("zone")).isFalse();
    }

    @Test
    void whatIsNoneIsRefusedByItsField() {
        Browser lena = Browser.in(world, world.lena, Proof.ONE_STEP);
        for (String bad :
                List.of(
                        "{\"language\":\"xx\"}",
                        "{\"language\":\"english\"}",
                        "{\"language\":\"e n\"}",
                        "{\"language\":7}",
                        "{\"language\":\"" + "e".repeat(99) + "\"}",
                        "{\"zone\":\"Berlin\"}",
                        "{\"zone\":\"+01:00\"}",
                        "{\"zone\":\"Europe/Berlin \"}",
                        "{\"zone\":[]}",
                        "{\"color\":\"red\"}")) {
            var answer = lena.ask("PATCH", ME, bad);
            assertThat(answer.status()).as(bad).isEqualTo(400);
            assertThat(bad).contains("\"" + answer.json().path("field").stringValue() + "\"");
        }
        assertThat(world.post(world.fullKey, ME, "{}").status()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void whoRunsTheMembersSeesLastUseAndMethods() {
        Browser.setPassword(world, "lena@nordwind.example", "nine green apples");
        Browser lena = Browser.in(world, world.lena, Proof.ONE_STEP);
        world.now = world.now.plus(Duration.ofHours(2));
        lena.status();
        String member = "/api/v1/members/" + world.member(world.lena);
        Browser olivia = Browser.in(world, world.olivia, Proof.ONE_STEP);
        var told = olivia.ask("GET", member, "").json().path("sign_in");
        assertThat(told.path("methods").toString()).isEqualTo("[\"password\"]");
        assertThat(told.path("seen").stringValue()).isEqualTo(world.now.toString());
        String members = "/api/v1/businesses/" + world.nordwind + "/members";
        assertThat(olivia.ask("GET", members, "").text()).contains(told.toString());
        assertThat(lena.ask("GET", member, "").json().has("sign_in")).isFalse();
    }
}
