package org.bailiwick.server.notify;

import java.util.List;

/// Where probes are kept, and what they said. Used by many threads.
public interface ProbeStore {
    List<Probe> probes();

    /// In place of what was known of the same platform.
    void put(Probe probe);

    /// With what it said.
    void drop(String platform);

    List<ProbeResult> results();

    /// In place of what was known of the same asset and platform.
    void put(ProbeResult result);
}
