package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.model.Models;
import org.bailiwick.server.Serving;
import org.bailiwick.server.command.Desk;
import org.bailiwick.server.command.Journal;
import org.bailiwick.server.command.Limits;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.command.PersonCommand;
import org.bailiwick.server.receipt.MemoryReceipts;
import org.bailiwick.server.seal.KeyRing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What is foreign and what is not there cost the same: as many look-ups of each kind in the store,
/// so that nobody can tell them apart by the time an answer takes.
class LookupsTest {
    @TempDir Path temp;

    private World world;
    private Desk desk;
    private Serving counted;
    private String key;
    private final Map<String, Integer> lookups = new TreeMap<>();

    @BeforeEach
    void start() {
        world = new World(temp);
        key = world.key("for people", Optional.empty(), "act");
        Journal plain = (Journal) world.office.journal();
        Journal journal = counting(Journal.class, plain);
        SecureRandom chance = new SecureRandom();
        desk =
                new Desk(
                        world.office.live(),
                        journal,
                        world.office.sealer(),
                        new Ids(chance),
                        () -> world.now,
                        Limits.DEFAULT);
        counted =
                Serving.start(
                        Office.writing(
                                world.office.live(),
                                journal,
                                world.office.sealer(),
                                Directory.empty(Models.tiktok()),
                                desk),
                        Serving.Place.loopback(0),
                        new MemoryReceipts(),
                        () -> world.now);
        // From then on the key is known.
        cost(world.felix, "GET", "/api/v1/businesses/nothing", "");
    }

    @AfterEach
    void stop() {
        counted.close();
        desk.close();
        world.close();
    }

    /// The same, with its calls counted.
    private <T> T counting(Class<T> type, T plain) {
        Object proxy =
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> {
                            String name = Thread.currentThread().getName();
                            boolean asked = !name.equals("alarms") && !name.equals("watch");
                            synchronized (lookups) {
                                if (asked) lookups.merge(method.getName(), 1, Integer::sum);
                            }
                            try {
                                Object answer = method.invoke(plain, arguments);
                                return answer instanceof KeyRing ring
                                        ? counting(KeyRing.class, ring)
                                        : answer;
                            } catch (InvocationTargetException failed) {
                                throw failed.getCause();
                            }
                        });
        return type.cast(proxy);
    }

    private Map<String, Integer> cost(PersonId who, String method, String path, String body) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + counted.port() + path))
                        .header("Authorization", "Bearer " + key)
                        .header("Bailiwick-On-Behalf-Of", who.toString())
                        .header("Content-Type", "application/json")
                        .method(method, Sent.publisher(body))
                        .build();
        synchronized (lookups) {
            lookups.clear();
        }
        Answer answer = world.send(request);
        boolean refused = answer.status() >= 400 || answer.text().contains("\"problem\":");
        assertThat(refused).as(path + answer.text()).isTrue();
        synchronized (lookups) {
            return new TreeMap<>(lookups);
        }
    }

    @Test
    void foreignCostsWhatUnknownCosts() throws IOException {
        Map<String, String> names = new FieldsWorld(world).names();
        List<String> differing = new ArrayList<>();
        int asked = 0;
        int counts = 0;
        for (Requests.Row row : Requests.of(names)) {
            if (!row.namesThings()) continue;
            for (PersonId who : List.of(stranger(), world.dora)) {
                var foreign = cost(who, row.method(), row.path(), row.body());
                Requests.Row none = row.nobodys();
                var unknown = cost(who, none.method(), none.path(), none.body());
                asked++;
                counts += foreign.values().stream().mapToInt(n -> n).sum();
                if (!foreign.equals(unknown)) differing.add(row.told() + foreign + unknown);
            }
        }
        assertThat(differing).isEmpty();
        assertThat(asked).isGreaterThan(120);
        assertThat(counts).as("look-ups in all").isGreaterThan(asked);
    }

    private PersonId stranger() {
        PersonId id = world.ids.person();
        world.run(new PersonCommand.RegisterPerson(id, "stranger", id + "@elsewhere.example"));
        return id;
    }
}
