package org.bailiwick.server.authzen;

import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.RequestChange.AccessRequested;
import org.bailiwick.engine.change.RequestId;
import org.bailiwick.engine.directory.Request;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.Desk;
import org.bailiwick.server.command.Done;
import org.bailiwick.server.command.Refusal;
import org.bailiwick.server.command.Refused;
import org.bailiwick.server.command.RequestCommand;
import org.bailiwick.server.command.Submission;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Callers;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.Once;
import org.bailiwick.server.face.Refusing;
import org.bailiwick.server.face.Writing;
import org.bailiwick.server.session.Program;
import org.bailiwick.server.session.Scopes;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Form;

import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Requests for access as the AuthZEN Access Request and Approval Profile has them: a platform asks
/// on behalf of the person who was denied, and follows what becomes of it.
final class AccessRequests {
    private final Counter counter;
    private final Supplier<URI> publicUrl;
    private final Ids ids = new Ids(new SecureRandom());

    AccessRequests(Counter counter, Supplier<URI> publicUrl) {
        this.counter = counter;
        this.publicUrl = publicUrl;
    }

    void submit(Exchange exchange) {
        Asker asker = counter.gate().admit(exchange, Scopes.DECIDE);
        exchange.refuseOtherQueries();
        Form body = Form.lenient(exchange.body());
        Wishes wishes = new Wishes(counter, asker, body);
        Caller caller = Callers.onBehalfOf(asker, wishes.subject(), "subject.id");
        Desk desk = Writing.desk(asker);
        Optional<Submission.Once> once = Once.of(exchange, caller, body.node());
        Done done;
        try {
            done =
                    once.flatMap(desk::answered)
                            .orElseGet(() -> carryOut(desk, caller, wishes, once));
        } catch (Refused refused) {
            throw refused(asker, caller, refused);
        }
        RequestId id = made(asker, done);
        exchange.position(Exchange.positionHeader(done.position()));
        exchange.header("Location", base() + AuthZen.ACCESS_REQUEST + "/" + id);
        exchange.answer(
                202, new Task(asker, base()).of(asker.office().now().find(id).orElseThrow()));
    }

    private Done carryOut(Desk desk, Caller caller, Wishes wishes, Optional<Submission.Once> once) {
        RequestCommand command = wishes.command(ids.request());
        return desk.carryOut(new Submission(caller, command, "", once, Optional.empty()));
    }

    private static Fault reused() {
        return ArapFault.DUPLICATE_REQUEST.with(
                "this idempotency key came with another request: draw a new one");
    }

    private Fault refused(Asker asker, Caller caller, Refused refused) {
        return switch (refused.refusal()) {
            case Refusal.KeyReused _ -> reused();
            case Refusal.Conflict(var said) -> ArapFault.DUPLICATE_REQUEST.with(said);
            case Refusal.NotAllowed _, Refusal.NotForYou _, Refusal.NotFound _ ->
                    ArapFault.NOT_REQUESTABLE.with(
                            "this person cannot ask for it: whoever manages the assets of the"
                                    + " business can");
            default -> new Refusing(counter, asker, caller).fault(refused.refusal());
        };
    }

    private static RequestId made(Asker asker, Done done) {
        List<Change> changes =
                done.again()
                        ? asker.office().entry(done.seq()).map(Entry::changes).orElse(List.of())
                        : done.changes();
        return changes.stream()
                .filter(AccessRequested.class::isInstance)
                .map(c -> ((AccessRequested) c).request())
                .findFirst()
                .orElseThrow(AccessRequests::reused);
    }

    void status(Exchange exchange) {
        Asker asker = counter.gate().admit(exchange, Scopes.DECIDE);
        exchange.refuseOtherQueries();
        exchange.answer(new Task(asker, base()).of(task(exchange, asker)));
    }

    void cancel(Exchange exchange) {
        Asker asker = counter.gate().admit(exchange, Scopes.DECIDE);
        exchange.refuseOtherQueries();
        Request request = task(exchange, asker);
        if (!request.pendingAt(asker.now())) {
            throw ArapFault.INVALID_TASK_STATE.with(
                    "this request is settled already: read its status");
        }
        var by = asker.today().requests().by(request).id();
        Caller caller = Callers.onBehalfOf(asker, by.toString(), "task");
        try {
            Done done =
                    Writing.desk(asker)
                            .carryOut(caller, new RequestCommand.WithdrawRequest(request.id()));
            exchange.position(Exchange.positionHeader(done.position()));
        } catch (Refused refused) {
            throw new Refusing(counter, asker, caller).fault(refused.refusal());
        }
        Request now = asker.office().now().find(request.id()).orElseThrow();
        exchange.answer(new Task(asker, base()).of(now));
    }

    /// Told to the program that made it, and to no other.
    private static Request task(Exchange exchange, Asker asker) {
        return RequestId.find(exchange.path("task"))
                .flatMap(asker.today()::find)
                .filter(request -> its(asker, request))
                .orElseThrow(() ->
                        ArapFault.UNKNOWN_TASK.with("no request of this program is called so"));
    }

    private static boolean its(Asker asker, Request request) {
        if (!(asker.visitor() instanceof Program program)) return false;
        return asker.office()
                .entry(request.since())
                .filter(e ->
                        e.actor()
                                .equals(
                                        new org.bailiwick.engine.change.Actor.Program(
                                                program.key())))
                .isPresent();
    }

    private String base() {
        String name = publicUrl.get().toString();
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }
}
