package org.bailiwick.server.command;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.RequestChange.Given;
import org.bailiwick.engine.change.RequestChange.RequestApproved;
import org.bailiwick.engine.decision.Approval;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Request;
import org.bailiwick.engine.model.Kind;
import org.bailiwick.server.command.RequestCommand.Giving;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Carries out what is given of a request, as if it were commanded today.
final class Approving {
    private final Pen pen;
    private final Directory today;
    private final Request request;

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
        for (Request.Wish wish : mine) {
            Giving giving = named.get(wish.asset());
            if (giving == null) {
                withheld.add(wish.asset());
                continue;
            }
            Asset asset = Check.asset(today, wish.asset());
            Authority.check(today, pen.caller(), Deciders.giving(today, request, asset), pen.now());
            int place = gives.indexOf(giving);
            String at = place < 0 ? "" : "assets[%d].".formatted(place);
            Given what = given(wish, giving, asset, at);
            given.add(what);
            check(asset, what);
        }
        pen.add(new RequestApproved(request.id(), given, withheld));
        new Approval(today, pen.ids(), pen.now()).facts(request, given).forEach(pen::add);
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

    private Given given(Request.Wish wish, Giving giving, Asset asset, String at) {
        Levels levels = giving.levels().orElse(wish.levels());
        Check.levels(today, asset.kind(), levels, at + "levels");
        Kind kind = today.kind(asset.kind()).orElseThrow();
        boolean more = (kind.mask(levels.names()) & ~kind.mask(wish.levels().names())) != 0;
        if (more) {
            throw Refused.invalid(
                    at + "levels",
                    "`%s` is more than the `%s` that was asked for: give that, or less",
                    levels,
                    wish.levels());
        }
        Instant until = giving.until().orElse(request.until());
        if (until.isAfter(request.until())) {
            throw Refused.invalid(
                    at + "until",
                    "`%s` is later than it was asked for: give `%s`, or an earlier end",
                    until,
                    request.until());
        }
        Period period = Check.period(pen, Period.until(until), at + "until");
        return new Given(asset.id(), levels, period);
    }

    /// As if it were commanded today.
    private void check(Asset asset, Given what) {
        Optional<Member> member = today.requests().member(request);
        if (member.isPresent()) checkMember(member.get(), asset, what);
        else checkBusiness(asset);
    }

    private void checkMember(Member member, Asset asset, Given what) {
        Refused.unless(
                !member.gone() && !member.suspended() && !member.period().endedBy(pen.now()),
                "whom this is for is no active member any more: refuse the request");
        Business business = Check.open(today, today.business(member).id());
        Levels levels = new Approval(today, pen.ids(), pen.now()).levels(member, asset, what);
        AssignmentCommand.Reach.refuseBeyond(pen, business, asset, levels, "levels");
        if (!what.period().isAlways()) AssignmentCommand.refuseTooMany(pen, member, asset);
    }

    private void checkBusiness(Asset asset) {
        Business asking = Check.open(today, today.requests().business(request).id());
        Optional<Business> owner = today.owningBusiness(asset);
        if (owner.isEmpty()) return;
        Check.open(today, owner.get().id());
        Refused.unless(
                owner.get() != asking,
                "`%s` owns this asset by now: refuse the request",
                asking.name());
    }
}
