package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.decision.Plan.Mend;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.model.BusinessRules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes the person a member where that is what is missing.
final class Joining {
    private final Evaluation at;
    private final Directory directory;
    private final Fixes.Aim aim;
    private final Whom whom;

    Joining(Evaluation at, Fixes.Aim aim, Whom whom) {
        this.at = at;
        directory = at.directory;
        this.aim = aim;
        this.whom = whom;
    }

    /// Into the business that is named or acted on, or else the one that owns the asset.
    Mend next() {
        if (at.question.target() instanceof Target.Business(var id)) {
            return directory.find(id).map(this::join).orElse(Mend.NONE);
        }
        Optional<Business> owner = Decider.asset(at).flatMap(directory::owningBusiness);
        Optional<BusinessId> named = at.question.context().business();
        if (named.isEmpty()) return owner.map(this::join).orElseGet(this::open);
        Optional<Business> found = directory.find(named.get());
        if (found.isPresent()) return join(found.get());
        return owner.map(this::insteadOfNothing).orElse(Mend.NONE);
    }

    /// A business is named that is not there: ask in the owner's.
    private Mend insteadOfNothing(Business owner) {
        return new Mend(
                List.of(new Step.SwitchBusiness(owner.id(), Step.Who.SELF)),
                Optional.of(owner.id()),
                false);
    }

    private Mend open() {
        return Mends.person(at).map(this::open).orElse(Mend.NONE);
    }

    /// Into a business from which the person was removed.
    Mend anew(Business business) {
        return join(business);
    }

    private Mend join(Business business) {
        Optional<Person> person = Mends.person(at);
        if (person.isEmpty()) return Mend.NONE;
        if (business.closed()) {
            return Mend.of(new Step.ReopenBusiness(business.id(), Step.Who.OPERATOR));
        }
        List<Step> steps = new ArrayList<>();
        if (directory.addresses(person.get()).isEmpty()) {
            steps.add(new Step.ProveAddress(person.get().id(), Step.Who.SELF));
        }
        Step.Who who = whom.admins(business, "members.manage");
        steps.add(new Step.Invite(business.id(), person.get().id(), role(), finance(), who));
        steps.add(new Step.Accept(business.id(), Optional.empty(), Step.Who.SELF));
        return new Mend(steps, Optional.of(business.id()), false);
    }

    private Role role() {
        BusinessRules rules = directory.model().business();
        return (rules.admin() & businessBit(rules)) != 0 ? Role.ADMIN : Role.STANDARD;
    }

    private Finance finance() {
        BusinessRules rules = directory.model().business();
        long money = rules.financeManager() & ~rules.admin();
        return (money & businessBit(rules)) != 0 ? aim.finance() : Finance.NONE;
    }

    private long businessBit(BusinessRules rules) {
        boolean business = at.question.target() instanceof Target.Business;
        return business ? rules.bit(at.question.action()) : 0;
    }

    /// A person's own asset can be shared with a business only: the person opens one.
    private Mend open(Person person) {
        Optional<Asset> asset = Decider.asset(at);
        if (asset.isEmpty() || aim.level().isEmpty()) return Mend.NONE;
        BusinessId made = StepChanges.OPENED;
        return new Mend(
                List.of(
                        new Step.OpenBusiness(person.id(), Step.Who.OPERATOR),
                        new Step.ShareAsset(
                                asset.get().id(),
                                Optional.empty(),
                                Standing.only(aim.level().get()),
                                whom.shares(asset.get()))),
                Optional.of(made),
                false);
    }
}
