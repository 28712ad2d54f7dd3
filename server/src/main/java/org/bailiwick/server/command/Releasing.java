package org.bailiwick.server.command;

import org.bailiwick.engine.change.ApprovalId;
import org.bailiwick.engine.directory.Approval;
import org.bailiwick.engine.directory.Directory;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// Carries out what has waited seven days for a second admin, where the business allows that: in
/// the name of the clock, under the rules of that moment. What the rules refuse goes on waiting and
/// is tried again; the log says why.
public final class Releasing {
    private static final Logger LOG = System.getLogger(Releasing.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(30);

    /// How soon what was refused is tried again.
    private static final Duration AGAIN = Duration.ofHours(1);

    private final Desk desk;
    private final InstantSource clock;
    private final Map<ApprovalId, Instant> tried = new HashMap<>();

    private Releasing(Desk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    public static Rounds start(Desk desk, InstantSource clock) {
        return Rounds.start("releasing", new Releasing(desk, clock)::round, PAUSE);
    }

    /// Looks once; returns how many commands were carried out.
    public static int once(Desk desk, InstantSource clock) {
        return new Releasing(desk, clock).round();
    }

    int round() {
        Directory today = desk.now();
        Instant now = clock.instant();
        int released = 0;
        for (Approval each : today.approvals().waiting()) {
            boolean due =
                    today.approvals().business(each).safety().release()
                            && !now.isBefore(each.releases());
            Instant last = tried.getOrDefault(each.id(), Instant.MIN);
            boolean waits = last.isAfter(now.minus(AGAIN));
            if (!due || waits) continue;
            if (release(each.id(), now)) released++;
        }
        return released;
    }

    private boolean release(ApprovalId id, Instant now) {
        try {
            desk.carryOut(Caller.clock(), new ApprovalCommand.ReleaseCommand(id));
            tried.remove(id);
            LOG.log(Level.WARNING, "released without a second admin: {0}", id);
            return true;
        } catch (Refused refused) {
            tried.put(id, now);
            LOG.log(
                    Level.WARNING,
                    "cannot be released and goes on waiting for a second admin: {0}: {1}",
                    id,
                    refused.refusal().getClass().getSimpleName());
            return false;
        }
    }
}
