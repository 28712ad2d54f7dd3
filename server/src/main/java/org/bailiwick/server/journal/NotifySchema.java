package org.bailiwick.server.journal;

import java.util.List;

/// The tables of `notify.db`. Moments are milliseconds, 0 for none.
final class NotifySchema {
    /// What brings each version to the next, from none.
    static final List<String> VERSIONS =
            List.of(
                    """
                    CREATE TABLE hook (
                        id TEXT PRIMARY KEY,
                        business TEXT NOT NULL,
                        url TEXT NOT NULL,
                        types TEXT NOT NULL,
                        paused INTEGER NOT NULL,
                        disabled TEXT NOT NULL,
                        secret BLOB NOT NULL,
                        former BLOB NOT NULL,
                        former_until INTEGER NOT NULL,
                        maker TEXT NOT NULL,
                        made INTEGER NOT NULL,
                        changer TEXT NOT NULL,
                        changed INTEGER NOT NULL,
                        epoch TEXT NOT NULL,
                        seq INTEGER NOT NULL,
                        part INTEGER NOT NULL,
                        tries INTEGER NOT NULL,
                        first INTEGER NOT NULL,
                        due INTEGER NOT NULL
                    ) STRICT, WITHOUT ROWID;
                    CREATE TABLE hook_try (
                        number INTEGER PRIMARY KEY AUTOINCREMENT,
                        hook TEXT NOT NULL,
                        event TEXT NOT NULL,
                        type TEXT NOT NULL,
                        at INTEGER NOT NULL,
                        attempt INTEGER NOT NULL,
                        status INTEGER NOT NULL,
                        why TEXT NOT NULL,
                        result TEXT NOT NULL
                    ) STRICT;
                    CREATE INDEX hook_try_hook ON hook_try (hook, number);
                    CREATE INDEX hook_try_at ON hook_try (at);
                    CREATE TABLE letter (
                        name TEXT PRIMARY KEY,
                        number INTEGER NOT NULL UNIQUE,
                        purpose TEXT NOT NULL,
                        content BLOB NOT NULL,
                        written INTEGER NOT NULL,
                        tries INTEGER NOT NULL,
                        due INTEGER NOT NULL,
                        state TEXT NOT NULL,
                        changed INTEGER NOT NULL,
                        why TEXT NOT NULL
                    ) STRICT, WITHOUT ROWID;
                    CREATE INDEX letter_due ON letter (due) WHERE state = 'waiting';
                    CREATE INDEX letter_changed ON letter (changed);
                    CREATE TABLE wish (
                        person TEXT NOT NULL,
                        kind TEXT NOT NULL,
                        choice TEXT NOT NULL,
                        PRIMARY KEY (person, kind)
                    ) STRICT, WITHOUT ROWID;
                    CREATE TABLE notice (
                        number INTEGER PRIMARY KEY AUTOINCREMENT,
                        person TEXT NOT NULL,
                        event TEXT NOT NULL,
                        due INTEGER NOT NULL,
                        UNIQUE (person, event)
                    ) STRICT;
                    CREATE INDEX notice_due ON notice (due);
                    CREATE TABLE mark (
                        name TEXT PRIMARY KEY,
                        position TEXT NOT NULL
                    ) STRICT, WITHOUT ROWID;
                    """,
                    """
                    CREATE TABLE probe (
                        platform TEXT PRIMARY KEY,
                        url TEXT NOT NULL,
                        secret BLOB NOT NULL,
                        former BLOB NOT NULL,
                        former_until INTEGER NOT NULL,
                        maker TEXT NOT NULL,
                        made INTEGER NOT NULL,
                        changer TEXT NOT NULL,
                        changed INTEGER NOT NULL
                    ) STRICT, WITHOUT ROWID;
                    CREATE TABLE probe_result (
                        confirmation TEXT NOT NULL,
                        asset TEXT NOT NULL,
                        platform TEXT NOT NULL,
                        state TEXT NOT NULL,
                        action TEXT NOT NULL,
                        says TEXT NOT NULL,
                        since INTEGER NOT NULL,
                        asked INTEGER NOT NULL,
                        trouble TEXT NOT NULL,
                        tries INTEGER NOT NULL,
                        due INTEGER NOT NULL,
                        PRIMARY KEY (confirmation, asset, platform)
                    ) STRICT, WITHOUT ROWID;
                    """,
                    """
                    CREATE TABLE ending (
                        reader TEXT NOT NULL,
                        thing TEXT NOT NULL,
                        until INTEGER NOT NULL,
                        days INTEGER NOT NULL,
                        PRIMARY KEY (reader, thing, until)
                    ) STRICT, WITHOUT ROWID;
                    CREATE INDEX ending_until ON ending (until);
                    CREATE TABLE hook_event (
                        number INTEGER PRIMARY KEY AUTOINCREMENT,
                        hook TEXT NOT NULL,
                        event TEXT NOT NULL,
                        type TEXT NOT NULL,
                        body BLOB NOT NULL,
                        at INTEGER NOT NULL,
                        waits INTEGER NOT NULL,
                        tries INTEGER NOT NULL,
                        first INTEGER NOT NULL,
                        due INTEGER NOT NULL,
                        UNIQUE (hook, event)
                    ) STRICT;
                    CREATE INDEX hook_event_waits ON hook_event (hook, number) WHERE waits = 1;
                    """,
                    """
                    CREATE TABLE alarm (
                        number INTEGER PRIMARY KEY AUTOINCREMENT,
                        id TEXT NOT NULL UNIQUE,
                        kind TEXT NOT NULL,
                        business TEXT NOT NULL,
                        position TEXT NOT NULL,
                        at TEXT NOT NULL,
                        about TEXT NOT NULL
                    ) STRICT;
                    CREATE INDEX alarm_business ON alarm (business, number);
                    """);

    private NotifySchema() {}
}
