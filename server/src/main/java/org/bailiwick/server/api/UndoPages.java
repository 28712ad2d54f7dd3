package org.bailiwick.server.api;

import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.ChangeText;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Undoable;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.UndoCommand;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Callers;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.Refusing;
import org.bailiwick.server.session.Scopes;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What can still be taken back in a business, newest first, and what stands against it: to each
/// reader what he may take back.
final class UndoPages {
    /// The most entries of one page.
    static final int UNDOABLE_MAX = 100;

    /// Of how many later entries it is told that they stand on one.
    static final int SINCE_TOLD_MAX = 20;

    private final Counter counter;

    UndoPages(Counter counter) {
        this.counter = counter;
    }

    void list(Exchange exchange) {
        Asker asker = counter.gate().admit(exchange);
        exchange.refuseOtherQueries("limit", "before");
        Caller caller = Callers.of(asker, exchange);
        if (Callers.person(caller).isEmpty() && !all(asker, caller)) {
            throw Fault.of(
                    403,
                    "scope-missing",
                    "this key lacks the scope `operate`: use one that has it, or read for a person"
                            + " with `Bailiwick-On-Behalf-Of`");
        }
        Fault nothing = new Refusing(counter, asker, caller).notFound();
        Business business =
                asker.resolver()
                        .business(exchange.path("business"))
                        .flatMap(asker.today()::find)
                        .filter(b -> inside(asker, caller, b))
                        .orElseThrow(() -> nothing);
        long before = exchange.query("before", 1, Long.MAX_VALUE, Long.MAX_VALUE);
        int limit = (int) exchange.query("limit", 1, UNDOABLE_MAX, UNDOABLE_MAX);
        List<Undoable> rows =
                asker.today().undoables().of(business, asker.now()).reversed().stream()
                        .filter(u -> u.entry() < before)
                        .filter(u -> all(asker, caller) || may(asker, caller, u))
                        .limit(limit)
                        .toList();
        ObjectNode answer = Json.object();
        ArrayNode told = answer.putArray("undoable");
        Map<Long, Entry> entries = asker.office().entries(spokenOf(asker, rows));
        for (Undoable row : rows) told.add(tell(asker, business, row, entries));
        if (rows.size() == limit) answer.put("next", rows.getLast().entry());
        exchange.answer(answer);
    }

    private static boolean all(Asker asker, Caller caller) {
        return Callers.person(caller).isEmpty() && asker.visitor().may(Scopes.OPERATE);
    }

    private static boolean may(Asker asker, Caller caller, Undoable row) {
        return UndoCommand.mayUndo(asker.today(), caller, row, asker.now());
    }

    /// Whoever is no member reads the same of every business as of none.
    private static boolean inside(Asker asker, Caller caller, Business business) {
        if (all(asker, caller)) return true;
        return Callers.person(caller)
                .flatMap(asker.today()::find)
                .filter(p -> !p.disabled())
                .flatMap(p -> asker.today().membership(p, business))
                .filter(m -> !m.gone() && !m.suspended() && m.period().includes(asker.now()))
                .isPresent();
    }

    /// The numbers of the rows, and of what stands on them as far as it is told.
    private static Set<Long> spokenOf(Asker asker, List<Undoable> rows) {
        Set<Long> seqs = new HashSet<>();
        for (Undoable row : rows) {
            seqs.add(row.entry());
            seqs.addAll(since(asker, row));
        }
        return seqs;
    }

    private static List<Long> since(Asker asker, Undoable row) {
        return asker.today().undoables().since(row).stream().limit(SINCE_TOLD_MAX).toList();
    }

    private static ObjectNode tell(
            Asker asker, Business business, Undoable row, Map<Long, Entry> entries) {
        Optional<Entry> entry = Optional.ofNullable(entries.get(row.entry()));
        ObjectNode node =
                entry.map(e -> RecordPages.entry(asker, business, e)).orElseGet(Json::object);
        node.put("until", row.until().toString());
        node.set("back", back(row));
        node.set("since", since(asker, business, row, entries));
        return node;
    }

    /// How much of each comes back: `member-restored`, `assignment-restored` …
    private static ObjectNode back(Undoable row) {
        TreeMap<String, Integer> counts = new TreeMap<>();
        for (Change change : row.back()) counts.merge(ChangeText.type(change), 1, Integer::sum);
        ObjectNode node = Json.object();
        counts.forEach(node::put);
        return node;
    }

    /// What happened elsewhere is told by its number alone.
    private static ArrayNode since(
            Asker asker, Business business, Undoable row, Map<Long, Entry> entries) {
        ArrayNode all = Json.array();
        for (long seq : since(asker, row)) {
            Optional<Entry> later =
                    Optional.ofNullable(entries.get(seq))
                            .filter(e ->
                                    e.changes().stream()
                                            .anyMatch(c -> RecordPages.here(asker, business, c)));
            all.add(
                    later.map(e -> RecordPages.entry(asker, business, e))
                            .orElseGet(() -> Json.object().put("seq", seq)));
        }
        return all;
    }
}
