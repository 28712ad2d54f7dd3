package org.bailiwick.server.api.link;

import io.helidon.http.HeaderNames;

import org.bailiwick.engine.change.AccessLinkId;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.directory.AccessLink;
import org.bailiwick.server.api.link.Opening.Opened;
import org.bailiwick.server.command.Pictures;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.web.Exchange;

/// The first page of an access link as clients will see it, in whatever state the link is: for
/// those who manage the links of the agency.
final class DraftPages {
    private final Counter counter;

    DraftPages(Counter counter) {
        this.counter = counter;
    }

    void html(Exchange exchange) {
        exchange.refuseOtherQueries();
        Client client = Client.of(counter, exchange);
        AccessLink link = link(client, exchange);
        Opened opened = new Opened(client.today(), link, client.asker().now());
        String logo = "/api/v1/access-links/" + link.id() + "/page/logo";
        String wanted = exchange.header(HeaderNames.ACCEPT_LANGUAGE).orElse("");
        PublicPages.answer(
                exchange, 200, LinkHtml.page(opened, client.asker().office(), logo, "", wanted));
    }

    void logo(Exchange exchange) {
        exchange.refuseOtherQueries();
        Client client = Client.of(counter, exchange);
        AccessLink link = link(client, exchange);
        PublicPages.logo(
                exchange, link.logo(), Pictures.type(link.logo()).orElseThrow(client::nothing));
    }

    private static AccessLink link(Client client, Exchange exchange) {
        return AccessLinkId.find(exchange.path("access_link"))
                .flatMap(client.today()::find)
                .filter(link -> manages(client, link))
                .orElseThrow(client::nothing);
    }

    private static boolean manages(Client client, AccessLink link) {
        if (client.all()) return true;
        Target agency = new Target.Business(client.today().links().agency(link).id());
        return Decider.allows(
                client.today(),
                Question.of(client.somebody(), "links.manage", agency, client.asker().now()));
    }
}
