package org.bailiwick.server.journal;

import org.bailiwick.server.notify.Hook;
import org.bailiwick.server.notify.HookStore;
import org.bailiwick.server.notify.HookTry;

import java.time.Instant;
import java.util.List;

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
                                Instant.ofEpochMilli(row.getLong(4)),
                                row.getInt(5),
                                row.getInt(6),
                                Columns.text(row, 7),
                                Columns.text(row, 8)),
                hook,
                before,
                most);
    }

    @Override
    public void dropTries(Instant before) {
        file.change("DELETE FROM hook_try WHERE at < ?", before);
    }
}
