package org.bailiwick.engine.decision.reference;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.decision.Code;
import org.bailiwick.engine.decision.Layer;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Subject;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.decision.reference.NaiveReference.Verdict;
import org.bailiwick.engine.decision.reference.Row.Asset;
import org.bailiwick.engine.decision.reference.Row.Business;
import org.bailiwick.engine.decision.reference.Row.Footing;
import org.bailiwick.engine.decision.reference.Row.Member;
import org.bailiwick.engine.decision.reference.Row.Person;
import org.bailiwick.engine.decision.reference.Row.Share;
import org.bailiwick.engine.model.Kind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One question being answered: every way through every layer.
///
/// A way is the code of the layer at which it fails, or empty where it passes them all. A line that
/// starts with "Reading" says how a sentence was taken that can be taken otherwise.
final class Deciding {
    /// Codes that say what to do about a membership: they beat "it is elsewhere".
    private static final Set<Code> OF_A_MEMBERSHIP =
            EnumSet.of(Code.INVITE_NOT_ACCEPTED, Code.MEMBER_SUSPENDED, Code.REMOVED);

    /// What a membership way runs over: the owner's business itself, or a share with its cap.
    ///
    /// @param waits whether somebody must still accept that it is shared
    /// @param until when the relation ends by itself
    private record Route(Footing footing, long cap, Period period, Instant until, boolean waits) {}

    private final Facts facts;
    private final Question question;
    private final Instant now;
    private final Holdings holdings;
    private final Memberships memberships;

    Deciding(Facts facts, Question question) {
        this.facts = facts;
        this.question = question;
        Instant asked = question.context().now();
        now = asked.isAfter(facts.newest) ? asked : facts.newest;
        holdings = new Holdings(facts, now);
        memberships = new Memberships(facts, question.subject(), now);
    }

    Verdict verdict() {
        Optional<Code> atTheDoor = signIn();
        if (atTheDoor.isPresent()) return Verdict.deny(atTheDoor.get());
        return switch (question.target()) {
            case Target.Missing _ -> Verdict.deny(Code.NOT_FOUND);
            case Target.Business(BusinessId id) ->
                    Row.find(facts.businesses, b -> b.id.equals(id))
                            .map(this::onBusiness)
                            .orElse(Verdict.deny(Code.NOT_FOUND));
            case Target.Asset(String kind, AssetId id) ->
                    Row.find(facts.assets, a -> a.id.equals(id) && a.kind.equals(kind))
                            .map(this::onAsset)
                            .orElse(Verdict.deny(Code.NOT_FOUND));
        };
    }

    /// Layers 1 and 2.
    private Optional<Code> signIn() {
        Optional<PersonId> account = question.context().account();
        return switch (question.subject()) {
            case Subject.Stranger _ -> Optional.of(Code.SIGNED_OUT);
            // Reading: an address has only its invitations, even where somebody has proved it.
            case Subject.Invited _ -> account.map(_ -> Code.WRONG_ACCOUNT);
            case Subject.Known(PersonId id) -> {
                Optional<Person> person = Row.find(facts.persons, p -> p.id.equals(id));
                if (person.isEmpty()) yield Optional.of(Code.SIGNED_OUT);
                if (person.get().disabled) yield Optional.of(Code.PERSON_DISABLED);
                yield account.filter(a -> !a.equals(id)).map(_ -> Code.WRONG_ACCOUNT);
            }
        };
    }

    // Reading: a business named in the question says nothing about a question on a business.
    private Verdict onBusiness(Business business) {
        var ways = memberships.waysThrough(business, this::businessLayers);
        return ways.isEmpty() ? Verdict.deny(Code.NOT_A_MEMBER) : headline(ways);
    }

    private Verdict onAsset(Asset asset) {
        List<Optional<Code>> ways = new ArrayList<>();
        if (isOwner(asset) || isCreatorsWay(asset)) ways.add(ownersLayers(asset));
        Optional<BusinessId> named = question.context().business();
        for (Business business : facts.businesses) {
            if (named.isPresent() && !named.get().equals(business.id)) continue;
            ways.addAll(waysTo(asset, business));
        }
        return ways.isEmpty() ? Verdict.deny(noWay(asset)) : headline(ways);
    }

