package org.bailiwick.engine.decision;

import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.model.Kind;
import org.bailiwick.engine.model.Level;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Decides and explains. One evaluation gives both, so they cannot differ.
public final class Decider {
    private Decider() {}

    /// Yes or no, with what it rests on; what ended it is not looked for (see [WhatChanged]).
    public static Decision decide(Directory directory, Question question) {
        Evaluation evaluation = Evaluation.of(directory, question);
        if (evaluation.allowed()) {
            return new Decision.Allowed(
                    question,
                    directory.seq(),
                    evaluation.now(),
                    evaluation.results(evaluation.trails));
        }
        return new Decision.Denied(
                question, directory.seq(), evaluation.now(), explain(evaluation));
    }

    /// The bare answer.
    public static boolean allows(Directory directory, Question question) {
        return Evaluation.of(directory, question).allowed();
    }

    private static Explanation explain(Evaluation evaluation) {
        if (evaluation.stopped.isPresent()) return withoutWay(evaluation);
        Headline headline = Headline.of(evaluation);
        List<Trail> order = new ArrayList<>(evaluation.trails);
        order.remove(headline.trail());
        order.add(0, headline.trail());
        List<WayResult> ways = evaluation.results(order);
        return new Explanation(
                headline.code(),
                ways.get(0).layers(),
                Optional.of(headline.trail().way),
                ways,
                headline.trail().held,
                covering(evaluation),
                headline.fix(),
                Waits.of(evaluation, headline.code()),
                Changed.NOT_ASKED);
    }

    private static Explanation withoutWay(Evaluation evaluation) {
        Code code = evaluation.stopped.orElseThrow();
        return new Explanation(
                code,
                evaluation.layersWithoutWay(code),
                Optional.empty(),
                List.of(),
                Held.NOTHING,
                covering(evaluation),
                Fixes.of(evaluation, Optional.empty()),
                Waiting.NO,
                Changed.NOT_ASKED);
    }

    private static List<String> covering(Evaluation evaluation) {
        return Covering.levels(evaluation).stream().map(Level::name).toList();
    }

    /// The kind of what is acted on, where it is an asset that is there and of a kind that the
    /// model has.
    static Optional<Kind> kind(Evaluation evaluation) {
        return asset(evaluation).flatMap(a -> evaluation.directory.kind(a.kind()));
    }

    static Optional<Asset> asset(Evaluation evaluation) {
        return switch (evaluation.question.target()) {
            case Target.Asset(var kind, var id) ->
                    evaluation.directory.find(id).filter(a -> a.kind().equals(kind));
            case Target.Business _, Target.Missing _ -> Optional.empty();
        };
    }
}
