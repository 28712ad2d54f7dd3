package org.bailiwick.server.api;

import org.bailiwick.engine.change.EntryCodec;
import org.bailiwick.server.command.Besides;
import org.bailiwick.server.command.Checkpoint;
import org.bailiwick.server.command.Line;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.session.Scopes;
import org.bailiwick.server.verify.Findings;
import org.bailiwick.server.verify.Following;
import org.bailiwick.server.verify.Verification;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Form;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// The journal itself: its entries as they are stored, and whether they are as they were written.
final class JournalPages {
    /// A page ends before the entry with which it would have more bytes, as they are stored; it has
    /// at least one entry.
    static final int PAGE_BYTES_MAX = 1 << 20;

    private static final int CHECKPOINT_MAX = 128;

    private final Counter counter;
    private final EntryCodec codec = new EntryCodec();
    private final SecureRandom chance = new SecureRandom();

    /// It reads everything, so one at a time is enough.
    private final Semaphore verifying = new Semaphore(1);

    JournalPages(Counter counter) {
        this.counter = counter;
    }

    void get(Exchange exchange) {
        Asker asker = counter.gate().admit(exchange, Scopes.OPERATE);
        exchange.refuseOtherQueries("limit", "after");
        long after = exchange.query("after", 0, Long.MAX_VALUE - 1, 0);
        int limit =
                (int) exchange.query("limit", 1, RecordPages.ENTRIES_MAX, RecordPages.ENTRIES_MAX);
        long most = Math.min(asker.today().seq(), after + limit);
        Page page = new Page(most, after);
        asker.office().journal().read(after + 1, page::take);
        ObjectNode answer = Json.object();
        answer.set("entries", page.entries);
        if (page.last < asker.today().seq()) answer.put("next", page.last);
        exchange.answer(answer);
    }

    /// What goes into one answer.
    private final class Page {
        private final long most;
        private final ArrayNode entries = Json.array();
        private long last;
        private long bytes;

        /// @param most the number of the last entry that may be on it
        /// @param last the number of the entry before
        private Page(long most, long last) {
            this.most = most;
            this.last = last;
        }

        /// @return whether there is room for more
        private boolean take(Line line) {
            bytes += line.bytes().length;
            boolean full = bytes > PAGE_BYTES_MAX && !entries.isEmpty();
            if (full || line.seq() > most) return false;
            entries.add(EntryJson.of(codec.decode(line.bytes())));
            last = line.seq();
            return last < most;
        }
    }

    void verify(Exchange exchange) {
        Asker asker = counter.gate().admit(exchange, Scopes.OPERATE);
        Form body = Form.of(exchange.body());
        List<Checkpoint> checkpoints = checkpoints(body);
        body.refuseUnknown();
        exchange.refuseOtherQueries();
        if (!verifying.tryAcquire()) {
            throw Fault.of(503, "busy", "the journal is being looked through already: come again")
                    .header("Retry-After", "10");
        }
        Office office = asker.office();
        try (Besides.Look beside = office.besides().begin(office.journal())) {
            Following following = new Following(beside::after);
            var verification = new Verification(office.journal(), following, checkpoints, chance);
            exchange.answer(tell(verification.run(), beside));
        } finally {
            verifying.release();
        }
    }

    private static List<Checkpoint> checkpoints(Form body) {
        Optional<String> text = body.findText("checkpoint", CHECKPOINT_MAX);
        if (text.isEmpty()) return List.of();
        return List.of(
                Checkpoint.find(text.get())
                        .orElseThrow(() ->
                                body.wrong(
                                        "checkpoint",
                                        "is no checkpoint: give what an earlier verification"
                                                + " answered")));
    }

    private static ObjectNode tell(Findings findings, Besides.Look beside) {
        ObjectNode answer =
                Json.object()
                        .put("entries", findings.end().seq())
                        .put("checkpoint", findings.end().toString());
        ArrayNode list = answer.putArray("findings");
        findings.findings().forEach(finding -> list.add(finding.toString()));
        beside.findings().forEach(list::add);
        answer.set("beside", Json.of(beside.looked()));
        return answer;
    }
}
