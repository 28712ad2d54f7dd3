package org.bailiwick.server.journal;

import org.bailiwick.server.command.Beside;

import java.sql.SQLException;
import java.util.List;

/// Sees to it that a destroyed key is gone from the disk too. Its row was overwritten when it was
/// deleted, but the write-ahead log keeps older pages until it is emptied.
///
/// Emptying never waits for readers: while one is under way it is owed, and tried again after the
/// next commit and at the next start.
final class Traces {
    private final Lane lane;
    private boolean owed;

    Traces(Lane lane) {
        this.lane = lane;
    }

    /// To be called after each commit.
    void followUp(List<Beside> written) throws SQLException {
        owed |= written.stream().anyMatch(Traces::isErasure);
        if (owed) remove();
    }

    private static boolean isErasure(Beside beside) {
        return switch (beside) {
            case Beside.SealingKeyDestroyed _, Beside.AddressForgotten _ -> true;
            case Beside.MasterKeyChosen _,
                    Beside.SealingKeyAdded _,
                    Beside.AddressIndexed _,
                    Beside.SecretStored _,
                    Beside.SecretDropped _,
                    Beside.AnswerKept _,
                    Beside.AnswersDropped _ ->
                    false;
        };
    }

    /// Empties the log, unless somebody reads in it.
    void remove() throws SQLException {
        var connection = lane.connection();
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 0");
            try (var row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
                owed = row.next() && row.getInt(1) != 0;
            }
            statement.execute("PRAGMA busy_timeout = " + Lane.BUSY_MILLIS);
        } finally {
            connection.setAutoCommit(false);
        }
    }
}