    private Verdict headline(List<Optional<Code>> ways) {
        if (ways.stream().anyMatch(Optional::isEmpty)) return Verdict.ALLOW;
        List<Code> codes = ways.stream().flatMap(Optional::stream).toList();
        Layer furthest = codes.stream().map(Code::layer).max(Layer::compareTo).orElseThrow();
        if (furthest.compareTo(Layer.RIGHT_BUSINESS) <= 0) {
            List<Code> first = codes.stream().filter(OF_A_MEMBERSHIP::contains).toList();
            if (!first.isEmpty()) return Verdict.deny(EnumSet.copyOf(first));
        }
        List<Code> last = codes.stream().filter(c -> c.layer() == furthest).toList();
        return Verdict.deny(EnumSet.copyOf(last));
    }

    private Code noWay(Asset asset) {
        Optional<BusinessId> named = question.context().business();
        boolean active =
                facts.businesses.stream()
                        .filter(b -> named.isEmpty() || named.get().equals(b.id))
                        .anyMatch(b -> memberships.isActiveIn(b));
        if (!active) return Code.NOT_A_MEMBER;
        boolean otherwise =
                facts.businesses.stream()
                        .flatMap(b -> waysTo(asset, b).stream())
                        .anyMatch(w -> w.isEmpty() || isPast(Layer.RIGHT_BUSINESS, w.get()));
        return named.isPresent() && otherwise ? Code.WRONG_BUSINESS : Code.ASSET_ELSEWHERE;
    }

    private static boolean isPast(Layer layer, Code code) {
        return code.layer().compareTo(layer) > 0;
    }

    private List<Optional<Code>> waysTo(Asset asset, Business business) {
        if (asset.owner.equals(new Owner.Business(business.id))) {
            Route own = new Route(new Footing.Owned(), -1L, Period.ALWAYS, Facts.NEVER, false);
            return memberships.waysThrough(business, m -> assetLayers(asset, m, own));
        }
        // Reading: a share that had run out long before it was ended stays unseen.
        return facts.newestShare(asset.id, business.id)
                .filter(s ->
                        Holdings.isSeenAt(now, s.endedAt(now))
                                && Holdings.isSeenAt(now, s.period.until()))
                .map(s -> memberships.waysThrough(business, m -> sharedLayers(asset, m, s)))
                .orElse(List.of());
    }

    private Optional<Code> sharedLayers(Asset asset, Member member, Share share) {
        boolean ownerClosed =
                asset.owner instanceof Owner.Business(BusinessId b) && facts.business(b).closed;
        if (ownerClosed || !share.endedAt(now).equals(Facts.NEVER)) {
            return Optional.of(Code.PARTNER_ENDED);
        }
        if (share.paused) return Optional.of(Code.SHARE_PAUSED);
        long cap = facts.model.kind(asset.kind).map(k -> k.mask(share.cap.names())).orElse(0L);
        Footing footing = new Footing.Shared(share.id);
        Route shared = new Route(footing, cap, share.period, share.lasts(), share.waits());
        return assetLayers(asset, member, shared);
    }

    /// Layers 6 to 13 on a way through a membership.
    private Optional<Code> assetLayers(Asset asset, Member member, Route route) {
        if (bit(asset) == 0) return Optional.of(Code.UNKNOWN);
        Kind kind = facts.model.kind(asset.kind).orElseThrow();
        if ((kind.ownerOnly() & bit(asset)) != 0) return Optional.of(Code.OWNER_ONLY);
        boolean given = requested(asset, member, route, true);
        List<Holdings.Holding> held = holdings.of(member, asset, route.footing());
        if (held.isEmpty() && !given) {
            boolean others = facts.assets.stream().anyMatch(a -> holdings.has(member, a));
            return Optional.of(others ? Code.ASSET_NOT_ASSIGNED : Code.NO_ASSET_ASSIGNED);
        }
        List<Holdings.Holding> covering =
                held.stream()
                        .filter(h -> (kind.mask(h.levels().names()) & bit(asset)) != 0)
                        .toList();
        if (covering.isEmpty() && !given) return Optional.of(Code.LEVEL_TOO_LOW);
        boolean capped = (route.cap() & bit(asset)) == 0;
        if (capped && !requested(asset, member, route, false)) {
            return Optional.of(Code.PARTNER_CAP);
        }
        boolean unpaid = (kind.money() & bit(asset)) != 0 && member.finance != Finance.MANAGER;
        if (unpaid && !getsManager(member, route)) {
            return Optional.of(Code.FINANCE_ROLE_MISSING);
        }
        if (isStopped(asset, kind)) return Optional.of(Code.ASSET_STATE);
        List<Period> together =
                covering.stream()
                        .map(h ->
                                List.of(
                                        member.period,
                                        route.period(),
                                        Period.until(route.until()),
                                        h.period()))
                        .flatMap(all -> overlap(all).stream())
                        .toList();
        Optional<Code> time = timeLayer(together);
        boolean never = time.equals(Optional.of(Code.EXPIRED));
        if ((capped || route.waits()) ? (given || !never) : (given && time.isPresent())) {
            return Optional.of(Code.WAITING_APPROVAL);
        }
        if (capped) return time;
        if (time.isEmpty() && unpaid) return Optional.of(Code.WAITING_APPROVAL);
        return time.or(() -> secondStep(member, isMoney(asset)));
    }

