package org.bailiwick.server.notify;

/// Where it is kept what is told outside, and how far that came. Used by many threads.
public interface NotifyStore extends AutoCloseable {
    HookStore hooks();

    LetterStore letters();

    NoticeStore notices();

    ProbeStore probes();

    EndingStore endings();

    AlarmStore alarms();

    @Override
    void close();
}
