package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Masks;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Grant;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.Questions;
import org.bailiwick.server.face.SecondStepDays;
import org.bailiwick.server.face.WaitingRole;
import org.bailiwick.server.session.Presence;
import org.bailiwick.server.session.Profile;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/// What somebody sees of himself: who he is, where he belongs, and the accounts he works on.
final class MePages {
    /// Stands for a business that nobody knows.
    private static final BusinessId NO_BUSINESS = new BusinessId(0, 0);

    private final Counter counter;
    private final Function<PersonId, Profile> profiles;
    private final Function<Collection<PersonId>, Map<PersonId, Presence>> presences;

    MePages(
            Counter counter,
            Function<PersonId, Profile> profiles,
            Function<Collection<PersonId>, Map<PersonId, Presence>> presences) {
        this.counter = counter;
        this.profiles = profiles;
        this.presences = presences;
    }

    static Person me(Visit visit) {
        if (visit.all()) {
            throw Fault.wrong(
                    "Bailiwick-On-Behalf-Of",
                    "`Bailiwick-On-Behalf-Of` is missing: say of whom this is");
        }
        return visit.reader().orElseThrow(visit::nothing);
    }

    void one(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query.of(exchange);
        Person me = me(visit);
        Tell tell = visit.tell();
        ObjectNode node = tell.person(me);
        node.set("addresses", Json.of(tell.addresses(me)));
        Profile profile = profiles.apply(me.id());
        profile.language().ifPresent(language -> node.put("language", language));
        profile.zone().ifPresent(zone -> node.put("zone", zone));
        ArrayNode memberships = node.putArray("memberships");
        for (Member member : Holding.newest(visit.today(), me)) {
            if (member.gone()) continue;
            ObjectNode told = tell.member(member);
            Business business = visit.today().business(member);
            told.set("business", tell.business(business));
            boolean oneStep = visit.caller().proof() == Question.Proof.ONE_STEP;
            if (oneStep && SecondStepDays.asks(business, member, visit.now())) {
                told.put("needs_second_step", true);
            }
            WaitingRole.tell(visit.today(), member, told);
            MemberPages.cools(told, visit, member);
            memberships.add(told);
        }
        node.putArray("invitations").addAll(InvitationPages.waiting(visit, me));
        Presence presence = presences.apply(List.of(me.id())).getOrDefault(me.id(), Presence.NONE);
        SecondStepDays.tell(node, visit.today(), me, presence, visit.now());
        visit.tag(me.id());
        exchange.answer(node);
    }

    /// Every asset on which he can do something now.
    void assets(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query query =
                Query.of(
                        exchange,
                        "limit",
                        "after",
                        "sort",
                        "q",
                        "kind",
                        "state",
                        "action",
                        "business");
        Person me = me(visit);
        Optional<String> action = query.text("action", Questions.NAME_MAX);
        Question.Context context = context(visit, query);
        Predicate<Asset> wanted = AssetLists.wanted(query, false);
        List<Asset> all = visit.today().listing().near(me);
        Page<Asset> page =
                Page.of(
                        query,
                        all,
                        AssetLists.ORDER,
                        a -> wanted.test(a) && can(visit, me, a, context, action));
        exchange.answer(page.told("assets", a -> row(visit, me, a, context)));
    }

    private static Question.Context context(Visit visit, Query query) {
        Question.Context plain = visit.context();
        return query.text("business", Query.ID_MAX)
                .map(text -> visit.asker().resolver().business(text).orElse(NO_BUSINESS))
                .map(plain::in)
                .orElse(plain);
    }

    private static boolean can(
            Visit visit,
            Person me,
            Asset asset,
            Question.Context context,
            Optional<String> action) {
        long mask = Masks.of(visit.today(), me, asset, context);
        if (action.isEmpty()) return mask != 0;
        long bit = visit.today().kind(asset.kind()).map(k -> k.bit(action.get())).orElse(0L);
        return (mask & bit) != 0;
    }

    private static ObjectNode row(Visit visit, Person me, Asset asset, Question.Context context) {
        ObjectNode node = visit.tell().assetWithState(asset);
        boolean owner =
                visit.today().owningPerson(asset).map(p -> p.id().equals(me.id())).orElse(false);
        if (owner) node.put("owner", true);
        TreeSet<String> levels = new TreeSet<>();
        for (Member member : Holding.newest(visit.today(), me)) {
            BusinessId through = visit.today().business(member).id();
            if (!context.business().map(through::equals).orElse(true)) continue;
            for (Grant grant : visit.today().grants(member, asset)) {
                boolean holds =
                        org.bailiwick.engine.decision.InForce.missing(
                                        visit.today(), member, asset, grant, visit.now())
                                .isEmpty();
                if (holds) levels.addAll(grant.levels().names());
            }
        }
        node.set("levels", Json.of(levels));
        long mask = Masks.of(visit.today(), me, asset, context);
        node.set("actions", Json.of(Masks.names(Masks.actionsOf(visit.today(), asset), mask)));
        return node;
    }
}
