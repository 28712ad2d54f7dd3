package org.bailiwick.server.session;

import java.time.Instant;

/// Finds links by what somebody shows.
final class Links {
    private Links() {}

    /// @throws SignInRefused where it is not known, for something else, or over
    static Link find(PeopleStore store, String token, Link.Purpose purpose, Instant now) {
        if (token.length() > Token.LENGTH_MAX) throw SignInRefused.linkOver();
        return store.link(new Token(token).hash())
                .filter(link -> link.purpose() == purpose && now.isBefore(link.ends()))
                .orElseThrow(SignInRefused::linkOver);
    }
}
