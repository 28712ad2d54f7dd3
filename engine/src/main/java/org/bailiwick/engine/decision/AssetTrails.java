package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Grant;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.directory.Requests;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.engine.model.Kind;

import java.util.List;
import java.util.Optional;

/// Runs ways to one asset through the layers.
final class AssetTrails {
    private final Directory directory;
    private final Asset asset;
    private final Optional<Kind> kind;
    private final Window window;
    private final Question.Proof proof;

    AssetTrails(
            Directory directory,
            Asset asset,
            Optional<Kind> kind,
            Window window,
            Question.Proof proof) {
        this.directory = directory;
        this.asset = asset;
        this.kind = kind;
        this.window = window;
        this.proof = proof;
    }

    /// The owner's way, or the creator's: only layers 1, 2, 11 and 13 ask anything.
    Optional<Trail> personal(Person person) {
        boolean owner = directory.owningPerson(asset).map(p -> p == person).orElse(false);
        boolean creator = directory.creator(asset).map(p -> p == person).orElse(false);
        if (!owner && !creator) return Optional.empty();
        Way way = owner ? new Way.Owner(person.id()) : new Way.Creator(person.id());
        long start = owner ? -1 : kind.map(Kind::ownerOnly).orElse(0L);
        if (start == 0) return Optional.empty();
        Held held =
                new Held(
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.of(asset.state()));
        Trail.Builder trail = new Trail.Builder(way, start).passed(Layer.SIGNED_IN).holding(held);
        if (kind.isEmpty()) return Optional.of(trail.unknown());
        state(trail, kind.get());
        long money = kind.get().money();
        directory
                .owningBusiness(asset)
                .ifPresent(b -> SecondSteps.ask(trail, b, false, money, proof, window.now()));
        return Optional.of(trail.end());
    }

    Optional<Trail> own(Member member, Business business) {
        return own(member, business, 0);
    }

    /// As it would be if the member held these levels too, from now on.
    ///
    /// @param more what the levels allow; 0 for none
    Optional<Trail> own(Member member, Business business, long more) {
        Way way = new Way.Own(business.id(), member.id());
        return through(way, member, business, Optional.empty(), more);
    }

    Optional<Trail> partner(Member member, Business business, Share share) {
        if (!window.remembers(directory.ended(share, window.now()))
                || !window.sees(share.period())) {
            return Optional.empty();
        }
        Way way = new Way.Partner(business.id(), member.id(), share.id());
        return through(way, member, business, Optional.of(share), 0);
    }

    private Optional<Trail> through(
            Way way, Member member, Business business, Optional<Share> share, long more) {
        if (!Members.seen(member, window)) return Optional.empty();
        List<Grant> grants = directory.grants(member, asset);
        Held held =
                new Held(
                        Optional.of(member.role()),
                        Optional.of(member.finance()),
                        grants,
                        share.map(Share::cap),
                        Optional.of(asset.state()));
        Trail.Builder trail = new Trail.Builder(way, -1).passed(Layer.SIGNED_IN).holding(held);
        Optional<Code> inactive = Members.inactive(member, business);
        if (inactive.isPresent()) return Optional.of(trail.stop(inactive.get()));
        trail.passed(Layer.MEMBER);
        Optional<Code> shut =
                share.flatMap(s -> ShareLayers.shut(directory, asset, s, window.now()));
        if (shut.isPresent()) return Optional.of(trail.stop(shut.get()));
        trail.passed(Layer.RIGHT_BUSINESS);
        if (kind.isEmpty()) return Optional.of(trail.unknown());
        Kind its = kind.get();
        trail.keep(Layer.OWNER_ONLY, its.ownerOnly(), ~its.ownerOnly(), Code.OWNER_ONLY);
        Asked asked = asked(its, member, business, share);
        levels(trail, its, member, grants, share, more, asked);
        boolean manager = member.finance() == Finance.MANAGER;
        long finances = manager ? -1 : ~its.money() | asked.money;
        trail.keep(Layer.FINANCE, its.money(), finances, Code.FINANCE_ROLE_MISSING);
        state(trail, its);
        time(trail, its, member, grants, share, more, asked);
        boolean admin = Members.admin(member);
        SecondSteps.ask(trail, business, admin, its.money(), proof, window.now());
        return Optional.of(trail.end());
    }

