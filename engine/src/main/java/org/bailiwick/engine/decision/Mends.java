package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.decision.Plan.Mend;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.engine.model.Kind;
import org.bailiwick.engine.model.Level;

import java.util.List;
import java.util.Optional;

/// What mends the layer that failed.
final class Mends {
    private final Evaluation at;
    private final Directory directory;
    private final Fixes.Aim aim;
    private final Whom whom;

    private Mends(Evaluation at, Fixes.Aim aim) {
        this.at = at;
        directory = at.directory;
        this.aim = aim;
        whom = new Whom(directory, at.now());
    }

    static Mend of(Evaluation at, Fixes.Aim aim) {
        return new Mends(at, aim).next();
    }

    private Mend next() {
        Code code = at.headline();
        return switch (code) {
            case SIGNED_OUT ->
                    new Mend(List.of(new Step.SignIn(Step.Who.SELF)), Optional.empty(), true);
            case PERSON_DISABLED -> person(p -> new Step.EnablePerson(p, Step.Who.OPERATOR));
            case WRONG_ACCOUNT ->
                    Mend.of(
                            new Step.SwitchAccount(
                                    at.question.context().account().orElseThrow(), Step.Who.SELF));
            case NOT_A_MEMBER -> new Joining(at, aim, whom).next();
            case INVITE_NOT_ACCEPTED -> accept();
            case MEMBER_SUSPENDED ->
                    Mend.of(new Step.Reinstate(member().id(), admins("members.manage")));
            case REMOVED -> new Joining(at, aim, whom).anew(business());
            case BUSINESS_CLOSED ->
                    Mend.of(new Step.ReopenBusiness(businessId(), Step.Who.OPERATOR));
            case ASSET_ELSEWHERE, PARTNER_ENDED, WRONG_BUSINESS, SHARE_PAUSED, PARTNER_CAP ->
                    new Sharing(at, aim, whom).next(code);
            case ROLE_TOO_LOW -> promote();
            case FINANCE_ROLE_MISSING -> finances();
            case NO_ASSET_ASSIGNED, ASSET_NOT_ASSIGNED, LEVEL_TOO_LOW -> assign();
            case ASSET_STATE -> Mend.of(new Step.Activate(asset().id(), Step.Who.PLATFORM));
            case EXPIRED, NOT_YET -> lengthen();
            case WAITING_APPROVAL -> approve();
            case SECOND_STEP_REQUIRED -> Mend.of(new Step.TakeSecondStep(Step.Who.SELF));
            case OWNER_ONLY, UNKNOWN, NOT_FOUND, COOLING_OFF -> Mend.NONE;
        };
    }

    private Mend person(java.util.function.Function<PersonId, Step> step) {
        return at.question.subject() instanceof Subject.Known(var id)
                ? Mend.of(step.apply(id))
                : Mend.NONE;
    }

    private Mend accept() {
        if (!(way() instanceof Way.Invited(var business, var invitation))) return Mend.NONE;
        Step accept = new Step.Accept(business, Optional.of(invitation), Step.Who.SELF);
        boolean known = at.question.subject() instanceof Subject.Known;
        return known
                ? new Mend(List.of(accept), Optional.of(business), false)
                : new Mend(List.of(new Step.SignIn(Step.Who.SELF), accept), Optional.empty(), true);
    }

    /// A role that was given in between is enough if it already covers what is asked.
    private Finance finance() {
        return aim.finance();
    }

    /// Above a share's cap nothing can be assigned: the cap comes first.
    private Mend assign() {
        if (aim.level().isEmpty()) return Mend.NONE;
        Level level = aim.level().get();
        Step assign =
                new Step.Assign(
                        businessId(),
                        Optional.of(member().id()),
                        asset().id(),
                        Standing.with(directory, member(), asset(), level),
                        whom.assigns(business(), asset()));
        return capped(level)
                ? Mend.of(new Sharing(at, aim, whom).raised(), assign)
                : Mend.of(assign);
    }

