package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.model.Kind;

import java.util.List;
import java.util.Optional;

/// What somebody is told of a denial of his own.
final class OwnView {
    private final Telling telling;
    private final Sight sight;

    OwnView(Telling telling) {
        this.telling = telling;
        sight = telling.sight;
    }

    Told of(Explanation explanation) {
        return switch (explanation.code()) {
            case SIGNED_OUT, PERSON_DISABLED, NOT_FOUND -> telling.nothing();
            case WRONG_ACCOUNT -> otherAccount(explanation);
            case NOT_A_MEMBER, ASSET_ELSEWHERE, WRONG_BUSINESS ->
                    holders().isEmpty() ? telling.nothing() : told(explanation);
            case INVITE_NOT_ACCEPTED,
                    MEMBER_SUSPENDED,
                    REMOVED,
                    BUSINESS_CLOSED,
                    PARTNER_ENDED,
                    SHARE_PAUSED,
                    ROLE_TOO_LOW,
                    OWNER_ONLY,
                    NO_ASSET_ASSIGNED,
                    ASSET_NOT_ASSIGNED,
                    LEVEL_TOO_LOW,
                    PARTNER_CAP,
                    FINANCE_ROLE_MISSING,
                    ASSET_STATE,
                    EXPIRED,
                    NOT_YET,
                    WAITING_APPROVAL,
                    COOLING_OFF,
                    SECOND_STEP_REQUIRED,
                    UNKNOWN ->
                    told(explanation);
        };
    }

    /// The page was made for somebody else: nothing is said of what it shows.
    private Told otherAccount(Explanation explanation) {
        return new Told.Denied(
                telling.asked(),
                Told.About.YOU,
                Told.Thing.UNNAMED,
                explanation.code(),
                explanation.layers(),
                Optional.empty(),
                List.of(),
                List.of(),
                help(explanation, false),
                Optional.empty(),
                Waiting.NO,
                Told.Ended.UNTOLD);
    }

    private Told told(Explanation explanation) {
        List<Told.Route> routes = routes(explanation.ways());
        List<WayResult> headline = explanation.ways().stream().limit(1).toList();
        if (routes(headline).size() < headline.size()) return telling.nothing();
        boolean invited = explanation.way().filter(Way.Invited.class::isInstance).isPresent();
        return new Told.Denied(
                telling.asked(),
                Told.About.YOU,
                new Naming(telling).thing(explanation.changed()),
                explanation.code(),
                explanation.layers(),
                routes.stream().findFirst(),
                routes.isEmpty() ? List.of() : routes.subList(1, routes.size()),
                invited ? List.of() : telling.levels(explanation.covering()),
                help(explanation, invited),
                ask(explanation),
                explanation.waiting(),
                ended(explanation.changed()));
    }

    List<Told.Route> routes(List<WayResult> ways) {
        return ways.stream().flatMap(w -> telling.route(w, depth(w.way())).stream()).toList();
    }

    private Telling.Depth depth(Way way) {
        boolean admin = Sight.business(way).filter(sight::admin).isPresent();
        return admin ? Telling.Depth.WHOLE : Telling.Depth.OWN;
    }

    /// The businesses in which he is active that have the asset, or had it.
    private List<BusinessId> holders() {
        Optional<Asset> asset = telling.asset();
        if (asset.isEmpty()) return List.of();
        return sight.businesses().stream()
                .filter(id ->
                        telling.directory
                                .find(id)
                                .filter(b -> hasOrHad(b, asset.get()))
                                .isPresent())
                .toList();
    }

    private boolean hasOrHad(Business business, Asset asset) {
        Optional<Business> owner = telling.directory.owningBusiness(asset);
        return owner.filter(o -> o.id().equals(business.id())).isPresent()
                || telling.directory.ownedOnce(asset, business)
                || telling.directory.share(asset, business).isPresent();
    }

    private Told.Help help(Explanation explanation, boolean invited) {
        return switch (Telling.fix(explanation)) {
            case Fix.None(var instead) -> new Told.Help.None(instead, List.of());
            case Fix.Steps(var steps, _) -> {
                Optional<String> least = explanation.covering().stream().findFirst();
                Advising advising = new Advising(telling, least);
                if (invited) yield new Told.Help.Steps(advising.of(untilAccepted(steps)));
                yield new Told.Help.Steps(general(explanation).orElseGet(() -> advising.of(steps)));
            }
        };
    }

