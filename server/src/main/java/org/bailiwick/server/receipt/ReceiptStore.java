package org.bailiwick.server.receipt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where receipts are kept. Written by one thread, read by any.
public interface ReceiptStore extends AutoCloseable {
    void add(List<Receipt> batch);

    Optional<Receipt> find(String id);

    /// Drops what is older than this, and the oldest of what is more than so many.
    void drop(Instant before, long most);

    long count();

    /// What is kept beside: of which answers use was made.
    ///
    /// @param now when it begins to be counted, where it has not begun
    UsageStore usage(Instant now);

    @Override
    void close();
}
