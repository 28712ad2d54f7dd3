package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.Finance;
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
    private final Question.Proof proof;

    BusinessTrails(Directory directory, Business business, Window window, Question.Proof proof) {
        this.directory = directory;
        this.business = business;
        this.window = window;
        this.proof = proof;
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
        trail.keep(Layer.ROLE, admin, Members.admin(member) ? -1 : ~admin, Code.ROLE_TOO_LOW);
        trail.keep(
                Layer.FINANCE,
                money,
                ~money | held(rules, member.finance()),
                Code.FINANCE_ROLE_MISSING);
        Overlap overlap = Overlap.of(member.period(), member.period(), member.period());
        trail.keep(Layer.TIME, overlap.includes(window.now()) ? -1 : 0, Code.EXPIRED)
                .later(overlap.startsAfter(window.now()) ? -1 : 0);
        SecondSteps.ask(trail, business, Members.admin(member), proof, window.now());
        return Optional.of(trail.end());
    }

    private static long held(BusinessRules rules, Finance finance) {
        return switch (finance) {
            case NONE -> 0;
            case ANALYST -> rules.financeAnalyst();
            case MANAGER -> rules.financeManager();
        };
    }
}
