package org.bailiwick.server.command;

/// What may be told to somebody who need not know it whole.
public final class Masked {
    private Masked() {}

    /// `l•••@nordwind.example`
    public static String address(String address) {
        int at = address.lastIndexOf('@');
        if (at < 1) return "•••";
        return address.substring(0, address.offsetByCodePoints(0, 1))
                + "•••"
                + address.substring(at);
    }
}
