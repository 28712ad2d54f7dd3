package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;

/// A platform asks for access by the AuthZEN Access Request and Approval Profile, Draft 1.
class AccessRequestProfileTest extends InTheWorld {
    private static final String PATH = "/access/v1/access-request";
    private static final String ERROR = "urn:openid:authzen:access-request:error:";

    private String key = "";

    @BeforeEach
    void platform() {
        key = world.key("platform", Optional.empty(), "decide", "act");
    }

    private JsonNode evaluate(Object asset, String context) {
        String question = World.ask(world.lena, "campaign.edit", asset);
        String body = question.substring(0, question.lastIndexOf('}')) + context + "}";
        return world.post(key, "/access/v1/evaluation", body).json();
    }

    private String denial(Object asset) {
        JsonNode context = evaluate(asset, "").path("context");
        assertThat(context.path("access_request").path("endpoint").asString()).endsWith(PATH);
        return context.path("evaluation_id").asString();
    }

    private String body(Object asset, String evaluation, String more) {
        String question = World.ask(world.lena, "campaign.edit", asset);
        return question.substring(0, question.lastIndexOf('}'))
                + ",\"context\":{\"justification\":\"spring\"},"
                + "\"denial\":{\"evaluation_id\":\"%s\",\"expires_at\":\"2026-03-02T09:00:00Z\"}%s}"
                        .formatted(evaluation, more);
    }

    private Answer submit(String body) {
        return world.post(key, PATH, body);
    }

    private String task(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        JsonNode task = answer.json().path("task");
        assertThat(task.path("status").asString()).isEqualTo("pending");
        assertThat(answer.header("Location")).hasValue(task.path("status_endpoint").asString());
        return task.path("id").asString();
    }

