package org.bailiwick.server.watch;

/// Who follows somebody. What is told here is told by the thread that watches: it returns at once,
/// and asks the [Watch] for nothing.
@FunctionalInterface
public interface Listener {
    void changed(RightsChange change);

    /// Nothing more is told, since everything is being closed.
    default void closed() {}
}
