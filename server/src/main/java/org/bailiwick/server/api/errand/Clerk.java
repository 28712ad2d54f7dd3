package org.bailiwick.server.api.errand;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;

import org.bailiwick.engine.change.ApprovalChange.ApprovalAsked;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.Things;
import org.bailiwick.server.api.Previewed;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.Desk;
import org.bailiwick.server.command.Done;
import org.bailiwick.server.command.Refused;
import org.bailiwick.server.command.Submission;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Callers;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.Dropped;
import org.bailiwick.server.face.Once;
import org.bailiwick.server.face.Refusing;
import org.bailiwick.server.face.Writing;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Form;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/// Takes errands in, hands them to the desk, and tells what became of them.
final class Clerk {
    private static final HeaderName IF_MATCH = HeaderNames.create("If-Match");

    private final Counter counter;

    Clerk(Counter counter) {
        this.counter = counter;
    }

    /// An errand that its body names.
    void serve(Exchange exchange) {
        Asker asker = counter.gate().admit(exchange);
        Form body = Form.of(exchange.body());
        serve(exchange, asker, Errands.named(body), body);
    }

    void serve(Exchange exchange, Errand errand) {
        Asker asker = counter.gate().admit(exchange);
        serve(exchange, asker, errand, Form.of(exchange.bodyOrNothing()));
    }

    private void serve(Exchange exchange, Asker asker, Errand errand, Form body) {
        Caller caller = Callers.of(asker, exchange);
        Denials denials = Denials.of(counter, Callers.person(caller));
        Sheet sheet = new Sheet(asker, exchange.path(), body, denials);
        Errands.Read read = errand.read(sheet);
        String reason = body.findText("reason", Submission.REASON_MAX).orElse("");
        body.refuseUnknown();
        Desk desk = Writing.desk(asker);
        try {
            Submission submission =
                    new Submission(
                            caller,
                            read.command(),
                            reason,
                            Once.of(exchange, caller, body.node()),
                            seen(exchange, errand, sheet));
            if (previews(exchange)) {
                Previewed.answer(exchange, asker, desk, caller, read.command());
                return;
            }
            told(exchange, asker, errand, desk.carryOut(submission));
        } catch (Refused refused) {
            throw read.named(new Refusing(counter, asker, caller).fault(refused.refusal()));
        }
    }

    /// Whoever means a preview must not find the errand carried out because of a slip.
    static boolean previews(Exchange exchange) {
        exchange.refuseOtherQueries("preview");
        String text = exchange.query("preview").orElse("false");
        if (text.equals("true")) return true;
        if (text.equals("false")) return false;
        throw Fault.wrong("preview", "`preview` is `true` or `false`");
    }

    /// The revision that the caller saw, of the thing that the address names.
    private static Optional<Submission.Revision> seen(
            Exchange exchange, Errand errand, Sheet sheet) {
        Optional<String> tag = exchange.header(IF_MATCH);
        if (tag.isEmpty()) return Optional.empty();
        Id thing =
                sheet.about()
                        .filter(_ -> !errand.method().equals("POST"))
                        .orElseThrow(Clerk::noTag);
        try {
            String text = tag.get().strip();
            if (text.length() > 2 && text.startsWith("\"") && text.endsWith("\"")) {
                long seq = Long.parseLong(text.substring(1, text.length() - 1));
                return Optional.of(new Submission.Revision(thing, seq));
            }
        } catch (NumberFormatException none) {
            throw wrongTag();
        }
        throw wrongTag();
    }

    /// Where nothing has a revision that could be named.
    static void refuseTag(Exchange exchange) {
        if (exchange.header(IF_MATCH).isPresent()) throw noTag();
    }

    private static Fault noTag() {
        return Fault.wrong("If-Match", "`If-Match` says nothing here: leave it out");
    }

    private static Fault wrongTag() {
        return Fault.wrong("If-Match", "`If-Match` is an `ETag` that was given here, as it was");
    }

    private static void told(Exchange exchange, Asker asker, Errand errand, Done done) {
        ObjectNode answer = Json.object();
        answer.put("position", done.position());
        exchange.position(Exchange.positionHeader(done.position()));
        List<Change> changes = changes(asker, done);
        List<ObjectNode> dropped = Dropped.of(changes);
        if (!dropped.isEmpty()) answer.putArray("dropped").addAll(dropped);
        Optional<ApprovalAsked> waits = waits(changes);
        if (waits.isPresent()) {
            answer.set("approval", pending(waits.get()));
            exchange.answer(202, answer);
            return;
        }
        if (errand.makes().isEmpty()) {
            exchange.answer(answer);
            return;
        }
        Id made = made(changes, errand.makes().get());
        answer.put("id", made.toString());
        exchange.answer(201, answer);
    }

    /// Where it was not carried out, but waits for a second admin.
    static Optional<ApprovalAsked> waits(List<Change> changes) {
        return changes.size() == 1 && changes.getFirst() instanceof ApprovalAsked asked
                ? Optional.of(asked)
                : Optional.empty();
    }

    static ObjectNode pending(ApprovalAsked asked) {
        ObjectNode node = Json.object().put("id", asked.approval().toString());
        node.put("state", "waiting");
        return node.put("command", asked.command());
    }

    /// What is true from now on, also where it has been since an earlier answer.
    static List<Change> changes(Asker asker, Done done) {
        if (!done.again()) return done.changes();
        return asker.office().entry(done.seq()).map(Entry::changes).orElse(List.of());
    }

    /// The thing that a command has made.
    static Id made(List<Change> changes, Class<? extends Change> by) {
        return changes.stream()
                .filter(by::isInstance)
                .map(change -> Things.touched(change).getFirst())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing was made"));
    }
}
