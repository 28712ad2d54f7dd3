package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.http.Requests.Row;
import org.bailiwick.server.session.Session;
import org.bailiwick.server.session.Token;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Every text that somebody can give anything by any address is markup: it is text on every page.
class MarkupEverywhereTest extends InTheWorld {
    private static final String MARKUP = "\"'><script>alert(1)</script>";
    private static final String AS_TEXT = "&lt;script>alert(1)";

    /// Fields that take any text.
    private static final List<String> TEXTS =
            List.of("name", "reason", "message", "custom", "sentence", "device");

    /// What takes somebody or something off the pages.
    private static final Pattern ENDS =
            Pattern.compile(
                    ".*/(leaving|good-bye|outsiders|completion|undo|batch|disabled|closed)");

    private final List<String> wrong = new ArrayList<>();

    /// The fields of each address that was answered well.
    private final Set<String> given = new TreeSet<>();

    @Test
    void textIsText() throws IOException {
        Map<String, String> names = new FieldsWorld(world).names();
        // Whoever is refused something is there for nothing else any more, so that comes first.
        for (String word : List.of("PATCH", "/terms", "refusal", "POST")) {
            for (Row row : Requests.of(names)) {
                if (row.told().contains(word) && !row.body().isEmpty()) give(row);
            }
        }
        device(world.olivia);
        assertThat(given)
                .contains("name", "reason", "message", "custom", "sentence")
                .hasSize(TEXTS.size() - 1);
        int shown = 0;
        for (PersonId person : List.of(world.olivia, world.lena, world.felix)) {
            try (Tab tab = Tab.in(world, person, Proof.TWO_STEPS)) {
                for (var page : Walk.through(tab).entrySet()) {
                    if (look(page.getKey(), page.getValue())) shown++;
                }
            }
        }
        for (String page : List.of("/links/" + names.get("linkToken"), "/docs")) {
            look(page, new Tab(world).get(page));
        }
        assertThat(wrong).isEmpty();
        assertThat(shown).as("pages that show it").isGreaterThan(40);
    }

    private void give(Row row) {
        if (row.signedIn() || ENDS.matcher(row.path()).matches()) return;
        ObjectNode body = (ObjectNode) World.JSON.readTree(row.body());
        List<String> texts = TEXTS.stream().filter(body::has).toList();
        if (texts.isEmpty()) return;
        texts.forEach(text -> body.put(text, MARKUP));
        var answer = world.send(row.method(), world.fullKey, row.path(), body.toString());
        if (answer.status() < 300) given.addAll(texts);
    }

    /// A browser says itself what it is.
    private void device(PersonId person) {
        Token token = Token.draw(new SecureRandom());
        world.people.add(
                new Session(
                        "s_" + token.hash(),
                        token.hash(),
                        Hash.ZERO,
                        person,
                        MARKUP,
                        Proof.ONE_STEP,
                        world.now,
                        world.now,
                        world.now,
                        Optional.empty()));
    }

    private boolean look(String path, Tab.Page page) {
        if (page.text().contains("<script>alert") || page.text().contains("\"'>")) {
            if (!page.header("Content-Type").orElse("").startsWith("text/csv")) wrong.add(path);
        }
        return page.text().contains(AS_TEXT);
    }
}
