package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.server.command.PersonCommand;
import org.bailiwick.server.http.Requests.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Every address, asked by people who have nothing to do with what it names: the answer is the one
/// that they get for names that nobody has, to the byte but for the request's id.
class EveryOutsiderTest {
    @TempDir Path temp;

    private World world;
    private Map<String, String> names = Map.of();
    private PersonId stranger = new PersonId(0, 0);

    @BeforeEach
    void start() {
        world = new World(temp);
        names = new FieldsWorld(world).names();
        stranger = world.ids.person();
        String address = "stranger@elsewhere.example";
        world.run(new PersonCommand.RegisterPerson(stranger, "stranger", address));
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void foreignIsAnsweredAsUnknown() throws IOException {
        List<String> differing = new ArrayList<>();
        int asked = 0;
        for (Row row : Requests.of(names)) {
            if (!row.namesThings()) continue;
            Row none = row.nobodys();
            for (PersonId who : List.of(stranger, world.dora)) {
                String foreign = answer(who, row.method(), row.path(), row.body());
                String unknown = answer(who, none.method(), none.path(), none.body());
                asked++;
                if (!foreign.equals(unknown)) {
                    differing.add(row.told() + "%n  %s%n  %s%n".formatted(foreign, unknown));
                }
            }
        }
        assertThat(differing).isEmpty();
        assertThat(asked).isGreaterThan(120);
    }

    private String answer(PersonId who, String method, String path, String body) {
        Answer answer = world.errand(who, method, path, body);
        boolean refused = answer.status() >= 400 || answer.text().contains("\"problem\":");
        assertThat(refused).as(method + path + answer.text()).isTrue();
        assertThat(answer.header("Set-Cookie")).isEmpty();
        String told = answer.text().replaceAll("\"request\":\"[^\"]*\"", "");
        return answer.status() + " " + Requests.ID.matcher(told).replaceAll("$1_");
    }
}
