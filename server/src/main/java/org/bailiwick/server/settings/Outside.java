package org.bailiwick.server.settings;

import org.bailiwick.server.outward.Networks;

/// What may be reached over HTTP beside everybody outside.
///
/// @param networks those inside that may be reached
/// @param plain whether `http://` is good enough
public record Outside(Networks networks, boolean plain) {
    public static final Outside DEFAULT = new Outside(Networks.NONE, false);
}
