package org.bailiwick.ads.people;

import org.bailiwick.ads.access.Proof;

/// That somebody is signed in, and who: an identity, never a right.
///
/// @param id what the cookie holds
/// @param token what the forms of this session hold, so that no other site can send them
/// @param proof how it was proved
public record Session(String id, Person person, String token, Proof proof) {
    /// The same session, with its second step.
    Session proved() {
        return new Session(id, person, token, Proof.TWO_STEPS);
    }
}
