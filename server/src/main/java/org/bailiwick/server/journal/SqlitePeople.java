package org.bailiwick.server.journal;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.session.Authenticator;
import org.bailiwick.server.session.Credential;
import org.bailiwick.server.session.Deliveries;
import org.bailiwick.server.session.EndReason;
import org.bailiwick.server.session.Identities;
import org.bailiwick.server.session.Link;
import org.bailiwick.server.session.Passkeys;
import org.bailiwick.server.session.PeopleStore;
import org.bailiwick.server.session.Presence;
import org.bailiwick.server.session.Profile;
import org.bailiwick.server.session.Session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// With what people sign in, and where they are signed in: a file of its own, `people.db`.
public final class SqlitePeople implements PeopleStore {
    private static final String SESSION =
            "SELECT id, token, former, person, device, proof, created, proved, seen, reason,"
                    + " ended FROM session ";

    private final SmallFile file;

    private SqlitePeople(SmallFile file) {
        this.file = file;
    }

    /// What is wrong with the file, if anything.
    public static Optional<String> finding(DataDir dir) {
        return SideFile.PEOPLE.finding(dir);
    }

    public static SqlitePeople open(DataDir dir) {
        return new SqlitePeople(SideFile.PEOPLE.open(dir));
    }

    @Override
    public boolean anybody() {
        return file.first("SELECT 1 FROM credential LIMIT 1", _ -> true).isPresent();
    }

    @Override
    public Optional<Credential> credential(PersonId person) {
        return file.first(
                "SELECT password, secret, confirmed FROM credential WHERE person = ?",
                row -> {
                    byte[] secret = Columns.bytes(row, 2);
                    Optional<Authenticator> authenticator =
                            secret.length == 0
                                    ? Optional.empty()
                                    : Optional.of(
                                            new Authenticator(
                                                    new Sealed(secret), row.getInt(3) == 1));
                    return new Credential(person, Columns.text(row, 1), authenticator);
                },
                person);
    }

    @Override
    public void password(PersonId person, String stored) {
        file.change(
                "INSERT INTO credential (person, password) VALUES (?, ?) ON CONFLICT (person)"
                        + " DO UPDATE SET password = excluded.password",
                person,
                stored);
    }

    @Override
    public void authenticator(PersonId person, Authenticator authenticator) {
        file.change(
                "UPDATE credential SET secret = ?, confirmed = ? WHERE person = ?",
                authenticator.secret().bytes(),
                authenticator.confirmed() ? 1 : 0,
                person);
    }

    @Override
    public void dropAuthenticator(PersonId person) {
        file.change(
                "UPDATE credential SET secret = x'', confirmed = 0, step = -1 WHERE person = ?",
                person);
        file.change("DELETE FROM recovery_code WHERE person = ?", person);
    }

    @Override
    public boolean useStep(PersonId person, long step) {
        String sql = "UPDATE credential SET step = ? WHERE person = ? AND step < ?";
        return file.change(sql, step, person, step) == 1;
    }

    @Override
    public void recoveryCodes(PersonId person, List<Hash> codes) {
        file.change("DELETE FROM recovery_code WHERE person = ?", person);
        for (Hash code : codes) {
            file.change("INSERT INTO recovery_code VALUES (?, ?)", person, code);
        }
    }

    @Override
    public boolean useRecoveryCode(PersonId person, Hash code) {
        return file.change("DELETE FROM recovery_code WHERE person = ? AND code = ?", person, code)
                == 1;
    }

    @Override
    public int recoveryCodesLeft(PersonId person) {
        String sql = "SELECT count(*) FROM recovery_code WHERE person = ?";
        return file.first(sql, row -> row.getInt(1), person).orElse(0);
    }

    @Override
    public void add(Session session) {
        file.change(
                "INSERT INTO session (id, token, former, person, device, proof, created, proved,"
                        + " seen) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                session.id(),
                session.token(),
                session.former(),
                session.person(),
                session.device(),
                session.proof().name(),
                session.created(),
                session.proved(),
                session.seen());
    }

