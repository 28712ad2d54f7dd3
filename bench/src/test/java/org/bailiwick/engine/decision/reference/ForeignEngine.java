package org.bailiwick.engine.decision.reference;

import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Subject;
import org.bailiwick.engine.decision.Target;

import java.time.Instant;

/// An engine that others wrote.
interface ForeignEngine {
    boolean allows(Question question);

    static String subject(Question question) {
        return switch (question.subject()) {
            case Subject.Known(var person) -> person.toString();
            case Subject.Invited(var address) -> address.toString();
            case Subject.Stranger _ -> "stranger";
        };
    }

    static String action(Question question) {
        return switch (question.target()) {
            case Target.Asset(var kind, _) -> ActionSets.action(kind, question.action());
            case Target.Business _ -> ActionSets.action(ActionSets.BUSINESS, question.action());
            case Target.Missing(var kind) -> ActionSets.action(kind, question.action());
        };
    }

    static String object(Question question) {
        return switch (question.target()) {
            case Target.Asset(_, var id) -> id.toString();
            case Target.Business(var id) -> id.toString();
            case Target.Missing _ -> "missing";
        };
    }

    /// The decision clock never stands before the newest entry.
    static Instant now(Facts facts, Question question) {
        Instant asked = question.context().now();
        return asked.isAfter(facts.newest) ? asked : facts.newest;
    }
}
