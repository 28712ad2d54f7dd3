package org.bailiwick.server.journal;

import org.bailiwick.server.notify.AlarmStore;
import org.bailiwick.server.notify.EndingStore;
import org.bailiwick.server.notify.HookStore;
import org.bailiwick.server.notify.LetterStore;
import org.bailiwick.server.notify.NoticeStore;
import org.bailiwick.server.notify.NotifyStore;
import org.bailiwick.server.notify.ProbeStore;

import java.util.Optional;

/// What is told to people and programs outside, and how far that came: a file of its own,
/// `notify.db`.
public final class SqliteNotices implements NotifyStore {
    private final SmallFile file;

    private SqliteNotices(SmallFile file) {
        this.file = file;
    }

    public static SqliteNotices open(DataDir dir) {
        return new SqliteNotices(SideFile.NOTIFY.open(dir));
    }

    /// The file, where there is one already.
    public static Optional<SqliteNotices> existing(DataDir dir) {
        return SideFile.NOTIFY.existing(dir).map(_ -> open(dir));
    }

    /// Gone when it is closed.
    public static SqliteNotices inMemory() {
        return new SqliteNotices(SmallFile.inMemory(NotifySchema.VERSIONS));
    }

    /// What is wrong with the file, if anything.
    public static Optional<String> finding(DataDir dir) {
        return SideFile.NOTIFY.finding(dir);
    }

    @Override
    public HookStore hooks() {
        return new SqliteHooks(file);
    }

    @Override
    public LetterStore letters() {
        return new SqliteLetters(file);
    }

    @Override
    public NoticeStore notices() {
        return new SqliteWishes(file);
    }

    @Override
    public ProbeStore probes() {
        return new SqliteProbes(file);
    }

    @Override
    public EndingStore endings() {
        return new SqliteEndings(file);
    }

    @Override
    public AlarmStore alarms() {
        return new SqliteAlarms(file);
    }

    @Override
    public void close() {
        file.close();
    }
}
