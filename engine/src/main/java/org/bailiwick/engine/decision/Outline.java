package org.bailiwick.engine.decision;

import static java.util.stream.Collectors.toSet;

import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.decision.LayerResult.Status;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.engine.model.Kind;
import org.bailiwick.engine.model.Level;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells the owner's side of somebody who works at a partner: what is shared, and up to which
/// level. What the partner's admin makes of it stays inside.
final class Outline {
    private final Telling telling;
    private final Directory directory;
    private final Standpoint from;
    private final Asset asset;
    private final List<Way.Partner> ways;
    private final long bit;

    /// @param ways through partners, which the reader may know because the asset is shared with
    ///   them
    Outline(Standpoint from, List<Way.Partner> ways) {
        telling = from.telling().knowing(ways.stream().map(Way.Partner::business).collect(toSet()));
        this.ways = ways;
        this.from = from;
        directory = telling.directory;
        asset = from.asset();
        bit = telling.kind().map(k -> k.bit(telling.question.action())).orElse(0L);
    }

    /// What is told where there is nothing else; there is at least one way.
    Told told() {
        List<Told.Route> routes = routes(false);
        Code code = routes.get(0).code().orElseThrow();
        List<String> covering = Covering.levels(telling);
        return new Told.Denied(
                telling.asked(),
                Told.About.SOMEBODY,
                from.thing(),
                code,
                routes.get(0).layers(),
                Optional.of(routes.get(0)),
                routes.subList(1, routes.size()),
                telling.levels(covering),
                help(code, ways.get(0), covering),
                Optional.empty(),
                Waiting.NO,
                Told.Ended.UNTOLD);
    }

    /// @param pass whether they are known to pass
    List<Told.Route> routes(boolean pass) {
        List<Told.Route> routes = new ArrayList<>();
        for (Way.Partner way : ways) route(way, pass).ifPresent(routes::add);
        return routes;
    }

    private Optional<Told.Route> route(Way.Partner way, boolean passes) {
        Share share = directory.find(way.share()).orElseThrow();
        List<LayerResult> layers = layers(share, passes);
        Told.Has has = new Told.Has.GivenByTheirAdmin(telling.levels(share.cap().names()));
        return telling.named(way.business())
                .map(business ->
                        new Told.Route(
                                new Told.Through.Partner(business),
                                passes,
                                Telling.code(layers),
                                layers,
                                has));
    }

    /// The layers that are the owner's, and in their place the one that is the partner's.
    private List<LayerResult> layers(Share share, boolean passes) {
        Optional<Code> missing = passes ? Optional.empty() : Optional.of(missing(share));
        List<LayerResult> layers = new ArrayList<>();
        for (Layer layer :
                List.of(
                        Layer.RIGHT_BUSINESS,
                        Layer.OWNER_ONLY,
                        Layer.ASSIGNED,
                        Layer.CAP,
                        Layer.ASSET_STATE,
                        Layer.TIME)) {
            Optional<Code> failed = missing.filter(c -> c.layer() == layer);
            if (failed.isPresent()) {
                Status status = failed.get() == Code.UNKNOWN ? Status.UNKNOWN : Status.FAILED;
                layers.add(new LayerResult(layer, status, failed));
            } else if (passesAlone(layer, share)) {
                layers.add(new LayerResult(layer, Status.PASSED, Optional.empty()));
            }
        }
        return layers;
    }

    private boolean passesAlone(Layer layer, Share share) {
        return switch (layer) {
            case RIGHT_BUSINESS -> unshared(share).isEmpty();
            case CAP -> covers(share);
            case ASSET_STATE -> kept();
            case SIGNED_IN,
                    RIGHT_ACCOUNT,
                    MEMBER,
                    ROLE,
                    OWNER_ONLY,
                    ASSIGNED,
                    LEVEL,
                    FINANCE,
                    TIME,
                    SECOND_STEP ->
                    false;
        };
    }

