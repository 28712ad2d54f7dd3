package org.bailiwick.server.journal;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.server.session.Profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// How people want to be spoken to, in `people.db`.
record SqliteProfiles(SmallFile file) {
    Profile of(PersonId person) {
        return file.first(
                        "SELECT language, zone FROM profile WHERE person = ?",
                        row -> new Profile(said(row, 1), said(row, 2)),
                        person)
                .orElse(Profile.NONE);
    }

    private static Optional<String> said(ResultSet row, int column) throws SQLException {
        return Optional.of(Columns.text(row, column)).filter(text -> !text.isEmpty());
    }

    void put(PersonId person, Profile profile) {
        file.change(
                "INSERT OR REPLACE INTO profile VALUES (?, ?, ?)",
                person,
                profile.language().orElse(""),
                profile.zone().orElse(""));
    }
}
