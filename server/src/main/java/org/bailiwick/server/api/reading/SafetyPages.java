package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.DomainsFor;
import org.bailiwick.engine.change.MailDomains;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Address;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.directory.Recovery;
import org.bailiwick.engine.directory.Security;
import org.bailiwick.server.command.Outsiders;
import org.bailiwick.server.command.Recoveries;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.seal.Domain;
import org.bailiwick.server.session.Presence;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Json;
import org.bailiwick.server.web.Route;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// How safe a business is, who could recover it, and who is inside from outside its domains.
final class SafetyPages {
    static final String SECURITY = "security.manage";
    private static final String BUSINESS = "/api/v1/businesses/{business}";

    private final Counter counter;
    private final Function<Collection<PersonId>, Map<PersonId, Presence>> presences;

    SafetyPages(
            Counter counter, Function<Collection<PersonId>, Map<PersonId, Presence>> presences) {
        this.counter = counter;
        this.presences = presences;
    }

    List<Route> routes() {
        return List.of(
                Route.get(BUSINESS + "/safety", this::safety),
                Route.get(BUSINESS + "/recovery", this::recovery),
                Route.get(BUSINESS + "/outsiders", this::outsiders),
                Route.get("/api/v1/me/recoveries", this::mine));
    }

    private Business managed(Visit visit) {
        Business business = visit.business();
        visit.need(business, SECURITY);
        return business;
    }

    private void safety(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query.of(exchange);
        exchange.answer(new SafetyList(visit, managed(visit), presences).told());
    }

    private void recovery(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query.of(exchange);
        Business business = managed(visit);
        ObjectNode answer = Json.object();
        ArrayNode contacts = answer.putArray("contacts");
        for (var id : business.security().contacts()) {
            Address address = visit.today().find(id).orElseThrow();
            visit.tell()
                    .address(address)
                    .ifPresent(text -> contacts.addObject().put("address", text));
        }
        business.security()
                .recovery()
                .ifPresent(r -> {
                    ObjectNode told = told(r, visit.now());
                    visit.today()
                            .find(r.person())
                            .ifPresent(p -> told.set("person", visit.tell().person(p)));
                    answer.set("recovery", told);
                });
        visit.tag(business.id());
        exchange.answer(answer);
    }

    private static ObjectNode told(Recovery recovery, Instant now) {
        return Json.object()
                .put("state", state(recovery, now))
                .put("started", recovery.started().toString())
                .put("due", recovery.due().toString())
                .put("lapses", recovery.lapses().toString());
    }

    private static String state(Recovery recovery, Instant now) {
        return switch (recovery.fate()) {
            case OPEN -> {
                if (recovery.dueAt(now)) yield "due";
                yield recovery.standsAt(now) ? "announced" : "lapsed";
            }
            case STOPPED, WITHDRAWN, COMPLETED -> recovery.fate().name().toLowerCase(Locale.ROOT);
        };
    }

    /// Of which businesses he is a contact.
    private void mine(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query.of(exchange);
        Person me = MePages.me(visit);
        ObjectNode answer = Json.object();
        ArrayNode all = answer.putArray("recoveries");
        visit.today()
                .eachBusiness(business -> {
                    if (business.closed()) return;
                    if (Recoveries.contact(visit.today(), business, me.id()).isEmpty()) return;
                    ObjectNode row = all.addObject();
                    row.set("business", visit.tell().business(business));
                    business.security()
                            .recovery()
                            .filter(r -> r.person().equals(me.id()))
                            .ifPresent(r -> row.set("recovery", told(r, visit.now())));
                });
        exchange.answer(answer);
    }

    /// Under the rule that holds, or under one that might.
    private void outsiders(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query query = Query.of(exchange, "domains_for", "allowed_domains");
        Optional<String> whom = query.word("domains_for", List.of("nobody", "admins", "everybody"));
        Optional<String> domains = query.text("allowed_domains", MailDomains.LENGTH_MAX);
        Business business = managed(visit);
        MailDomains mail = business.settings().mail();
        if (whom.isPresent() || domains.isPresent()) mail = wanted(mail, whom, domains);
        List<Member> outsiders = Outsiders.of(visit.today(), business, mail, visit.tell()::open);
        ObjectNode answer = Json.object();
        ArrayNode inside = answer.putArray("outsiders");
        visit.tell().fetch(outsiders.stream().map(visit.today()::person).toList());
        for (Member member : outsiders) inside.add(row(visit, business, member));
        ArrayNode kept = answer.putArray("kept");
        for (Security.Kept each : business.security().kept()) kept.add(row(visit, each));
        exchange.answer(answer);
    }

    private static MailDomains wanted(
            MailDomains now, Optional<String> whom, Optional<String> domains) {
        List<String> names = new ArrayList<>(now.names());
        if (domains.isPresent()) {
            names.clear();
            for (String typed : domains.get().split(",", -1)) names.add(normal(typed));
        }
        DomainsFor of =
                whom.map(w -> DomainsFor.valueOf(w.toUpperCase(Locale.ROOT))).orElse(now.of());
        return MailDomains.of(names, of);
    }

    private static String normal(String typed) {
        try {
            return Domain.parse(typed).text();
        } catch (IllegalArgumentException none) {
            throw Fault.wrong(
                    "allowed_domains",
                    "`allowed_domains` names domains with commas between them: write"
                            + " `nordwind.example,nord.example`");
        }
    }

    private static ObjectNode row(Visit visit, Business business, Member member) {
        Person person = visit.today().person(member);
        ObjectNode row = Json.object().put("id", member.id().toString());
        row.set("person", visit.tell().person(person));
        row.put("role", Tell.word(member.role()));
        row.set("addresses", Json.of(visit.tell().addresses(person, List.of(business), visit)));
        return row;
    }

    private static ObjectNode row(Visit visit, Security.Kept kept) {
        ObjectNode row = Json.object().put("since", kept.since().toString());
        visit.today().find(kept.person()).ifPresent(p -> row.set("person", visit.tell().person(p)));
        kept.by()
                .flatMap(visit.today()::find)
                .ifPresent(p -> row.set("by", visit.tell().person(p)));
        return row;
    }
}
