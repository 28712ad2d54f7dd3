package org.bailiwick.server.notify;

import java.util.Locale;
import java.util.Optional;

/// What people are told of; each chooses for each of these how soon.
public enum NoticeKind {
    /// Something changed for him: his role, what is open to him.
    ACCESS,
    /// What became of somebody he invited.
    INVITATIONS,
    /// Partners of a business that he manages, and what they share.
    PARTNERS,
    /// Offers of assets.
    TRANSFERS,
    /// Requests for access that he decides, and what becomes of his own.
    REQUESTS,
    /// What clients give by access links, and what of it no longer works.
    LINKS,
    /// What ends soon by its date; it comes at the hour of the digest.
    ENDINGS,
    /// How safe a business is that he manages.
    SAFETY,
    /// What he has to know at once, whatever he chose.
    SECURITY;

    /// As it is written: `access`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<NoticeKind> find(String word) {
        for (NoticeKind each : values()) if (each.word().equals(word)) return Optional.of(each);
        return Optional.empty();
    }

    /// How soon somebody is told.
    public enum Wish {
        NOW,
        DIGEST,
        NEVER;

        /// As it is written: `now`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Wish> find(String word) {
            for (Wish each : values()) if (each.word().equals(word)) return Optional.of(each);
            return Optional.empty();
        }
    }
}
