package org.bailiwick.server.authzen;

import java.util.List;

/// Which drafts of the Access Request and Approval Profile are served. A later one gets its own
/// constant, address and routes beside those that are there.
public enum AccessRequestDraft {
    /// The working group's Draft 1, of June 2026.
    DRAFT_1;

    /// Those that are served where nothing else is said.
    public static final List<AccessRequestDraft> SERVED = List.of(DRAFT_1);
}
