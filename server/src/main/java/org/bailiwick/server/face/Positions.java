package org.bailiwick.server.face;

import io.helidon.http.Header;

import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.command.Epoch;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.sentence.Sentence;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;

import java.time.Duration;
import java.util.Optional;

/// Where answers stand in history, and waiting for a place in it.
public final class Positions {
    /// How long an answer waits for the position that its caller has seen.
    public static final Duration WAIT_MAX = Duration.ofSeconds(2);

    private final Office office;
    private final Epoch epoch;
    private volatile Told last;

    private record Told(Directory of, Header header) {}

    public Positions(Office office) {
        this.office = office;
        epoch = office.epoch();
        last = told(office.now());
    }

    private Told told(Directory of) {
        return new Told(of, Exchange.positionHeader(epoch + "." + of.seq()));
    }

    /// The header for an answer that was made from this state.
    public Header header(Directory of) {
        Told known = last;
        if (known.of != of) {
            known = told(of);
            last = known;
        }
        return known.header;
    }

    /// The header for now.
    public Header header() {
        return header(office.now());
    }

    /// A state that is at least as new as this position.
    ///
    /// @throws Fault where it is no position of ours, or does not come in time
    public Directory atLeast(String position) {
        long seq = seq(position);
        Directory today = office.now();
        if (today.seq() >= seq) return today;
        try {
            if (office.live().await(seq, WAIT_MAX)) return office.now();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        throw Fault.of(
                        503,
                        "not-there-yet",
                        "position `%s` is not reached yet: try again in a second",
                        position)
                .header("Retry-After", "1");
    }

    private long seq(String position) {
        int dot = position.indexOf('.');
        if (dot < 0) throw notOurs("no position: send what `Bailiwick-Position` told");
        if (!position.substring(0, dot).equals(epoch.text())) {
            throw notOurs(
                    "of before the journal was restored, or of another installation: leave it out");
        }
        return number(position.substring(dot + 1))
                .orElseThrow(() -> notOurs("no position: send what `Bailiwick-Position` told"));
    }

    private static Optional<Long> number(String digits) {
        try {
            long number = Long.parseLong(digits);
            return number >= 0 ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static Fault notOurs(String why) {
        return Fault.wrongInput("the value of `Bailiwick-At-Least` is %s", Sentence.of(why));
    }
}
