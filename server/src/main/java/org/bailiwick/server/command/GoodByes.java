package org.bailiwick.server.command;

import org.bailiwick.engine.change.LinkTerms;
import org.bailiwick.engine.change.MemberChange.MemberRoleSet;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.directory.AccessLink;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What good-byes have in common.
final class GoodByes {
    private GoodByes() {}

    /// @throws Refused where the date is past, or too far away
    static Instant at(Pen pen, GoodByeCommand.Saying command) {
        Instant at = command.at().orElse(pen.now());
        if (command.at().isEmpty()) {
            if (!command.paused()) return at;
            throw Refused.invalid(
                    "paused",
                    "what ends now cannot be paused first: name `at`, or leave `paused` out");
        }
        Duration most = Duration.ofDays(GoodByeCommand.AT_DAYS_MAX);
        if (at.isAfter(pen.now()) && !at.isAfter(pen.now().plus(most))) return at;
        throw Refused.invalid(
                "at",
                "`at` lies ahead, by at most %d days: leave it out for a good-bye now",
                GoodByeCommand.AT_DAYS_MAX);
    }

    /// @throws Refused where the membership ends before that anyway
    static void refuseLater(Instant at, Member its) {
        if (at.isAfter(its.period().until())) throw ending(its);
    }

    /// That a good-bye would change nothing.
    static Refused ending(Member its) {
        return Refused.conflict(
                "this membership ends at `%s` already: give it new dates first, or name an earlier"
                        + " day",
                its.period().until());
    }

    /// @throws Refused where the relation ends then, or before that, anyway
    static void refuseLater(Directory today, Instant at, Parting parting) {
        Instant until = parting.partnership().until();
        if (at.isBefore(until)) return;
        boolean ours =
                today.listing()
                        .closes(parting.partnership())
                        .filter(parting.ours()::equals)
                        .isPresent();
        if (ours) {
            throw Refused.conflict(
                    "this partnership ends at `%s` already: keep it first, or name an earlier day",
                    until);
        }
        throw Refused.conflict(
                "`%s` ends this partnership at `%s` already: name an earlier day",
                parting.theirs().name(), until);
    }

    /// Ends no later than it would anyway.
    static Period until(Period now, Instant at) {
        if (!at.isBefore(now.until())) return now;
        return now.from().isBefore(at) ? new Period(now.from(), at) : Period.until(at);
    }

    static Optional<Member> successor(Pen pen, Member leaves, Optional<MemberId> named) {
        if (named.isEmpty()) return Optional.empty();
        return Optional.of(
                pen.today()
                        .find(named.get())
                        .filter(m -> !m.gone() && m != leaves)
                        .filter(m -> pen.today().business(m) == pen.today().business(leaves))
                        .orElseThrow(() ->
                                Refused.invalid(
                                        "successor",
                                        "the successor is another member of the same business")));
    }

    static void refuseOwned(List<Asset> owned, boolean leave) {
        if (owned.isEmpty() || leave) return;
        throw Refused.conflict(
                "`%s` is this person's own and only shared: ask for it to be handed over first, or"
                        + " say `leave_owned`",
                owned.getFirst().name());
    }

    /// Without a successor the rule of the last admin speaks.
    static void promote(Pen pen, Optional<Member> next) {
        if (next.isEmpty() || next.get().role() == Role.ADMIN) return;
        MailRule.refuse(pen, next.get(), Role.ADMIN);
        pen.add(new MemberRoleSet(next.get().id(), Role.ADMIN));
    }

    /// The link names the successor instead, or one person less.
    static LinkTerms without(AccessLink link, MemberId gone, Optional<Member> next) {
        LinkTerms terms = link.terms();
        List<MemberId> named = new ArrayList<>(terms.named());
        int place = named.indexOf(gone);
        named.remove(gone);
        next.map(Member::id)
                .filter(id -> !named.contains(id))
                .ifPresent(id -> named.add(place, id));
        Refused.unless(
                !named.isEmpty(),
                "a link names nobody but this member for its work: name a successor, or close the"
                        + " link");
        return new LinkTerms(
                terms.single(),
                terms.prospect(),
                terms.wanted(),
                terms.reason(),
                named,
                terms.until(),
                terms.days(),
                terms.from(),
                terms.expires(),
                terms.languages(),
                terms.colour());
    }
}
