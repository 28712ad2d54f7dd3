package org.bailiwick.server.receipt;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.RequestId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Keeps it as long as the object lasts.
public final class MemoryUsage implements UsageStore {
    private final Instant since;
    private final List<MoneyRead> reads = new ArrayList<>();
    private final List<Use> uses = new ArrayList<>();
    private final Map<RequestId, Instant> seen = new HashMap<>();

    /// @param since when it begins to count
    public MemoryUsage(Instant since) {
        this.since = since;
    }

    @Override
    public synchronized void add(List<MoneyRead> more, List<Use> used) {
        for (MoneyRead each : more) {
            reads.add(
                    new MoneyRead(
                            reads.size() + 1L,
                            each.at(),
                            each.business(),
                            each.person(),
                            each.action(),
                            each.asset(),
                            each.key()));
        }
        uses.addAll(used);
    }

    @Override
    public synchronized List<MoneyRead> reads(Sought sought, long before, int most) {
        return reads.reversed().stream()
                .filter(r -> r.number() < before)
                .filter(r -> r.business().equals(sought.business()))
                .filter(r -> sought.person().map(r.person()::equals).orElse(true))
                .filter(r -> sought.action().map(r.action()::equals).orElse(true))
                .filter(r -> sought.asset().isEmpty() || sought.asset().equals(r.asset()))
                .filter(r -> !r.at().isBefore(sought.from()) && r.at().isBefore(sought.until()))
                .limit(most)
                .toList();
    }

    @Override
    public Optional<Instant> used(AssetId asset, BusinessId business) {
        return last(use -> use.asset().equals(asset) && use.business().equals(business));
    }

    @Override
    public Optional<Instant> used(AssetId asset, PersonId person) {
        return last(use -> use.asset().equals(asset) && use.person().equals(person));
    }

    @Override
    public synchronized List<Use> uses(AssetId asset, BusinessId business) {
        Map<PersonId, Use> last = new HashMap<>();
        for (Use each : uses) {
            boolean here = each.asset().equals(asset) && each.business().equals(business);
            if (here) last.merge(each.person(), each, (a, b) -> b.at().isBefore(a.at()) ? a : b);
        }
        return last.values().stream().sorted(Comparator.comparing(Use::at).reversed()).toList();
    }

    private synchronized Optional<Instant> last(Predicate<Use> which) {
        return uses.stream().filter(which).map(Use::at).max(Comparator.naturalOrder());
    }

    @Override
    public synchronized void see(RequestId request, Instant at) {
        seen.putIfAbsent(request, at);
    }

    @Override
    public synchronized Optional<Instant> seen(RequestId request) {
        return Optional.ofNullable(seen.get(request));
    }

    @Override
    public Instant since() {
        return since;
    }

    @Override
    public synchronized void drop(Instant before, long most) {
        reads.removeIf(each -> each.at().isBefore(before));
        while (reads.size() > most) reads.removeFirst();
    }

    @Override
    public void close() {}
}
