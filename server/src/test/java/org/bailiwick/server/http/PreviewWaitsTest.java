package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.server.command.MemberCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Optional;

/// A preview says that a command would wait for a second admin, and who that could be.
class PreviewWaitsTest extends InTheWorld {
    private PersonId samir = new PersonId(0, 0);
    private MemberId lena = new MemberId(0, 0);

    @BeforeEach
    void twoAdmins() {
        ReadingWorld reading = new ReadingWorld(world);
        samir = reading.anna;
        lena = reading.lena;
        MemberId second = world.member(samir);
        world.run(new MemberCommand.SetRole(second, Role.ADMIN, Optional.empty()));
        world.now = world.now.plus(Duration.ofDays(8));
    }

    private void safe() {
        String safety = "/api/v1/businesses/%s/safety".formatted(world.nordwind);
        var set = world.errand(world.olivia, "PUT", safety, "{\"second_admin\":true}");
        assertThat(set.status()).as(set.text()).isEqualTo(200);
    }

    private JsonNode promoting(PersonId who) {
        return preview(who, "PUT", "/api/v1/members/" + lena + "/role", "{\"role\":\"admin\"}");
    }

    private JsonNode preview(PersonId who, String method, String path, String body) {
        var answer = world.errand(who, method, path + "?preview=true", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void nothingWaitsWhereNobodyAsksForIt() {
        JsonNode told = promoting(world.olivia);
        assertThat(told.path("waits").booleanValue()).isFalse();
        assertThat(told.has("second_admin")).isFalse();
        assertThat(told.path("effects").size()).isPositive();
    }

    @Test
    void itSaysWhoCouldDecide() {
        safe();
        JsonNode told = promoting(world.olivia);
        assertThat(told.path("waits").booleanValue()).isTrue();
        JsonNode second = told.path("second_admin");
        assertThat(second.path("text").asString())
                .isEqualTo("This waits for a second admin of Nordwind: anna can decide on it.");
        assertThat(second.at("/business/id").asString()).isEqualTo(world.nordwind.toString());
        assertThat(second.at("/matters/0").asString()).isEqualTo("admin-made");
        assertThat(second.path("can_decide").asInt()).isEqualTo(1);
        assertThat(second.at("/deciders/0/id").asString()).isEqualTo(samir.toString());
        assertThat(second.has("approval")).isFalse();
        assertThat(told.path("effects").size())
                .as("what it comes to once it is approved")
                .isPositive();
        assertThat(world.office.now().approvals().waiting()).isEmpty();
        JsonNode harmless =
                preview(world.olivia, "PUT", "/api/v1/members/" + lena + "/suspended", "");
        assertThat(harmless.path("waits").booleanValue()).isFalse();
    }

    @Test
    void itSaysThatTheSameWaitsAlready() {
        safe();
        String role = "/api/v1/members/" + lena + "/role";
        var asked = world.errand(world.olivia, "PUT", role, "{\"role\":\"admin\"}");
        assertThat(asked.status()).isEqualTo(202);
        assertThat(promoting(world.olivia).at("/second_admin/approval").asString())
                .isEqualTo(asked.json().at("/approval/id").asString());
    }

    @Test
    void previewsOfNamedErrandsSayItToo() {
        safe();
        String body =
                "{\"command\":\"set-role\",\"member\":\"%s\",\"role\":\"admin\",\"on_behalf_of\":\"%s\"}"
                        .formatted(lena, world.olivia);
        var told = world.post(world.fullKey, "/api/v1/previews", body);
        assertThat(told.status()).as(told.text()).isEqualTo(200);
        assertThat(told.json().path("waits").booleanValue()).isTrue();
        String operators =
                "{\"command\":\"set-role\",\"member\":\"%s\",\"role\":\"admin\"}".formatted(lena);
        var through = world.post(world.fullKey, "/api/v1/previews", operators);
        assertThat(through.json().path("waits").booleanValue()).as(through.text()).isFalse();
    }

    /// Felix of Fremd leaves the partnership: it is his own business that has no second admin.
    @Test
    void aPartnerIsNotToldOfTheOthersAdmins() {
        safe();
        String partners = "/api/v1/businesses/%s/partners".formatted(world.fremd);
        String id = read(world.felix, partners).json().at("/partners/0/id").asString();
        assertThat(id).isNotEmpty();
        String leaving = "/api/v1/partnerships/%s".formatted(id);
        JsonNode his = preview(world.felix, "DELETE", leaving, "");
        assertThat(his.toString()).doesNotContain("olivia", "anna", samir.toString());
        JsonNode hers = preview(world.olivia, "DELETE", leaving, "");
        assertThat(hers.path("waits").booleanValue()).isTrue();
        assertThat(hers.at("/second_admin/matters/0").asString()).isEqualTo("partner-lost");
    }

    @Test
    void aBatchSaysItOfEachItem() {
        safe();
        String batch = "/api/v1/businesses/%s/invitations/batch".formatted(world.nordwind);
        String items =
                """
                {"items":[{"address":"a@nordwind.example","role":"admin"},
                 {"address":"b@nordwind.example","role":"standard"},
                 {"address":"c@nordwind.example","finance":"analyst"}]}\
                """;
        JsonNode told = preview(world.olivia, "POST", batch, items).path("items");
        assertThat(told.at("/0/waits").booleanValue()).isTrue();
        assertThat(told.at("/1/waits").booleanValue()).isFalse();
        assertThat(told.at("/2/waits").booleanValue()).isTrue();
    }
}
