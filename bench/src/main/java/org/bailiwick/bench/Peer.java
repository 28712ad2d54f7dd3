package org.bailiwick.bench;

import java.util.List;

/// Another engine that was given one business.
interface Peer extends AutoCloseable {
    boolean allows(String person, String action, String asset);

    @Override
    void close();

    /// Who holds what, as every peer is told.
    record Held(String person, String level, String asset) {}

    /// What each level of an ad account allows.
    ///
    /// @param actions all of them, those of the levels below too
    record Allows(String level, List<String> actions) {}

    /// Makes a peer.
    interface Maker {
        Peer make(List<Held> held, List<Allows> levels);
    }
}
