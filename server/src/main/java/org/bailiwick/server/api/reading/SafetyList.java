package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.DomainsFor;
import org.bailiwick.engine.change.MailDomains;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.SecondStep;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.server.command.LastAdmin;
import org.bailiwick.server.command.Outsiders;
import org.bailiwick.server.session.Presence;
import org.bailiwick.server.web.Json;
import org.bailiwick.server.words.SafetyFinding;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What makes one business less safe than it could be.
final class SafetyList {

    private final Visit visit;
    private final Business business;
    private final Directory today;
    private final List<Member> admins;
    private final Map<SafetyFinding, List<Member>> found = new EnumMap<>(SafetyFinding.class);

    SafetyList(
            Visit visit,
            Business business,
            Function<Collection<PersonId>, Map<PersonId, Presence>> presences) {
        this.visit = visit;
        this.business = business;
        today = visit.today();
        admins =
                today.admins(business).stream()
                        .filter(m -> LastAdmin.lasts(today, m, visit.now()))
                        .toList();
        look(presences);
    }

    private void look(Function<Collection<PersonId>, Map<PersonId, Presence>> presences) {
        if (business.security().open(visit.now()).isPresent()) note(SafetyFinding.RECOVERY_OPEN);
        if (admins.isEmpty()) note(SafetyFinding.NO_ADMIN);
        if (admins.size() == 1) note(SafetyFinding.ONE_ADMIN, admins);
        Map<PersonId, Presence> known =
                presences.apply(admins.stream().map(m -> today.person(m).id()).toList());
        note(
                SafetyFinding.ADMINS_WITHOUT_SECOND_STEP,
                admins.stream()
                        .filter(m ->
                                !known.getOrDefault(today.person(m).id(), Presence.NONE)
                                        .hasSecondStep())
                        .toList());
        note(SafetyFinding.ADMINS_OUTSIDE_DOMAINS, outsideOwnDomains());
        note(
                SafetyFinding.OUTSIDERS_INSIDE,
                Outsiders.of(today, business, business.settings().mail(), visit.tell()::open));
        if (business.settings().secondStep() == SecondStep.NOBODY) {
            note(SafetyFinding.SECOND_STEP_NOT_ASKED);
        }
        if (business.security().contacts().isEmpty()) note(SafetyFinding.NO_RECOVERY_CONTACT);
    }

    /// Admins without an address in a domain that the business has proved, where it has proved any.
    private List<Member> outsideOwnDomains() {
        if (business.domains().isEmpty()) return List.of();
        MailDomains own = MailDomains.of(business.domains(), DomainsFor.ADMINS);
        List<Member> outside = Outsiders.of(today, business, own, visit.tell()::open);
        return admins.stream().filter(outside::contains).toList();
    }

    private void note(SafetyFinding finding) {
        found.put(finding, List.of());
    }

    private void note(SafetyFinding finding, List<Member> members) {
        if (!members.isEmpty()) found.put(finding, members);
    }

    ObjectNode told() {
        ObjectNode answer = Json.object().put("admins", admins.size());
        ArrayNode findings = answer.putArray("findings");
        found.forEach((finding, members) -> {
            ObjectNode row = findings.addObject().put("code", finding.name());
            row.put("text", visit.asker().words().safety(finding, members.size(), business.name()));
            row.put("errand", finding.errand());
            if (members.isEmpty()) return;
            ArrayNode about = row.putArray("members");
            for (Member member : members) {
                ObjectNode named = visit.tell().person(today.person(member));
                about.addObject().put("id", member.id().toString()).set("person", named);
            }
        });
        return answer;
    }
}
