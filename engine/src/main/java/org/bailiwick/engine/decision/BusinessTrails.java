package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.directory.Approvals;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.model.BusinessRules;

import java.util.List;
import java.util.Optional;

/// Runs a membership through the layers for what is done in the business itself.
final class BusinessTrails {
    private final Directory directory;
    private final Business business;
    private final Window window;
    private final Question.Context context;

    BusinessTrails(
            Directory directory, Business business, Window window, Question.Context context) {
        this.directory = directory;
        this.business = business;
        this.window = window;
        this.context = context;
    }

    Optional<Trail> member(Member member) {
        if (!Members.seen(member, window)) return Optional.empty();
        Held held =
                new Held(
                        Optional.of(member.role()),
                        Optional.of(member.finance()),
                        List.of(),
                        Optional.empty(),
                        Optional.empty());
        Trail.Builder trail =
                new Trail.Builder(new Way.Own(business.id(), member.id()), -1)
                        .passed(Layer.SIGNED_IN)
                        .holding(held);
        Optional<Code> inactive = Members.inactive(member, business);
        if (inactive.isPresent()) return Optional.of(trail.stop(inactive.get()));
        trail.passed(Layer.MEMBER);
        BusinessRules rules = directory.model().business();
        long admin = rules.admin();
        long money = rules.financeManager() & ~admin;
        long asked = asked(member, rules, admin, money);
        long roles = (Members.admin(member) ? -1 : ~admin) | asked;
        trail.keep(Layer.ROLE, admin, roles, Code.ROLE_TOO_LOW);
        long finances = ~money | held(rules, member.finance()) | asked;
        trail.keep(Layer.FINANCE, money, finances, Code.FINANCE_ROLE_MISSING);
        time(trail, member, asked, admin);
        boolean admins = Members.admin(member);
        SecondSteps.ask(trail, business, admins, money, context.proof(), window.now());
        return Optional.of(trail.end());
    }

    /// What the member lacks and gets as soon as a second admin approves. Where the membership is
    /// not in force now, more than an approval is missing.
    private long asked(Member member, BusinessRules rules, long admin, long money) {
        if (!member.period().includes(window.now())) return 0;
        Approvals waiting = directory.approvals();
        long more = held(rules, waiting.finance(member)) & money & ~held(rules, member.finance());
        boolean promoted = !Members.admin(member) && waiting.becomesAdmin(member);
        return promoted ? more | admin : more;
    }

    private void time(Trail.Builder trail, Member member, long asked, long admin) {
        boolean inForce = member.period().includes(window.now());
        boolean cools =
                context.grave()
                        && inForce
                        && directory.approvals().coolsUntil(member, window.now()).isPresent();
        long kept = cools ? ~(asked | admin) : ~asked;
        Code code = inForce ? Code.COOLING_OFF : Code.EXPIRED;
        trail.keep(Layer.TIME, inForce ? kept : 0, code)
                .later(member.period().startsAfter(window.now()) ? -1 : 0)
                .waiting(asked);
    }

    private static long held(BusinessRules rules, Finance finance) {
        return switch (finance) {
            case NONE -> 0;
            case ANALYST -> rules.financeAnalyst();
            case MANAGER -> rules.financeManager();
        };
    }
}
