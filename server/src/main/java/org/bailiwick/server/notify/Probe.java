package org.bailiwick.server.notify;

import java.net.URI;

/// Where a platform answers whether something works there: an address that it has registered.
///
/// @param platform the one whose ids are spoken there
/// @param secrets what questions are signed with
/// @param by who registered it and who changed it last, as the record names actors
public record Probe(String platform, URI url, HookSecrets secrets, Hook.By by) {
    /// The most probes of an installation.
    public static final int PROBES_MAX = 20;

    Probe with(URI next, Hook.By changed) {
        return new Probe(platform, next, secrets, changed);
    }

    Probe with(HookSecrets next, Hook.By changed) {
        return new Probe(platform, url, next, changed);
    }
}
