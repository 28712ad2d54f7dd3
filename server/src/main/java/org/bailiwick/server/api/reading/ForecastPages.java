package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Invitation;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.server.command.Outlook;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.web.Exchange;

import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;

/// Will it work? What members, and those who are invited, can do and will be able to do.
final class ForecastPages {
    private final Counter counter;

    ForecastPages(Counter counter) {
        this.counter = counter;
    }

    void member(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query query = query(exchange);
        Member member = visit.own("member", MemberId::find, visit.today()::find);
        Business business = visit.today().business(member);
        boolean self = visit.is(visit.today().person(member)) && !member.gone();
        boolean runs = visit.may(business, Visit.MEMBERS, Visit.ASSETS);
        if (!runs && !self) visit.needInside(business, Visit.MEMBERS);
        answer(visit, query, visit.asker().office().outlook(visit.today(), member), runs);
    }

    void invitation(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query query = query(exchange);
        Invitation its = visit.own("invitation", InvitationId::find, visit.today()::find);
        Business business = visit.today().business(its);
        boolean runs = visit.may(business, Visit.MEMBERS, Visit.ASSETS);
        if (!runs) visit.needInside(business, Visit.MEMBERS);
        Outlook outlook = visit.asker().office().outlook(visit.today(), its, visit.now());
        answer(visit, query, outlook, true);
    }

    private static Query query(Exchange exchange) {
        return Query.of(exchange, "limit", "after", "sort");
    }

    private static void answer(Visit visit, Query query, Outlook outlook, boolean runs) {
        Forecast forecast = new Forecast(visit.asker(), outlook);
        ObjectNode node = forecast.whole(runs);
        Page.Order<Asset> byName =
                Page.Order.byName(a -> a.id().toString(), a -> a.name().toLowerCase(Locale.ROOT));
        Page<Asset> page =
                Page.of(
                        query,
                        query.limit(Forecast.ASSETS_MAX, Forecast.ASSETS_USUAL),
                        forecast.assets(),
                        byName,
                        _ -> true);
        visit.exchange().answer(page.into(node, "assets", forecast::asset));
    }
}
