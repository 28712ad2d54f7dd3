package org.bailiwick.server.console;

import org.bailiwick.server.face.SessionCookie;
import org.bailiwick.server.web.HostCookie;
import org.bailiwick.server.web.Inside;

/// What every page stands on.
///
/// @param inside by which everything is asked and done
/// @param session the cookie of whoever is signed in
/// @param state the cookie of whoever went to a provider
/// @param others the cookie of those who are signed in besides
/// @param back the cookie with the page to which somebody comes back from a provider
record Behind(
        Inside inside, HostCookie session, HostCookie state, HostCookie others, HostCookie back) {
    static Behind of(Inside inside, SessionCookie cookie) {
        boolean secure = cookie.itself().secure();
        return new Behind(
                inside,
                cookie.itself(),
                cookie.state(),
                new HostCookie("bailiwick_others", secure),
                new HostCookie("bailiwick_back", secure));
    }

    /// Has the browser forget them all.
    void clear(Turn turn) {
        session.clear(turn.exchange());
        state.clear(turn.exchange());
        others.clear(turn.exchange());
        back.clear(turn.exchange());
    }
}
