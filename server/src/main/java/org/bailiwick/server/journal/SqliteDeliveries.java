package org.bailiwick.server.journal;

import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.server.session.Deliveries;
import org.bailiwick.server.session.Delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// How far letters came, in `people.db`.
record SqliteDeliveries(SmallFile file) implements Deliveries {
    private static final String SELECT =
            "SELECT invitation, seq, letter, sendings, written, handed, bounced, why, opened,"
                    + " asked FROM delivery ";

    @Override
    public Optional<String> mark() {
        String sql = "SELECT position FROM mark WHERE name = 'post'";
        return file.first(sql, row -> Columns.text(row, 1));
    }

    @Override
    public void mark(String position) {
        file.change("INSERT OR REPLACE INTO mark VALUES ('post', ?)", position);
    }

    @Override
    public Optional<Delivery> find(InvitationId invitation) {
        return file.first(SELECT + "WHERE invitation = ?", SqliteDeliveries::read, invitation);
    }

    @Override
    public Optional<Delivery> byLetter(String letter) {
        return file.first(SELECT + "WHERE letter = ?", SqliteDeliveries::read, letter);
    }

    @Override
    public List<Delivery> waiting(int most) {
        return file.all(
                SELECT + "WHERE handed = 0 AND bounced = 0 ORDER BY seq LIMIT ?",
                SqliteDeliveries::read,
                most);
    }

    @Override
    public List<Delivery> asked(Instant after, Instant until) {
        return file.all(
                SELECT + "WHERE asked > ? AND asked <= ? ORDER BY asked",
                SqliteDeliveries::read,
                after,
                until);
    }

    private static Delivery read(ResultSet row) throws SQLException {
        return new Delivery(
                InvitationId.find(Columns.text(row, 1)).orElseThrow(Columns::damage),
                row.getLong(2),
                Columns.text(row, 3),
                row.getInt(4),
                Columns.moment(row, 5),
                moment(row, 6),
                moment(row, 7),
                Columns.text(row, 8),
                moment(row, 9),
                moment(row, 10));
    }

    private static Optional<Instant> moment(ResultSet row, int column) throws SQLException {
        return Optional.of(row.getLong(column)).filter(n -> n != 0).map(Instant::ofEpochMilli);
    }

    @Override
    public void put(Delivery delivery) {
        file.change(
                "INSERT OR REPLACE INTO delivery VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                delivery.invitation(),
                delivery.seq(),
                delivery.letter(),
                delivery.sendings(),
                delivery.written(),
                delivery.handed().orElse(Instant.EPOCH),
                delivery.bounced().orElse(Instant.EPOCH),
                delivery.why(),
                delivery.opened().orElse(Instant.EPOCH),
                delivery.asked().orElse(Instant.EPOCH));
    }

    @Override
    public void change(InvitationId invitation, UnaryOperator<Delivery> how) {
        synchronized (file) {
            find(invitation).map(how).ifPresent(this::put);
        }
    }

    @Override
    public void drop(InvitationId invitation) {
        file.change("DELETE FROM delivery WHERE invitation = ?", invitation);
    }
}
