package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.engine.decision.Plan.Mend;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.engine.model.Kind;
import org.bailiwick.engine.model.Level;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Brings an asset into a business of the person, or opens a share further.
final class Sharing {
    private final Evaluation at;
    private final Directory directory;
    private final Fixes.Aim aim;
    private final Whom whom;
    private final Asset asset;

    Sharing(Evaluation at, Fixes.Aim aim, Whom whom) {
        this.at = at;
        directory = at.directory;
        this.aim = aim;
        this.whom = whom;
        asset = Decider.asset(at).orElseThrow();
    }

    Mend next(Code code) {
        if (code == Code.WRONG_BUSINESS) return switchBusiness();
        if (aim.level().isEmpty()) return Mend.NONE;
        if (code == Code.PARTNER_CAP) return Mend.of(raised());
        if (code == Code.SHARE_PAUSED) {
            return Mend.of(new Step.ResumeShare(shareId(), whom.shares(asset)));
        }
        return share();
    }

    private Mend switchBusiness() {
        return reachedThrough(at).stream()
                .findFirst()
                .map(b ->
                        new Mend(
                                List.of(new Step.SwitchBusiness(b, Step.Who.SELF)),
                                Optional.of(b),
                                false))
                .orElse(Mend.NONE);
    }

    /// The businesses through which the person gets as far as layer 4, whichever is named.
    static List<BusinessId> reachedThrough(Evaluation at) {
        Ways open = at.ways.withoutNaming(at.question.subject());
        return open.to(Decider.asset(at).orElseThrow()).stream()
                .filter(Trail::arrives)
                .map(t -> t.way.through())
                .flatMap(Optional::stream)
                .toList();
    }

    private Mend share() {
        Optional<Business> partner = partner();
        if (partner.isEmpty()) return Mend.NONE;
        Optional<Business> owner = directory.owningBusiness(asset);
        if (owner.isPresent() && owner.get().closed()) {
            return Mend.of(new Step.ReopenBusiness(owner.get().id(), Step.Who.OPERATOR));
        }
        List<Step> steps = new ArrayList<>();
        if (owner.isPresent() && !partners(owner.get(), partner.get())) {
            steps.add(
                    new Step.AddPartner(owner.get().id(), partner.get().id(), whom.shares(asset)));
        }
        steps.add(
                new Step.ShareAsset(
                        asset.id(),
                        Optional.of(partner.get().id()),
                        Standing.only(aim.level().orElseThrow()),
                        whom.shares(asset)));
        return new Mend(steps, Optional.of(partner.get().id()), false);
    }

    private Optional<Business> partner() {
        List<Trail> furthest = at.trails.isEmpty() ? List.of() : at.furthest();
        for (Trail trail : furthest) {
            if (trail.way instanceof Way.Partner(var business, _, _)) {
                return directory.find(business);
            }
        }
        return at.question
                .context()
                .business()
                .flatMap(directory::find)
                .or(() -> at.ways.activeBusinesses().stream().findFirst());
    }

    private boolean partners(Business one, Business other) {
        return directory.listing().partnerships(one).stream()
                .anyMatch(p ->
                        p.standsAt(at.now())
                                && directory.listing().partner(p, one).id().equals(other.id()));
    }

    /// The share with a cap that covers what is aimed at.
    Step raised() {
        Share share = directory.find(shareId()).orElseThrow();
        Kind kind = directory.kind(asset.kind()).orElseThrow();
        Level level = aim.level().orElseThrow();
        Levels cap = Standing.joined(kind, share.cap().names(), level);
        return new Step.RaiseCap(share.id(), cap, whom.shares(asset));
    }

    private ShareId shareId() {
        return at.furthest().stream()
                .map(t -> t.way)
                .filter(Way.Partner.class::isInstance)
                .map(Way.Partner.class::cast)
                .map(Way.Partner::share)
                .findFirst()
                .orElseThrow();
    }
}
