package org.bailiwick.engine.decision.reference;

import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.SecondStep;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Question.Context;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// jCasbin: a policy line for each way on which nothing is ended, suspended, paused or closed. That
/// dates, businesses, second steps and every set of actions fit is the matcher's to say.
final class CasbinOracle implements ForeignEngine {
    private static final String ANY = "*";

    private static final String MODEL =
            """
            [request_definition]
            r = sub, act, obj, now, business, account, proof
            [policy_definition]
            p = sub, level, obj, cap, kept, money, from, until, memberFrom, memberUntil, shareFrom, shareUntil, business, step
            [role_definition]
            g = _, _
            [policy_effect]
            e = some(where (p.eft == allow))
            [matchers]
            m = r.sub == p.sub && r.obj == p.obj && \
            (r.account == "*" || r.account == r.sub) && \
            (r.business == "*" || p.business == "*" || r.business == p.business) && \
            r.now >= p.from && r.now < p.until && \
            r.now >= p.memberFrom && r.now < p.memberUntil && \
            r.now >= p.shareFrom && r.now < p.shareUntil && \
            (p.step == "no" || r.proof == "two_steps" || (p.step == "said" && r.proof == "silent")) && \
            g(r.act, p.level) && g(r.act, p.cap) && g(r.act, p.kept) && g(r.act, p.money)
            """;

    private static final boolean[] EITHER = {false, true};
    private static final boolean[] PLAIN = {false};

    private final Facts facts;
    private final Enforcer enforcer;
    private final List<List<String>> lines = new ArrayList<>();

    CasbinOracle(Facts facts) {
        this.facts = facts;
        Model model = new Model();
        model.loadModelFromText(MODEL);
        enforcer = new Enforcer(model);
        enforcer.enableLog(false);
        for (Given given : Given.of(facts)) lines(given);
        for (Row.Member member : facts.members) line(member);
        for (Row.Asset asset : facts.assets) lines(asset);
        enforcer.addPolicies(lines.stream().distinct().toList());
        List<List<String>> sets = new ArrayList<>();
        new ActionSets(facts.model)
                .all()
                .forEach((action, its) -> its.forEach(set -> sets.add(List.of(action, set))));
        enforcer.addGroupingPolicies(sets);
    }

    private void lines(Given given) {
        Row.Member member = given.member();
        if (!open(member)) return;
        Row.Asset asset = given.asset();
        List<String> caps = List.of(ActionSets.all(asset.kind));
        if (given.share().isPresent()) {
            Row.Share share = given.share().get();
            boolean shut = !share.ended.equals(Facts.NEVER) || share.paused || share.waits();
            if (shut || Given.ownerClosed(facts, asset)) return;
            caps = levels(asset.kind, share.cap);
        }
        boolean manager = member.finance == Finance.MANAGER;
        boolean admin = member.role == Role.ADMIN;
        Period shared = given.share().map(s -> s.period).orElse(Period.ALWAYS);
        for (String level : levels(asset.kind, given.levels())) {
            for (String cap : caps) {
                for (boolean money : manager ? EITHER : PLAIN) {
                    line(
                            member.person,
                            List.of(
                                    level,
                                    asset.id.toString(),
                                    cap,
                                    kept(asset),
                                    set(asset.kind, money)),
                            List.of(given.period(), member.period, shared),
                            given.business().id.toString(),
                            step(given.business(), admin, money));
                }
            }
        }
    }

    private void line(Row.Member member) {
        if (!Given.counts(facts, member) || !open(member)) return;
        String role = ActionSets.role(ActionSets.word(member.role));
        String finance = ActionSets.finance(ActionSets.word(member.finance));
        boolean admin = member.role == Role.ADMIN;
        for (boolean money : EITHER) {
            line(
                    member.person,
                    List.of(
                            role,
                            member.business.toString(),
                            finance,
                            role,
                            set(ActionSets.BUSINESS, money)),
                    List.of(Period.ALWAYS, member.period, Period.ALWAYS),
                    ANY,
                    step(facts.business(member.business), admin, money));
        }
    }

    /// The owner's and the creator's.
    private void lines(Row.Asset asset) {
        String all = ActionSets.all(asset.kind);
        if (asset.owner instanceof Owner.Person(var owner)) {
            personal(owner, asset, all, Optional.empty());
            asset.creator.ifPresent(creator ->
                    personal(creator, asset, ActionSets.ownerOnly(asset.kind), Optional.empty()));
        }
        if (asset.owner instanceof Owner.Business(var owner)) {
            Optional<Row.Business> asking = Optional.of(facts.business(owner));
            asset.creator.ifPresent(
                    creator -> personal(creator, asset, ActionSets.ownerOnly(asset.kind), asking));
        }
    }

    /// @param asking the business that may ask for a second step
    private void personal(
            PersonId person, Row.Asset asset, String level, Optional<Row.Business> asking) {
        String all = ActionSets.all(asset.kind);
        for (boolean money : EITHER) {
            line(
                    person,
                    List.of(level, asset.id.toString(), all, kept(asset), set(asset.kind, money)),
                    List.of(Period.ALWAYS, Period.ALWAYS, Period.ALWAYS),
                    ANY,
                    asking.map(b -> step(b, false, money)).orElse("no"));
        }
    }

    /// What is about money, or all the rest.
    private static String set(String kind, boolean money) {
        return money ? ActionSets.money(kind) : ActionSets.plain(kind);
    }

    /// @param what level, object, cap, what its state keeps, and what money allows
    private void line(
            PersonId person, List<String> what, List<Period> when, String business, String step) {
        if (facts.person(person).disabled) return;
        List<String> line = new ArrayList<>();
        line.add(person.toString());
        line.addAll(what);
        for (Period period : when) {
            line.add(stamp(period.from()));
            line.add(stamp(period.until()));
        }
        line.add(business);
        line.add(step);
        lines.add(line);
    }

    private boolean open(Row.Member member) {
        return member.ended.equals(Facts.NEVER)
                && !member.suspended
                && !facts.business(member.business).closed;
    }

    private static List<String> levels(String kind, Levels levels) {
        return levels.names().stream().map(level -> ActionSets.level(kind, level)).toList();
    }

    private static String kept(Row.Asset asset) {
        return ActionSets.kept(asset.kind, asset.state);
    }

    /// Whether a second step is asked for, and if so, whether silence passes.
    private static String step(Row.Business business, boolean admin, boolean money) {
        SecondStep who = business.settings.secondStep();
        boolean asked =
                who == SecondStep.ALL
                        || (who == SecondStep.ADMINS && admin)
                        || (money && business.settings.moneySecondStep());
        if (!asked) return "no";
        return business.settings.secondStepWhenSilent() ? "always" : "said";
    }

    /// An instant as a text that sorts as instants do; years beyond ours are all alike.
    private static String stamp(Instant instant) {
        long far = 4_000_000_000_000_000L;
        return String.format(
                Locale.ROOT, "t%017d", far + Math.clamp(instant.toEpochMilli(), -far, far));
    }

    @Override
    public boolean allows(Question question) {
        Context context = question.context();
        return enforcer.enforce(
                ForeignEngine.subject(question),
                ForeignEngine.action(question),
                ForeignEngine.object(question),
                stamp(ForeignEngine.now(facts, question)),
                text(context.business()),
                text(context.account()),
                ActionSets.word(context.proof()));
    }

    private static String text(Optional<?> id) {
        return id.map(Object::toString).orElse(ANY);
    }
}
