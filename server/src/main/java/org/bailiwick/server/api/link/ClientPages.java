package org.bailiwick.server.api.link;

import org.bailiwick.engine.change.AccessLinkChange;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.ConfirmationId;
import org.bailiwick.engine.change.LinkTerms;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.directory.AccessLink;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Confirmation;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.api.link.Opening.Opened;
import org.bailiwick.server.command.Done;
import org.bailiwick.server.command.GiveCommand;
import org.bailiwick.server.command.GiveCommand.ConfirmAccessLink;
import org.bailiwick.server.command.Outcome;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.LinkJson;
import org.bailiwick.server.session.Token;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Form;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.security.SecureRandom;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// What a client who has signed in sees and does with a link.
final class ClientPages {
    private final Counter counter;
    private final LinkJson.Beside beside;
    private final SecureRandom chance = new SecureRandom();

    ClientPages(Counter counter, LinkJson.Beside beside) {
        this.counter = counter;
        this.beside = beside;
    }

    /// What he could give, and what he sees but cannot give.
    void givable(Exchange exchange) {
        exchange.refuseOtherQueries();
        Client client = Client.of(counter, exchange);
        AccessLink link =
                Opening.open(client.today(), exchange.path("token"), client.asker().now());
        Givable givable = new Givable(client.asker(), client.somebody(), link);
        ObjectNode node = Json.object();
        Opened opened = new Opened(client.today(), link, client.asker().now());
        node.set("agency", PublicPages.agency(opened));
        node.set("named", named(client.asker(), link.terms()));
        givable.into(node);
        exchange.answer(node);
    }

    /// Those who would work with it, by name: who gives may know to whom.
    static ArrayNode named(Asker asker, LinkTerms terms) {
        ArrayNode names = Json.array();
        for (var id : terms.named()) {
            asker.today()
                    .find(id)
                    .filter(m -> !m.gone())
                    .flatMap(m -> asker.office().open(asker.today().person(m).name()))
                    .ifPresent(names::add);
        }
        return names;
    }

    void confirm(Exchange exchange) {
        Client client = Client.of(counter, exchange);
        boolean preview = previews(exchange);
        Form body = Form.of(exchange.body());
        Token page = Token.draw(chance);
        ConfirmationId id = Client.ids().confirmation();
        Optional<BusinessId> business = client.business(body);
        ZoneId days = days(client, business, token(exchange));
        Owner giver =
                business.<Owner>map(Owner.Business::new)
                        .orElseGet(() -> new Owner.Person(client.somebody()));
        ConfirmAccessLink command =
                new ConfirmAccessLink(
                        id,
                        new Token(token(exchange)).hash(),
                        giver,
                        page.hash(),
                        body.findText("custom", GiveCommand.CUSTOM_MAX).orElse(""),
                        client.choices(body, AccessLinkChange.PARTS_MAX, _ -> days));
        body.refuseUnknown();
        if (preview) {
            exchange.answer(foreseen(client, command));
            return;
        }
        Done done = client.carryOut(command);
        exchange.position(Exchange.positionHeader(done.position()));
        exchange.created(
                told(client.later(), id)
                        .put("position", done.position())
                        .put("id", id.toString())
                        .put("page", page.text()));
    }

    /// Whose days are meant by a date: the giver's; where a person gives, the agency's.
    private static ZoneId days(Client client, Optional<BusinessId> giver, String token) {
        Directory today = client.today();
        return giver.flatMap(today::find)
                .or(() -> today.links().opened(new Token(token).hash()).map(today.links()::agency))
                .map(Business::zone)
                .orElse(ZoneOffset.UTC);
    }

    /// What would become of each asset. Nothing is kept.
    private ObjectNode foreseen(Client client, ConfirmAccessLink command) {
        return told(client.foresee(command), command.confirmation());
    }

    private ObjectNode told(Asker asker, ConfirmationId id) {
        Confirmation made = asker.today().find(id).orElseThrow();
        ObjectNode answer = Json.object();
        answer.put("outcome", Json.word(Outcome.of(asker.today(), made)));
        answer.set("parts", LinkJson.parts(asker, made, false, beside));
        return answer;
    }

    static String token(Exchange exchange) {
        String token = exchange.path("token");
        return token.length() <= Token.LENGTH_MAX ? token : "";
    }

    /// Whoever means a preview must not give something because of a slip.
    static boolean previews(Exchange exchange) {
        exchange.refuseOtherQueries("preview");
        String text = exchange.query("preview").orElse("false");
        if (!List.of("true", "false").contains(text)) {
            throw Fault.wrong("preview", "`preview` is `true` or `false`");
        }
        return text.equals("true");
    }
}
