package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Assets that are told by their names: to members whose business lists them, and with an
/// invitation.
class ListedAssetsTest extends InTheWorld {
    @Test
    void membersReadTheNamesOfAssetsWhereTheyAreListed() {
        String path = "/api/v1/businesses/" + world.nordwind + "/assets";
        assertThat(world.errand(world.lena, "GET", path, "").status()).isEqualTo(403);
        world.errand(
                world.olivia,
                "PUT",
                "/api/v1/businesses/" + world.nordwind + "/settings",
                "{\"lists_assets\":true}");
        var told = world.errand(world.lena, "GET", path, "");
        assertThat(told.status()).isEqualTo(200);
        var names = told.json().path("assets");
        assertThat(names.valueStream().map(a -> a.path("name").asString()))
                .contains("Nord", "Sued");
        for (var each : names) assertThat(each.propertyNames()).containsOnly("kind", "id", "name");
        for (String beyond : List.of("?state=active", "?access=owned", "?sort=-state")) {
            assertThat(world.errand(world.lena, "GET", path + beyond, "").status()).isEqualTo(403);
        }
        assertThat(world.errand(world.felix, "GET", path, "").status()).isEqualTo(404);
        world.errand(
                world.olivia, "PUT", "/api/v1/businesses/" + world.nordwind + "/settings", "{}");
        assertThat(world.errand(world.lena, "GET", path, "").status()).isEqualTo(403);
    }

    @Test
    void anInvitationShowsWhatComesWithIt() {
        String made =
                world.errand(
                                world.olivia,
                                "POST",
                                "/api/v1/businesses/" + world.nordwind + "/invitations",
                                """
                                {"address":"felix@nordwind.example",
                                 "assets":[{"asset":"%s","levels":["analyst"]}]}\
                                """
                                        .formatted(world.sued))
                        .json()
                        .path("id")
                        .asString();
        String path = "/api/v1/invitations/" + made;
        var whole = world.errand(world.olivia, "GET", path, "").json().path("assets");
        assertThat(whole.get(0).path("name").asString()).isEqualTo("Sued");
        assertThat(whole.get(0).path("levels").toString()).isEqualTo("[\"analyst\"]");
        // Whose address it is reads what its letter tells him; a colleague reads none of it.
        var held = world.errand(world.felix, "GET", path, "").json();
        assertThat(held.path("assets").toString()).contains("Sued", "[\"analyst\"]");
        assertThat(held.path("by").asString()).isEqualTo("olivia");
        var colleague = world.errand(world.lena, "GET", path, "");
        assertThat(colleague.status()).isEqualTo(403);
        assertThat(colleague.text()).doesNotContain("Sued");
    }
}
