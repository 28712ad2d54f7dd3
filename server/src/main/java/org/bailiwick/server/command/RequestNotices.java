package org.bailiwick.server.command;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.RequestId;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.directory.Request;
import org.bailiwick.engine.directory.Request.Wish;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What people are told of requests for access by the mere passing of time, and at once when one is
/// made or settled. Everything follows from a directory and an instant; nothing is kept here.
public final class RequestNotices {
    /// After how long those who decide are reminded.
    public static final List<Duration> REMINDERS = List.of(Duration.ofDays(2), Duration.ofDays(5));

    /// After how long whoever else may decide is asked too.
    public static final Duration STAND_IN = Duration.ofDays(5);

    /// From when on it is told that nobody can decide, where that must not tell what is there.
    public static final Duration SILENT = Duration.ofDays(1);

    private RequestNotices() {}

    /// What a notice says.
    public enum What {
        /// To those who decide: somebody asks.
        ASKED,
        /// To those who decide: it still waits.
        REMINDER,
        /// To whoever else may decide: nobody has, for long.
        STAND_IN,
        /// To whoever asked and the operator: nobody can decide it.
        NOBODY,
        /// To whoever asked: it ran out.
        EXPIRED,
        /// To the member for whom a colleague asks.
        ASKED_FOR_YOU,
        /// To whoever asked, and for whom: it was settled; the request says how.
        SETTLED
    }

    /// @param due when it is to be told
    /// @param people who are told
    /// @param operator whether the operator is told too
    public record Notice(
            RequestId request, What what, Instant due, List<PersonId> people, boolean operator) {
        public Notice {
            people = List.copyOf(people);
        }
    }

    /// What falls due after `from`, and at `to` or before, as things are in this directory.
    public static List<Notice> due(Directory today, Instant from, Instant to) {
        List<Notice> all = new ArrayList<>();
        for (Request request : today.requests().all()) {
            Instant latest = request.expires();
            if (!latest.isAfter(from) && !request.pendingAt(from)) continue;
            for (Notice each : timed(today, request)) {
                boolean falls = each.due().isAfter(from) && !each.due().isAfter(to);
                if (falls) all.add(each);
            }
        }
        return List.copyOf(all);
    }

    private static List<Notice> timed(Directory today, Request request) {
        List<Notice> all = new ArrayList<>();
        for (Duration after : REMINDERS) {
            Instant due = request.asked().plus(after);
            if (request.pendingAt(due)) {
                Set<PersonId> first = deciders(today, request, due, false);
                if (!first.isEmpty()) all.add(notice(request, What.REMINDER, due, first, false));
            }
        }
        standIn(today, request).ifPresent(all::add);
        Instant silent = request.asked().plus(silence(today, request));
        boolean nobody = request.pendingAt(silent) && nobodyCanDecide(today, request, silent);
        if (nobody && !silent.equals(request.asked())) {
            all.add(notice(request, What.NOBODY, silent, askers(today, request), true));
        }
        boolean ran = request.ended(request.expires()).equals(request.expires());
        if (ran && request.stateAt(request.expires()) != Request.State.WITHDRAWN) {
            Set<PersonId> askers = askers(today, request);
            all.add(notice(request, What.EXPIRED, request.expires(), askers, false));
        }
        return all;
    }

    /// Whoever may decide, and was not asked first; the operator where there is nobody else.
    private static Optional<Notice> standIn(Directory today, Request request) {
        Instant due = request.asked().plus(STAND_IN);
        if (!request.pendingAt(due)) return Optional.empty();
        Set<PersonId> first = deciders(today, request, due, false);
        if (first.isEmpty()) return Optional.empty();
        Set<PersonId> others = new LinkedHashSet<>(deciders(today, request, due, true));
        others.removeAll(first);
        return Optional.of(notice(request, What.STAND_IN, due, others, others.isEmpty()));
    }

    private static Notice notice(
            Request request, What what, Instant due, Set<PersonId> people, boolean operator) {
        return new Notice(request.id(), what, due, List.copyOf(people), operator);
    }

    /// What is told at once when a request was made.
    ///
    /// @param after the directory with the request
    public static List<Notice> made(Directory after, RequestId id) {
        Request request = after.find(id).orElseThrow();
        Instant now = request.asked();
        List<Notice> all = new ArrayList<>();
        Set<PersonId> first = deciders(after, request, now, false);
        if (!first.isEmpty()) all.add(notice(request, What.ASKED, now, first, false));
        Person by = after.requests().by(request);
        Optional<Person> whose = Deciders.whose(after, request).filter(p -> p != by);
        whose.ifPresent(
                p -> all.add(notice(request, What.ASKED_FOR_YOU, now, Set.of(p.id()), false)));
        if (nobodyCanDecide(after, request, now)) {
            all.add(notice(request, What.NOBODY, now, askers(after, request), true));
        }
        return List.copyOf(all);
    }

    /// What is told at once when something of a request was approved or refused.
    public static Notice settled(Directory after, RequestId id, Instant now) {
        Request request = after.find(id).orElseThrow();
        return notice(request, What.SETTLED, now, askers(after, request), false);
    }

    /// Whether it can be told that nobody can decide what is left of it: at once where whoever asks
    /// sees the asset, else only after a while, so that it does not tell what is there.
    public static boolean nobodyCanDecide(Directory today, Request request, Instant now) {
        if (!request.pendingAt(now)) return false;
        if (now.isBefore(request.asked().plus(silence(today, request)))) return false;
        return request.wishes().stream()
                .filter(Wish::open)
                .allMatch(w -> Deciders.able(today, request, w, now).nobody());
    }

    private static Duration silence(Directory today, Request request) {
        return today.requests().member(request).isPresent() ? Duration.ZERO : SILENT;
    }

    /// @param all the stand-ins too
    private static Set<PersonId> deciders(
            Directory today, Request request, Instant now, boolean all) {
        Set<PersonId> people = new LinkedHashSet<>();
        for (Wish wish : request.wishes()) {
            if (!wish.open()) continue;
            Deciders.Able able = Deciders.able(today, request, wish, now);
            people.addAll(all ? able.all() : able.first());
        }
        return people;
    }

    /// Who asked, and for whom.
    private static Set<PersonId> askers(Directory today, Request request) {
        Set<PersonId> people = new LinkedHashSet<>();
        people.add(today.requests().by(request).id());
        Optional<Member> member = today.requests().member(request);
        member.map(today::person).map(Person::id).ifPresent(people::add);
        return people;
    }
}
