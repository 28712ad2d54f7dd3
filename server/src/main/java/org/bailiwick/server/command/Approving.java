package org.bailiwick.server.command;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.PartnerChange.PartnerAccepted;
import org.bailiwick.engine.change.PartnerChange.PartnerAdded;
import org.bailiwick.engine.change.PartnerChange.PartnerWithdrawn;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.RequestChange.Given;
import org.bailiwick.engine.change.RequestChange.RequestApproved;
import org.bailiwick.engine.change.ShareChange.AssetShared;
import org.bailiwick.engine.change.ShareChange.ShareCapSet;
import org.bailiwick.engine.change.ShareChange.SharePeriodSet;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Assignment;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Partnership;
import org.bailiwick.engine.directory.Request;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.engine.model.Kind;
import org.bailiwick.server.command.RequestCommand.Giving;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Carries out what is given of a request, as if it were commanded today.
final class Approving {
    private final Pen pen;
    private final Directory today;
    private final Request request;
    private final Set<BusinessId> partnered = new HashSet<>();

    Approving(Pen pen, Request request) {
        this.pen = pen;
        today = pen.today();
        this.request = request;
    }

    /// What the caller may decide of it now.
    ///
    /// @throws Refused where that is nothing
    static List<Request.Wish> decidable(Pen pen, Request request) {
        Directory today = pen.today();
        Deciders.pending(pen, request);
        Optional<PersonId> person = pen.caller().person();
        boolean own = person.filter(p -> Deciders.own(today, request, p)).isPresent();
        Refused.unless(
                !own, "this is your own request: somebody else decides it; withdraw it if need be");
        List<Request.Wish> mine = new ArrayList<>();
        for (Request.Wish wish : request.wishes()) {
            if (!wish.open()) continue;
            Optional<Need> need = Deciders.deciding(today, request, wish);
            if (need.isEmpty()) continue;
            if (Authority.may(today, pen.caller(), need.get(), pen.now())) mine.add(wish);
        }
        Refused.unless(
                !mine.isEmpty(), "nothing of this request is left for you to decide: look again");
        return mine;
    }

    void write(List<Giving> gives) {
        List<Request.Wish> mine = decidable(pen, request);
        Map<AssetId, Giving> named = named(gives, mine);
        List<Given> given = new ArrayList<>();
        List<AssetId> withheld = new ArrayList<>();
        List<Runnable> deeds = new ArrayList<>();
        for (Request.Wish wish : mine) {
            Giving giving = named.get(wish.asset());
            if (giving == null) {
                withheld.add(wish.asset());
                continue;
            }
            Asset asset = Check.asset(today, wish.asset());
            Authority.check(today, pen.caller(), Deciders.giving(today, request, asset), pen.now());
            Given what = given(wish, giving, asset);
            given.add(what);
            deeds.add(() -> carryOut(asset, what));
        }
        pen.add(new RequestApproved(request.id(), given, withheld));
        deeds.forEach(Runnable::run);
    }

    private static Map<AssetId, Giving> named(List<Giving> gives, List<Request.Wish> mine) {
        Map<AssetId, Giving> named = new HashMap<>();
        if (gives.isEmpty()) {
            for (Request.Wish wish : mine) {
                AssetId asset = wish.asset();
                named.put(asset, new Giving(asset, Optional.empty(), Optional.empty()));
            }
        }
        for (Giving each : gives) {
            boolean wanted = mine.stream().anyMatch(w -> w.asset().equals(each.asset()));
            if (!wanted) {
                throw new Refused(new Refusal.NotFound("asset", each.asset().toString()));
            }
            if (named.put(each.asset(), each) != null) {
                throw Refused.invalid("assets", "an asset is named twice: name it once");
            }
        }
        return named;
    }

