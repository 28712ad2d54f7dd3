package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.decision.Code;
import org.bailiwick.engine.decision.InForce;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Grant;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// One thing that gives a member levels on an asset: an assignment, or a place in a group.
record Holding(Member member, Business business, Person person, Asset asset, Grant grant) {

    /// Everything that this membership gives.
    static List<Holding> of(Directory today, Member member) {
        List<Holding> all = new ArrayList<>();
        for (Asset asset : today.listing().assigned(member)) add(today, member, asset, all);
        return all;
    }

    /// Everything that gives levels on an asset, through the businesses that may be looked into.
    static List<Holding> of(Directory today, Asset asset, Predicate<Member> seen) {
        List<Holding> all = new ArrayList<>();
        for (Person person : today.listing().near(asset)) {
            for (Member member : newest(today, person)) {
                if (seen.test(member)) add(today, member, asset, all);
            }
        }
        return all;
    }

    private static void add(Directory today, Member member, Asset asset, List<Holding> all) {
        List<Grant> grants = today.grants(member, asset);
        if (grants.isEmpty()) return;
        Business business = today.business(member);
        Person person = today.person(member);
        for (Grant grant : grants) all.add(new Holding(member, business, person, asset, grant));
    }

    /// The newest membership in each business.
    static List<Member> newest(Directory today, Person person) {
        List<Member> memberships = today.memberships(person);
        if (memberships.size() < 2) return memberships;
        Set<Business> seen = new HashSet<>();
        List<Member> all = new ArrayList<>();
        for (Member member : memberships) {
            if (seen.add(today.business(member))) all.add(member);
        }
        return all;
    }

    /// The assignments among what is held.
    static List<AssignmentId> direct(List<Holding> all) {
        List<AssignmentId> direct = new ArrayList<>();
        for (Holding holding : all) {
            if (holding.grant instanceof Grant.Direct(var assignment)) direct.add(assignment.id());
        }
        return direct;
    }

    /// Its place in a list: the member, the asset, and what gives it.
    String id() {
        String gives =
                switch (grant) {
                    case Grant.Direct(var assignment) -> assignment.id().toString();
                    case Grant.ThroughGroup(var group, _, _) -> group.id().toString();
                };
        return member.id() + "." + asset.id() + "." + gives;
    }

    Levels levels() {
        return grant.levels();
    }

    Period period() {
        return grant.period();
    }

    /// The share on which it hangs, where the asset is another's.
    Optional<Share> share(Directory today) {
        boolean owns = today.owningBusiness(asset).map(b -> b == business).orElse(false);
        return owns ? Optional.empty() : today.share(asset, business);
    }

    /// What it gives, on what conditions, and whether it is in force; neither to whom nor on what.
    ObjectNode tell(Visit visit) {
        Tell tell = visit.tell();
        ObjectNode node = Json.object();
        switch (grant) {
            case Grant.Direct(var assignment) -> {
                node.put("through", "assignment").put("assignment", assignment.id().toString());
                if (assignment.assumed()) node.put("assumed", true);
            }
            case Grant.ThroughGroup(var group, _, _) ->
                    node.put("through", "group")
                            .set(
                                    "group",
                                    Json.object()
                                            .put("id", group.id().toString())
                                            .put("name", group.name()));
        }
        node.set("business", tell.business(business));
        node.put("member", member.id().toString());
        node.set("levels", Json.of(levels().names()));
        Tell.period(node, period());
        share(visit.today())
                .ifPresent(share -> {
                    node.put("share", share.id().toString());
                    node.set("cap", Json.of(share.cap().names()));
                });
        Optional<Code> missing = missing(visit);
        node.put("in_force", missing.isEmpty());
        missing.ifPresent(code -> node.put("why_not", code.name()));
        return node;
    }

    Optional<Code> missing(Visit visit) {
        return InForce.missing(visit.today(), member, asset, grant, visit.now());
    }

    /// Who gave it; for those who give themselves.
    void giver(ObjectNode node, GivenBy given) {
        switch (grant) {
            case Grant.Direct(var assignment) -> given.tell(node, assignment, assignment.id());
            case Grant.ThroughGroup(var group, _, _) -> given.tell(node, group, member.id());
        }
    }
}
