package org.bailiwick.server.api.link;

import org.bailiwick.engine.change.AccessLinkChange.Part;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.ConfirmationId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.directory.Confirmation;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.server.api.link.Opening.Opened;
import org.bailiwick.server.command.Done;
import org.bailiwick.server.command.Outcome;
import org.bailiwick.server.command.Promise;
import org.bailiwick.server.command.ShareCommand;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.LastUse;
import org.bailiwick.server.face.LinkJson;
import org.bailiwick.server.face.Moments;
import org.bailiwick.server.receipt.UsageStore;
import org.bailiwick.server.session.Token;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Form;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// The page on which a client sees what he gave, and ends or shortens it. It stays for ever.
final class GivenPages {
    /// The most confirmations that are listed.
    static final int LISTED_MAX = 1_000;

    private final Counter counter;
    private final LinkJson.Beside beside;

    GivenPages(Counter counter, LinkJson.Beside beside) {
        this.counter = counter;
        this.beside = beside;
    }

    void show(Exchange exchange) {
        exchange.refuseOtherQueries();
        Client client = Client.of(counter, exchange);
        Confirmation given = confirmation(client, exchange);
        exchange.answer(tell(client, given, beside));
    }

    /// What the person who asks gave, and the businesses for which he may share, newest first.
    void mine(Exchange exchange) {
        exchange.refuseOtherQueries();
        Client client = Client.of(counter, exchange);
        Directory today = client.today();
        Set<Confirmation> all = new LinkedHashSet<>();
        today.find(client.somebody())
                .ifPresent(person -> {
                    all.addAll(today.links().given(person));
                    for (Member each : today.memberships(person)) {
                        all.addAll(today.links().given(today.business(each)));
                    }
                });
        ArrayNode rows = Json.array();
        all.stream()
                .filter(c -> his(client, c))
                .sorted(Comparator.comparing(Confirmation::at).reversed())
                .limit(LISTED_MAX)
                .forEach(c -> rows.add(brief(client, c)));
        ObjectNode answer = Json.object();
        answer.set("given", rows);
        exchange.answer(answer);
    }

    /// Whoever confirmed, or answers for the giver by now; to others there is nothing here.
    private static Confirmation confirmation(Client client, Exchange exchange) {
        String named = ClientPages.token(exchange);
        return ConfirmationId.find(named)
                .flatMap(client.today()::find)
                .or(() -> client.today().links().page(new Token(named).hash()))
                .filter(c -> client.all() || his(client, c))
                .orElseThrow(client::nothing);
    }

    private static boolean his(Client client, Confirmation confirmation) {
        if (client.person().isEmpty()) return false;
        if (confirmation.made().by().equals(client.person())) return true;
        return switch (confirmation.made().giver()) {
            case Owner.Person(var id) -> client.person().filter(id::equals).isPresent();
            case Owner.Business(var id) -> {
                Question question =
                        Question.of(
                                client.somebody(),
                                "partners.manage",
                                new Target.Business(id),
                                client.asker().now());
                yield Decider.allows(client.today(), question);
            }
        };
    }

    private static ObjectNode brief(Client client, Confirmation given) {
        Directory today = client.today();
        var link = today.links().link(given);
        ObjectNode node =
                Json.object().put("id", given.id().toString()).put("at", given.at().toString());
        node.set("agency", PublicPages.agency(new Opened(today, link, client.asker().now())));
        return node.put("outcome", Json.word(Outcome.of(today, given)));
    }

    private ObjectNode tell(Client client, Confirmation given, LinkJson.Beside beside) {
        ObjectNode node = brief(client, given);
        node.set("named", ClientPages.named(client.asker(), given.terms()));
        node.set("parts", LinkJson.parts(client.asker(), given, false, beside));
        node.set("last_used", lastUsed(client, given));
        return node;
    }

    /// The newest of all that was given: when the agency's people used it.
    private ObjectNode lastUsed(Client client, Confirmation given) {
        UsageStore usage = counter.usage().store();
        BusinessId agency = client.today().links().agency(given).id();
        Optional<Instant> last =
                given.parts().stream()
                        .flatMap(part -> usage.used(part.asset(), agency).stream())
                        .max(Comparator.naturalOrder());
        return LastUse.tell(usage, last);
    }

    /// Takes it back: the share ends, with every assignment on it.
    void end(Exchange exchange) {
        exchange.refuseOtherQueries();
        Client client = Client.of(counter, exchange);
        Form.of(exchange.bodyOrNothing()).refuseUnknown();
        Share share = find(client, exchange).orElseThrow(client::nothing);
        told(exchange, client.carryOut(new ShareCommand.EndShare(share.id())));
    }

    void shorten(Exchange exchange) {
        exchange.refuseOtherQueries();
        Client client = Client.of(counter, exchange);
        Form body = Form.of(exchange.body());
        Optional<Share> found = find(client, exchange);
        ZoneId days = found.map(s -> GivenHtmlPages.zone(client.today(), s)).orElse(ZoneOffset.UTC);
        Instant until =
                Moments.end(body, "until", days)
                        .orElseThrow(
                                () -> body.wrong("until", "is missing: give a date or an instant"));
        body.refuseUnknown();
        if (!until.isAfter(client.asker().now())) {
            throw body.wrong("until", "is over already: end it instead");
        }
        Share share = found.orElseThrow(client::nothing);
        if (until.isAfter(share.period().until())) {
            throw body.wrong("until", "is later than now: here access is only shortened");
        }
        Instant from = share.period().from();
        if (!until.isAfter(from)) throw body.wrong("until", "is before it begins: end it instead");
        Period period = new Period(from, until);
        told(exchange, client.carryOut(new ShareCommand.SetSharePeriod(share.id(), period)));
    }

    private static void told(Exchange exchange, Done done) {
        exchange.position(Exchange.positionHeader(done.position()));
        exchange.answer(Json.object().put("position", done.position()));
    }

    /// The share by which a part stands.
    private static Optional<Share> find(Client client, Exchange exchange) {
        Confirmation given = confirmation(client, exchange);
        AssetId asset = client.asset(exchange.path("asset"), "asset");
        Directory today = client.today();
        return given.parts().stream()
                .filter(p -> p.asset().equals(asset) && p.result().given())
                .map(Part::asset)
                .findFirst()
                .flatMap(today::find)
                .flatMap(a -> today.share(a, today.links().agency(given)))
                .filter(s -> Promise.stands(today, s, client.asker().now()));
    }
}