    private Given given(Request.Wish wish, Giving giving, Asset asset) {
        Levels levels = giving.levels().orElse(wish.levels());
        Check.levels(today, asset.kind(), levels, "levels");
        Kind kind = today.kind(asset.kind()).orElseThrow();
        boolean more = (kind.mask(levels.names()) & ~kind.mask(wish.levels().names())) != 0;
        if (more) {
            throw Refused.invalid(
                    "levels",
                    "`%s` is more than the `%s` that was asked for: give that, or less"
                            .formatted(levels, wish.levels()));
        }
        Instant until = giving.until().orElse(request.until());
        if (until.isAfter(request.until())) {
            throw Refused.invalid(
                    "until",
                    "`%s` is later than it was asked for: give `%s`, or an earlier end"
                            .formatted(until, request.until()));
        }
        Period period = Check.period(pen, Period.until(until));
        return new Given(asset.id(), levels, period);
    }

    private void carryOut(Asset asset, Given what) {
        Optional<Member> member = today.requests().member(request);
        if (member.isPresent()) assign(member.get(), asset, what);
        else share(asset, what);
    }

    /// What the member holds already stays: an approval takes nothing away.
    private void assign(Member member, Asset asset, Given what) {
        Refused.unless(
                !member.gone() && !member.suspended() && !member.period().endedBy(pen.now()),
                "whom this is for is no active member any more: refuse the request");
        Levels levels = what.levels();
        if (what.period().isAlways()) {
            for (Assignment each : today.listing().assignments(member)) {
                boolean stands = each.standing() && today.asset(each).id().equals(asset.id());
                if (stands) levels = joined(asset, each.levels(), levels);
            }
        }
        new AssignmentCommand.Assign(
                        pen.ids().assignment(), member.id(), asset.id(), levels, what.period())
                .write(pen);
    }

    private void share(Asset asset, Given what) {
        Business asking = Check.open(today, today.requests().business(request).id());
        Optional<Business> owner = today.owningBusiness(asset);
        if (owner.isPresent()) {
            Check.open(today, owner.get().id());
            Refused.unless(
                    owner.get() != asking,
                    "`%s` owns this asset by now: refuse the request".formatted(asking.name()));
        }
        Optional<Share> standing =
                today.share(asset, asking)
                        .filter(s -> today.ended(s, pen.now()).equals(Period.OPEN_END));
        owner.ifPresent(b -> partners(b, asking));
        if (standing.isPresent()) {
            raise(asset, standing.get(), what);
            return;
        }
        pen.add(
                new AssetShared(
                        pen.ids().share(), asset.id(), asking.id(), what.levels(), what.period()));
    }

    /// Opens a standing share further; narrows nothing.
    private void raise(Asset asset, Share share, Given what) {
        Levels cap = joined(asset, share.cap(), what.levels());
        if (!cap.equals(share.cap())) pen.add(new ShareCapSet(share.id(), cap));
        Period now = share.period();
        boolean started = !now.startsAfter(pen.now());
        boolean longer = what.period().until().isAfter(now.until());
        if (started && !longer) return;
        Instant until = longer ? what.period().until() : now.until();
        Instant from = started ? now.from() : Period.OPEN_START;
        pen.add(new SharePeriodSet(share.id(), new Period(from, until)));
    }

    /// Both want it: one by asking, the other by giving.
    private void partners(Business owner, Business asking) {
        if (!partnered.add(owner.id())) return;
        for (Partnership each : Partners.between(today, owner, asking)) {
            if (each.gone()) continue;
            if (each.lapsedAt(pen.now())) {
                pen.add(new PartnerWithdrawn(each.id()));
                continue;
            }
            if (each.proposed()) pen.add(new PartnerAccepted(each.id()));
            return;
        }
        pen.add(new PartnerAdded(pen.ids().partnership(), owner.id(), asking.id()));
    }

    /// Both together, without levels that another one contains.
    private Levels joined(Asset asset, Levels one, Levels other) {
        Kind kind = today.kind(asset.kind()).orElseThrow();
        Set<String> all = new TreeSet<>(one.names());
        all.addAll(other.names());
        Set<String> kept = new TreeSet<>(all);
        for (String each : all) {
            long mask = kind.mask(List.of(each));
            Set<String> rest = new TreeSet<>(kept);
            rest.remove(each);
            if (!rest.isEmpty() && (mask & ~kind.mask(rest)) == 0) kept = rest;
        }
        return Levels.of(kept);
    }
}