    /// What is missing on the owner's side; where nothing is, the partner's admin gives too little.
    private Code missing(Share share) {
        Optional<Code> unshared = unshared(share);
        if (unshared.isPresent()) return unshared.get();
        if (bit == 0) return Code.UNKNOWN;
        if (ownerOnly()) return Code.OWNER_ONLY;
        if (!covers(share)) return Code.PARTNER_CAP;
        if (!kept()) return Code.ASSET_STATE;
        Instant now = telling.sight.window().now();
        if (share.period().endedBy(now)) return Code.EXPIRED;
        if (directory.waits(share, now)) return Code.WAITING_APPROVAL;
        return share.period().startsAfter(now) ? Code.NOT_YET : Code.ASSET_NOT_ASSIGNED;
    }

    private Optional<Code> unshared(Share share) {
        boolean closed = directory.owningBusiness(asset).filter(Business::closed).isPresent();
        Instant now = telling.sight.window().now();
        boolean over = !directory.ended(share, now).equals(Period.OPEN_END);
        if (over || closed) return Optional.of(Code.PARTNER_ENDED);
        return share.paused() ? Optional.of(Code.SHARE_PAUSED) : Optional.empty();
    }

    private boolean ownerOnly() {
        return telling.kind().filter(k -> (k.ownerOnly() & bit) != 0).isPresent();
    }

    private boolean covers(Share share) {
        return telling.kind().filter(k -> (k.mask(share.cap().names()) & bit) != 0).isPresent();
    }

    private boolean kept() {
        return telling.kind()
                .filter(k -> (k.kept().get(asset.state().ordinal()) & bit) != 0)
                .isPresent();
    }

    private Told.Help help(Code code, Way.Partner way, List<String> covering) {
        if (code == Code.OWNER_ONLY) {
            Fix.Instead owner = Fix.Instead.OWNER_DOES_IT;
            return new Told.Help.None(owner, WholeView.owners(telling, owner));
        }
        if (code == Code.UNKNOWN) {
            return new Told.Help.None(Fix.Instead.OPERATOR_LOOKS, List.of());
        }
        List<Step> steps = ownSteps(code, way, covering);
        if (!steps.isEmpty()) {
            return new Told.Help.Steps(
                    new Advising(telling, covering.stream().findFirst()).of(steps));
        }
        return new Told.Help.Steps(List.of(new Pointers(telling).assign(way.business())));
    }

    private List<Step> ownSteps(Code code, Way.Partner way, List<String> covering) {
        Share share = directory.find(way.share()).orElseThrow();
        Step.Who owner = new Whom(directory, telling.sight.window().now()).shares(asset);
        Optional<Kind> kind = telling.kind();
        Optional<Level> least = kind.flatMap(k -> covering.stream().findFirst().flatMap(k::level));
        if (code == Code.SHARE_PAUSED) return List.of(new Step.ResumeShare(share.id(), owner));
        if (code == Code.WAITING_APPROVAL) {
            return List.of(
                    Step.AcceptPartner.of(
                            directory, share, new Whom(directory, telling.sight.window().now())));
        }
        if (code == Code.ASSET_STATE) {
            return List.of(new Step.Activate(asset.id(), Step.Who.PLATFORM));
        }
        if (code == Code.EXPIRED || code == Code.NOT_YET) {
            return List.of(new Step.ExtendShare(share.id(), owner));
        }
        if (least.isEmpty()) return List.of();
        if (code == Code.PARTNER_CAP) {
            var cap = Standing.joined(kind.orElseThrow(), share.cap().names(), least.get());
            return List.of(new Step.RaiseCap(share.id(), cap, owner));
        }
        if (code == Code.PARTNER_ENDED) {
            return List.of(
                    new Step.ShareAsset(
                            asset.id(),
                            Optional.of(way.business()),
                            Standing.only(least.get()),
                            owner));
        }
        return List.of();
    }
}
