package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Who would be added as a partner: told to who may add him, and nothing is changed by looking.
class PartnerCandidatesTest extends InTheWorld {
    private Answer look(org.bailiwick.engine.change.PersonId who, String body) {
        String path = "/api/v1/businesses/" + world.nordwind + "/partner-candidates";
        return world.errand(who, "POST", path, body);
    }

    @Test
    void theOtherIsToldByItsIdAndByItsCode() {
        String id = "{\"partner\":\"" + world.fremd + "\"}";
        var told = look(world.olivia, id).json();
        assertThat(told.at("/business/name").asString()).isEqualTo("Fremd");
        assertThat(told.path("first_time").asBoolean()).isTrue();
        assertThat(told.path("starts").asString()).isEqualTo("at-once");
        assertThat(told.has("partnership")).isFalse();
        String codes = "/api/v1/businesses/" + world.fremd + "/partner-codes";
        String code = world.errand(world.felix, "POST", codes, "{}").json().path("code").asString();
        String byCode = "{\"code\":\"" + code + "\"}";
        assertThat(look(world.olivia, byCode).json().at("/business/name").asString())
                .isEqualTo("Fremd");
        assertThat(look(world.olivia, byCode).status()).isEqualTo(200);
        var both = look(world.olivia, "{\"partner\":\"x\",\"domain\":\"x.example\"}");
        assertThat(both.json().path("field").asString()).isEqualTo("domain");
        world.errand(
                world.olivia,
                "POST",
                "/api/v1/businesses/" + world.nordwind + "/partners",
                "{\"partner\":\"" + world.fremd + "\"}");
        var known = look(world.olivia, id).json();
        assertThat(known.path("first_time").asBoolean()).isFalse();
        assertThat(known.path("partnership").asString()).startsWith("pp_");
    }

    @Test
    void whoMayNotAddFindsNobody() {
        String id = "{\"partner\":\"" + world.fremd + "\"}";
        assertThat(look(world.lena, id).status()).isEqualTo(403);
        assertThat(look(world.lena, id).text()).doesNotContain("Fremd");
        String foreign = look(world.felix, id).text().replaceAll("\"request\":\"[^\"]*\"", "");
        assertThat(look(world.felix, id).status()).isEqualTo(404);
        assertThat(foreign).doesNotContain("Nordwind");
        var none = look(world.olivia, "{\"partner\":\"" + world.ids.business() + "\"}");
        var self = look(world.olivia, "{\"partner\":\"" + world.nordwind + "\"}");
        assertThat(none.status()).isEqualTo(404);
        assertThat(self.json().path("detail")).isEqualTo(none.json().path("detail"));
    }
}
