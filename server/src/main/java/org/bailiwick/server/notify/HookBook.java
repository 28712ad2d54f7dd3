package org.bailiwick.server.notify;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.server.command.Office;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/// The endpoints there are: what the store has, held in memory too, and changed in one step.
final class HookBook {
    private final HookStore store;
    private final ConcurrentHashMap<String, Hook> hooks = new ConcurrentHashMap<>();

    /// Where the journal was restored, an endpoint goes on at its end: what came after that is
    /// gone, and will not come again under the same numbers.
    HookBook(HookStore store, Office office) {
        this.store = store;
        String epoch = office.epoch().text();
        long end = office.now().seq() + 1;
        for (Hook hook : store.hooks()) {
            HookCursor cursor = hook.cursor();
            if (!cursor.epoch().equals(epoch)) {
                boolean here = cursor.seq() < end;
                cursor = HookCursor.at(epoch, here ? cursor.seq() : end, here ? cursor.part() : 0);
                store.put(hook.with(cursor));
            }
            hooks.put(hook.id(), hook.with(cursor));
        }
    }

    Collection<Hook> all() {
        return hooks.values();
    }

    List<Hook> of(Optional<BusinessId> business) {
        return hooks.values().stream()
                .filter(hook -> hook.business().equals(business))
                .sorted(Comparator.comparing(Hook::id))
                .toList();
    }

    Optional<Hook> find(String id) {
        return Optional.ofNullable(hooks.get(id));
    }

    void add(Hook hook) {
        hooks.put(hook.id(), hook);
        store.put(hook);
    }

    /// In one step; empty where it is gone.
    Optional<Hook> change(String id, UnaryOperator<Hook> how) {
        return Optional.ofNullable(
                hooks.computeIfPresent(
                        id,
                        (_, hook) -> {
                            Hook next = how.apply(hook);
                            if (!next.equals(hook)) store.put(next);
                            return next;
                        }));
    }

    /// Moves an endpoint on, unless it was moved by somebody else meanwhile.
    void move(Hook seen, HookCursor next) {
        change(seen.id(), hook -> hook.cursor().equals(seen.cursor()) ? hook.with(next) : hook);
    }

    void drop(String id) {
        hooks.remove(id);
        store.drop(id);
    }
}
