package org.bailiwick.ads.access;

/// Something that rights are about, in this platform's own ids.
///
/// @param type `ad_account` or `business`
public record Thing(String type, String id) {
    public static Thing account(String id) {
        return new Thing("ad_account", id);
    }

    public static Thing business(String id) {
        return new Thing("business", id);
    }

    @Override
    public String toString() {
        return type + ":" + id;
    }
}
