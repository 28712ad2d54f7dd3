package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Invitation;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Partnership;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.engine.directory.Transfer;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// How memberships, invitations and shares stand, in one word.
final class Standings {
    static final String ACTIVE = "active";
    static final String REMOVED = "removed";
    static final String ENDED = "ended";
    static final String OPEN = "open";

    static final List<String> MEMBERS =
            List.of(ACTIVE, "suspended", "not-yet", "expired", REMOVED, "left");
    static final List<String> INVITATIONS =
            List.of(OPEN, "expired", "accepted", "declined", "withdrawn");
    static final List<String> SHARES =
            List.of(ACTIVE, "waiting", "paused", "not-yet", "expired", ENDED);
    static final List<String> PARTNERS =
            List.of(ACTIVE, "proposed", "expired", "declined", "withdrawn", "left", ENDED);

    static final List<String> REQUESTS =
            List.of("pending", "approved", "approved-less", "refused", "withdrawn", "expired");

    static final List<String> TRANSFERS =
            List.of(OPEN, "expired", "accepted", "declined", "withdrawn");

    private Standings() {}

    static String of(Transfer transfer, Instant now) {
        boolean over = transfer.fate() == Transfer.Fate.OPEN && !transfer.pendingAt(now);
        return over ? "expired" : transfer.fate().name().toLowerCase(Locale.ROOT);
    }

    static String of(Member member, Instant now) {
        if (member.gone()) return member.left() ? "left" : REMOVED;
        if (member.period().endedBy(now)) return "expired";
        if (member.suspended()) return "suspended";
        return member.period().startsAfter(now) ? "not-yet" : ACTIVE;
    }

    static String of(Invitation invitation, Instant now) {
        boolean over = invitation.fate() == Invitation.Fate.OPEN && !invitation.pendingAt(now);
        return over ? "expired" : invitation.fate().name().toLowerCase(Locale.ROOT);
    }

    static String of(Partnership partnership, Instant now) {
        if (partnership.lapsedAt(now)) return "expired";
        if (partnership.overAt(now)) return ENDED;
        if (partnership.waitsAt(now)) return "proposed";
        return switch (partnership.fate()) {
            case STANDS -> ACTIVE;
            case ENDED, LEFT, DECLINED, WITHDRAWN ->
                    partnership.fate().name().toLowerCase(Locale.ROOT);
        };
    }

    /// A share under a proposal waits for it, and ends with it.
    static String of(Directory directory, Share share, Instant now) {
        if (!directory.ended(share, now).equals(Period.OPEN_END)) return ENDED;
        if (share.period().endedBy(now)) return "expired";
        if (directory.waits(share, now)) return "waiting";
        if (share.paused()) return "paused";
        return share.period().startsAfter(now) ? "not-yet" : ACTIVE;
    }
}
