package org.bailiwick.server.command;

import org.bailiwick.engine.change.ApprovalId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Approval;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What people are told of commands that wait for a second admin: at once, and by the mere passing
/// of time. Everything follows from a directory and an instant; nothing is kept here.
public final class ApprovalNotices {
    /// After how long those who decide are reminded for the first time.
    public static final Duration REMINDER = Duration.ofDays(1);

    /// How long before it is released everybody hears of it once more.
    public static final Duration BEFORE_RELEASE = Duration.ofDays(1);

    /// How often those who decide are reminded of what waits on: also where it could not be
    /// released, because the rules refuse it by then.
    public static final Duration AGAIN = Duration.ofDays(7);

    private ApprovalNotices() {}

    /// What a notice says.
    public enum What {
        /// To those who decide: something waits for them.
        ASKED,
        /// To whom it is about: it waits, and somebody else decides.
        ABOUT_YOU,
        /// To all other admins, where it is released if nobody decides: when.
        RELEASE_AHEAD,
        /// To those who decide: it still waits.
        REMINDER,
        /// To those who decide and their stand-ins, and the operator: nobody has, for long.
        ESCALATED,
        /// To every admin: it is released tomorrow.
        RELEASE_SOON,
        /// To whoever asked: it was decided.
        SETTLED,
        /// To every admin, and the operator: it was carried out without a second admin.
        ALARM
    }

    /// @param due when it is to be told
    /// @param people who are told
    /// @param operator whether the operator is told too
    public record Notice(
            ApprovalId approval, What what, Instant due, List<PersonId> people, boolean operator) {
        public Notice {
            people = List.copyOf(people);
        }
    }

    /// What is told at once when a command begins to wait.
    public static List<Notice> asked(Directory today, Approval approval) {
        Instant now = approval.asked();
        List<PersonId> able = Deputies.able(today, approval, now).all();
        Set<PersonId> about = new LinkedHashSet<>(Deputies.about(today, approval));
        about.remove(today.approvals().by(approval).id());
        List<Notice> all = new ArrayList<>();
        all.add(notice(approval, What.ASKED, now, able, able.isEmpty()));
        all.add(notice(approval, What.ABOUT_YOU, now, List.copyOf(about), false));
        if (releases(today, approval)) {
            List<PersonId> admins = admins(today, approval, now);
            all.add(notice(approval, What.RELEASE_AHEAD, now, admins, false));
        }
        return all;
    }

    /// What is told at once when it is settled.
    public static Notice settled(Directory today, Approval approval) {
        boolean loud =
                approval.fate() == Approval.Fate.FORCED
                        || approval.fate() == Approval.Fate.RELEASED;
        Instant now = approval.ended();
        Set<PersonId> people = new LinkedHashSet<>();
        people.add(today.approvals().by(approval).id());
        if (loud) people.addAll(admins(today, approval, now));
        What what = loud ? What.ALARM : What.SETTLED;
        return notice(approval, what, now, List.copyOf(people), loud);
    }

    /// What falls due after `from`, and at `to` or before, as things are in this directory.
    public static List<Notice> due(Directory today, Instant from, Instant to) {
        List<Notice> all = new ArrayList<>();
        for (Approval approval : today.approvals().waiting()) {
            for (Notice each : timed(today, approval, to)) {
                boolean falls = each.due().isAfter(from) && !each.due().isAfter(to);
                if (falls) all.add(each);
            }
        }
        return List.copyOf(all);
    }

    private static List<Notice> timed(Directory today, Approval approval, Instant to) {
        List<Notice> all = new ArrayList<>();
        Instant first = approval.asked().plus(REMINDER);
        all.add(reminder(today, approval, What.REMINDER, first, false));
        all.add(reminder(today, approval, What.ESCALATED, approval.escalates(), true));
        Instant next = approval.asked().plus(AGAIN);
        if (releases(today, approval)) {
            Instant soon = approval.releases().minus(BEFORE_RELEASE);
            List<PersonId> admins = admins(today, approval, soon);
            all.add(notice(approval, What.RELEASE_SOON, soon, admins, true));
            next = next.plus(AGAIN);
        }
        for (; !next.isAfter(to); next = next.plus(AGAIN)) {
            all.add(reminder(today, approval, What.REMINDER, next, true));
        }
        return all;
    }

    private static boolean releases(Directory today, Approval approval) {
        return today.approvals().business(approval).safety().release();
    }

    private static Notice reminder(
            Directory today, Approval approval, What what, Instant due, boolean operator) {
        return notice(approval, what, due, Deputies.able(today, approval, due).all(), operator);
    }

    private static Notice notice(
            Approval approval, What what, Instant due, List<PersonId> people, boolean operator) {
        return new Notice(approval.id(), what, due, people, operator);
    }

    /// Every active admin.
    private static List<PersonId> admins(Directory today, Approval approval, Instant now) {
        Business business = today.approvals().business(approval);
        List<PersonId> all = new ArrayList<>();
        for (Member admin : today.admins(business)) {
            boolean acts =
                    !admin.suspended()
                            && admin.period().includes(now)
                            && !today.person(admin).disabled();
            if (acts) all.add(today.person(admin).id());
        }
        return all;
    }
}
