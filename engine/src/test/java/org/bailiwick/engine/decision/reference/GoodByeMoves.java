package org.bailiwick.engine.decision.reference;

import org.bailiwick.engine.change.AccessLinkChange.AccessLinkHanded;
import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.GoodByeChange.GoodByeChecked;
import org.bailiwick.engine.change.GoodByeChange.MemberGoodByeSaid;
import org.bailiwick.engine.change.GoodByeChange.PartnerGoodByeSaid;
import org.bailiwick.engine.change.GoodByeChange.PersonGoodByeSaid;
import org.bailiwick.engine.change.InstallationChange.KeyChanged;
import org.bailiwick.engine.change.InstallationChange.KeyMade;
import org.bailiwick.engine.change.InstallationChange.KeyRevoked;
import org.bailiwick.engine.change.MemberChange.MemberPeriodSet;
import org.bailiwick.engine.change.MemberChange.MemberRemoved;
import org.bailiwick.engine.change.MemberChange.MemberSuspended;
import org.bailiwick.engine.change.PartnerChange.PartnerLeft;
import org.bailiwick.engine.change.PartnerChange.PartnerUntilSet;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonChange.PersonDisabled;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.reference.Row.Member;
import org.bailiwick.engine.decision.reference.Row.Partnership;
import org.bailiwick.engine.decision.reference.Row.Person;
import org.bailiwick.engine.directory.AccessLink;
import org.bailiwick.engine.directory.Key;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Good-byes: to a member, to a partner, to a person wherever he is; now, or at a date.
record GoodByeMoves(Draft draft) {
    List<Move> all() {
        return List.of(
                new Move(1, "good-bye", this::member),
                new Move(1, "good-bye to partner", this::partner),
                new Move(1, "key of somebody", this::key),
                new Move(1, "good-bye to person", this::person));
    }

    private List<Change> member() {
        Optional<Member> whom = draft.any(draft.facts.members, m -> m.ended.equals(Facts.NEVER));
        if (whom.isEmpty()) return List.of();
        List<Change> all = new ArrayList<>();
        Instant at = at();
        all.add(new MemberGoodByeSaid(whom.get().id, at));
        end(whom.get(), at, all);
        return all;
    }

    private Instant at() {
        return draft.percent(50) ? draft.now : draft.soon();
    }

    private void end(Member member, Instant at, List<Change> all) {
        if (at.equals(draft.now)) {
            all.add(new MemberRemoved(member.id));
            return;
        }
        if (draft.percent(25)) all.add(new MemberSuspended(member.id));
        all.add(new MemberPeriodSet(member.id, Period.until(at)));
    }

    private List<Change> partner() {
        Optional<Partnership> with = draft.any(draft.facts.partnerships, p -> !p.ended);
        if (with.isEmpty()) return List.of();
        Partnership its = with.get();
        Instant at = at();
        return List.of(
                new PartnerGoodByeSaid(its.id, its.one, at),
                at.equals(draft.now)
                        ? new PartnerLeft(its.id, its.one)
                        : new PartnerUntilSet(its.id, its.one, at));
    }

    /// Keys and links that he looked after are handed on, or end.
    private List<Change> person() {
        Person whom = draft.pick(draft.facts.persons);
        Instant at = at();
        List<Change> all = new ArrayList<>();
        all.add(new PersonGoodByeSaid(whom.id, at));
        for (Member each : draft.facts.members) {
            boolean his = each.person.equals(whom.id) && each.ended.equals(Facts.NEVER);
            if (his) end(each, at, all);
        }
        List<Key> keys = new ArrayList<>();
        draft.directory().eachKey(keys::add);
        keys.forEach(k -> all.add(new KeyChanged(k.id(), keeper(whom), at)));
        for (var business : draft.facts.businesses) {
            var its = draft.directory().find(business.id).orElseThrow();
            for (AccessLink each : draft.directory().links().of(its)) {
                all.add(new AccessLinkHanded(each.id(), whom.id));
            }
        }
        if (at.equals(draft.now)) all.add(new PersonDisabled(whom.id));
        all.add(new GoodByeChecked(1, whom.id, Optional.empty(), List.of()));
        return all;
    }

    private Optional<PersonId> keeper(Person whom) {
        return draft.percent(50) ? Optional.of(whom.id) : Optional.empty();
    }

    private List<Change> key() {
        Optional<PersonId> keeper = Optional.of(draft.pick(draft.facts.persons).id);
        var key = draft.ids.key();
        List<Change> all = new ArrayList<>();
        all.add(
                new KeyMade(
                        key, "a key", List.of("decide"), draft.soon(), Optional.empty(), keeper));
        if (draft.percent(30)) all.add(new KeyRevoked(key));
        return all;
    }
}
