package org.bailiwick.server.notify;

import org.bailiwick.engine.change.AccessLinkChange.Part;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.directory.Alias;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Confirmation;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.model.Kind;
import org.bailiwick.server.command.Promise;
import org.bailiwick.server.outward.Outcome;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a platform is asked of one asset that was given: whether everybody named may do there what
/// was promised; in its own ids, where it has some.
record ProbeQuestion(Confirmation given, Part part, Asset asset, String platform) {
    /// What an answer comes to.
    ///
    /// @param trouble why it says nothing; empty text where it does
    record Heard(ProbeResult.State state, String action, String says, String trouble) {
        private static Heard nothing(String trouble) {
            return new Heard(ProbeResult.State.NOT_KNOWN, "", "", trouble);
        }
    }

    /// Whether the platform has a name of its own for an asset.
    static boolean known(Asset asset, String platform) {
        return asset.aliases().stream().anyMatch(a -> a.platform().equals(platform));
    }

    byte[] body(Directory today, String id, Instant now) {
        ObjectNode body =
                Json.object().put("type", "probe").put("timestamp", now.toString()).put("id", id);
        ObjectNode data = body.putObject("data");
        data.putObject("asset")
                .put("kind", asset.kind())
                .put("id", name(asset.id(), asset.aliases()));
        Business agency = today.links().agency(given);
        data.put("business", name(agency.id(), agency.aliases()));
        List<String> actions = today.kind(asset.kind()).map(this::actions).orElse(List.of());
        data.set("actions", Json.of(actions));
        ArrayNode people = data.putArray("people");
        for (MemberId each : given.terms().named()) {
            Optional<Member> member = today.find(each).filter(m -> !m.gone());
            if (member.isEmpty()) continue;
            Person person = today.person(member.get());
            people.add(name(person.id(), person.aliases()));
        }
        return Json.bytes(body);
    }

    private List<String> actions(Kind kind) {
        return Promise.actions(kind, part.levels()).stream().map(a -> a.name()).toList();
    }

    private String name(Id id, List<Alias> aliases) {
        return aliases.stream()
                .filter(a -> a.platform().equals(platform))
                .map(Alias::text)
                .findFirst()
                .orElseGet(id::toString);
    }

    /// Reads `{"works": true}`, or `{"works": false, "action": …, "says": …}`.
    static Heard read(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Failed(var why) -> Heard.nothing(why.word());
            case Outcome.Answered a when !a.ok() -> Heard.nothing("status-" + a.status());
            case Outcome.Answered a -> said(a.body());
        };
    }

    private static Heard said(byte[] body) {
        try {
            ObjectNode answer = Json.read(body);
            JsonNode works = answer.path("works");
            if (!works.isBoolean()) return Heard.nothing("no-answer");
            if (works.asBoolean()) return new Heard(ProbeResult.State.WORKING, "", "", "");
            return new Heard(
                    ProbeResult.State.BROKEN, text(answer, "action"), text(answer, "says"), "");
        } catch (Fault unreadable) {
            return Heard.nothing("no-answer");
        }
    }

    /// What may be shown of a text that somebody outside has written: on one line, and not too
    /// long.
    private static String text(ObjectNode answer, String name) {
        String said = answer.path(name).isString() ? answer.path(name).asString() : "";
        String plain =
                said.codePoints()
                        .map(c -> Character.isWhitespace(c) ? ' ' : c)
                        .filter(ProbeQuestion::seen)
                        .limit(ProbeResult.SAYS_MAX)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString()
                        .strip();
        return plain;
    }

    private static boolean seen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }
}
