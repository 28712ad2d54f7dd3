package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.server.command.GroupCommand;
import org.junit.jupiter.api.Test;

/// The groups of one business are told apart by their names.
class GroupNamesTest extends InTheWorld {
    private Answer made(String name) {
        String body = "{\"name\":\"%s\"}".formatted(name);
        String groups = "/api/v1/businesses/" + world.nordwind + "/groups";
        return world.errand(world.olivia, "POST", groups, body);
    }

    private Answer renamed(String group, String name) {
        String body = "{\"name\":\"%s\"}".formatted(name);
        return world.errand(world.olivia, "PATCH", "/api/v1/groups/" + group, body);
    }

    @Test
    void aSecondGroupOfANameIsRefusedAndSoIsARename() {
        String spring = made("Spring").json().path("id").asString();
        String autumn = made("Autumn").json().path("id").asString();
        for (Answer second : new Answer[] {made(" sPRING "), renamed(autumn, "spring")}) {
            assertThat(second.status()).as(second.text()).isEqualTo(409);
            assertThat(second.json().path("detail").asString())
                    .contains("a group of this business is called `Spring` already");
        }
        assertThat(renamed(spring, "SPRING").status()).isEqualTo(200);
        world.run(new GroupCommand.MakeGroup(world.ids.group(), world.fremd, "Spring"));
    }

    @Test
    void theNameOfAGroupThatEndedIsFree() {
        String spring = made("Spring").json().path("id").asString();
        var gone = world.errand(world.olivia, "DELETE", "/api/v1/groups/" + spring, "");
        assertThat(gone.status()).as(gone.text()).isEqualTo(200);
        assertThat(made("Spring").status()).isEqualTo(201);
    }
}