    /// @param own for the member himself, or for his business
    private boolean requested(Asset asset, Member member, Route route, boolean own) {
        return route.period().includes(now)
                && new RequestFacts(facts).waits(member, own, asset, bit(asset), now);
    }

    private boolean getsManager(Member member, Route route) {
        return route.period().includes(now)
                && new ApprovalFacts(facts).gets(member, Finance.MANAGER, now);
    }

    private Optional<Code> businessLayers(Member member) {
        BusinessLayers layers = new BusinessLayers(facts, question, now);
        return layers.of(member).or(() -> secondStep(member, layers.isMoney()));
    }

    /// Layers 6, 11 and 13 on the owner's and the creator's way.
    private Optional<Code> ownersLayers(Asset asset) {
        if (bit(asset) == 0) return Optional.of(Code.UNKNOWN);
        if (isStopped(asset, facts.model.kind(asset.kind).orElseThrow())) {
            return Optional.of(Code.ASSET_STATE);
        }
        return switch (asset.owner) {
            case Owner.Person _ -> Optional.empty();
            case Owner.Business(BusinessId b) ->
                    secondStep(facts.business(b), false, isMoney(asset));
        };
    }

    private boolean isOwner(Asset asset) {
        return question.subject() instanceof Subject.Known(PersonId person)
                && asset.owner.equals(new Owner.Person(person));
    }

    private boolean isCreatorsWay(Asset asset) {
        long ownerOnly = facts.model.kind(asset.kind).map(Kind::ownerOnly).orElse(0L);
        return question.subject() instanceof Subject.Known(PersonId person)
                && asset.creator.equals(Optional.of(person))
                && (ownerOnly & bit(asset)) != 0;
    }

    /// The bit of the action that is asked about, 0 where the model lacks it or the kind.
    private long bit(Asset asset) {
        return facts.model.kind(asset.kind).map(k -> k.bit(question.action())).orElse(0L);
    }

    private boolean isMoney(Asset asset) {
        return (facts.model.kind(asset.kind).orElseThrow().money() & bit(asset)) != 0;
    }

    private boolean isStopped(Asset asset, Kind kind) {
        int place =
                switch (asset.state) {
                    case ACTIVE -> 0;
                    case IN_REVIEW -> 1;
                    case SUSPENDED -> 2;
                    case CLOSED -> 3;
                };
        return place != 0 && (kind.kept().get(place) & bit(asset)) == 0;
    }

    private Optional<Code> timeLayer(List<Period> together) {
        return timeLayer(together, now);
    }

    static Optional<Code> timeLayer(List<Period> together, Instant now) {
        if (together.stream().anyMatch(p -> p.includes(now))) return Optional.empty();
        boolean later = together.stream().anyMatch(p -> p.startsAfter(now));
        return Optional.of(later ? Code.NOT_YET : Code.EXPIRED);
    }

    private static Optional<Period> overlap(List<Period> periods) {
        Instant from = periods.stream().map(Period::from).max(Instant::compareTo).orElseThrow();
        Instant until = periods.stream().map(Period::until).min(Instant::compareTo).orElseThrow();
        return from.isBefore(until) ? Optional.of(new Period(from, until)) : Optional.empty();
    }

    private Optional<Code> secondStep(Member member, boolean money) {
        return secondStep(facts.business(member.business), member.role == Role.ADMIN, money);
    }

    private Optional<Code> secondStep(Business business, boolean admin, boolean money) {
        return SecondStepLayer.of(business, admin, money, question.context().proof(), now);
    }
}
