package org.bailiwick.server.api.errand;

import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Id;
import org.bailiwick.server.api.Previewed;
import org.bailiwick.server.api.errand.Batch.Item;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.Command;
import org.bailiwick.server.command.Desk;
import org.bailiwick.server.command.Done;
import org.bailiwick.server.command.Foreseen;
import org.bailiwick.server.command.KeptAnswer;
import org.bailiwick.server.command.Refused;
import org.bailiwick.server.command.Submission;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.Once;
import org.bailiwick.server.face.Refusing;
import org.bailiwick.server.face.Spoken;
import org.bailiwick.server.face.Writing;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Form;
import org.bailiwick.server.web.Json;
import org.bailiwick.server.web.Problem;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Carries a batch out, or foresees it, and tells what became of each item.
final class BatchWork {
    private final Exchange exchange;
    private final Asker asker;
    private final Caller caller;
    private final Desk desk;
    private final Refusing refusing;

    BatchWork(Counter counter, Exchange exchange, Asker asker, Caller caller) {
        this.exchange = exchange;
        this.asker = asker;
        this.caller = caller;
        desk = Writing.desk(asker);
        refusing = new Refusing(counter, asker, caller);
    }

    void answer(Errand errand, Form body, List<Item> items) {
        String reason =
                Submission.checked(body.findText("reason", Submission.REASON_MAX).orElse(""));
        Optional<Submission.Once> once = Once.of(exchange, caller, body.node());
        Clerk.refuseTag(exchange);
        ObjectNode answer = Json.object();
        Iterator<ObjectNode> told =
                Clerk.previews(exchange)
                        ? foreseen(items).iterator()
                        : carriedOut(answer, errand, items, reason, once).iterator();
        ArrayNode all = answer.putArray("items");
        for (Item item : items) {
            switch (item) {
                case Item.Read _ -> all.add(told.next());
                case Item.Unreadable(var why) -> all.add(problem(why));
            }
        }
        exchange.answer(answer);
    }

    private List<ObjectNode> foreseen(List<Item> items) {
        List<Item.Read> read = new ArrayList<>();
        for (Item item : items) if (item instanceof Item.Read one) read.add(one);
        List<Command> commands = read.stream().map(Item.Read::command).toList();
        List<ObjectNode> all = new ArrayList<>();
        for (Foreseen each : desk.foresee(caller, commands, asker.office().sealer())) {
            Item.Read item = read.get(all.size());
            each.refusal().ifPresent(r -> all.add(problem(item.placed(refusing.fault(r)))));
            each.foresight()
                    .ifPresent(f -> all.add(Previewed.tell(asker, caller, f).put("status", 200)));
        }
        return all;
    }

    private List<ObjectNode> carriedOut(
            ObjectNode answer,
            Errand errand,
            List<Item> items,
            String reason,
            Optional<Submission.Once> once) {
        once.ifPresent(o -> refuseOther(o, items.size()));
        Map<Item.Read, CompletableFuture<Done>> waiting = new LinkedHashMap<>();
        for (Item each : items) {
            if (!(each instanceof Item.Read item)) continue;
            waiting.put(
                    item,
                    desk.handIn(
                            new Submission(
                                    caller,
                                    item.command(),
                                    reason,
                                    once.map(o -> at(o, item.place())),
                                    Optional.empty())));
        }
        List<ObjectNode> all = new ArrayList<>();
        waiting.forEach((item, done) -> all.add(told(answer, errand, item, done)));
        return all;
    }

    private ObjectNode told(
            ObjectNode answer, Errand errand, Item.Read item, CompletableFuture<Done> waiting) {
        try {
            Done done = waiting.join();
            answer.put("position", done.position());
            exchange.position(Exchange.positionHeader(done.position()));
            List<Change> changes = Clerk.changes(asker, done);
            var waits = Clerk.waits(changes);
            if (waits.isPresent()) {
                ObjectNode node = Json.object().put("status", 202);
                node.set("approval", Clerk.pending(waits.get()));
                return node;
            }
            Id made = Clerk.made(changes, errand.makes().orElseThrow());
            return Json.object().put("status", 201).put("id", made.toString());
        } catch (CompletionException failed) {
            return switch (failed.getCause()) {
                case Refused refused -> problem(item.placed(refusing.fault(refused.refusal())));
                case RuntimeException cause -> throw cause;
                case null, default -> throw failed;
            };
        }
    }

    /// The same key with other items.
    private void refuseOther(Submission.Once once, int count) {
        for (int i = 0; i < count; i++) {
            Submission.Once mine = at(once, i);
            Optional<KeptAnswer> kept =
                    asker.office().journal().findAnswer(mine.caller(), mine.key());
            if (kept.isEmpty() || kept.get().fingerprint().equals(once.fingerprint())) continue;
            throw Fault.of(
                    422,
                    "key-reused",
                    "this idempotency key came with another command: draw a new one");
        }
    }

    /// For one item. A line break stands in no header, so no other key is like it.
    private static Submission.Once at(Submission.Once once, int place) {
        return new Submission.Once(once.caller(), once.key() + "\n" + place, once.fingerprint());
    }

    private ObjectNode problem(Fault fault) {
        ObjectNode node = Json.object().put("status", fault.status());
        node.set("problem", Problem.bare(fault, said -> Spoken.say(exchange, said)));
        return node;
    }
}
