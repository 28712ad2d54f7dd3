package org.bailiwick.server.session;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.PersonId;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where it is kept with what people sign in, and where they are signed in. Used by many threads.
public interface PeopleStore extends AutoCloseable {
    /// Whether anybody has a password.
    boolean anybody();

    Optional<Credential> credential(PersonId person);

    void password(PersonId person, String stored);

    void authenticator(PersonId person, Authenticator authenticator);

    /// Drops the recovery codes too.
    void dropAuthenticator(PersonId person);

    /// Notes that a code of this step was used.
    ///
    /// @return false where one of this step or a later one was used before
    boolean useStep(PersonId person, long step);

    /// In place of all there are.
    void recoveryCodes(PersonId person, List<Hash> codes);

    /// @return false where there is no such code, or it was used before
    boolean useRecoveryCode(PersonId person, Hash code);

    int recoveryCodesLeft(PersonId person);

    void add(Session session);

    /// The session that this token belongs to, or belonged to before the newest one.
    Optional<Session> session(Hash token);

    /// The newest first.
    List<Session> sessions(PersonId person, int most);

    void seen(String session, Instant at);

    /// Writes token, former token, proof and times, unless it ended meanwhile.
    void prove(Session session);

    /// Unless it ended before.
    void end(String session, EndReason reason, Instant at);

    /// Those of the person that have not ended, but for one.
    ///
    /// @param but empty text for none
    void endAll(PersonId person, String but, EndReason reason, Instant at);

    void add(Link link);

    Optional<Link> link(Hash token);

    /// @return false where somebody else was quicker
    boolean take(Link link);

    void dropLinks(Link.Purpose purpose);

    /// Drops links that are over by now, and sessions that were made before this.
    void drop(Instant now, Instant sessionsBefore);

    /// When each of these was here last, and with what he signs in: a store answers it in one turn.
    Map<PersonId, Presence> presences(Collection<PersonId> people);

    /// As it was told to us.
    Profile profile(PersonId person);

    void profile(PersonId person, Profile profile);

    /// How far letters came.
    Deliveries deliveries();

    /// Whom providers know.
    Identities identities();

    Passkeys passkeys();

    @Override
    void close();
}