    /// In general terms, where the true steps would tell who has the asset now, or what there is in
    /// a business that is not his.
    private Optional<List<Told.Advice>> general(Explanation explanation) {
        Pointers pointers = new Pointers(telling);
        Optional<BusinessId> holder = holders().stream().findFirst();
        return switch (explanation.code()) {
            case NOT_A_MEMBER -> holder.map(this::switching);
            case ASSET_ELSEWHERE -> holder.map(b -> pointers.share(b, Optional.empty()));
            case PARTNER_ENDED ->
                    explanation
                            .way()
                            .flatMap(Sight::business)
                            .filter(b -> !sight.admin(b) || transferred(explanation))
                            .map(b -> pointers.share(b, owner(explanation)));
            case SIGNED_OUT,
                    PERSON_DISABLED,
                    WRONG_ACCOUNT,
                    INVITE_NOT_ACCEPTED,
                    MEMBER_SUSPENDED,
                    REMOVED,
                    BUSINESS_CLOSED,
                    WRONG_BUSINESS,
                    SHARE_PAUSED,
                    NOT_FOUND,
                    ROLE_TOO_LOW,
                    OWNER_ONLY,
                    NO_ASSET_ASSIGNED,
                    ASSET_NOT_ASSIGNED,
                    LEVEL_TOO_LOW,
                    PARTNER_CAP,
                    FINANCE_ROLE_MISSING,
                    ASSET_STATE,
                    EXPIRED,
                    NOT_YET,
                    WAITING_APPROVAL,
                    COOLING_OFF,
                    SECOND_STEP_REQUIRED,
                    UNKNOWN ->
                    Optional.empty();
        };
    }

    private List<Told.Advice> switching(BusinessId business) {
        Step step = new Step.SwitchBusiness(business, Step.Who.SELF);
        return new Advising(telling, Optional.empty()).of(List.of(step));
    }

    private boolean transferred(Explanation explanation) {
        return explanation.way().filter(telling::sharedByFormerOwner).isPresent();
    }

    private Optional<BusinessId> owner(Explanation explanation) {
        if (transferred(explanation)) return Optional.empty();
        return telling.asset().flatMap(telling.directory::owningBusiness).map(Business::id);
    }

    /// What comes after is about what the business has.
    private static List<Step> untilAccepted(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof Step.Accept) return steps.subList(0, i + 1);
        }
        return steps;
    }

    /// Prefilled with what he had before, as far as that would do, otherwise with the least; in the
    /// business through which he has or could have it.
    private Optional<Told.Ask> ask(Explanation explanation) {
        boolean helps =
                switch (explanation.code()) {
                    case ASSET_ELSEWHERE,
                            PARTNER_ENDED,
                            NO_ASSET_ASSIGNED,
                            ASSET_NOT_ASSIGNED,
                            LEVEL_TOO_LOW,
                            PARTNER_CAP,
                            EXPIRED ->
                            true;
                    case SIGNED_OUT,
                            PERSON_DISABLED,
                            WRONG_ACCOUNT,
                            NOT_A_MEMBER,
                            INVITE_NOT_ACCEPTED,
                            MEMBER_SUSPENDED,
                            REMOVED,
                            BUSINESS_CLOSED,
                            WRONG_BUSINESS,
                            SHARE_PAUSED,
                            NOT_FOUND,
                            ROLE_TOO_LOW,
                            OWNER_ONLY,
                            FINANCE_ROLE_MISSING,
                            ASSET_STATE,
                            NOT_YET,
                            WAITING_APPROVAL,
                            COOLING_OFF,
                            SECOND_STEP_REQUIRED,
                            UNKNOWN ->
                            false;
                };
        if (!helps || !(explanation.fix() instanceof Fix.Steps fix)) return Optional.empty();
        Optional<BusinessId> business =
                explanation.way().flatMap(Sight::business).or(() -> holders().stream().findFirst());
        return business.filter(sight::active)
                .flatMap(b -> {
                    boolean shares = shares(fix.steps());
                    return levels(explanation, b, shares).map(l -> new Told.Ask(b, l, shares));
                });
    }

    private Optional<Levels> levels(Explanation explanation, BusinessId business, boolean shares) {
        Optional<String> least = explanation.covering().stream().findFirst();
        return Changed.before(explanation.changed())
                .filter(before -> sight.remembers(before.ended()))
                .flatMap(before -> Optional.ofNullable(before.had().get(business)))
                .filter(had -> would(had, explanation, shares))
                .or(() -> least.map(Levels::of));
    }

    /// Whether these levels allow what is asked and, where no share has to be had first, fit under
    /// the cap there is.
    private boolean would(Levels had, Explanation explanation, boolean shares) {
        Optional<Kind> kind = telling.kind();
        if (kind.isEmpty()) return false;
        long mask = kind.get().mask(had.names());
        if ((mask & kind.get().bit(telling.question.action())) == 0) return false;
        if (!had.names().stream().allMatch(n -> kind.get().level(n).isPresent())) return false;
        Optional<Levels> cap = explanation.held().cap();
        return shares || cap.filter(c -> (mask & ~kind.get().mask(c.names())) != 0).isEmpty();
    }

    /// Whether a share is missing, or more of one.
    private static boolean shares(List<Step> steps) {
        return steps.stream()
                .anyMatch(s ->
                        s instanceof Step.ShareAsset
                                || s instanceof Step.RaiseCap
                                || s instanceof Step.ExtendShare);
    }

    private Told.Ended ended(Changed changed) {
        Optional<Changed.Before> before = Changed.before(changed);
        boolean remembered = before.isEmpty() || sight.remembers(before.get().ended());
        return remembered ? telling.ended(changed, false) : Told.Ended.UNTOLD;
    }
}
