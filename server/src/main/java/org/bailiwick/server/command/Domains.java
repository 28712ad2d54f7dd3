package org.bailiwick.server.command;

import org.bailiwick.server.seal.Domain;

/// Domains as they are typed.
public final class Domains {
    private Domains() {}

    /// @throws Refused where it is no domain
    public static String normal(String field, String typed) {
        try {
            return Domain.parse(typed).text();
        } catch (IllegalArgumentException none) {
            throw Refused.invalid(
                    field, "%s: write it as `nordwind.example`", String.valueOf(none.getMessage()));
        }
    }
}
