package org.bailiwick.server.face;

import org.bailiwick.server.command.JournalException;
import org.bailiwick.server.command.Refusal;
import org.bailiwick.server.command.Refused;
import org.bailiwick.server.sentence.Sentence;
import org.bailiwick.server.web.Fault;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/// What refused commands and troubles of the store mean over HTTP.
public final class Refusals {
    private static final Logger LOG = System.getLogger(Refusals.class.getName());

    private Refusals() {}

    /// Empty where it is a fault of ours.
    public static Optional<Fault> fault(RuntimeException thrown) {
        return switch (thrown) {
            case Refused refused -> Optional.of(fault(refused.refusal()));
            case JournalException trouble -> {
                LOG.log(Level.ERROR, "the store: " + trouble.getMessage(), trouble);
                yield Optional.of(
                        later(
                                "cannot-answer",
                                Sentence.of(
                                        "the store does not answer: try again; the operator finds"
                                                + " why in the log")));
            }
            default -> Optional.empty();
        };
    }

    /// What a refusal means where its caller may know everything about it.
    public static Fault fault(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotFound r -> Fault.of(404, "not-found", "no %s `%s`", r.what(), r.id());
            case Refusal.NotAllowed _ ->
                    Fault.of(
                            403,
                            "not-allowed",
                            "the person on whose behalf this is asked may not do it");
            case Refusal.NotForYou r ->
                    Fault.of(403, "not-allowed", "only %s may do this", r.whose());
            case Refusal.StepUp _ -> SessionCookie.stepUp();
            case Refusal.Conflict r -> Fault.of(409, "conflict", r.said());
            case Refusal.StoodOn r ->
                    Fault.of(409, "conflict", r.said()).with("since", r.entries());
            case Refusal.Invalid r ->
                    Fault.of(422, "wrong-input", r.said()).with("field", r.field());
            case Refusal.RuledOut r ->
                    Fault.of(409, "conflict", r.said())
                            .with("code", r.code())
                            .with("field", r.field());
            case Refusal.TooMany r ->
                    Fault.of(409, "too-many", r.said())
                            .with("limit", r.limit())
                            .with("most", r.most());
            case Refusal.Stale r ->
                    Fault.of(
                                    412,
                                    "changed-meanwhile",
                                    "it has changed since you looked: look again, then decide")
                            .with("revision", r.seq());
            case Refusal.KeyReused _ ->
                    Fault.of(
                            422,
                            "key-reused",
                            "this idempotency key came with another command: draw a new one");
            case Refusal.Busy r -> later("busy", r.said());
        };
    }

    private static Fault later(String type, Sentence said) {
        return Fault.of(503, type, said).header("Retry-After", "1");
    }
}
