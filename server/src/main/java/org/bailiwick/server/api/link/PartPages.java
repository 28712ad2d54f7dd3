package org.bailiwick.server.api.link;

import org.bailiwick.engine.change.AccessLinkChange;
import org.bailiwick.engine.change.AccessLinkChange.LinkPartForwarded;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.ConfirmationId;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.LinkResult;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Confirmation;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.server.api.link.Opening.Opened;
import org.bailiwick.server.command.Done;
import org.bailiwick.server.command.GiveCommand.AnswerLinkPart;
import org.bailiwick.server.command.GiveCommand.Choice;
import org.bailiwick.server.command.GiveCommand.ForwardLinkPart;
import org.bailiwick.server.command.Masked;
import org.bailiwick.server.command.Refused;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.LinkJson;
import org.bailiwick.server.face.Questions;
import org.bailiwick.server.session.GivenLetters;
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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the client could not give himself and hands on, and what becomes of it.
final class PartPages {
    private final Counter counter;
    private final GivenLetters letters;
    private final LinkJson.Beside beside;
    private final SecureRandom chance = new SecureRandom();

    PartPages(Counter counter, GivenLetters letters, LinkJson.Beside beside) {
        this.counter = counter;
        this.beside = beside;
        this.letters = letters;
    }

    /// A letter with what opens the part goes to whoever can; it is told once here too, to be
    /// passed on by other means.
    void forward(Exchange exchange) {
        exchange.refuseOtherQueries();
        Client client = Client.of(counter, exchange);
        Form body = Form.of(exchange.body());
        ConfirmationId id =
                ConfirmationId.find(exchange.path("confirmation"))
                        .orElseThrow(() ->
                                Fault.wrong("confirmation", "`confirmation` is no id of one"));
        Token secret = Token.draw(chance);
        String address = body.text("address", Questions.ID_MAX);
        ForwardLinkPart command =
                new ForwardLinkPart(
                        id,
                        secret.hash(),
                        address,
                        client.assets(body, "assets", AccessLinkChange.PARTS_MAX));
        body.refuseUnknown();
        Done done = client.carryOut(command);
        letters.forward(address, secret);
        exchange.position(Exchange.positionHeader(done.position()));
        exchange.created(
                Json.object().put("position", done.position()).put("token", secret.text()));
    }

    /// Which of the assets wait for whoever asks; of the others nothing. Somebody else is told
    /// which address it is for, masked, and nothing of what is asked for.
    void show(Exchange exchange) {
        exchange.refuseOtherQueries();
        Client client = Client.of(counter, exchange);
        Hash secret = new Token(ClientPages.token(exchange)).hash();
        Confirmation confirmation =
                client.today().links().part(secret).orElseThrow(Opening::nothing);
        Asker asker = client.asker();
        LinkPartForwarded forwarded = forwarded(confirmation, secret);
        boolean yours = yours(client, forwarded);
        ObjectNode node = Json.object().put("yours", yours);
        asker.office()
                .open(forwarded.text())
                .ifPresent(text -> node.put("address", Masked.address(text)));
        var link = client.today().links().link(confirmation);
        node.set("agency", PublicPages.agency(new Opened(client.today(), link, asker.now())));
        ArrayNode assets = node.putArray("assets");
        if (!yours) {
            node.putArray("named");
            exchange.answer(node);
            return;
        }
        asker.office().open(link.terms().reason()).ifPresent(text -> node.put("message", text));
        node.set("named", ClientPages.named(asker, confirmation.terms()));
        for (var part : confirmation.parts()) {
            boolean waits = part.result() == LinkResult.WAITING_FOR_OWNER;
            if (!waits || !forwarded.assets().contains(part.asset())) continue;
            if (!may(client, secret, part.asset())) continue;
            client.today()
                    .find(part.asset())
                    .ifPresent(asset -> {
                        ObjectNode told =
                                assets.addObject()
                                        .put("kind", asset.kind())
                                        .put("id", asker.idOf(asset))
                                        .put("name", asset.name());
                        told.set("levels", Json.of(part.levels().names()));
                    });
        }
        exchange.answer(node);
    }

    private static LinkPartForwarded forwarded(Confirmation confirmation, Hash secret) {
        return confirmation.forwarded().stream()
                .filter(f -> f.secret().equals(secret))
                .findFirst()
                .orElseThrow(Opening::nothing);
    }

    /// Whether the letter went to whoever asks, or he can answer it, answered already or not.
    private static boolean yours(Client client, LinkPartForwarded forwarded) {
        Directory today = client.today();
        boolean his =
                today.find(forwarded.to())
                        .flatMap(today::person)
                        .map(Person::id)
                        .filter(id -> client.person().equals(Optional.of(id)))
                        .isPresent();
        return his
                || forwarded.assets().stream()
                        .anyMatch(asset -> may(client, forwarded.secret(), asset));
    }

    private static boolean may(Client client, Hash secret, AssetId asset) {
        Choice choice = new Choice(asset, Optional.empty(), Optional.empty());
        try {
            client.desk()
                    .admit(client.caller(), new AnswerLinkPart(secret, List.of(choice), List.of()));
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    /// Whose days are meant by a date: the owner's; where a person owns it, the agency's.
    private static ZoneId days(Client client, Hash secret, AssetId asset) {
        Directory today = client.today();
        return today.find(asset)
                .flatMap(today::owningBusiness)
                .or(() -> today.links().part(secret).map(today.links()::agency))
                .map(Business::zone)
                .orElse(ZoneOffset.UTC);
    }

    void answer(Exchange exchange) {
        boolean preview = ClientPages.previews(exchange);
        Client client = Client.of(counter, exchange);
        Form body = Form.of(exchange.body());
        Hash secret = new Token(ClientPages.token(exchange)).hash();
        AnswerLinkPart command =
                new AnswerLinkPart(
                        secret,
                        client.choices(
                                body, AccessLinkChange.PARTS_MAX, a -> days(client, secret, a)),
                        client.assets(body, "refused", AccessLinkChange.PARTS_MAX));
        body.refuseUnknown();
        if (preview) {
            exchange.answer(told(client.foresee(command), command));
            return;
        }
        Done done = client.carryOut(command);
        exchange.position(Exchange.positionHeader(done.position()));
        exchange.answer(told(client.later(), command).put("position", done.position()));
    }

    /// What became of what was answered; of the other parts nothing.
    private ObjectNode told(Asker asker, AnswerLinkPart command) {
        Set<AssetId> answered = new HashSet<>(command.refused());
        for (Choice choice : command.choices()) answered.add(choice.asset());
        Confirmation confirmation = asker.today().links().part(command.secret()).orElseThrow();
        ObjectNode answer = Json.object();
        answer.set(
                "parts",
                LinkJson.parts(
                        asker,
                        confirmation,
                        part -> answered.contains(part.asset()),
                        false,
                        beside));
        return answer;
    }
}
