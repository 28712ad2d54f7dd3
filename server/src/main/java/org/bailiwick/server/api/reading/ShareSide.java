package org.bailiwick.server.api.reading;

/// For whom somebody reads of a share.
public enum ShareSide {
    /// For whoever owns the asset, or for nobody in particular, as the operator does.
    OWNER,
    /// For the business with which it is shared.
    PARTNER,
    /// He may not know of it.
    NEITHER
}