    @Override
    public Optional<Session> session(Hash token) {
        return file.first(
                SESSION + "WHERE token = ? OR former = ?", SqlitePeople::read, token, token);
    }

    private static Session read(ResultSet row) throws SQLException {
        String reason = Columns.text(row, 10);
        Optional<Session.End> end =
                reason.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Session.End(
                                        EndReason.valueOf(reason), Columns.moment(row, 11)));
        return new Session(
                Columns.text(row, 1),
                new Hash(Columns.bytes(row, 2)),
                new Hash(Columns.bytes(row, 3)),
                person(row, 4),
                Columns.text(row, 5),
                Proof.valueOf(Columns.text(row, 6)),
                Columns.moment(row, 7),
                Columns.moment(row, 8),
                Columns.moment(row, 9),
                end);
    }

    private static PersonId person(ResultSet row, int column) throws SQLException {
        return PersonId.find(Columns.text(row, column)).orElseThrow(Columns::damage);
    }

    @Override
    public List<Session> sessions(PersonId person, int most) {
        return file.all(
                SESSION + "WHERE person = ? ORDER BY created DESC, id LIMIT ?",
                SqlitePeople::read,
                person,
                most);
    }

    @Override
    public void seen(String session, Instant at) {
        file.change("UPDATE session SET seen = ? WHERE id = ? AND reason = ''", at, session);
    }

    @Override
    public void prove(Session session) {
        file.change(
                "UPDATE session SET token = ?, former = ?, proof = ?, proved = ?, seen = ?"
                        + " WHERE id = ? AND reason = ''",
                session.token(),
                session.former(),
                session.proof().name(),
                session.proved(),
                session.seen(),
                session.id());
    }

    @Override
    public void end(String session, EndReason reason, Instant at) {
        file.change(
                "UPDATE session SET reason = ?, ended = ? WHERE id = ? AND reason = ''",
                reason.name(),
                at,
                session);
    }

    @Override
    public void endAll(PersonId person, String but, EndReason reason, Instant at) {
        file.change(
                "UPDATE session SET reason = ?, ended = ? WHERE person = ? AND id <> ?"
                        + " AND reason = ''",
                reason.name(),
                at,
                person,
                but);
    }

    @Override
    public void add(Link link) {
        file.change(
                "INSERT INTO link VALUES (?, ?, ?, ?, ?, ?)",
                link.token(),
                link.purpose().name(),
                link.person(),
                link.address(),
                link.about(),
                link.ends());
    }

    @Override
    public Optional<Link> link(Hash token) {
        return file.first(
                "SELECT purpose, person, address, about, ends FROM link WHERE token = ?",
                row ->
                        new Link(
                                token,
                                Link.Purpose.valueOf(Columns.text(row, 1)),
                                person(row, 2),
                                new Hash(Columns.bytes(row, 3)),
                                Columns.text(row, 4),
                                Columns.moment(row, 5)),
                token);
    }

    @Override
    public boolean take(Link link) {
        return file.change("DELETE FROM link WHERE token = ?", link.token()) == 1;
    }

    @Override
    public void dropLinks(Link.Purpose purpose) {
        file.change("DELETE FROM link WHERE purpose = ?", purpose.name());
    }

    @Override
    public void drop(Instant now, Instant sessionsBefore) {
        file.change("DELETE FROM link WHERE ends <= ?", now);
        file.change("DELETE FROM session WHERE created < ?", sessionsBefore);
    }

    @Override
    public Map<PersonId, Presence> presences(Collection<PersonId> people) {
        return new SqlitePresences(file).of(people);
    }

    @Override
    public Profile profile(PersonId person) {
        return new SqliteProfiles(file).of(person);
    }

    @Override
    public void profile(PersonId person, Profile profile) {
        new SqliteProfiles(file).put(person, profile);
    }

    @Override
    public Passkeys passkeys() {
        return new SqlitePasskeys(file);
    }

    @Override
    public Deliveries deliveries() {
        return new SqliteDeliveries(file);
    }

    @Override
    public Identities identities() {
        return new SqliteIdentities(file);
    }

    @Override
    public void close() {
        file.close();
    }
}
