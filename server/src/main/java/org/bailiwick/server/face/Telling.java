package org.bailiwick.server.face;

import org.bailiwick.engine.decision.Decision;
import org.bailiwick.engine.decision.Explanation;
import org.bailiwick.engine.decision.Reader;
import org.bailiwick.engine.decision.Sight;
import org.bailiwick.engine.decision.Told;
import org.bailiwick.engine.decision.View;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.web.Json;
import org.bailiwick.server.words.Said;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.InstantSource;
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
