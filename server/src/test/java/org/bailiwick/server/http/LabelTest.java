package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.server.command.InvitationCommand.AcceptInvitation;
import org.bailiwick.server.command.PersonCommand.RegisterPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// What somebody is to the business: it comes with the invitation and stands in the lists.
class LabelTest {
    @TempDir Path temp;

    @Test
    void aLabelComesWithTheInvitationAndIsFilteredBy() {
        try (World world = new World(temp)) {
            String body = "{\"address\":\"nora@nordwind.example\",\"label\":\"contractor\"}";
            String business = "/api/v1/businesses/" + world.nordwind;
            var made = world.errand(world.olivia, "POST", business + "/invitations", body);
            assertThat(made.status()).as(made.text()).isEqualTo(201);
            assertThat(ids(world, business, "invitations?label=contractor")).hasSize(1);
            assertThat(ids(world, business, "invitations?label=employee&state=open")).isEmpty();
            assertThat(ids(world, business, "members?label=contractor")).isEmpty();

            PersonId nora = world.ids.person();
            world.run(new RegisterPerson(nora, "Nora", "nora@nordwind.example"));
            String invitation = made.json().path("id").asString("");
            world.run(new AcceptInvitation(InvitationId.find(invitation).orElseThrow(), nora));
            String member = world.member(nora).toString();
            assertThat(ids(world, business, "members?label=contractor")).containsExactly(member);

            String label = "/api/v1/members/" + member + "/label";
            String other = "{\"label\":\"partner-staff\"}";
            assertThat(world.errand(nora, "PUT", label, other).status()).isEqualTo(403);
            assertThat(world.errand(world.olivia, "PUT", label, other).status()).isEqualTo(200);
            String table = business + "/members?label=partner-staff&format=csv";
            assertThat(world.errand(world.olivia, "GET", table, "").text())
                    .contains(",label,", ",partner-staff,");
        }
    }

    private static List<String> ids(World world, String business, String list) {
        var answer = world.errand(world.olivia, "GET", business + "/" + list, "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        String rows = list.substring(0, list.indexOf('?'));
        return answer.json().path(rows).valueStream().map(r -> r.path("id").asString("")).toList();
    }
}
