package org.bailiwick.server.command;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.RequestChange.AccessRequested;
import org.bailiwick.engine.change.RequestChange.Want;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Grant;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.directory.Request;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.engine.model.Kind;
import org.bailiwick.server.command.RequestCommand.RequestAccess;
import org.bailiwick.server.command.RequestCommand.Wanted;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Writes one request for access down. Whether an asset is there that the business cannot see makes
/// no difference to what is answered.
final class Requesting {
    private static final Duration DAY = Duration.ofHours(24);

    private final Pen pen;
    private final Directory today;
    private final RequestAccess asked;
    private final Set<AssetId> named = new HashSet<>();

    Requesting(Pen pen, RequestAccess asked) {
        this.pen = pen;
        today = pen.today();
        this.asked = asked;
    }

    void write() {
        Business business = Check.open(today, asked.business());
        Person by = by(business);
        Optional<Member> member = whose(business, by);
        refuseCount();
        refuseTooMany(business, by);
        List<Want> wants = new ArrayList<>();
        for (int i = 0; i < asked.wants().size(); i++) {
            wants.add(want(business, member, asked.wants().get(i), "assets[%d].".formatted(i)));
        }
        Instant until = asked.until().orElse(Period.OPEN_END);
        if (asked.until().isPresent()) Check.period(pen, Period.until(until));
        String reason = sentence("reason", asked.reason());
        pen.add(
                new AccessRequested(
                        asked.request(),
                        business.id(),
                        member.map(Member::id),
                        by.id(),
                        wants,
                        until,
                        reason.isEmpty() ? Sealed.NONE : pen.seal(by.id(), reason),
                        pen.now().plus(RequestCommand.OPEN_FOR)));
    }

    private Person by(Business business) {
        PersonId id =
                asked.by()
                        .or(() -> pen.caller().person())
                        .orElseThrow(() ->
                                Refused.invalid(
                                        "by",
                                        "say with `by` which person asks: a request has one"));
        Person by = Check.person(today, id);
        boolean belongs =
                today.membership(by, business).filter(m -> active(m)).isPresent() && !by.disabled();
        Refused.unless(
                belongs, "who asks is no active member of `%s`: name one that is", business.name());
        return by;
    }

    private Optional<Member> whose(Business business, Person by) {
        return switch (asked.whom()) {
            case RequestCommand.Whom.Business _ -> Optional.empty();
            case RequestCommand.Whom.Himself _ -> today.membership(by, business);
            case RequestCommand.Whom.Member(var id) -> Optional.of(member(id, business));
        };
    }

    private Member member(org.bailiwick.engine.change.MemberId id, Business business) {
        Member member = Check.member(today, id);
        if (today.business(member) != business) {
            throw new Refused(new Refusal.NotFound("member", id.toString()));
        }
        Refused.unless(
                active(member), "the membership is not active: reinstate or extend it first");
        return member;
    }

    private boolean active(Member member) {
        return !member.gone()
                && !member.suspended()
                && member.period().includes(pen.now())
                && !today.business(member).closed();
    }

    private void refuseCount() {
        int count = asked.wants().size();
        if (count == 0) throw Refused.invalid("assets", "`assets` is empty: name at least one");
        if (count > RequestCommand.ASSETS_MAX) {
            throw Refused.invalid(
                    "assets",
                    "a request names at most %d assets: make several",
                    RequestCommand.ASSETS_MAX);
        }
        Set<String> typed = new HashSet<>();
        for (Wanted each : asked.wants()) if (!typed.add(each.typed())) throw twice();
    }

    private static Refused twice() {
        return Refused.invalid("assets", "an asset is named twice: name it once");
    }

    private void refuseTooMany(Business business, Person by) {
        int open = 0;
        int his = 0;
        int day = 0;
        for (Request each : today.requests().by(business)) {
            if (each.pendingAt(pen.now())) open++;
        }
        for (Member member : today.memberships(by)) {
            for (Request each : today.requests().by(today.business(member))) {
                if (today.requests().by(each) != by) continue;
                if (each.pendingAt(pen.now())) his++;
                if (each.asked().isAfter(pen.now().minus(DAY))) day++;
            }
        }
        refuse("requests of a business", open, RequestCommand.OPEN_MAX);
        refuse("requests of a person", his, RequestCommand.OPEN_EACH_MAX);
        refuse("requests of a day", day, RequestCommand.DAY_MAX);
    }

    private static void refuse(String limit, int count, int most) {
        if (count < most) return;
        throw new Refused(
                new Refusal.TooMany(
                        limit,
                        most,
                        "there are %d requests already: wait until some are decided, or withdraw"
                                + " some",
                        most));
    }

