package org.bailiwick.server.receipt;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps receipts as long as the object lasts.
public final class MemoryReceipts implements ReceiptStore {
    private final Map<String, Receipt> all = new LinkedHashMap<>();

    @Override
    public synchronized void add(List<Receipt> batch) {
        for (Receipt receipt : batch) all.put(receipt.id(), receipt);
    }

    @Override
    public synchronized Optional<Receipt> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public synchronized void drop(Instant before, long most) {
        var each = all.values().iterator();
        while (each.hasNext()) {
            boolean old = each.next().instant().isBefore(before);
            if (!old && all.size() <= most) return;
            each.remove();
        }
    }

    @Override
    public synchronized long count() {
        return all.size();
    }

    @Override
    public UsageStore usage(Instant now) {
        return new MemoryUsage(now);
    }

    @Override
    public void close() {}
}
