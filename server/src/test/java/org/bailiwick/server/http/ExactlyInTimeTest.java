package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.server.Installation;
import org.bailiwick.server.command.AssetCommand;
import org.bailiwick.server.command.AssignmentCommand;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.InvitationCommand;
import org.bailiwick.server.journal.DataDir;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Each thing that has dates begins and ends at exactly its instant, in every answer at once:
/// checks, explanations, both lists, all searches, the lists of a business and an open
/// subscription; and the same read back from the files. Nordwind and Fremd are in Berlin, where 29
/// March has 23 hours.
class ExactlyInTimeTest extends InTheWorld {
    private static final String VIEW = "campaign.view";
    private static final Duration MILLI = Duration.ofMillis(1);

    private ReadingWorld all;
    private String meddling;
    private Optional<Subscribed> subscribed = Optional.empty();
    private AssignmentId dated;

    @BeforeEach
    void things() {
        all = new ReadingWorld(world);
        meddling = world.key("desk", Optional.empty(), "decide", "explain.full", "operate");
        dated = world.ids.assignment();
    }

    /// How dates are written, and what they come to.
    record Written(String from, String until, Instant begins, Instant ends) {}

    private static final List<Written> SPANS =
            List.of(
                    new Written(
                            "2026-03-10T10:00:00Z",
                            "2026-03-12T10:00:00.001Z",
                            Instant.parse("2026-03-10T10:00:00Z"),
                            Instant.parse("2026-03-12T10:00:00.001Z")),
                    new Written(
                            "2026-03-28",
                            "2026-03-28",
                            Instant.parse("2026-03-27T23:00:00Z"),
                            Instant.parse("2026-03-28T23:00:00Z")),
                    new Written(
                            "2026-03-29",
                            "2026-03-29",
                            Instant.parse("2026-03-28T23:00:00Z"),
                            Instant.parse("2026-03-29T22:00:00Z")));

    static Stream<Arguments> everythingWithDates() {
        return Stream.of("membership", "assignment", "share", "partner's assignment", "invitation")
                .flatMap(what -> SPANS.stream().map(span -> arguments(what, span)));
    }

    /// Whose access it is.
    private PersonId person(String what) {
        return switch (what) {
            case "share", "partner's assignment" -> all.paul;
            case "invitation" -> all.ivan;
            default -> world.lena;
        };
    }

    private void give(String what, Written span) {
        String body = "{\"from\":\"%s\",\"until\":\"%s\"}".formatted(span.from, span.until);
        switch (what) {
            case "membership" -> put(world.olivia, "/api/v1/members/" + all.lena + "/period", body);
            case "assignment" -> {
                world.run(new AssignmentCommand.Unassign(all.assignment));
                world.run(
                        new AssignmentCommand.Assign(
                                dated,
                                all.lena,
                                world.nord,
                                Levels.of("analyst"),
                                Period.until(Instant.parse("2026-03-02T00:00:00Z"))));
                put(world.olivia, "/api/v1/assignments/" + dated + "/period", body);
            }
            case "share" -> put(world.olivia, "/api/v1/shares/" + all.share + "/period", body);
            case "partner's assignment" ->
                    put(world.felix, "/api/v1/assignments/" + all.pauls + "/period", body);
            default -> invite(body);
        }
    }

    private void put(PersonId who, String path, String body) {
        assertThat(world.errand(who, "PUT", path, body).status()).isEqualTo(200);
    }

