package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Partnership;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.server.command.Absence;
import org.bailiwick.server.command.Leaving;
import org.bailiwick.server.command.Parting;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.seal.Signing;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a good-bye would end and what stands against it; and afterwards the signed statement of
/// what is left: nothing, list by list, or what was found.
final class GoodByePages {
    private final Counter counter;

    GoodByePages(Counter counter) {
        this.counter = counter;
    }

    void member(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query.of(exchange);
        Member member = member(visit);
        exchange.answer(new LeavingJson(visit).of(new Leaving(visit.today(), member, visit.now())));
    }

    /// What was said, and what was found a week later.
    void ofMember(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query.of(exchange);
        Member member = member(visit);
        exchange.answer(new SpokenJson(visit).of(member.id(), Optional.empty()));
    }

    void ofPartner(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Parting parting = parting(visit);
        exchange.answer(
                new SpokenJson(visit)
                        .of(parting.partnership().id(), Optional.of(parting.ours().id())));
    }

    private static Member member(Visit visit) {
        Member member = visit.own("member", MemberId::find, visit.today()::find);
        visit.needInside(visit.today().business(member), Visit.MEMBERS);
        return member;
    }

    void partner(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Parting parting = parting(visit);
        ObjectNode node = Json.object();
        node.set("business", visit.tell().business(parting.ours()));
        node.set("partner", visit.tell().business(parting.theirs()));
        node.put("id", parting.partnership().id().toString());
        shares(node, "given", visit, parting.given());
        shares(node, "received", visit, parting.received());
        LeavingJson json = new LeavingJson(visit);
        json.assignments(node, parting.assignments());
        LeavingJson.ids(node, "requests", parting.requests());
        Instant until = parting.partnership().until();
        if (!until.equals(Period.OPEN_END)) node.put("until", until.toString());
        exchange.answer(node);
    }

    private static void shares(ObjectNode node, String name, Visit visit, List<Share> shares) {
        ArrayNode all = node.putArray(name);
        shares.forEach(s -> all.add(visit.tell().share(s, visit)));
    }

    private static Parting parting(Visit visit) {
        Query.of(visit.exchange());
        // Looked up first, so that what is foreign costs what is unknown costs.
        Optional<Business> named =
                visit.asker()
                        .resolver()
                        .business(visit.exchange().path("business"))
                        .flatMap(visit.today()::find);
        Partnership partnership =
                visit.own("partnership", PartnershipId::find, visit.today()::find);
        Business ours = named.orElseThrow(visit::nothing);
        Parting parting =
                Parting.of(visit.today(), partnership, ours.id(), visit.now())
                        .orElseThrow(visit::nothing);
        visit.needInside(ours, Visit.PARTNERS);
        return parting;
    }

    void memberStatement(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query.of(exchange);
        Member member = member(visit);
        Business business = visit.today().business(member);
        Absence absence = new Absence(visit.today(), visit.now());
        Map<String, Object> said = said(visit, business);
        said.put("person", visit.today().person(member).id().toString());
        said.put("member", member.id().toString());
        said.put("left", absence.of(visit.today().person(member), business));
        said.put("elsewhere", absence.elsewhere(visit.today().person(member), business));
        exchange.answer(signed(visit, said));
    }

    void partnerStatement(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Parting parting = parting(visit);
        Map<String, Object> said = said(visit, parting.ours());
        said.put("partner", parting.theirs().id().toString());
        said.put("partnership", parting.partnership().id().toString());
        said.put("left", new Absence(visit.today(), visit.now()).of(parting));
        exchange.answer(signed(visit, said));
    }

    private static Map<String, Object> said(Visit visit, Business business) {
        TreeMap<String, Object> said = new TreeMap<>();
        said.put("business", business.id().toString());
        said.put("position", visit.asker().office().position(visit.today()));
        said.put("time", visit.now().toString());
        return said;
    }

    /// The text itself is signed, so that nobody has to write it again to check it.
    static ObjectNode signed(Visit visit, Map<String, Object> said) {
        Signing signing = visit.asker().office().sealer().signing();
        String text = Json.of(said).toString();
        return Json.object()
                .put("statement", text)
                .put("signature", signing.sign(text.getBytes(StandardCharsets.UTF_8)))
                .put("key", signing.publicKey());
    }
}
