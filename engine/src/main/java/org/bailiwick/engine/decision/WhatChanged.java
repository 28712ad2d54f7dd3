package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.ChangeText;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.directory.Approvals;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Grant;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.directory.Security;
import org.bailiwick.engine.model.Kind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Finds the latest entry or instant at which an answer went from allow to deny, by folding the
/// part of history that concerns it and asking at every moment at which something begins or ends.
public final class WhatChanged {
    private final Question question;
    private final Instant now;

    private WhatChanged(Question question, Instant now) {
        this.question = question;
        this.now = now;
    }

    /// @param start the directory before the first of these entries
    /// @param entries those that concern the question, oldest first, up to the position asked at;
    ///   others do no harm
    /// @param now the instant at which the answer is no
    public static Changed find(
            Directory start, List<Entry> entries, Question question, Instant now) {
        return new WhatChanged(question, now).find(start, entries);
    }

    private Changed find(Directory start, List<Entry> entries) {
        List<Directory> states = new ArrayList<>();
        Directory state = start;
        for (Entry entry : entries) {
            state = state.after(entry);
            states.add(state);
        }
        Instant end = now;
        for (int i = entries.size() - 1; i >= 0; i--) {
            Directory at = states.get(i);
            Instant begin = entries.get(i).time();
            List<Instant> moments = moments(at, begin, end, i == entries.size() - 1);
            for (int m = moments.size() - 1; m >= 0; m--) {
                if (!allowed(at, moments.get(m))) continue;
                Map<BusinessId, Levels> had = had(at, moments.get(m));
                if (m < moments.size() - 1) return new Changed.ByTime(moments.get(m + 1), had);
                return by(at, entries.get(i + 1), had);
            }
            end = begin;
        }
        return Changed.NEVER;
    }

    /// The moments from the beginning of a state up to its end at which the answer may be another.
    private List<Instant> moments(Directory at, Instant begin, Instant end, boolean last) {
        TreeSet<Instant> all = new TreeSet<>();
        if (question.subject() instanceof Subject.Known(var id)) {
            at.find(id).ifPresent(person -> note(at, person, all));
        }
        List<Instant> moments = new ArrayList<>();
        moments.add(begin);
        for (Instant moment : all) {
            boolean within = moment.isAfter(begin) && moment.isBefore(end);
            if (within || (last && moment.equals(end) && moment.isAfter(begin))) {
                moments.add(moment);
            }
        }
        return moments;
    }

    private void note(Directory at, Person person, Set<Instant> all) {
        if (question.context().grave()
                && question.target() instanceof Target.Business(var business)) {
            at.find(business).ifPresent(b -> admins(at, b, all));
        }
        for (Member member : at.memberships(person)) {
            note(member.period(), all);
            note(at.business(member).security(), all);
            if (!(question.target() instanceof Target.Asset(_, var id))) continue;
            at.find(id).ifPresent(asset -> note(at, member, asset, all));
        }
    }

    /// Who is too new depends on who else is not.
    private static void admins(Directory at, Business business, Set<Instant> all) {
        for (Member admin : at.admins(business)) {
            note(admin.period(), all);
            all.add(admin.adminSince().plus(Approvals.COOLING_OFF));
        }
    }

    private static void note(Directory at, Member member, Asset asset, Set<Instant> all) {
        at.share(asset, at.business(member))
                .ifPresent(share -> {
                    note(share.period(), all);
                    note(Period.until(at.lasts(share)), all);
                });
        for (Grant grant : at.grants(member, asset)) note(grant.period(), all);
    }

    /// Days from when on a second step is asked.
    private static void note(Security security, Set<Instant> all) {
        for (boolean admin : new boolean[] {true, false}) {
            Instant from = security.stepFrom(admin);
            if (!from.equals(Period.OPEN_START)) all.add(from);
        }
    }

    private static void note(Period period, Set<Instant> all) {
        if (!period.from().equals(Period.OPEN_START)) all.add(period.from());
        if (!period.until().equals(Period.OPEN_END)) all.add(period.until());
    }

    private boolean allowed(Directory at, Instant moment) {
        Question.Context c = question.context();
        Question then =
                new Question(
                        question.subject(), question.action(), question.target(), c.on(moment));
        return Decider.allows(at, then);
    }

    /// What the person held on the asset at this moment, in each of his businesses.
    private Map<BusinessId, Levels> had(Directory at, Instant moment) {
        Map<BusinessId, Levels> had = new HashMap<>();
        if (!(question.subject() instanceof Subject.Known(var who))) return had;
        if (!(question.target() instanceof Target.Asset(_, var what))) return had;
        Optional<Person> person = at.find(who);
        Optional<Asset> asset = at.find(what);
        Optional<Kind> kind = asset.flatMap(a -> at.kind(a.kind()));
        if (person.isEmpty() || kind.isEmpty()) return had;
        for (Member member : at.memberships(person.get())) {
            List<String> names = new ArrayList<>();
            for (Grant grant : at.grants(member, asset.get())) {
                if (grant.period().includes(moment)) names.addAll(grant.levels().names());
            }
            Standing.widest(kind.get(), names)
                    .ifPresent(levels -> had.put(at.business(member).id(), levels));
        }
        return had;
    }

    /// Which of the entry's changes did it; none where a date passed at the same instant.
    private Changed by(Directory before, Entry entry, Map<BusinessId, Levels> had) {
        if (!allowed(before, entry.time())) return new Changed.ByTime(entry.time(), had);
        Directory at = before;
        for (Change change : entry.changes()) {
            at = at.after(List.of(change), entry.time());
            if (!allowed(at, entry.time())) {
                return new Changed.ByEntry(entry.seq(), entry.time(), ChangeText.type(change), had);
            }
        }
        Change first = entry.changes().get(0);
        return new Changed.ByEntry(entry.seq(), entry.time(), ChangeText.type(first), had);
    }
}
