package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Question.Proof;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A session is answered as a program is that acts for the same person; what is for programs only
/// says so.
class SessionFacesTest extends InTheWorld {
    private static final Set<String> FOR_PROGRAMS =
            Set.of(
                    "DELETE /api/v1/keys/{key}",
                    "DELETE /api/v1/people/{person}/sessions",
                    "GET /api/v1/alarms",
                    "GET /api/v1/assets/{asset}/people",
                    "GET /api/v1/businesses/{business}/people",
                    "GET /api/v1/installation",
                    "GET /api/v1/journal",
                    "GET /api/v1/keys",
                    "GET /api/v1/model",
                    "GET /api/v1/record",
                    "GET /api/v1/rights-events",
                    "POST /access/v1/evaluation",
                    "POST /access/v1/evaluations",
                    "POST /access/v1/search/action",
                    "POST /access/v1/search/resource",
                    "POST /access/v1/search/subject",
                    "GET /access/v1/access-request/{task}",
                    "POST /access/v1/access-request",
                    "POST /access/v1/access-request/{task}/cancel",
                    "GET /api/v1/outbox",
                    "GET /api/v1/outbox/{letter}",
                    "POST /api/v1/bounces",
                    "POST /api/v1/keys",
                    "POST /api/v1/model/previews",
                    "POST /api/v1/verifications",
                    "PUT /api/v1/model");

    @Test
    void programsOwnRoutesAskASessionForAKey() {
        Browser olivia = Browser.in(world, world.olivia, Proof.TWO_STEPS);
        Set<String> found = new TreeSet<>();
        for (String address : world.serving.addresses()) {
            if (address.equals("DELETE /api/v1/session")) continue;
            String[] parts = address.split(" ", 2);
            String body = parts[0].equals("GET") ? "" : "{}";
            var answer = olivia.ask(parts[0], filled(parts[1]), body);
            if (answer.text().contains("this is for programs")) found.add(address);
        }
        assertThat(found).containsExactlyElementsOf(new TreeSet<>(FOR_PROGRAMS));
    }

    @Test
    void everyReadAndErrandAnswersASessionAsAProgramForThisPerson() {
        int compared = 0;
        for (PersonId person : List.of(world.olivia, world.lena, world.felix)) {
            Browser browser = Browser.in(world, person, Proof.ONE_STEP);
            for (String address : world.serving.addresses()) {
                String[] parts = address.split(" ", 2);
                boolean reads = parts[0].equals("GET");
                String path = filled(parts[1]) + (reads ? "" : "?preview=true");
                String body = reads ? "" : "{}";
                var byKey = world.errand(person, parts[0], path, body);
                boolean behalf =
                        byKey.status() != 401
                                && !byKey.text().contains("scope-missing")
                                && !SIGNING_IN.contains(parts[1]);
                if (!behalf || FOR_PROGRAMS.contains(address)) continue;
                var bySession = browser.ask(parts[0], path, body);
                assertThat(masked(bySession)).as(address).isEqualTo(masked(byKey));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(180);
    }

    /// Where keys are not looked at, or where a moment or something random is told.
    private static final Set<String> SIGNING_IN =
            Set.of(
                    "/api/v1/sessions",
                    "/api/v1/first",
                    "/api/v1/invitation-links/{token}/acceptance",
                    "/api/v1/passkey-challenges",
                    "/metrics");

    private static String masked(Answer answer) {
        return answer.status()
                + answer.text()
                        .replaceAll("\"request\":\"[^\"]*\"", "")
                        .replaceAll("r_[a-z0-9]+", "r_");
    }

    private String filled(String path) {
        return path.replace("{person}", world.lena.toString())
                .replace("{business}", world.nordwind.toString())
                .replace("{asset}", world.nord.toString())
                .replace("{member}", world.member(world.lena).toString())
                .replaceAll("\\{\\w+}", "x");
    }
}
