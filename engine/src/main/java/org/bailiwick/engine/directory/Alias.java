package org.bailiwick.engine.directory;

import org.bailiwick.engine.change.Id;

/// What a platform calls a thing. One alias names one thing; a thing may have several.
///
/// @param kind `person`, `business`, `group`, or the kind of asset
public record Alias(String platform, String kind, String text, Id thing) {
    /// The kind of an alias of a person, a business, a group.
    public static final String PERSON = "person";

    public static final String BUSINESS = "business";
    public static final String GROUP = "group";

    boolean is(String itsPlatform, String itsKind, String itsText) {
        return text.equals(itsText) && platform.equals(itsPlatform) && kind.equals(itsKind);
    }

    static int hash(String platform, String kind, String text) {
        return (platform.hashCode() * 31 + kind.hashCode()) * 31 + text.hashCode();
    }
}
