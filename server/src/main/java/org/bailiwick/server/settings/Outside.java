package org.bailiwick.server.settings;

/// What may be reached over HTTP beside everybody outside.
///
/// @param networks those inside that may be reached, as `10.0.0.0/8`, with blanks between
/// @param plain whether `http://` is good enough
public record Outside(String networks, boolean plain) {
    public static final Outside DEFAULT = new Outside("", false);
}
