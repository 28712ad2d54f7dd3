package org.bailiwick.server.cli;

import org.bailiwick.engine.decision.Explanation;
import org.bailiwick.server.command.Refusal;

/// One sentence for each refusal.
final class Sentences {
    private Sentences() {}

    static String of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotFound r -> "no %s `%s`: check the id".formatted(r.what(), r.id());
            case Refusal.NotAllowed r -> {
                Explanation because = r.denials().get(0).explanation();
                yield "not allowed: %s on `%s`"
                        .formatted(because.code(), r.denials().get(0).question().action());
            }
            case Refusal.Stale r ->
                    "it has changed since: look again (revision %d)".formatted(r.seq());
            case Refusal.NotForYou r -> "only %s may do this".formatted(r.whose());
            case Refusal.StepUp _ -> "this needs a second step: take it, then ask again";
            case Refusal.Spoken r -> r.sentence();
            case Refusal.KeyReused r ->
                    "the idempotency key `%s` was used for another command: take a new one"
                            .formatted(r.key());
        };
    }
}
