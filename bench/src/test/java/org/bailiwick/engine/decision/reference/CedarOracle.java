package org.bailiwick.engine.decision.reference;

import com.cedarpolicy.AuthorizationEngine;
import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.AuthorizationResponse;
import com.cedarpolicy.model.Context;
import com.cedarpolicy.model.entity.Entities;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimLong;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;

import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Subject;
import org.bailiwick.engine.decision.Target;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Cedar: a permit for whatever is given to a member, whose conditions are the layers; what nobody
/// may do is forbidden. States, dates, caps and roles are attributes of entities.
final class CedarOracle implements ForeignEngine {
    /// Whether it is about money on an asset.
    private static final String MONEY = "action in resource.money";

    /// What holds of everybody.
    private static final String GENERAL =
            """
            forbid(principal, action, resource) when { principal.disabled };
            forbid(principal, action, resource)
              when { context has account && context.account != principal };
            forbid(principal, action, resource is Asset) unless { action in resource.kept };
            permit(principal, action, resource is Asset)
              when { resource.owner == principal && action in resource.all };
            permit(principal, action, resource is Asset)
              when { resource has creator && resource.creator == principal
                && action in resource.ownerOnly
                && (resource.owner is Person || (%s)) };
            """
                    .formatted(secondStep("resource.owner", "false", MONEY));

    /// What lets a member in at all.
    ///
    /// @param money whether it is about money
    private static String member(String money) {
        return """
        !business.closed && !member.ended && !member.suspended
            && member.from <= context.now && context.now < member.until
            && (%s)
        """
                .formatted(secondStep("business", "member.role == \"admin\"", money));
    }

    private static final String SHARE =
            """
             && !share.ended && !share.paused
                && share.from <= context.now && context.now < share.until
                && !(resource.owner is Business && resource.owner.closed)
                && action in share.cap
            """;

    private final Facts facts;
    private final AuthorizationEngine engine = new BasicAuthorizationEngine();
    private final PolicySet policies;
    private final Entities entities;

    CedarOracle(Facts facts) {
        this.facts = facts;
        StringBuilder text = new StringBuilder(GENERAL);
        for (Given given : Given.of(facts)) text.append(permit(given));
        for (Row.Member member : facts.members) {
            if (Given.counts(facts, member)) text.append(permit(member));
        }
        entities = new Entities(new CedarEntities(facts).all());
        try {
            policies = PolicySet.parsePolicies(text.toString());
            policies.cache();
        } catch (AuthException | CacheException wrong) {
            throw new IllegalStateException(text.toString(), wrong);
        }
    }

    private static String secondStep(String business, String admin, String money) {
        return """
        !(@.step == "all" || (@.step == "admins" && %s) || (@.moneyStep && %s))
          || context.proof == "two_steps"
          || (context.proof == "silent" && !@.whenSilent)\
        """
                .formatted(admin, money)
                .replace("@", business);
    }

    private static String permit(Given given) {
        String kind = given.asset().kind;
        String levels =
                given.levels().names().stream()
                        .map(level -> literal("Action", ActionSets.level(kind, level)))
                        .collect(Collectors.joining(", "));
        String business = literal("Business", given.business().id);
        String conditions =
                member(MONEY)
                        + (given.share().isPresent() ? SHARE : " && resource.owner == business")
                        + """
                         && !(action in resource.ownerOnly)
                        && (!(action in resource.money) || member.finance == "manager")
                        && (!(context has business) || context.business == business)
                        && %d <= context.now && context.now < %d
                        """
                                .formatted(from(given.period()), until(given.period()));
        String share = given.share().map(row -> literal("Share", row.id)).orElse("share");
        return "permit(principal == %s, action in [%s], resource == %s) when { %s };\n"
                .formatted(
                        literal("Person", given.member().person),
                        levels,
                        literal("Asset", given.asset().id),
                        named(conditions, given.member(), business).replace("share.", share + "."));
    }

    private static String permit(Row.Member member) {
        String kind = ActionSets.BUSINESS;
        String business = literal("Business", member.business);
        return "permit(principal == %s, action, resource == %s) when { %s };\n"
                .formatted(
                        literal("Person", member.person),
                        business,
                        named(
                                member("action in " + literal("Action", ActionSets.money(kind)))
                                        + " && action in member.inRole && action in"
                                        + " member.inFinance",
                                member,
                                business));
    }

    private static String named(String conditions, Row.Member member, String business) {
        return conditions
                .replace("member.", literal("Member", member.id) + ".")
                .replace("!business.", "!" + business + ".")
                .replace("(business.", "(" + business + ".")
                .replace("== business", "== " + business);
    }

    private static String literal(String type, Object id) {
        return type + "::\"" + id + "\"";
    }

    /// Far enough away, and a number that Cedar can read.
    static long from(Period period) {
        return Math.max(period.from().toEpochMilli(), -1_000_000_000_000_000L);
    }

    static long until(Period period) {
        return Math.min(period.until().toEpochMilli(), 1_000_000_000_000_000L);
    }

    @Override
    public boolean allows(Question question) {
        Map<String, Value> context = new HashMap<>();
        context.put("now", new PrimLong(ForeignEngine.now(facts, question).toEpochMilli()));
        context.put("proof", new PrimString(ActionSets.word(question.context().proof())));
        question.context()
                .business()
                .ifPresent(id -> context.put("business", CedarEntities.uid("Business", id)));
        question.context()
                .account()
                .ifPresent(id -> context.put("account", CedarEntities.uid("Person", id)));
        AuthorizationRequest request =
                new AuthorizationRequest(
                        subject(question),
                        CedarEntities.uid("Action", ForeignEngine.action(question)),
                        object(question),
                        new Context(context));
        try {
            AuthorizationResponse response = engine.isAuthorized(request, policies, entities);
            return response.success.orElseThrow().isAllowed();
        } catch (AuthException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static EntityUID subject(Question question) {
        String type = question.subject() instanceof Subject.Known ? "Person" : "Stranger";
        return CedarEntities.uid(type, ForeignEngine.subject(question));
    }

    private static EntityUID object(Question question) {
        String type =
                switch (question.target()) {
                    case Target.Asset _ -> "Asset";
                    case Target.Business _ -> "Business";
                    case Target.Missing _ -> "Missing";
                };
        return CedarEntities.uid(type, ForeignEngine.object(question));
    }
}
