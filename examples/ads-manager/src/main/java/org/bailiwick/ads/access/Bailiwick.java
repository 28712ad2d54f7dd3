package org.bailiwick.ads.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Asks Bailiwick. Nothing is kept of the answers: the next page asks anew.
///
/// Whatever goes wrong on the way is [Answer.Unknown], never a yes. A status like 401 or 403 is
/// about this program's key, not about the person who looks at the page.
public final class Bailiwick implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Bailiwick.class.getName());

    private static final String EVALUATION = "/access/v1/evaluation";
    private static final String EVALUATIONS = "/access/v1/evaluations";
    private static final String RESOURCES = "/access/v1/search/resource";
    private static final String REQUESTS = "/access/v1/access-request";
    private static final String PEOPLE = "/api/v1/people/";
    private static final String EVENTS = "/api/v1/rights-events";

    private final Wire wire;

    /// @param key with the scopes `decide` and `act`, made for this platform
    public Bailiwick(URI server, String key) {
        wire = new Wire(server, key);
    }

    /// One question; a no comes with its explanation and receipt.
    public Answer ask(Question question) {
        return ask(question, Optional.empty(), "en");
    }

    /// @param approval what an approved request said to send along
    /// @param language in which a no is explained
    public Answer ask(Question question, Optional<String> approval, String language) {
        ObjectNode body = body(question.person());
        add(body, question);
        ObjectNode context = context(body, question.proof());
        approval.ifPresent(said -> context.set("approval", Wire.JSON.readTree(said)));
        try {
            Wire.Reply reply = wire.post(EVALUATION, body, "Accept-Language", language);
            JsonNode decision = reply.body().path("decision");
            if (!reply.ok() || !decision.isBoolean()) return unknown(EVALUATION, reply);
            return decision.booleanValue()
                    ? new Answer.Allowed()
                    : new Answer.Denied(Denial.of(question, reply.body().path("context")));
        } catch (IOException failed) {
            return unknown(EVALUATION, failed);
        }
    }

    /// Many questions about one person at once, for what a page shows or greys out. Bare answers:
    /// what could not be found out is no.
    ///
    /// @return for each question, in its order, whether it is allowed
    public List<Boolean> askAll(String person, Proof proof, List<Question> questions) {
        ObjectNode body = body(person);
        context(body, proof);
        ArrayNode items = body.putArray("evaluations");
        for (Question question : questions) add(items.addObject(), question);
        List<Boolean> answers = new ArrayList<>();
        try {
            Wire.Reply reply = wire.post(EVALUATIONS, body);
            if (!reply.ok()) log(EVALUATIONS, "status " + reply.status());
            for (JsonNode item : reply.body().path("evaluations")) {
                answers.add(item.path("decision").asBoolean(false));
            }
        } catch (IOException failed) {
            log(EVALUATIONS, failed.toString());
        }
        while (answers.size() < questions.size()) answers.add(false);
        return answers;
    }

    /// On which things of a type somebody may do something, in this platform's ids.
    ///
    /// @param position how far Bailiwick had read; the same position means the same rights
    public record Found(List<String> ids, String position) {
        public Found {
            ids = List.copyOf(ids);
        }
    }

    /// @return empty where Bailiwick cannot be asked
    public Optional<Found> search(String person, Proof proof, String action, String type) {
        ObjectNode body = body(person);
        context(body, proof);
        body.putObject("action").put("name", action);
        body.putObject("resource").put("type", type);
        try {
            Wire.Reply reply = wire.post(RESOURCES, body);
            JsonNode results = reply.body().path("results");
            if (!reply.ok() || !results.isArray()) {
                log(RESOURCES, "status " + reply.status());
                return Optional.empty();
            }
            List<String> ids = new ArrayList<>();
            results.forEach(hit -> ids.add(hit.path("id").asString("")));
            return Optional.of(new Found(ids, reply.position()));
        } catch (IOException failed) {
            log(RESOURCES, failed.toString());
            return Optional.empty();
        }
    }

    /// Asks for access in the person's name, going on from a denial.
    ///
    /// @param once the same again makes no second request
    /// @return empty where Bailiwick takes none; the next look at the page says what holds
    public Optional<AccessTask> request(
            Question question, Denial.Ask ask, String justification, String once) {
        ObjectNode body = body(question.person());
        add(body, question);
        context(body, question.proof()).put("justification", justification);
        body.putObject("denial")
                .put("evaluation_id", ask.receipt())
                .put("expires_at", ask.expires());
        return task(() -> wire.post(REQUESTS, body, "Idempotency-Key", once));
    }

    /// How it stands with a request of this program.
    public Optional<AccessTask> status(String task) {
        return task(() -> wire.get(REQUESTS + "/" + encoded(task)));
    }

    public Optional<AccessTask> withdraw(String task) {
        JsonNode nothing = Wire.JSON.createObjectNode();
        return task(() -> wire.post(REQUESTS + "/" + encoded(task) + "/cancel", nothing));
    }

    /// The id by which Bailiwick names a person in what it tells.
    Optional<String> idOf(String person) {
        try {
            Wire.Reply reply = wire.get(PEOPLE + encoded(person) + "/assets");
            JsonNode id = reply.body().path("person").path("id");
            return id.isString() ? Optional.of(id.asString()) : Optional.empty();
        } catch (IOException failed) {
            log(PEOPLE, failed.toString());
            return Optional.empty();
        }
    }

    /// What tells from now on, or from a position on, whose rights change.
    HttpResponse<InputStream> events(Collection<String> persons, Optional<String> after)
            throws IOException {
        String query =
                persons.stream()
                        .map(person -> "person=" + encoded(person))
                        .collect(Collectors.joining("&"));
        String[] headers =
                after.map(id -> new String[] {"Last-Event-ID", id}).orElse(new String[0]);
        return wire.stream(EVENTS + "?" + query, headers);
    }

    private interface Call {
        Wire.Reply send() throws IOException;
    }

    private static Optional<AccessTask> task(Call call) {
        try {
            Wire.Reply reply = call.send();
            if (reply.ok() && reply.body().path("task").isObject()) {
                return Optional.of(AccessTask.of(reply.body()));
            }
            log(REQUESTS, "status " + reply.status());
        } catch (IOException failed) {
            log(REQUESTS, failed.toString());
        }
        return Optional.empty();
    }

    private static ObjectNode body(String person) {
        ObjectNode body = Wire.JSON.createObjectNode();
        body.putObject("subject").put("type", "person").put("id", person);
        return body;
    }

    /// Says how the person was proved, whatever the question is.
    private static ObjectNode context(ObjectNode body, Proof proof) {
        ObjectNode context = body.putObject("context");
        ArrayNode methods = context.putArray("amr");
        proof.methods().forEach(methods::add);
        return context;
    }

    private static void add(ObjectNode body, Question question) {
        body.putObject("action").put("name", question.action());
        body.putObject("resource")
                .put("type", question.thing().type())
                .put("id", question.thing().id());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static Answer unknown(String path, Wire.Reply reply) {
        log(path, "status " + reply.status());
        return new Answer.Unknown();
    }

    private static Answer unknown(String path, IOException failed) {
        log(path, failed.toString());
        return new Answer.Unknown();
    }

    private static void log(String path, String what) {
        LOG.log(System.Logger.Level.WARNING, "Bailiwick gave no answer at {0}: {1}", path, what);
    }

    @Override
    public void close() {
        wire.close();
    }
}
