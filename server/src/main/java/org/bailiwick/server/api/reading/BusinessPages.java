package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.SeatLimits;
import org.bailiwick.engine.change.SecondStep;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Group;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.server.command.Limits;
import org.bailiwick.server.command.Seats;
import org.bailiwick.server.command.SecondStepRule;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Businesses: those of a reader, and one with what it has set and how full it is.
final class BusinessPages {
    private final Counter counter;

    BusinessPages(Counter counter) {
        this.counter = counter;
    }

    void list(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query query = Query.of(exchange, "limit", "after", "sort", "q", "state");
        Optional<String> sought = query.sought();
        Optional<String> state = query.word("state", List.of("open", "closed"));
        Page.Order<Business> order =
                Page.Order.byName(b -> b.id().toString(), b -> b.name().toLowerCase(Locale.ROOT));
        Page<Business> page =
                Page.of(
                        query,
                        mine(visit),
                        order,
                        b ->
                                Search.in(sought, b.name())
                                        && state.map(s -> s.equals("closed") == b.closed())
                                                .orElse(true));
        exchange.answer(page.told("businesses", b -> row(visit, b)));
    }

    private static List<Business> mine(Visit visit) {
        List<Business> all = new ArrayList<>();
        if (visit.all()) visit.today().eachBusiness(all::add);
        visit.reader()
                .ifPresent(reader -> {
                    for (Member member : Holding.newest(visit.today(), reader)) {
                        if (!member.gone()) all.add(visit.today().business(member));
                    }
                });
        return all;
    }

    private static ObjectNode row(Visit visit, Business business) {
        Tell tell = visit.tell();
        ObjectNode node = tell.business(business).put("closed", business.closed());
        visit.membership(business)
                .filter(m -> !m.gone())
                .ifPresent(m -> node.set("you", tell.member(m)));
        return node;
    }

    void one(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query.of(exchange);
        Business business = visit.business();
        boolean runs = visit.may(business, Visit.SETTINGS, Visit.MEMBERS);
        if (!runs && !visit.active(business)) visit.need(business, Visit.MEMBERS);
        ObjectNode node = row(visit, business);
        node.put("zone", business.zone().getId());
        node.set("settings", settings(business));
        if (runs) {
            node.set("limits", limits(visit, business));
            node.set("safety", safety(business));
        }
        visit.tag(business.id());
        exchange.answer(node);
    }

    private static ObjectNode settings(Business business) {
        ObjectNode node = plain(business);
        SecondStep step = business.settings().secondStep();
        for (boolean admin : new boolean[] {true, false}) {
            Instant from = business.security().stepFrom(admin);
            boolean dated = SecondStepRule.wanted(step, admin) && !from.equals(Period.OPEN_START);
            String name = "second_step_%s_from".formatted(admin ? "admins" : "others");
            if (dated) node.put(name, from.toString());
        }
        return node;
    }

    private static ObjectNode plain(Business business) {
        return Json.object()
                .put("lists_assets", business.settings().listsAssetsToMembers())
                .put("names_approvers", business.settings().namesApprovers())
                .put("second_step", Tell.word(business.settings().secondStep()))
                .put("second_step_when_silent", business.settings().secondStepWhenSilent())
                .put("money_second_step", business.settings().moneySecondStep())
                .put("partners", Tell.word(business.settings().partners()))
                .put("domains_for", Tell.word(business.settings().mail().of()))
                .set("allowed_domains", Json.of(business.settings().mail().names()));
    }

    private static ObjectNode safety(Business business) {
        return Json.object()
                .put("second_admin", business.safety().secondAdmin())
                .put("release", business.safety().release())
                .put("break_glass", business.safety().breakGlass())
                .put("cooling_off", business.safety().coolingOff());
    }

    private static ObjectNode limits(Visit visit, Business business) {
        ObjectNode node = Json.object();
        Limits limits = visit.asker().office().limits();
        SeatLimits seats = limits.seats(business);
        node.set("admins", use(taken(visit, business, Role.ADMIN), seats.admins()));
        node.set("others", use(taken(visit, business, Role.STANDARD), seats.others()));
        long pairs = 0;
        for (Group group : visit.today().listing().groups(business)) {
            pairs = Math.max(pairs, GroupPages.pairs(visit.today(), group));
        }
        node.set("pairs_in_largest_group", use(pairs, limits.groupPairsMax()));
        return node;
    }

    private static long taken(Visit visit, Business business, Role role) {
        return Seats.taken(visit.today(), business, role, visit.now());
    }

    private static ObjectNode use(long used, int most) {
        return Json.object().put("used", used).put("most", most);
    }
}
