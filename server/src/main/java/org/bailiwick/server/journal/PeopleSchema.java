package org.bailiwick.server.journal;

import java.util.List;

/// The tables of `people.db`. Moments are milliseconds, 0 for none.
final class PeopleSchema {
    /// What brings each version to the next, from none.
    static final List<String> VERSIONS =
            List.of(
                    """
                    CREATE TABLE credential (
                        person TEXT PRIMARY KEY,
                        password TEXT NOT NULL,
                        secret BLOB NOT NULL DEFAULT x'',
                        confirmed INTEGER NOT NULL DEFAULT 0,
                        step INTEGER NOT NULL DEFAULT -1
                    ) STRICT, WITHOUT ROWID;
                    CREATE TABLE recovery_code (
                        person TEXT NOT NULL,
                        code BLOB NOT NULL,
                        PRIMARY KEY (person, code)
                    ) STRICT, WITHOUT ROWID;
                    CREATE TABLE session (
                        id TEXT PRIMARY KEY,
                        token BLOB NOT NULL UNIQUE,
                        former BLOB NOT NULL,
                        person TEXT NOT NULL,
                        device TEXT NOT NULL,
                        proof TEXT NOT NULL,
                        created INTEGER NOT NULL,
                        proved INTEGER NOT NULL,
                        seen INTEGER NOT NULL,
                        reason TEXT NOT NULL DEFAULT '',
                        ended INTEGER NOT NULL DEFAULT 0
                    ) STRICT, WITHOUT ROWID;
                    CREATE INDEX session_former ON session (former);
                    CREATE INDEX session_person ON session (person, created);
                    CREATE TABLE link (
                        token BLOB PRIMARY KEY,
                        purpose TEXT NOT NULL,
                        person TEXT NOT NULL,
                        address BLOB NOT NULL,
                        about TEXT NOT NULL,
                        ends INTEGER NOT NULL
                    ) STRICT, WITHOUT ROWID;
                    CREATE TABLE profile (
                        person TEXT PRIMARY KEY,
                        language TEXT NOT NULL,
                        zone TEXT NOT NULL
                    ) STRICT, WITHOUT ROWID;
                    CREATE TABLE identity (
                        subject BLOB PRIMARY KEY,
                        provider TEXT NOT NULL,
                        person TEXT NOT NULL,
                        since INTEGER NOT NULL
                    ) STRICT, WITHOUT ROWID;
                    CREATE INDEX identity_person ON identity (person);
                    CREATE TABLE passkey (
                        id TEXT PRIMARY KEY,
                        person TEXT NOT NULL,
                        name TEXT NOT NULL,
                        attestation TEXT NOT NULL,
                        client TEXT NOT NULL,
                        count INTEGER NOT NULL,
                        stopped INTEGER NOT NULL,
                        made INTEGER NOT NULL,
                        used INTEGER NOT NULL
                    ) STRICT, WITHOUT ROWID;
                    CREATE INDEX passkey_person ON passkey (person);
                    CREATE TABLE delivery (
                        invitation TEXT PRIMARY KEY,
                        seq INTEGER NOT NULL,
                        letter TEXT NOT NULL,
                        sendings INTEGER NOT NULL,
                        written INTEGER NOT NULL,
                        handed INTEGER NOT NULL,
                        bounced INTEGER NOT NULL,
                        why TEXT NOT NULL,
                        opened INTEGER NOT NULL
                    ) STRICT, WITHOUT ROWID;
                    CREATE INDEX delivery_letter ON delivery (letter);
                    CREATE INDEX delivery_waiting ON delivery (seq) WHERE handed = 0;
                    CREATE TABLE mark (
                        name TEXT PRIMARY KEY,
                        position TEXT NOT NULL
                    ) STRICT, WITHOUT ROWID;
                    """,
                    """
                    ALTER TABLE delivery ADD COLUMN asked INTEGER NOT NULL DEFAULT 0;
                    CREATE INDEX delivery_asked ON delivery (asked) WHERE asked > 0;
                    -- An invitation's link is known for 30 days after it opens nothing any more.
                    UPDATE link SET ends = ends + 2592000000 WHERE purpose = 'INVITATION';
                    """);

    private PeopleSchema() {}
}