    private Want want(Business business, Optional<Member> member, Wanted wanted, String at) {
        String typed = wanted.typed();
        if (typed.length() > RequestCommand.TYPED_MAX) {
            throw Refused.invalid(
                    at + "asset",
                    "`asset` has more than %d characters: shorten it",
                    RequestCommand.TYPED_MAX);
        }
        Plain.check(at + "asset", typed);
        if (today.kind(wanted.kind()).isEmpty()) {
            throw Refused.invalid(
                    at + "kind", "`kind` is none of the access model: name one that it has");
        }
        Check.levels(today, wanted.kind(), wanted.levels(), at + "levels");
        refuseAsked(business, member, typed);
        Optional<Asset> found =
                today.find(wanted.asset()).filter(a -> a.kind().equals(wanted.kind()));
        if (member.isPresent()) forMember(business, member.get(), wanted, found, at);
        else found.ifPresent(asset -> forBusiness(business, wanted, asset));
        return new Want(typed, wantedId(business, wanted, found), wanted.kind(), wanted.levels());
    }

    /// That two names are one asset's is told of what the business can see only.
    private AssetId wantedId(Business business, Wanted wanted, Optional<Asset> found) {
        boolean again = !named.add(wanted.asset());
        if (again && found.filter(a -> has(business, a)).isPresent()) throw twice();
        boolean free = found.isPresent() || today.find(wanted.asset()).isEmpty();
        return free && !again ? wanted.asset() : pen.ids().asset();
    }

    /// By how it is called: by what it is would tell that two names are one asset's.
    private void refuseAsked(Business business, Optional<Member> member, String typed) {
        for (Request each : today.requests().by(business)) {
            boolean same = today.requests().member(each).equals(member);
            if (!same || !each.pendingAt(pen.now())) continue;
            boolean waits =
                    each.wishes().stream().anyMatch(w -> w.open() && w.typed().equals(typed));
            Refused.unless(
                    !waits,
                    "`%s` is asked for already by `%s`: wait, or withdraw that request",
                    typed,
                    each.id());
        }
    }

    private void forMember(
            Business business, Member member, Wanted wanted, Optional<Asset> found, String at) {
        Optional<Asset> here = found.filter(a -> has(business, a));
        if (here.isEmpty()) {
            throw Refused.conflict(
                    "`%s` is not among what `%s` owns or has shared: ask for the business instead",
                    wanted.typed(), business.name());
        }
        Asset asset = here.get();
        AssignmentCommand.Reach.refuseBeyond(pen, business, asset, wanted.levels(), at + "levels");
        Kind kind = today.kind(asset.kind()).orElseThrow();
        long held = 0;
        for (Grant grant : today.grants(member, asset)) {
            boolean standing = grant.period().isAlways() || asked.until().isPresent();
            if (standing && grant.period().includes(pen.now()) && lasts(grant.period())) {
                held |= kind.mask(grant.levels().names());
            }
        }
        boolean missing = (kind.mask(wanted.levels().names()) & ~held) != 0;
        Refused.unless(
                missing, "the member holds this on `%s` already: nothing to ask for", asset.name());
    }

    private boolean lasts(Period period) {
        return !period.until().isBefore(asked.until().orElse(Period.OPEN_END));
    }

    private boolean has(Business business, Asset asset) {
        return AssignmentCommand.Reach.owns(today, business, asset)
                || live(business, asset).isPresent();
    }

    private Optional<Share> live(Business business, Asset asset) {
        return today.share(asset, business)
                .filter(s -> today.ended(s, pen.now()).equals(Period.OPEN_END));
    }

    /// Only of what the business can see.
    private void forBusiness(Business business, Wanted wanted, Asset asset) {
        Refused.unless(
                !AssignmentCommand.Reach.owns(today, business, asset),
                "`%s` owns `%s` itself: assign it",
                business.name(),
                asset.name());
        Optional<Share> share = live(business, asset);
        boolean enough =
                share.filter(s -> s.period().includes(pen.now()) && lasts(s.period()))
                        .filter(s -> AssignmentCommand.Reach.covers(today, s, wanted.levels()))
                        .isPresent();
        Refused.unless(
                !enough,
                "`%s` is shared with `%s` up to that already: assign it to members",
                asset.name(),
                business.name());
    }

    /// A text of a few lines; may be empty.
    static String sentence(String field, String text) {
        String trimmed = text.strip();
        if (trimmed.length() > RequestCommand.SENTENCE_MAX) {
            throw Refused.invalid(
                    field,
                    "`%s` has more than %d characters: shorten it",
                    field,
                    RequestCommand.SENTENCE_MAX);
        }
        Plain.check(field, trimmed);
        return trimmed;
    }
}
