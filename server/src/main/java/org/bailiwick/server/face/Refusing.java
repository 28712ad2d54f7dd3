package org.bailiwick.server.face;

import org.bailiwick.engine.decision.Code;
import org.bailiwick.engine.decision.Decision;
import org.bailiwick.engine.decision.Reader;
import org.bailiwick.engine.decision.Told;
import org.bailiwick.engine.decision.View;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.Refusal;
import org.bailiwick.server.sentence.Sentence;
import org.bailiwick.server.web.Fault;

import java.util.ArrayList;
import java.util.List;

/// Tells why something was refused: with the explanation of the engine, as far as its caller may
/// know; and of what he may not know, the same as of what is not there.
public final class Refusing {
    private final Counter counter;
    private final Asker asker;
    private final Caller caller;

    public Refusing(Counter counter, Asker asker, Caller caller) {
        this.counter = counter;
        this.asker = asker;
        this.caller = caller;
    }

    public Fault fault(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotFound _ -> notFound();
            case Refusal.NotAllowed r -> notAllowed(r);
            case Refusal.NotForYou r when !r.known() -> notFound();
            default -> Refusals.fault(refusal);
        };
    }

    /// Says nothing of which part was not found: that would tell that the others were.
    public Fault notFound() {
        return Fault.of(
                404,
                "not-found",
                "there is nothing here for you by the names you gave: check them, or ask whoever"
                        + " invited you");
    }

    private Fault notAllowed(Refusal.NotAllowed refused) {
        Reader reader = asker.full() ? Reader.FULL : Reader.of(Callers.subject(caller));
        List<Decision.Denied> known = new ArrayList<>();
        for (Decision.Denied denied : refused.denials()) {
            Told told = View.of(refused.at(), denied, reader);
            if (!(told instanceof Told.Nothing)) known.add(denied);
        }
        if (known.isEmpty()) return notFound();
        boolean stepHelps = known.stream().anyMatch(d -> code(d) == Code.SECOND_STEP_REQUIRED);
        if (asker.self().isPresent() && stepHelps) return SessionCookie.stepUp();
        return explained(known.getFirst());
    }

    /// Of several ways to be allowed, one may be only a second step away.
    private static Code code(Decision.Denied denied) {
        return denied.explanation().code();
    }

    private Fault explained(Decision.Denied denied) {
        Telling.Explained explained = counter.telling().briefly(asker, denied);
        return Fault.of(403, "not-allowed", Sentence.said(summary(explained)))
                .with("code", explained.code())
                .with("explanation", explained.explanation());
    }

    private static String summary(Telling.Explained explained) {
        return explained.explanation().path("summary").asString();
    }
}
