package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.EntryCodec;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Label;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.session.Presence;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Json;
import org.bailiwick.server.web.Table;

import tools.jackson.databind.node.ObjectNode;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// The members of a business, and one with everything that he holds.
final class MemberPages {
    private static final List<String> COLUMNS =
            List.of(
                    "member",
                    "person",
                    "name",
                    "addresses",
                    "role",
                    "finance",
                    "label",
                    "state",
                    "since",
                    "until",
                    "joined");

    private final Counter counter;
    private final Names names;
    private final Function<Collection<PersonId>, Map<PersonId, Presence>> presences;

    MemberPages(
            Counter counter,
            Names names,
            Function<Collection<PersonId>, Map<PersonId, Presence>> presences) {
        this.counter = counter;
        this.names = names;
        this.presences = presences;
    }

    void list(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query query =
                Query.of(
                        exchange, "limit", "after", "sort", "q", "role", "finance", "label",
                        "state", "person", "format");
        boolean csv = Csv.wanted(query);
        Predicate<Member> wanted = wanted(visit, query);
        int limit = csv ? query.limit(Table.ROWS_MAX, Table.ROWS_MAX) : query.limit();
        Business business = visit.business();
        visit.need(business, Visit.MEMBERS);
        Page.Order<Member> order =
                Page.Order.<Member>byName(
                                m -> m.id().toString(),
                                m -> names.of(visit, visit.today().person(m)))
                        .and("role", m -> Tell.word(m.role()))
                        .and("state", m -> Standings.of(m, visit.now()));
        List<Member> all = visit.today().listing().members(business);
        List<Person> everybody = all.stream().map(visit.today()::person).toList();
        names.fetch(visit, everybody);
        if (query.sought().isPresent()) visit.tell().fetch(everybody);
        Page<Member> page = Page.of(query, limit, all, order, wanted);
        visit.tell().fetch(page.rows().stream().map(visit.today()::person).toList());
        GivenBy given = new GivenBy(visit);
        given.fetch(page.rows().stream().map(Member::id).toList());
        if (csv) {
            Csv table = new Csv(COLUMNS);
            for (Member member : page.rows()) table.row(cells(plain(visit, member, given)));
            table.answer(exchange, "members", page.next());
            return;
        }
        List<PersonId> people =
                page.rows().stream().map(m -> visit.today().person(m).id()).toList();
        Map<PersonId, Presence> here = presences.apply(people);
        exchange.answer(page.told("members", m -> row(visit, m, given, here)));
    }

    private Predicate<Member> wanted(Visit visit, Query query) {
        Optional<String> role = query.word("role", Tell.words(Role.values()));
        Optional<String> finance = query.word("finance", Tell.words(Finance.values()));
        Optional<String> label = query.word("label", Tell.words(Label.values()));
        Optional<String> state = query.word("state", Standings.MEMBERS);
        Optional<String> person = query.text("person", Query.ID_MAX);
        Optional<String> sought = query.sought();
        return m ->
                state.map(Standings.of(m, visit.now())::equals).orElse(!m.gone())
                        && label.map(Tell.word(m.label())::equals).orElse(true)
                        && role.map(Tell.word(m.role())::equals).orElse(true)
                        && finance.map(Tell.word(m.finance())::equals).orElse(true)
                        && person.map(visit.today().person(m).id().toString()::equals).orElse(true)
                        && (sought.isEmpty() || called(visit, m, sought.get()));
    }

    /// By a part of his name, or by how an address begins by which he is known here.
    private boolean called(Visit visit, Member member, String sought) {
        Person person = visit.today().person(member);
        if (names.of(visit, person).contains(sought)) return true;
        List<Business> here = List.of(visit.today().business(member));
        return Search.begins(sought, visit.tell().addresses(person, here, visit));
    }

    private static ObjectNode row(
            Visit visit, Member member, GivenBy given, Map<PersonId, Presence> here) {
        ObjectNode node = plain(visit, member, given);
        signsIn(node, visit.today().person(member), here);
        asAdmin(node, visit, member);
        return node;
    }

    /// When something last changed for him here: his membership, or what he holds by it.
    private static void changed(ObjectNode node, Visit visit, Member member) {
        visit
                .asker()
                .office()
                .journal()
                .touchingBefore(member.id(), visit.today().seq() + 1, 1)
                .stream()
                .findFirst()
                .map(line -> new EntryCodec().decode(line.bytes()).time())
                .ifPresent(at -> node.put("changed", at.toString()));
    }