    private void invite(String dates) {
        world.run(new InvitationCommand.WithdrawInvitation(all.invitation));
        String body =
                dates.replace("}", "")
                        + ",\"address\":\"ivan@nordwind.example\",\"role\":\"standard\","
                        + "\"assets\":[{\"asset\":\"%s\",\"levels\":[\"analyst\"]}]}"
                                .formatted(world.nord);
        String path = "/api/v1/businesses/" + world.nordwind + "/invitations";
        Answer made = world.errand(world.olivia, "POST", path, body);
        assertThat(made.status()).isEqualTo(201);
        InvitationId id = InvitationId.find(made.json().path("id").asString()).orElseThrow();
        world.office
                .desk()
                .orElseThrow()
                .carryOut(
                        Caller.person(all.ivan),
                        new InvitationCommand.AcceptInvitation(id, all.ivan));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everythingWithDates")
    void itIsSoFromItsFirstInstantToBeforeItsLast(String what, Written span) {
        PersonId person = person(what);
        subscribed = Optional.of(new Subscribed(world, person, world.nord));
        give(what, span);
        String code = what.equals("membership") || what.equals("invitation") ? "" : "NOT_YET";
        probe(what, person, span.begins.minus(MILLI), false, code);
        probe(what, person, span.begins, true, "");
        assertThat(subscribed.orElseThrow().changed())
                .as("told when it began")
                .isEqualTo(span.begins);
        probe(what, person, span.ends.minus(MILLI), true, "");
        probe(what, person, span.ends, false, "EXPIRED");
        assertThat(subscribed.orElseThrow().changed())
                .as("told when it ended")
                .isEqualTo(span.ends);
        probe(what, person, span.ends.plus(MILLI), false, "EXPIRED");
    }

    private void probe(String what, PersonId person, Instant at, boolean open, String code) {
        world.now = at;
        assertThat(answers(person))
                .as("%s at %s", what, at)
                .allSatisfy((face, told) -> assertThat(told).as(face).isEqualTo(open));
        assertThat(subscribed.orElseThrow().may(VIEW)).as("subscription at %s", at).isEqualTo(open);
        assertThat(fromTheFiles(person)).as("read back, at %s", at).isEqualTo(open);
        if (!code.isEmpty()) assertThat(reason(person)).isEqualTo(code);
        if (what.equals("membership")) {
            String state = open ? "active" : code.isEmpty() ? "not-yet" : "expired";
            assertThat(members(state))
                    .as("members %s at %s", state, at)
                    .contains(person.toString());
        }
        boolean listed =
                read(
                                what.contains("partner") || what.equals("share")
                                        ? world.felix
                                        : world.olivia,
                                "/api/v1/businesses/%s/assignments?in_force=true"
                                        .formatted(
                                                person.equals(all.paul)
                                                        ? world.fremd
                                                        : world.nordwind))
                        .json()
                        .path("assignments")
                        .valueStream()
                        .anyMatch(row ->
                                row.at("/person/id").asString("").equals(person.toString())
                                        && row.at("/asset/id")
                                                .asString("")
                                                .equals(world.nord.toString()));
        assertThat(listed).as("list of assignments at %s", at).isEqualTo(open);
    }

    private String members(String state) {
        String path = "/api/v1/businesses/%s/members?state=%s".formatted(world.nordwind, state);
        return read(world.olivia, path).text();
    }

    /// What each face says, by its name.
    private Map<String, Boolean> answers(PersonId person) {
        String asked = World.ask(person, VIEW, world.nord);
        String decision =
                "{\"person\":\"%s\",\"action\":\"%s\",\"object\":\"ad_account:%s\"}"
                        .formatted(person, VIEW, world.nord);
        String people = "/api/v1/assets/%s/people?action=%s".formatted(world.nord, VIEW);
        String assets = "/api/v1/people/%s/assets?action=%s".formatted(person, VIEW);
        String action = "{\"name\":\"" + VIEW + "\"}";
        String subject = "{\"type\":\"person\",\"id\":\"" + person + "\"}";
        String resource = "{\"type\":\"ad_account\",\"id\":\"" + world.nord + "\"}";
        return Map.of(
                "check",
                world.post(meddling, "/access/v1/evaluation", asked)
                        .json()
                        .path("decision")
                        .asBoolean(),
                "explanation",
                world.post(meddling, "/api/v1/decisions", decision)
                        .json()
                        .path("allowed")
                        .asBoolean(),
                "people",
                world.get(meddling, people).text().contains(person.toString()),
                "assets",
                world.get(meddling, assets).text().contains(world.nord.toString()),
                "search of subjects",
                search("subject", "{\"type\":\"person\"}", action, resource, person),
                "search of resources",
                search("resource", subject, action, "{\"type\":\"ad_account\"}", world.nord),
                "search of actions",
                search("action", subject, "", resource, "\"" + VIEW + "\""));
    }

    private boolean search(
            String what, String subject, String action, String resource, Object sought) {
        String body =
                "{\"subject\":%s,%s\"resource\":%s}"
                        .formatted(
                                subject,
                                action.isEmpty() ? "" : "\"action\":" + action + ",",
                                resource);
        Answer answer = world.post(meddling, "/access/v1/search/" + what, body);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().path("results").toString().contains(sought.toString());
    }

    private String reason(PersonId person) {
        return world.post(meddling, "/access/v1/evaluation", World.ask(person, VIEW, world.nord))
                .json()
                .at("/context/reason")
                .asString("");
    }

    /// As a server that starts now would know it.
    private boolean fromTheFiles(PersonId person) {
        try (var office = Installation.read(new DataDir(temp), Map.of())) {
            Target target = new Target.Asset("ad_account", world.nord);
            return Decider.allows(office.now(), Question.of(person, VIEW, target, world.now));
        }
    }

    /// Far ahead and back: what was over by the newest entry stays over; without an entry in
    /// between, the clock alone decides.
    @Test
    void aClockThatJumpsBringsNothingBackThatAnEntrySawEnd() {
        Written span = SPANS.getFirst();
        subscribed = Optional.of(new Subscribed(world, world.lena, world.nord));
        give("assignment", span);
        Instant within = span.begins.plusSeconds(60);
        world.now = within;
        assertThat(everywhere()).containsExactly(true);
        world.now = within.plus(Duration.ofDays(10));
        assertThat(everywhere()).containsExactly(false);
        world.now = within;
        assertThat(everywhere()).containsExactly(true);
        world.now = within.plus(Duration.ofDays(10));
        world.run(new AssetCommand.RenameAsset(world.sued, "Later"));
        world.now = within;
        assertThat(everywhere()).containsExactly(false);
        world.now = Instant.parse("2026-03-01T09:00:00Z");
        assertThat(everywhere()).containsExactly(false);
    }

    /// What all faces say of Lena, and the subscription.
    private Set<Boolean> everywhere() {
        Set<Boolean> all = new HashSet<>(answers(world.lena).values());
        all.add(subscribed.orElseThrow().may(VIEW));
        return all;
    }

    @Test
    void aDateBesideAnInstantIsRefusedWhereverTheBusinessIs() {
        for (AssetId asset : List.of(world.nord, world.ids.asset())) {
            String body =
                    "{\"partner\":\"%s\",\"cap\":[\"analyst\"],\"from\":\"2026-03-10\",\"until\":\"2026-03-12T00:00:00Z\"}"
                            .formatted(world.fremd);
            Answer answer =
                    world.errand(world.olivia, "POST", "/api/v1/assets/" + asset + "/shares", body);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("field").asString("")).isEqualTo("until");
        }
    }
}
