package org.bailiwick.server.session;

import org.bailiwick.server.command.Caller;

import java.util.List;

/// What a key can be for.
public final class Scopes {
    /// Ask for decisions and lists.
    public static final String DECIDE = "decide";

    /// Read explanations as the operator would, not as the person asked about; read names.
    public static final String EXPLAIN_FULL = "explain.full";

    /// Read what happened.
    public static final String RECORD = "record";

    /// Read denials again.
    public static final String RECEIPTS = "receipts";

    /// Register assets and tell their states.
    public static final String ASSETS = Caller.ASSETS;

    /// Act for persons, with their rights.
    public static final String ACT = Caller.ACT;

    /// Do what the operator may.
    public static final String OPERATE = Caller.OPERATE;

    /// All there are, in the order in which they are told.
    public static final List<String> ALL =
            List.of(DECIDE, EXPLAIN_FULL, RECORD, RECEIPTS, ASSETS, ACT, OPERATE);

    private Scopes() {}
}
