package org.bailiwick.server.command;

import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.LinkState;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.decision.Lists;
import org.bailiwick.engine.decision.Masks;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.directory.Address;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Key;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.directory.Share;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Looks, list by list, whether anything is left of somebody in a business: what it finds is told
/// by its ids. Where the engine decides, it is asked.
public record Absence(Directory today, Instant now) {
    /// What is looked through of somebody in each business.
    private static final List<String> LISTS =
            List.of(
                    "access_links",
                    "approvals",
                    "assets",
                    "assignments",
                    "business_actions",
                    "groups",
                    "invitations",
                    "membership",
                    "requests");

    /// By the name of each list, what is left in it; nothing where it is empty.
    public TreeMap<String, List<String>> of(Person person, Business business) {
        List<Member> left =
                today.memberships(person).stream()
                        .filter(m -> today.business(m) == business)
                        .filter(m -> !m.gone() && !m.period().endedBy(now))
                        .toList();
        TreeMap<String, List<String>> lists = new TreeMap<>();
        lists.put("membership", ids(left.stream().map(Member::id)));
        lists.put(
                "assignments",
                ids(
                        left.stream()
                                .flatMap(m -> today.listing().assignments(m).stream())
                                .map(a -> a.id())));
        lists.put(
                "groups",
                ids(
                        left.stream()
                                .flatMap(m -> today.listing().groups(m).stream())
                                .map(g -> g.id())));
        lists.put("assets", ids(reached(person, business).stream().map(Asset::id)));
        lists.put("business_actions", businessActions(person, business));
        lists.put(
                "requests",
                ids(
                        today.requests().by(business).stream()
                                .filter(r -> r.pendingAt(now))
                                .filter(r ->
                                        today.requests()
                                                .member(r)
                                                .filter(m -> today.person(m) == person)
                                                .isPresent())
                                .map(r -> r.id())));
        lists.put("invitations", ids(invited(person, business)));
        lists.put("access_links", ids(links(person, business)));
        lists.put(
                "approvals",
                ids(
                        today.approvals().waiting(business).stream()
                                .filter(a -> today.approvals().by(a) == person)
                                .map(a -> a.id())));
        return lists;
    }

    /// The same over all businesses, with the keys for which he answers.
    public TreeMap<String, List<String>> of(Person person) {
        Departing departing = new Departing(today, person, now);
        Set<Business> businesses = new LinkedHashSet<>();
        today.memberships(person).forEach(m -> businesses.add(today.business(m)));
        departing.invitations().forEach(i -> businesses.add(today.business(i)));
        TreeMap<String, TreeSet<String>> all = new TreeMap<>();
        for (Business each : businesses) {
            of(person, each)
                    .forEach((list, ids) ->
                            all.computeIfAbsent(list, _ -> new TreeSet<>()).addAll(ids));
        }
        TreeMap<String, List<String>> lists = new TreeMap<>();
        LISTS.forEach(list -> lists.put(list, List.of()));
        all.forEach((list, ids) -> lists.put(list, List.copyOf(ids)));
        lists.put("keys", ids(departing.keys().stream().map(Key::id)));
        return lists;
    }

    private List<String> businessActions(Person person, Business business) {
        return Lists.businesses(today, person, Question.Context.at(now)).stream()
                .filter(b -> b.business() == business && b.mask() != 0)
                .map(b -> b.business().id().toString())
                .toList();
    }

    /// Assets on which the engine lets him do anything through this business.
    private List<Asset> reached(Person person, Business business) {
        Question.Context context = Question.Context.at(now).in(business.id());
        return today.listing().near(person).stream()
                .filter(a -> Masks.of(today, person, a, context) != 0)
                .filter(a ->
                        today.owningBusiness(a).equals(Optional.of(business))
                                || today.share(a, business).isPresent())
                .filter(a -> today.owningPerson(a).filter(p -> p == person).isEmpty())
                .toList();
    }

    /// Assets of the business that he reaches otherwise: through another business, or as his own.
    public List<String> elsewhere(Person person, Business business) {
        Question.Context context = Question.Context.at(now);
        return ids(
                today.listing().near(person).stream()
                        .filter(a -> today.owningBusiness(a).equals(Optional.of(business)))
                        .filter(a -> Masks.of(today, person, a, context) != 0)
                        .map(Asset::id));
    }

    private Stream<Id> invited(Person person, Business business) {
        List<Id> all = new ArrayList<>();
        for (Address address : today.addresses(person)) {
            today.invitations(address).stream()
                    .filter(i -> today.business(i) == business && i.pendingAt(now))
                    .forEach(i -> all.add(i.id()));
        }
        return all.stream();
    }

    private Stream<Id> links(Person person, Business business) {
        return today.links().of(business).stream()
                .filter(l -> l.state() != LinkState.CLOSED)
                .filter(l ->
                        l.terms().named().stream()
                                .flatMap(id -> today.find(id).stream())
                                .anyMatch(m -> today.person(m) == person))
                .map(l -> l.id());
    }

    /// The same between two businesses, seen from one of them.
    public TreeMap<String, List<String>> of(Parting parting) {
        TreeMap<String, List<String>> lists = new TreeMap<>();
        lists.put(
                "partnership",
                ids(
                        today.listing().partnerships(parting.ours()).stream()
                                .filter(p ->
                                        today.listing().partner(p, parting.ours())
                                                == parting.theirs())
                                .filter(p -> p.standsAt(now))
                                .map(p -> p.id())));
        lists.put("shares_given", ids(live(parting.given())));
        lists.put("shares_received", ids(live(parting.received())));
        lists.put("their_ways", ways(parting.ours(), parting.theirs()));
        lists.put("our_ways", ways(parting.theirs(), parting.ours()));
        lists.put("requests", ids(parting.requests().stream().map(r -> r.id())));
        return lists;
    }

    private Stream<Id> live(List<Share> shares) {
        return shares.stream()
                .filter(s -> !s.period().endedBy(now))
                .filter(s -> today.ended(s, now).equals(Period.OPEN_END))
                .map(Share::id);
    }

    /// Assets of the owner on which the engine lets anybody of the other one do something.
    private List<String> ways(Business owner, Business other) {
        Question.Context context = Question.Context.at(now).in(other.id());
        return ids(
                today.listing().shares(other).stream()
                        .map(today::asset)
                        .distinct()
                        .filter(a -> today.owningBusiness(a).equals(Optional.of(owner)))
                        .filter(a -> !Lists.whoCan(today, a, context).isEmpty())
                        .map(Asset::id));
    }

    private static List<String> ids(Stream<? extends Id> ids) {
        return ids.map(Id::toString).sorted().distinct().toList();
    }
}