    private boolean capped(Level level) {
        if (!(way() instanceof Way.Partner(_, _, var share))) return false;
        Kind kind = directory.kind(asset().kind()).orElseThrow();
        long cap = kind.mask(directory.find(share).orElseThrow().cap().names());
        return (level.mask() & ~cap) != 0;
    }

    /// What a partner was asked to accept, or what somebody asked to be given.
    private Mend approve() {
        Optional<Mend> second = second();
        if (second.isPresent()) return second.get();
        if (way() instanceof Way.Partner(_, _, var id)) {
            Share share = directory.find(id).orElseThrow();
            if (directory.waits(share, at.now())) {
                return Mend.of(Step.AcceptPartner.of(directory, share, whom));
            }
            if (aim.level().isPresent() && onlyCapped(share)) {
                return Mend.of(new Sharing(at, aim, whom).raised());
            }
        }
        return assign();
    }

    /// The role that waits for a second admin.
    private Optional<Mend> second() {
        boolean inBusiness = at.question.target() instanceof Target.Business;
        if (inBusiness) {
            boolean role = (directory.model().business().admin() & at.bit) != 0;
            return Optional.of(role ? promote() : finances());
        }
        Kind kind = directory.kind(asset().kind()).orElseThrow();
        boolean money = (kind.money() & at.bit) != 0;
        return money && member().finance() != Finance.MANAGER
                ? Optional.of(finances())
                : Optional.empty();
    }

    private Mend promote() {
        return Mend.of(
                new Step.SetRole(
                        businessId(),
                        Optional.of(member().id()),
                        Role.ADMIN,
                        admins("members.manage")));
    }

    private Mend finances() {
        return Mend.of(
                new Step.SetFinance(
                        businessId(),
                        Optional.of(member().id()),
                        finance(),
                        admins("members.manage")));
    }

    /// Whether nothing but a higher cap is asked for: the assignment is there.
    private boolean onlyCapped(Share share) {
        Kind kind = directory.kind(asset().kind()).orElseThrow();
        if ((kind.mask(share.cap().names()) & at.bit) != 0) return false;
        return directory.grants(member(), asset()).stream()
                .filter(g -> g.period().includes(at.now()))
                .anyMatch(g -> (kind.mask(g.levels().names()) & at.bit) != 0);
    }

    private Mend lengthen() {
        if (!member().period().includes(at.now())) {
            return Mend.of(new Step.Extend(member().id(), admins("members.manage")));
        }
        if (way() instanceof Way.Partner(_, _, var share)) {
            boolean over = !directory.find(share).orElseThrow().period().includes(at.now());
            if (over) return Mend.of(new Step.ExtendShare(share, whom.shares(asset())));
        }
        return assign();
    }

    private Way way() {
        return at.furthest().get(0).way;
    }

    private BusinessId businessId() {
        return business().id();
    }

    private Business business() {
        BusinessId id =
                switch (way()) {
                    case Way.Own(var business, _) -> business;
                    case Way.Partner(var business, _, _) -> business;
                    case Way.Invited(var business, _) -> business;
                    case Way.Owner _, Way.Creator _ ->
                            directory.owningBusiness(asset()).orElseThrow().id();
                };
        return directory.find(id).orElseThrow();
    }

    private Member member() {
        return switch (way()) {
            case Way.Own(_, var member) -> directory.find(member).orElseThrow();
            case Way.Partner(_, var member, _) -> directory.find(member).orElseThrow();
            case Way.Invited _, Way.Owner _, Way.Creator _ ->
                    throw new IllegalStateException("no membership on " + way());
        };
    }

    private Asset asset() {
        return Decider.asset(at).orElseThrow();
    }

    private Step.Who admins(String action) {
        return whom.admins(business(), action);
    }

    /// The person asked about.
    static Optional<Person> person(Evaluation at) {
        return at.question.subject() instanceof Subject.Known(var id)
                ? at.directory.find(id)
                : Optional.empty();
    }
}
