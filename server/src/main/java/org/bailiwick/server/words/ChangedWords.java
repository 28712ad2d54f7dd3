package org.bailiwick.server.words;

import org.bailiwick.engine.decision.Changed;
import org.bailiwick.engine.decision.Told;
import org.bailiwick.engine.decision.Waiting;

import java.time.Instant;
import java.util.Optional;

/// Says what ended something, and whether waiting helps.
final class ChangedWords {
    private final Catalogue catalogue;
    private final Times times;

    ChangedWords(Catalogue catalogue, Times times) {
        this.catalogue = catalogue;
        this.times = times;
    }

    String waiting(Waiting waiting) {
        return switch (waiting) {
            case Waiting.No _ -> catalogue.say("waiting.no");
            case Waiting.Perhaps _ -> catalogue.say("waiting.perhaps");
            case Waiting.Until(var instant) ->
                    catalogue.say("waiting.until", new Holes().with("time", times.of(instant)));
        };
    }

    Optional<String> of(Told.Ended ended) {
        return switch (ended) {
            case Told.Ended.Untold _ -> Optional.empty();
            case Told.Ended.Never _ -> Optional.of(catalogue.say("changed.never"));
            case Told.Ended.At(var time, var change, _) ->
                    Optional.of(change.map(c -> by(time, type(c))).orElseGet(() -> over(time)));
        };
    }

    Optional<String> of(Changed changed) {
        return switch (changed) {
            case Changed.NotAsked _ -> Optional.empty();
            case Changed.Never _ -> Optional.of(catalogue.say("changed.never"));
            case Changed.ByTime(var time, _) -> Optional.of(over(time));
            case Changed.ByEntry(_, var time, var change, _) -> Optional.of(by(time, type(change)));
        };
    }

    private String over(Instant time) {
        return catalogue.say("changed.time", new Holes().with("time", times.of(time)));
    }

    private String by(Instant time, String change) {
        Holes holes = new Holes().with("time", times.of(time)).with("change", change);
        return catalogue.say("changed.entry", holes);
    }

    /// A sort of fact in a few words.
    String type(String type) {
        String key = "change." + type;
        return catalogue.say(catalogue.has(key) ? key : "change.other");
    }
}
