package org.bailiwick.server.journal;

import org.bailiwick.server.notify.Hook;
import org.bailiwick.server.notify.HookCursor;
import org.bailiwick.server.notify.HookEvent;
import org.bailiwick.server.notify.HookQueue;
import org.bailiwick.server.notify.HookStore;
import org.bailiwick.server.notify.HookTry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Endpoints of webhooks, in `notify.db`.
record SqliteHooks(SmallFile file) implements HookStore {
    @Override
    public List<Hook> hooks() {
        return file.all(HookRow.SELECT + " ORDER BY id", HookRow::read);
    }

    @Override
    public void put(Hook hook) {
        file.change(HookRow.PUT, HookRow.values(hook));
    }

    @Override
    public void drop(String hook) {
        file.change("DELETE FROM hook WHERE id = ?", hook);
        file.change("DELETE FROM hook_try WHERE hook = ?", hook);
        file.change("DELETE FROM hook_event WHERE hook = ?", hook);
    }

    @Override
    public void note(String hook, HookTry entry) {
        file.change(
                "INSERT INTO hook_try (hook, event, type, at, attempt, status, why, result)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                hook,
                entry.event(),
                entry.type(),
                entry.at(),
                entry.attempt(),
                entry.status(),
                entry.why(),
                entry.result());
        file.change(
                "DELETE FROM hook_try WHERE hook = ? AND number <= (SELECT number FROM hook_try"
                        + " WHERE hook = ? ORDER BY number DESC LIMIT 1 OFFSET ?)",
                hook,
                hook,
                HookTry.TRIES_MAX);
    }

    @Override
    public List<HookTry> tries(String hook, long before, int most) {
        return file.all(
                "SELECT number, event, type, at, attempt, status, why, result FROM hook_try"
                        + " WHERE hook = ? AND number < ? ORDER BY number DESC LIMIT ?",
                row ->
                        new HookTry(
                                row.getLong(1),
                                Columns.text(row, 2),
                                Columns.text(row, 3),
                                Columns.moment(row, 4),
                                row.getInt(5),
                                row.getInt(6),
                                Columns.text(row, 7),
                                Columns.text(row, 8)),
                hook,
                before,
                most);
    }

    @Override
    public void wait(String hook, HookEvent event, Instant now) {
        file.change(
                "INSERT OR IGNORE INTO hook_event"
                        + " (hook, event, type, body, at, waits, tries, first, due)"
                        + " VALUES (?, ?, ?, ?, ?, 1, 0, 0, 0)",
                hook,
                event.id(),
                event.type(),
                event.body(),
                now);
    }

    @Override
    public Optional<HookQueue.Waiting> waiting(String hook) {
        return file.first(
                "SELECT event, type, body, number, tries, first, due FROM hook_event"
                        + " WHERE hook = ? AND waits = 1 ORDER BY number LIMIT 1",
                row ->
                        new HookQueue.Waiting(
                                row.getLong(4),
                                event(row),
                                new HookCursor(
                                        "",
                                        0,
                                        0,
                                        row.getInt(5),
                                        Columns.moment(row, 6),
                                        Columns.moment(row, 7))),
                hook);
    }

    @Override
    public Optional<HookEvent> kept(String hook, String event) {
        return file.first(
                "SELECT event, type, body FROM hook_event WHERE hook = ? AND event = ?",
                SqliteHooks::event,
                hook,
                event);
    }

    private static HookEvent event(ResultSet row) throws SQLException {
        return HookEvent.kept(Columns.text(row, 1), Columns.text(row, 2), Columns.bytes(row, 3));
    }

    @Override
    public void again(long number, HookCursor next) {
        file.change(
                "UPDATE hook_event SET tries = ?, first = ?, due = ? WHERE number = ?",
                next.tries(),
                next.first(),
                next.due(),
                number);
    }

    @Override
    public void done(long number) {
        file.change("UPDATE hook_event SET waits = 0 WHERE number = ?", number);
    }

    @Override
    public void dropTries(Instant before) {
        file.change("DELETE FROM hook_try WHERE at < ?", before);
        file.change("DELETE FROM hook_event WHERE waits = 0 AND at < ?", before);
    }
}
