package org.bailiwick.server.api.reading;

import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.Questions;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One person: what he belongs to, and every way to every asset.
final class PersonPages {
    private final Counter counter;

    PersonPages(Counter counter) {
        this.counter = counter;
    }

    void one(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query query = Query.of(exchange, "limit", "after", "sort", "q", "kind", "business");
        Optional<String> sought = query.sought();
        Optional<String> kind = query.text("kind", Questions.NAME_MAX);
        Optional<String> named = query.text("business", Query.ID_MAX);
        Optional<Person> person =
                visit.asker()
                        .resolver()
                        .person(exchange.path("person"))
                        .flatMap(visit.today()::find);
        boolean self = person.filter(visit::is).isPresent();
        Optional<Business> business = business(visit, named, self);
        List<Member> members = members(visit, person, business);
        boolean whole = business.isEmpty();
        if (person.isEmpty() || (!whole && members.isEmpty())) throw visit.nothing();
        ObjectNode node = tell(visit, person.get(), members);
        List<Path> paths = whole ? personal(visit, person.get()) : new ArrayList<>();
        for (Member member : members) {
            for (Holding holding : Holding.of(visit.today(), member)) {
                paths.add(new Path.Held(holding));
            }
        }
        Page<Path> page =
                Page.of(
                        query,
                        paths,
                        Page.Order.byName(Path::id, p -> p.asset().name().toLowerCase(Locale.ROOT)),
                        p ->
                                Search.in(sought, p.asset().name())
                                        && kind.map(p.asset().kind()::equals).orElse(true));
        GivenBy given = new GivenBy(visit);
        boolean givers = !self || visit.all();
        if (givers) given.fetch(Holding.direct(Path.held(page.rows())));
        visit.tag(person.get().id());
        exchange.answer(page.into(node, "ways", p -> way(visit, p, givers, given)));
    }

    /// The business within which somebody is looked at; the person himself and the operator need
    /// name none.
    private static Optional<Business> business(Visit visit, Optional<String> named, boolean self) {
        if (named.isEmpty()) {
            if (visit.all() || self) return Optional.empty();
            throw Fault.wrong(
                    "business", "`business` is missing: name the one in which you look at people");
        }
        Business business =
                visit.asker()
                        .resolver()
                        .business(named.get())
                        .flatMap(visit.today()::find)
                        .orElseThrow(visit::nothing);
        if (!self) visit.needInside(business, Visit.MEMBERS, Visit.ASSETS);
        return Optional.of(business);
    }

    private static List<Member> members(
            Visit visit, Optional<Person> person, Optional<Business> business) {
        if (person.isEmpty()) return List.of();
        return Holding.newest(visit.today(), person.get()).stream()
                .filter(m -> !m.gone())
                .filter(m -> business.map(b -> b == visit.today().business(m)).orElse(true))
                .toList();
    }

    private static ObjectNode tell(Visit visit, Person person, List<Member> members) {
        Tell tell = visit.tell();
        ObjectNode node = tell.person(person);
        List<Business> among = members.stream().map(visit.today()::business).distinct().toList();
        node.set("addresses", Json.of(tell.addresses(person, among, visit)));
        ArrayNode memberships = node.putArray("memberships");
        for (Member member : members) {
            ObjectNode told = tell.member(member);
            told.set("business", tell.business(visit.today().business(member)));
            memberships.add(told);
        }
        return node;
    }

    private static List<Path> personal(Visit visit, Person person) {
        List<Path> all = new ArrayList<>();
        for (Asset asset : visit.today().listing().near(person)) {
            for (Path path : Path.personal(visit.today(), asset)) {
                if (path.person() == person) all.add(path);
            }
        }
        return all;
    }

    private static ObjectNode way(Visit visit, Path path, boolean givers, GivenBy given) {
        ObjectNode node = path.tell(visit);
        node.set("asset", visit.tell().assetWithState(path.asset()));
        if (givers) path.giver(node, given);
        return node;
    }
}
