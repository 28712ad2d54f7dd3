package org.bailiwick.server.journal;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.server.seal.Subject;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/// Reads columns of a file that may be damaged: what cannot stand there is told as damage.
final class Columns {
    private Columns() {}

    static byte[] bytes(ResultSet row, int column) throws SQLException {
        byte @Nullable [] bytes = row.getBytes(column);
        if (bytes == null) throw damage();
        return bytes;
    }

    static String text(ResultSet row, int column) throws SQLException {
        @Nullable String text = row.getString(column);
        if (text == null) throw damage();
        return text;
    }

    /// A moment that stands in milliseconds.
    static Instant moment(ResultSet row, int column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    static Hash hash(ResultSet row, int column) throws SQLException {
        return new Hash(bytes(row, column, Hash.LENGTH));
    }

    /// The 128 bits of an id.
    static Subject id(ResultSet row, int column) throws SQLException {
        return Subject.read(bytes(row, column, Subject.LENGTH));
    }

    private static byte[] bytes(ResultSet row, int column, int length) throws SQLException {
        byte[] bytes = bytes(row, column);
        if (bytes.length != length) throw damage();
        return bytes;
    }

    /// Has the code with which SQLite tells the same.
    static SQLException damage() {
        return new SQLException("a row cannot be read", "", SqliteTroubles.CORRUPT);
    }
}
