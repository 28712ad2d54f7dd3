package org.bailiwick.server.command;

import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.EntryCodec;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;

/// Reads the journal as it grows, from where it was before: nothing is acted on that did not
/// happen, and nothing that happened is forgotten, across restarts. An entry may be read once more
/// after one.
///
/// Where the journal was restored, it goes on from the end of that.
public final class Follower implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Follower.class.getName());

    private final Office office;
    private final Marks marks;
    private final Reader reader;
    private final Duration pause;
    private final EntryCodec codec = new EntryCodec();
    private final Thread thread;
    private volatile boolean closing;

    /// Where it is kept how far it was read.
    public interface Marks {
        /// As `<epoch>.<seq>`; empty at first.
        Optional<String> mark();

        void mark(String position);
    }

    /// Who reads.
    public interface Reader {
        void read(Entry entry);

        /// When all there is was read, and again after a pause. What fails is tried again.
        void afterwards();
    }

    private Follower(String name, Office office, Marks marks, Reader reader, Duration pause) {
        this.office = office;
        this.marks = marks;
        this.reader = reader;
        this.pause = pause;
        thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    /// Goes on from where it was, or from now on where it never was anywhere.
    ///
    /// @param pause how soon [Reader#afterwards] comes again where nothing happens
    public static Follower start(
            String name, Office office, Marks marks, Reader reader, Duration pause) {
        Follower follower = new Follower(name, office, marks, reader, pause);
        if (follower.from().isEmpty()) follower.mark(office.now().seq());
        follower.thread.start();
        return follower;
    }

    private Optional<Long> from() {
        String epoch = office.epoch() + ".";
        return marks.mark()
                .filter(at -> at.startsWith(epoch))
                .map(at -> Long.parseLong(at.substring(epoch.length())));
    }

    private void mark(long seq) {
        marks.mark(office.epoch() + "." + seq);
    }

    /// Whether it was told to end: what takes long looks now and then.
    public boolean closing() {
        return closing;
    }

    private void run() {
        long seen = from().orElseThrow();
        try {
            while (!closing) {
                long newest = office.now().seq();
                seen = round(seen);
                office.live().await(Math.max(seen, newest) + 1, pause);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return up to where the journal was read
    private long round(long seen) {
        long next = seen;
        try {
            next = gather(seen);
            reader.afterwards();
        } catch (RuntimeException failed) {
            if (!closing) LOG.log(Level.WARNING, thread.getName() + " waits: tried again", failed);
        }
        return next;
    }

    private long gather(long seen) {
        long newest = office.now().seq();
        if (newest <= seen) return seen;
        office.journal()
                .read(
                        seen + 1,
                        line -> {
                            if (line.seq() <= newest) reader.read(codec.decode(line.bytes()));
                            return line.seq() < newest;
                        });
        mark(newest);
        return newest;
    }

    /// Ends before what it reads is closed.
    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        boolean interrupted = Uninterrupted.join(thread);
        if (interrupted) Thread.currentThread().interrupt();
    }
}