    /// Of an admin: until when he leaves to others what is grave, and who decides in his place what
    /// has waited for long, as long as that one is there.
    private static void asAdmin(ObjectNode node, Visit visit, Member member) {
        if (member.role() != Role.ADMIN || member.gone()) return;
        cools(node, visit, member);
        visit.today()
                .approvals()
                .standIn(member)
                .filter(other -> !other.gone())
                .ifPresent(other -> {
                    ObjectNode told = node.putObject("stand_in");
                    told.put("id", other.id().toString());
                    told.set("person", visit.tell().person(visit.today().person(other)));
                });
    }

    /// For who runs the members: when he was here last, and with what he signs in.
    private static void signsIn(ObjectNode node, Person person, Map<PersonId, Presence> here) {
        Presence his = here.getOrDefault(person.id(), Presence.NONE);
        ObjectNode told = node.putObject("sign_in");
        told.set("methods", Json.of(his.methods()));
        his.seen().ifPresent(at -> told.put("seen", at.toString()));
    }

    static void cools(ObjectNode node, Visit visit, Member member) {
        visit.today()
                .approvals()
                .coolsUntil(member, visit.now())
                .ifPresent(until -> node.put("cools_until", until.toString()));
    }

    private static ObjectNode plain(Visit visit, Member member, GivenBy given) {
        Tell tell = visit.tell();
        Person person = visit.today().person(member);
        ObjectNode node = tell.member(member);
        ObjectNode who = tell.person(person);
        List<Business> here = List.of(visit.today().business(member));
        who.set("addresses", Json.of(tell.addresses(person, here, visit)));
        node.set("person", who);
        given.made(member, member.id()).ifPresent(at -> node.put("joined", at.toString()));
        return node;
    }

    private static List<String> cells(ObjectNode row) {
        List<String> addresses =
                row.at("/person/addresses").valueStream().map(a -> a.asString("")).toList();
        return List.of(
                text(row, "/id"),
                text(row, "/person/id"),
                text(row, "/person/name"),
                String.join(" ", addresses),
                text(row, "/role"),
                text(row, "/finance"),
                text(row, "/label"),
                text(row, "/state"),
                text(row, "/since"),
                text(row, "/until"),
                text(row, "/joined"));
    }

    private static String text(ObjectNode row, String pointer) {
        return row.at(pointer).asString("");
    }

    void one(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query query = Query.of(exchange, "limit", "after", "sort", "q", "kind");
        Member member = visit.own("member", MemberId::find, visit.today()::find);
        Business business = visit.today().business(member);
        Person person = visit.today().person(member);
        boolean self = visit.is(person);
        boolean runs = visit.may(business, Visit.MEMBERS, Visit.ASSETS);
        if (!runs && !self) visit.needInside(business, Visit.MEMBERS);
        if (!runs && member.gone()) visit.need(business, Visit.MEMBERS);
        Tell tell = visit.tell();
        GivenBy given = new GivenBy(visit);
        ObjectNode node = tell.member(member);
        ObjectNode who = tell.person(person);
        who.set("addresses", Json.of(tell.addresses(person, List.of(business), visit)));
        node.set("business", tell.business(business));
        node.set("person", who);
        if (runs) given.tell(node, member, member.id());
        if (visit.may(business, Visit.MEMBERS)) {
            signsIn(node, person, presences.apply(List.of(person.id())));
        }
        if (self || visit.may(business, Visit.MEMBERS)) asAdmin(node, visit, member);
        if (self || runs) changed(node, visit, member);
        Optional<String> sought = query.sought();
        Optional<String> kind = query.text("kind", org.bailiwick.server.face.Questions.NAME_MAX);
        Page<Holding> page =
                Page.of(
                        query,
                        Holding.of(visit.today(), member),
                        Page.Order.byName(
                                Holding::id, h -> h.asset().name().toLowerCase(Locale.ROOT)),
                        h ->
                                Search.in(sought, h.asset().name())
                                        && kind.map(h.asset().kind()::equals).orElse(true));
        visit.tag(member.id());
        if (runs) given.fetch(Holding.direct(page.rows()));
        exchange.answer(
                page.into(
                        node,
                        "assignments",
                        h -> {
                            ObjectNode row = h.tell(visit);
                            row.set("asset", tell.assetWithState(h.asset()));
                            if (runs) h.giver(row, given);
                            return row;
                        }));
    }
}
