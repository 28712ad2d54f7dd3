package org.bailiwick.server.api.live;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.command.Resolver;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Gate;
import org.bailiwick.server.session.Program;
import org.bailiwick.server.session.SignedIn;
import org.bailiwick.server.watch.Following;
import org.bailiwick.server.watch.Mailbox;
import org.bailiwick.server.watch.Mailbox.Mail;
import org.bailiwick.server.watch.RightsChange;
import org.bailiwick.server.web.EventStream;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.Optional;

/// One stream, for as long as its reader is let in.
final class RightsStream {
    /// How often something is sent where there is nothing to tell.
    static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /// How often it is looked whether the reader is still let in, where nothing tells us.
    static final Duration LOOK = Duration.ofSeconds(5);

    /// A reader who takes nothing for so long loses his place where there is none left.
    static final Duration STUCK_MAX = Duration.ofSeconds(60);

    private static final long NOT_WRITING = Long.MIN_VALUE;

    private final Asker asker;
    private final Office office;
    private final Gate gate;
    private final Mailbox mailbox = new Mailbox();
    private final String epoch;
    private final Thread thread = Thread.currentThread();
    private volatile long writingSince = NOT_WRITING;

    RightsStream(Asker asker, Gate gate) {
        this.asker = asker;
        this.gate = gate;
        office = asker.office();
        epoch = office.epoch().text();
    }

    Mailbox mailbox() {
        return mailbox;
    }

    /// Whose it is: the key, or the person who is signed in.
    Id owner() {
        return switch (asker.visitor()) {
            case Program program -> program.key();
            case SignedIn in -> in.person();
        };
    }

    /// @param last the id after which the reader goes on; empty where he begins
    void run(EventStream out, Following following, String last) {
        String begin = position(following.since().seq());
        send(out, "ready", begin, at(begin));
        boolean knows = last.isEmpty() || (last.equals(begin) && following.quiet());
        if (!knows) send(out, "reset", begin, at(begin));
        try {
            goOn(out);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void goOn(EventStream out) throws InterruptedException {
        long sent = System.nanoTime();
        while (out.open()) {
            Duration left = HEARTBEAT.minusNanos(System.nanoTime() - sent);
            Optional<Mail> mail = mailbox.take(left.compareTo(LOOK) < 0 ? left : LOOK);
            Optional<String> over = gate.over(asker.visitor());
            if (over.isPresent()) {
                end(out, over.get());
                return;
            }
            if (mail.isPresent()) {
                if (!take(out, mail.get())) return;
                sent = System.nanoTime();
            } else if (!HEARTBEAT.minusNanos(System.nanoTime() - sent).isPositive()) {
                writing(out::beat);
                sent = System.nanoTime();
            }
        }
    }

    /// @return whether more may come
    private boolean take(EventStream out, Mail mail) {
        switch (mail) {
            case Mail.Changed(var change) -> send(out, "rights", position(change), tell(change));
            case Mail.Missed(var seq) -> send(out, "reset", position(seq), at(position(seq)));
            case Mail.Closed _ -> {
                end(out, "server-stops");
                return false;
            }
        }
        return true;
    }

    private void end(EventStream out, String reason) {
        send(out, "ended", "", Json.object().put("reason", reason));
    }

    private void send(EventStream out, String event, String id, ObjectNode data) {
        writing(() -> out.send(event, id, data));
    }

    private void writing(Runnable write) {
        writingSince = System.nanoTime();
        write.run();
        writingSince = NOT_WRITING;
    }

    /// Ends what waits for a reader who takes nothing, so that another one gets his place.
    void giveUpWhereStuck() {
        long since = writingSince;
        boolean stuck = since != NOT_WRITING && System.nanoTime() - since > STUCK_MAX.toNanos();
        if (stuck) thread.interrupt();
    }

    private String position(RightsChange change) {
        return position(change.seq());
    }

    private String position(long seq) {
        return epoch + "." + seq;
    }

    private static ObjectNode at(String position) {
        return Json.object().put("position", position);
    }

    private ObjectNode tell(RightsChange change) {
        Directory today = change.today();
        Resolver speaks = office.resolver(today, asker.visitor().platform());
        ObjectNode node = Json.object();
        node.putObject("person")
                .put("type", today.model().subjectType())
                .put("id", person(today, speaks, change.person()));
        node.put("position", position(change)).put("time", change.time().toString());
        ArrayNode changes = node.putArray("changes");
        for (RightsChange.Turn turn : change.turns()) {
            ObjectNode each = changes.addObject();
            each.putObject("resource")
                    .put("type", turn.kind())
                    .put("id", thing(today, speaks, turn.thing()));
            each.set("gained", Json.of(turn.gained()));
            each.set("lost", Json.of(turn.lost()));
        }
        return node;
    }

    private static String person(Directory today, Resolver speaks, PersonId id) {
        return today.find(id).map(p -> speaks.idOf(id, p.aliases())).orElse(id.toString());
    }

    private static String thing(Directory today, Resolver speaks, Id id) {
        return switch (id) {
            case AssetId i ->
                    today.find(i).map(a -> speaks.idOf(i, a.aliases())).orElse(i.toString());
            case BusinessId i ->
                    today.find(i).map(b -> speaks.idOf(i, b.aliases())).orElse(i.toString());
            default -> id.toString();
        };
    }
}
