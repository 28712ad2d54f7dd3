package org.bailiwick.server.journal;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.server.notify.Hook;
import org.bailiwick.server.notify.HookCursor;
import org.bailiwick.server.notify.HookSecrets;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// An endpoint as a row of `notify.db`.
final class HookRow {
    static final String SELECT =
            "SELECT id, business, url, types, paused, disabled, secret, former, former_until,"
                + " maker, made, changer, changed, epoch, seq, part, tries, first, due FROM hook";

    static final String PUT =
            "INSERT OR REPLACE INTO hook VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                    + " ?, ?, ?)";

    private HookRow() {}

    static Hook read(ResultSet row) throws SQLException {
        String business = Columns.text(row, 2);
        Optional<BusinessId> owner =
                business.isEmpty()
                        ? Optional.empty()
                        : Optional.of(BusinessId.find(business).orElseThrow(Columns::damage));
        String types = Columns.text(row, 4);
        return new Hook(
                Columns.text(row, 1),
                owner,
                new Hook.Settings(
                        URI.create(Columns.text(row, 3)),
                        types.isEmpty() ? List.of() : List.of(types.split(" ", -1)),
                        row.getInt(5) == 1),
                Columns.text(row, 6),
                new HookSecrets(
                        Columns.bytes(row, 7), Columns.bytes(row, 8), Columns.moment(row, 9)),
                new Hook.By(
                        Columns.text(row, 10),
                        Columns.moment(row, 11),
                        Columns.text(row, 12),
                        Columns.moment(row, 13)),
                new HookCursor(
                        Columns.text(row, 14),
                        row.getLong(15),
                        row.getInt(16),
                        row.getInt(17),
                        Columns.moment(row, 18),
                        Columns.moment(row, 19)));
    }

    static Object[] values(Hook hook) {
        return new Object[] {
            hook.id(),
            hook.business().map(BusinessId::toString).orElse(""),
            hook.settings().url(),
            String.join(" ", hook.settings().types()),
            hook.settings().paused() ? 1 : 0,
            hook.disabled(),
            hook.secrets().current(),
            hook.secrets().former(),
            hook.secrets().until(),
            hook.by().maker(),
            hook.by().made(),
            hook.by().changer(),
            hook.by().changed(),
            hook.cursor().epoch(),
            hook.cursor().seq(),
            hook.cursor().part(),
            hook.cursor().tries(),
            hook.cursor().first(),
            hook.cursor().due()
        };
    }
}
