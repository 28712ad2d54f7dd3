package org.bailiwick.server.api;

import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Key;
import org.bailiwick.engine.directory.Request;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.command.RequestNotices;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.notify.Hook;
import org.bailiwick.server.notify.Mailing;
import org.bailiwick.server.notify.Notifying;
import org.bailiwick.server.session.Scopes;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// What whoever runs the installation has to look after, in one answer. It names things by their
/// ids, and nobody.
final class InstallationPage {
    /// The most of one thing that are listed; of more the number is told.
    static final int LISTED_MAX = 100;

    /// From when on it is told that a key ends.
    static final Duration KEY_ENDS = Duration.ofDays(30);

    private final Counter counter;
    private final Notifying notifying;
    private final Instant started;

    InstallationPage(Counter counter, Notifying notifying, InstantSource clock) {
        this.counter = counter;
        this.notifying = notifying;
        started = clock.instant();
    }

    void get(Exchange exchange) {
        Asker asker = counter.gate().admit(exchange, Scopes.OPERATE);
        exchange.refuseOtherQueries();
        ObjectNode answer =
                Json.object()
                        .put(
                                "version",
                                Optional.ofNullable(
                                                InstallationPage.class
                                                        .getPackage()
                                                        .getImplementationVersion())
                                        .orElse("unpacked"))
                        .put("started", started.toString());
        journal(answer.putObject("journal"), asker.office(), asker.today());
        sizes(answer, asker.today());
        keys(answer.putObject("keys"), asker);
        letters(answer.putObject("letters"));
        webhooks(answer.putObject("webhooks"));
        probes(answer.putObject("probes"));
        undecided(answer.putObject("undecided_requests"), asker);
        exchange.answer(answer);
    }

    private static void journal(ObjectNode node, Office office, Directory today) {
        node.put("position", office.position(today));
        node.put("entries", today.seq()).put("newest", today.time().toString());
        office.snapshot().ifPresent(seq -> node.put("after_snapshot", today.seq() - seq));
        office.journal()
                .room()
                .ifPresent(room -> node.put("bytes", room.taken()).put("free_bytes", room.free()));
    }

    private static void sizes(ObjectNode answer, Directory today) {
        AtomicLong closed = new AtomicLong();
        today.eachBusiness(b -> closed.addAndGet(b.closed() ? 1 : 0));
        answer.putObject("businesses")
                .put("open", today.businessCount() - closed.get())
                .put("closed", closed.get());
        AtomicLong disabled = new AtomicLong();
        today.eachPerson(p -> disabled.addAndGet(p.disabled() ? 1 : 0));
        answer.putObject("people").put("all", today.personCount()).put("disabled", disabled.get());
        answer.putObject("assets").put("all", today.assetCount());
    }

    private static void keys(ObjectNode node, Asker asker) {
        List<Key> usable = new ArrayList<>();
        asker.today()
                .eachKey(key -> {
                    if (key.usableAt(asker.now())) usable.add(key);
                });
        Instant soon = asker.now().plus(KEY_ENDS);
        List<Key> ending =
                usable.stream()
                        .filter(k -> k.until().isBefore(soon))
                        .sorted(Comparator.comparing(Key::until))
                        .toList();
        node.put("usable", usable.size()).put("ending", ending.size());
        ArrayNode rows = node.putArray("ending_soon");
        ending.stream()
                .limit(LISTED_MAX)
                .forEach(k ->
                        rows.addObject()
                                .put("id", k.id().toString())
                                .put("name", k.name())
                                .put("until", k.until().toString()));
    }

    private void letters(ObjectNode node) {
        Map<String, Long> counts = notifying.letters().counts();
        node.put("carried", notifying.letters().later());
        for (String state : Mailing.STATES) node.put(state, counts.getOrDefault(state, 0L));
        notifying
                .letters()
                .oldest()
                .ifPresent(letter -> node.put("oldest_waiting", letter.written().toString()));
    }

    private void webhooks(ObjectNode node) {
        List<Hook> all = notifying.hooks().all();
        List<Hook> stuck =
                all.stream()
                        .filter(h -> !h.disabled().isEmpty() || h.cursor().tries() > 0)
                        .sorted(Comparator.comparing(Hook::id))
                        .toList();
        node.put("all", all.size()).put("stuck", stuck.size());
        ArrayNode rows = node.putArray("troubled");
        stuck.stream()
                .limit(LISTED_MAX)
                .forEach(h -> {
                    ObjectNode row = rows.addObject().put("id", h.id());
                    h.business().ifPresent(b -> row.put("business", b.toString()));
                    row.put("disabled", !h.disabled().isEmpty()).put("tries", h.cursor().tries());
                });
    }

    private void probes(ObjectNode node) {
        node.put("all", notifying.probes().all().size());
        ObjectNode silent = node.putObject("unanswered");
        notifying.probes().silent().forEach(silent::put);
    }

    /// Requests that nobody who is left there may decide.
    private static void undecided(ObjectNode node, Asker asker) {
        Directory today = asker.today();
        List<Request> all =
                today.requests().all().stream()
                        .filter(r -> RequestNotices.nobodyCanDecide(today, r, asker.now()))
                        .toList();
        node.put("all", all.size());
        ArrayNode rows = node.putArray("waiting");
        all.stream()
                .limit(LISTED_MAX)
                .forEach(r ->
                        rows.addObject()
                                .put("request", r.id().toString())
                                .put("asked", r.asked().toString())
                                .put("expires", r.expires().toString()));
    }
}
