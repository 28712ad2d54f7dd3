package org.bailiwick.server.notify;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.EntryCodec;
import org.bailiwick.engine.change.MemberChange;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Recovery;
import org.bailiwick.server.command.LastAdmin;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.notify.Notice.About;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// What falls due so that a business stays safe: a second step will soon be asked, a recovery still
/// stands open, and one admin alone has been alone for long.
final class SafetyReminder implements Reminder {
    /// How long before a second step is asked it is said once more.
    static final List<Duration> STEP_AHEAD = List.of(Duration.ofDays(7), Duration.ofDays(1));

    /// How long before a recovery is due the admins hear of it once more.
    static final List<Duration> RECOVERY_AHEAD = List.of(Duration.ofDays(4), Duration.ofDays(1));

    /// How long one admin may be alone before he is told.
    static final Duration ALONE = Duration.ofDays(7);

    /// How soon he is told again.
    static final Duration AGAIN = Duration.ofDays(90);

    /// Entries that are looked through for when one admin came to be alone.
    private static final int ENTRIES_MAX = 100;

    private final EntryCodec codec = new EntryCodec();
    private final Office office;
    private final Predicate<PersonId> secondStep;
    private final Map<BusinessId, Alone> alone = new HashMap<>();

    /// @param secondStep whether somebody has a second step that he could take
    SafetyReminder(Office office, Predicate<PersonId> secondStep) {
        this.office = office;
        this.secondStep = secondStep;
    }

    /// Who is the only admin, and since when.
    private record Alone(MemberId admin, Instant since) {}

    @Override
    public List<Due> between(Directory today, Instant after, Instant until) {
        SecurityNotices rows = new SecurityNotices(office, new Audience(today, until), secondStep);
        List<Due> all = new ArrayList<>();
        today.eachBusiness(business -> {
            if (business.closed()) return;
            steps(rows, business, after, until, all);
            recovery(rows, business, after, until, all);
            alone(today, business, after, until, all);
        });
        return all;
    }

    private static boolean falls(Instant moment, Instant after, Instant until) {
        return moment.isAfter(after) && !moment.isAfter(until);
    }

    private static void steps(
            SecurityNotices rows, Business business, Instant after, Instant until, List<Due> all) {
        for (boolean admins : new boolean[] {true, false}) {
            Instant from = business.security().stepFrom(admins);
            if (!from.isAfter(after)) continue;
            for (Duration ahead : STEP_AHEAD) {
                if (!falls(from.minus(ahead), after, until)) continue;
                String about =
                        "%s_step_%d_%d"
                                .formatted(business.id(), ahead.toDays(), from.toEpochMilli());
                add(about, rows.step(business, admins, from), all);
            }
        }
    }

    private static void recovery(
            SecurityNotices rows, Business business, Instant after, Instant until, List<Due> all) {
        Optional<Recovery> open = business.security().open(until);
        if (open.isEmpty()) return;
        Recovery its = open.get();
        for (Duration ahead : RECOVERY_AHEAD) {
            if (!falls(its.due().minus(ahead), after, until)) continue;
            String about =
                    "%s_recovery_%d_%d"
                            .formatted(business.id(), ahead.toDays(), its.due().toEpochMilli());
            add(about, rows.reminder(business, its), all);
        }
        if (!falls(its.due(), after, until)) return;
        String about = "%s_recovery_0_%d".formatted(business.id(), its.due().toEpochMilli());
        add(about, rows.due(business, its), all);
    }

    private static void add(String about, List<Notice> notices, List<Due> all) {
        for (Notice each : notices) all.add(new Due(about + "_" + each.words(), each));
    }

    private void alone(
            Directory today, Business business, Instant after, Instant until, List<Due> all) {
        List<Member> admins =
                today.admins(business).stream()
                        .filter(m -> LastAdmin.lasts(today, m, until))
                        .toList();
        if (admins.size() != 1) {
            alone.remove(business.id());
            return;
        }
        MemberId only = admins.getFirst().id();
        Alone known = alone.get(business.id());
        if (known == null || !known.admin().equals(only)) {
            known = new Alone(only, since(today, business.id()));
            alone.put(business.id(), known);
        }
        Instant since = known.since();
        Instant first = since.plus(ALONE);
        if (first.isAfter(until)) return;
        long rounds = Duration.between(first, until).dividedBy(AGAIN);
        Instant due = first.plus(AGAIN.multipliedBy(rounds));
        if (!falls(due, after, until)) return;
        Notice notice =
                new Notice(
                        today.person(admins.getFirst()).id(),
                        NoticeKind.SAFETY,
                        "one-admin",
                        Map.of("business", new About.Name(business.name())));
        all.add(new Due("%s_alone_%d".formatted(business.id(), due.toEpochMilli()), notice));
    }

    /// When an admin came or went there last; the oldest entry that is looked at where that is
    /// longer ago.
    private Instant since(Directory today, BusinessId business) {
        Instant oldest = Instant.EPOCH;
        long before = office.now().seq() + 1;
        for (var line : office.journal().touchingBefore(business, before, ENTRIES_MAX)) {
            Entry entry = codec.decode(line.bytes());
            oldest = entry.time();
            if (entry.changes().stream().anyMatch(c -> ofAdmins(today, c))) return oldest;
        }
        return oldest;
    }

    private static boolean ofAdmins(Directory today, Change change) {
        if (!(change instanceof MemberChange c)) return false;
        return change instanceof MemberChange.MemberRoleSet
                || today.find(c.member()).filter(m -> m.role() == Role.ADMIN).isPresent();
    }
}