    private void assertProblem(Answer answer, int status, String error) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("type").asString()).isEqualTo(ERROR + error);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
    }

    private Answer status(String task) {
        return world.get(key, PATH + "/" + task);
    }

    @Test
    void aDenialIsAskedFromApprovedAndEvaluatedAgain() {
        String id = task(submit(body(world.sued, denial(world.sued), "")));
        JsonNode waits =
                evaluate(world.sued, ",\"context\":{\"approval\":{\"id\":\"%s\"}}".formatted(id));
        assertThat(waits.path("context").path("reason").asString()).isEqualTo("WAITING_APPROVAL");
        assertThat(waits.path("context").path("approval").path("next_action").asString())
                .isEqualTo("retry");
        assertThat(waits.path("context").has("access_request")).isFalse();
        var given = world.errand(world.olivia, "POST", "/api/v1/requests/" + id + "/approval", "");
        assertThat(given.status()).as(given.text()).isEqualTo(200);
        JsonNode done = status(id).json();
        assertThat(done.path("task").path("status").asString()).isEqualTo("approved");
        JsonNode result = done.path("result");
        assertThat(result.path("mode").asString()).isEqualTo("reevaluate");
        assertThat(result.path("approval").path("approved_until").asString()).isNotEmpty();
        String again = ",\"context\":{\"approval\":" + result.path("approval") + "}";
        assertThat(evaluate(world.sued, again).path("decision").asBoolean()).isTrue();
    }

    /// An approval is no right: what today's rules refuse is refused, and why it does not help.
    @Test
    void anApprovalIsNoRight() {
        String id = task(submit(body(world.sued, denial(world.sued), "")));
        world.errand(world.olivia, "POST", "/api/v1/requests/" + id + "/approval", "");
        String approval = ",\"context\":{\"approval\":{\"id\":\"%s\"}}";
        world.run(
                new org.bailiwick.server.command.MemberCommand.SuspendMember(
                        world.member(world.lena), Optional.empty()));
        JsonNode denied = evaluate(world.sued, approval.formatted(id));
        assertThat(denied.path("decision").asBoolean()).isFalse();
        assertThat(denied.path("context").path("approval").path("reason").asString())
                .isEqualTo("policy_denied");
        JsonNode other = evaluate(world.sued, approval.formatted(world.ids.request()));
        assertThat(other.path("context").path("approval").path("reason").asString())
                .isEqualTo("approval_unverifiable");
    }

    @Test
    void theSameRequestIsMadeOnceAndAnotherUnderItsKeyIsRefused() {
        String first = body(world.sued, denial(world.sued), "");
        String id = task(once("k-1", first));
        assertThat(task(once("k-1", first))).isEqualTo(id);
        assertProblem(once("k-1", body(world.sued, "r_1", "")), 409, "duplicate_request");
    }

    private Answer once(String once, String body) {
        return world.send(
                HttpRequest.newBuilder(world.at(PATH))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", once)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    @Test
    void aRequestIsBoundToItsDenial() {
        String denial = denial(world.sued);
        assertProblem(submit(body(world.nord, denial, "")), 400, "invalid_denial_binding");
        assertProblem(submit(body(world.sued, "r_0", "")), 400, "invalid_denial_binding");
        world.now = world.now.plus(Duration.ofDays(1));
        key = world.key("later", Optional.empty(), "decide", "act");
        assertProblem(submit(body(world.sued, denial, "")), 410, "expired_denial");
    }

    /// What the person may not know is not to be asked for, whether it is there or not.
    @Test
    void whatIsForeignIsNotToBeAskedFor() {
        for (Object asset : new Object[] {world.fremdkonto, world.ids.asset()}) {
            JsonNode context = evaluate(asset, "").path("context");
            assertThat(context.has("access_request")).isFalse();
            assertThat(context.has("evaluated_at")).isFalse();
            String evaluation = context.path("evaluation_id").asString();
            assertProblem(submit(body(asset, evaluation, "")), 400, "not_requestable");
        }
    }

    @Test
    void itIsCancelledOnceAndOnlyByWhoeverMadeIt() {
        String id = task(submit(body(world.sued, denial(world.sued), "")));
        String other = world.key("other", Optional.empty(), "decide", "act");
        assertProblem(world.get(other, PATH + "/" + id), 404, "unknown_task");
        assertProblem(world.get(key, PATH + "/" + world.ids.request()), 404, "unknown_task");
        assertProblem(world.post(other, PATH + "/" + id + "/cancel", "{}"), 404, "unknown_task");
        var gone = world.post(key, PATH + "/" + id + "/cancel", "{}");
        assertThat(gone.status()).as(gone.text()).isEqualTo(200);
        assertThat(gone.json().path("task").path("status").asString()).isEqualTo("cancelled");
        assertProblem(
                world.post(key, PATH + "/" + id + "/cancel", "{}"), 409, "invalid_task_state");
    }

    @Test
    void severalThingsAreAskedForInOneRequest() {
        String item =
                "{\"resource\":{\"type\":\"ad_account\",\"id\":\"%s\"},"
                        + "\"action\":{\"name\":\"%s\"},\"denial\":{\"evaluation_id\":\"%s\"}}";
        String settings = World.ask(world.lena, "account.settings", world.nord);
        String nord =
                world.post(key, "/access/v1/evaluation", settings)
                        .json()
                        .at("/context/evaluation_id")
                        .asString();
        String body =
                "{\"subject\":{\"type\":\"person\",\"id\":\"%s\"},\"items\":[%s,%s]}"
                        .formatted(
                                world.lena,
                                item.formatted(world.sued, "campaign.edit", denial(world.sued)),
                                item.formatted(world.nord, "account.settings", nord));
        String id = task(submit(body));
        world.errand(
                world.olivia,
                "POST",
                "/api/v1/requests/" + id + "/approval",
                "{\"assets\":[{\"asset\":\"%s\"}]}".formatted(world.sued));
        JsonNode task = status(id).json().path("task");
        assertThat(task.path("status").asString()).isEqualTo("partial");
        assertThat(task.path("items").get(0).path("status").asString()).isEqualTo("approved");
        assertThat(task.path("items").get(0).path("result").path("mode").asString())
                .isEqualTo("reevaluate");
        assertThat(task.path("items").get(1).path("status").asString()).isEqualTo("denied");
    }

    @Test
    void programsAreToldWhereToAsk() {
        JsonNode told = world.get(key, "/.well-known/authzen-configuration").json();
        assertThat(told.path("access_request_endpoint").asString()).endsWith(PATH);
        assertThat(told.path("capabilities").get(0).asString())
                .isEqualTo("urn:openid:authzen:capability:access-request");
    }

    @Test
    void aBatchTellsNothingOfIt() {
        String body =
                "{\"evaluations\":[%s]}"
                        .formatted(World.ask(world.lena, "campaign.edit", world.sued));
        var first = world.post(key, "/access/v1/evaluations", body);
        assertThat(first.text()).isEqualTo("{\"evaluations\":[{\"decision\":false}]}");
    }
}
