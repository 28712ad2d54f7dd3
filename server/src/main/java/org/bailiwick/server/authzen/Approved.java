package org.bailiwick.server.authzen;

import org.bailiwick.engine.change.RequestId;
import org.bailiwick.engine.decision.Decision;
import org.bailiwick.engine.decision.Subject;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.directory.Request;
import org.bailiwick.engine.directory.Request.Outcome;
import org.bailiwick.engine.directory.Request.Wish;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.web.Form;

import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/// Says of a denial why an approval that came with the question does not help. The approval itself
/// decides nothing.
final class Approved {
    /// When to look again at a request that waits, in seconds.
    private static final int LATER = 60;

    private Approved() {}

    static void explain(Asker asker, Form body, Decision.Denied denied, ObjectNode context) {
        if (!(body.node().path("context").path("approval") instanceof ObjectNode approval)) return;
        Optional<Request> request =
                RequestId.find(approval.path("id").asString(""))
                        .flatMap(asker.today()::find)
                        .filter(r -> whose(asker, r, denied));
        ObjectNode node = context.putObject("approval");
        if (request.isEmpty()) {
            node.put("reason", "approval_unverifiable").put("next_action", "request");
            return;
        }
        if (request.get().pendingAt(asker.now())) {
            node.put("reason", "grant_pending").put("next_action", "retry");
            node.put("retry_after", LATER);
            return;
        }
        Optional<Outcome.Given> given = given(request.get(), denied);
        if (given.isEmpty()) {
            node.put("reason", "out_of_scope").put("next_action", "request");
        } else if (given.get().period().endedBy(asker.now())) {
            node.put("reason", "approval_expired").put("next_action", "request");
        } else {
            node.put("reason", "policy_denied").put("next_action", "none");
        }
    }

    private static boolean whose(Asker asker, Request request, Decision.Denied denied) {
        return denied.question().subject() instanceof Subject.Known(var person)
                && (asker.today().requests().by(request).id().equals(person)
                        || asker.today()
                                .requests()
                                .member(request)
                                .filter(m -> asker.today().person(m).id().equals(person))
                                .isPresent());
    }

    private static Optional<Outcome.Given> given(Request request, Decision.Denied denied) {
        if (!(denied.question().target() instanceof Target.Asset(_, var asset))) {
            return Optional.empty();
        }
        for (Wish wish : request.wishes()) {
            boolean same = wish.asset().equals(asset);
            if (same && wish.outcome() instanceof Outcome.Given given) return Optional.of(given);
        }
        return Optional.empty();
    }
}