    /// What would open if what waits were approved as it stands.
    ///
    /// @param given by an assignment to the member
    /// @param shared by a higher cap
    /// @param money by the finance role that waits for a second admin
    private record Asked(long given, long shared, long money) {
        static final Asked NOTHING = new Asked(0, 0, 0);
    }

    /// Where membership and share are in force now: otherwise more than an approval is missing.
    private Asked asked(Kind its, Member member, Business business, Optional<Share> share) {
        Period shared = share.map(Share::period).orElse(Period.ALWAYS);
        if (!Overlap.of(member.period(), shared, Period.ALWAYS).includes(window.now())) {
            return Asked.NOTHING;
        }
        Requests requests = directory.requests();
        long given = requests.asked(member, asset, its, window.now());
        long money = financed(member) ? its.money() : 0;
        return share.isEmpty()
                ? new Asked(given, 0, money)
                : new Asked(given, requests.asked(business, asset, its, window.now()), money);
    }

    /// Whether it waits for a second admin that the member handles money.
    private boolean financed(Member member) {
        return member.finance() != Finance.MANAGER
                && directory.approvals().finance(member) == Finance.MANAGER;
    }

    private void levels(
            Trail.Builder trail,
            Kind its,
            Member member,
            List<Grant> grants,
            Optional<Share> share,
            long more,
            Asked asked) {
        long seen = more;
        boolean any = more != 0;
        for (Grant grant : grants) {
            if (!window.sees(grant.period())) continue;
            any = true;
            seen |= its.mask(grant.levels().names());
        }
        Code none = any ? Code.UNKNOWN : unassigned(member);
        trail.keep(Layer.ASSIGNED, any ? -1 : asked.given, none);
        trail.keep(Layer.LEVEL, seen | asked.given, Code.LEVEL_TOO_LOW);
        if (share.isPresent()) {
            long cap = ShareLayers.cap(its, share.get()) | asked.shared;
            trail.keep(Layer.CAP, cap, Code.PARTNER_CAP);
        }
    }

    private Code unassigned(Member member) {
        return directory.listing().holdsAny(member, window::sees)
                ? Code.ASSET_NOT_ASSIGNED
                : Code.NO_ASSET_ASSIGNED;
    }

    private void state(Trail.Builder trail, Kind its) {
        trail.keep(Layer.ASSET_STATE, ShareLayers.kept(its, asset), Code.ASSET_STATE);
    }

    private void time(
            Trail.Builder trail,
            Kind its,
            Member member,
            List<Grant> grants,
            Optional<Share> share,
            long more,
            Asked asked) {
        long inForce = member.period().includes(window.now()) ? more : 0;
        long later = member.period().startsAfter(window.now()) ? more : 0;
        for (Grant grant : grants) {
            Overlap overlap = Overlap.of(directory, member, grant, share);
            long mask = its.mask(grant.levels().names());
            if (overlap.includes(window.now())) inForce |= mask;
            else if (overlap.startsAfter(window.now())) later |= mask;
        }
        long cap = share.map(s -> ShareLayers.cap(its, s)).orElse(-1L);
        long waiting = asked.given | ((inForce | later) & ~cap) | (inForce & asked.money);
        boolean waits = share.map(s -> directory.waits(s, window.now())).orElse(false);
        if (waits) {
            trail.keep(Layer.TIME, 0, Code.EXPIRED).waiting(waiting | inForce | later);
        } else {
            trail.keep(Layer.TIME, inForce & cap & ~asked.money, Code.EXPIRED)
                    .later(later)
                    .waiting(waiting);
        }
    }
}
