package org.bailiwick.server.face;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Decision;
import org.bailiwick.engine.decision.Explanation;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Reader;
import org.bailiwick.engine.decision.Sight;
import org.bailiwick.engine.decision.Subject;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.decision.Told;
import org.bailiwick.engine.decision.View;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.web.Json;
import org.bailiwick.server.words.Said;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Tells answers to a reader, as JSON: no more of them than he may know.
public final class Telling {
    private final Office office;
    private final Allowance allowance;

    /// @param clock by which it is measured what an answer takes
    public Telling(Office office, InstantSource clock) {
        this.office = office;
        allowance = new Allowance(() -> nanos(clock.instant()));
    }

    private static long nanos(Instant now) {
        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    /// A denial as its explanation.
    ///
    /// @param code what is missing, as far as the reader may know
    public record Explained(String code, ObjectNode explanation) {}

    /// A denial without what ended it.
    public Explained briefly(Asker asker, Decision.Denied denied) {
        Told told = View.of(asker.today(), denied, asker.reader(denied.question().subject()));
        return explained(asker, told);
    }

    /// A denial with what ended it, if it worked before.
    public Explained wholly(Asker asker, Decision.Denied denied) {
        Reader reader = asker.reader(denied.question().subject());
        Told told = View.of(asker.today(), denied, reader);
        if (told instanceof Told.Nothing) return explained(asker, told);
        return explained(asker, View.of(asker.today(), withEnd(denied), reader));
    }

    /// As [#wholly], but without what ended it where too many ask at a time.
    public Explained asTimeAllows(Asker asker, Decision.Denied denied) {
        return allowance.spend(() -> wholly(asker, denied), () -> briefly(asker, denied));
    }

    /// A denial as another reader would be told of it, as far as the asker may know.
    public Explained as(Asker asker, Decision.Denied denied, Reader.Imagined other) {
        Decision.Denied whole = allowance.spend(() -> withEnd(denied), () -> denied);
        Reader own = asker.reader(denied.question().subject());
        return explained(asker, View.as(asker.today(), whole, own, other));
    }

    /// What the person of a denial of today can ask for by himself: what he had before, as far as
    /// that allows it, and where nothing is known of it, or too many ask at a time, the least.
    public Optional<Told.Ask> ask(Directory today, Decision.Denied denied) {
        if (!(denied.question().subject() instanceof Subject.Known(var person))) {
            return Optional.empty();
        }
        Reader himself = new Reader.Person(person);
        if (ask(today, denied, himself).isEmpty()) return Optional.empty();
        Decision.Denied whole = allowance.spend(() -> withEnd(denied), () -> denied);
        return ask(today, whole, himself);
    }

    /// The name under which somebody knows an asset: what he holds, what his business lists to him,
    /// and for a while what he had.
    public Optional<String> name(Directory today, Asset asset, PersonId person, Instant now) {
        Optional<Question> question =
                today.kind(asset.kind())
                        .flatMap(kind -> kind.actions().stream().findFirst())
                        .map(action -> asking(asset, person, action.name(), now));
        if (question.isEmpty()) return Optional.empty();
        Reader himself = new Reader.Person(person);
        return switch (Decider.decide(today, question.get())) {
            case Decision.Allowed _ -> Optional.of(asset.name());
            case Decision.Denied denied ->
                    named(View.of(today, denied, himself))
                            .or(() ->
                                    allowance.spend(
                                            () -> named(View.of(today, withEnd(denied), himself)),
                                            Optional::empty));
        };
    }

    private static Question asking(Asset asset, PersonId person, String action, Instant now) {
        Target target = new Target.Asset(asset.kind(), asset.id());
        return Question.of(person, action, target, now);
    }

    private static Optional<String> named(Told told) {
        return told instanceof Told.Denied denied
                        && denied.thing() instanceof Told.Thing.Asset(_, var name)
                ? Optional.of(name)
                : Optional.empty();
    }

    private static Optional<Told.Ask> ask(Directory today, Decision.Denied denied, Reader himself) {
        return View.of(today, denied, himself) instanceof Told.Denied told
                ? told.ask()
                : Optional.empty();
    }

    private Decision.Denied withEnd(Decision.Denied denied) {
        Explanation explanation = denied.explanation().with(office.history().changed(denied));
        return new Decision.Denied(denied.question(), denied.seq(), denied.instant(), explanation);
    }

    /// A denial of the past, for what its reader is today.
    ///
    /// @param then the state on which it was taken
    public Explained past(Asker asker, Directory then, Decision.Denied denied) {
        Reader reader = asker.reader(denied.question().subject());
        Sight sight = Sight.of(asker.today(), asker.now(), reader);
        return explained(asker, View.of(then, denied, sight));
    }

    /// The ways by which something is allowed.
    public ArrayNode ways(Asker asker, Decision.Allowed allowed) {
        ToldJson json = new ToldJson(asker);
        ArrayNode ways = Json.array();
        Reader reader = asker.reader(allowed.question().subject());
        View.ways(asker.today(), allowed, reader).forEach(route -> ways.add(json.route(route)));
        return ways;
    }

    private static Explained explained(Asker asker, Told told) {
        ObjectNode explanation = new ToldJson(asker).of(told);
        Said said = asker.words().of(told, id -> Called.name(asker, id));
        explanation.set("text", Json.of(said.sentences()));
        explanation.put("summary", said.summary());
        return new Explained(told.code().name(), explanation);
    }
}
