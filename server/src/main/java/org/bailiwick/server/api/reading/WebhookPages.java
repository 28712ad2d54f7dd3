package org.bailiwick.server.api.reading;

import org.bailiwick.engine.change.Actor;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.Refused;
import org.bailiwick.server.face.Callers;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.Refusals;
import org.bailiwick.server.face.Writing;
import org.bailiwick.server.notify.Hook;
import org.bailiwick.server.notify.Hooks;
import org.bailiwick.server.outward.Outward;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Form;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Endpoints outside that are told of what happens: for those who manage the settings of their
/// business, and the operator's own for the operator.
final class WebhookPages {
    /// The longest name of an event that is looked at, in characters.
    static final int TYPE_MAX = 64;

    private final Counter counter;
    private final Hooks hooks;

    WebhookPages(Counter counter, Hooks hooks) {
        this.counter = counter;
        this.hooks = hooks;
    }

    void list(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query query = Query.of(exchange, "limit", "after", "sort");
        list(visit, query, Optional.of(business(visit).id()));
    }

    void listOperators(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query query = Query.of(exchange, "limit", "after", "sort");
        operates(visit);
        list(visit, query, Optional.empty());
    }

    private void list(Visit visit, Query query, Optional<BusinessId> business) {
        Page.Order<Hook> order =
                new Page.Order<>(Hook::id, Map.of("made", h -> h.by().made().toString()), "made");
        Page<Hook> page = Page.of(query, hooks.of(business), order, _ -> true);
        List<String> events = business.isPresent() ? hooks.typesOfBusinesses() : hooks.types();
        ObjectNode answer = page.told("webhooks", WebhookJson::of);
        answer.set("events", Json.of(events));
        visit.exchange().answer(answer);
    }

    void make(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query.of(exchange);
        make(visit, Optional.of(business(visit).id()));
    }

    void makeOperators(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query.of(exchange);
        operates(visit);
        make(visit, Optional.empty());
    }

    private void make(Visit visit, Optional<BusinessId> business) {
        Form body = Form.of(visit.exchange().body());
        URI url = url(body, body.text("url", Outward.ADDRESS_MAX));
        Hook.Settings settings = new Hook.Settings(url, types(body), body.flag("paused"));
        body.refuseUnknown();
        Writing.desk(visit.asker());
        try {
            visit.exchange().created(WebhookJson.of(hooks.make(business, settings, by(visit))));
        } catch (Refused refused) {
            throw Refusals.fault(refused.refusal());
        }
    }

    void one(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query.of(exchange);
        exchange.answer(WebhookJson.of(hook(visit)));
    }

    /// Changes what is named.
    void change(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query.of(exchange);
        Hook hook = hook(visit);
        Form body = Form.of(exchange.body());
        Hook.Settings before = hook.settings();
        Optional<String> url = body.findText("url", Outward.ADDRESS_MAX);
        Hook.Settings after =
                new Hook.Settings(
                        url.map(text -> url(body, text)).orElse(before.url()),
                        body.has("types") ? types(body) : before.types(),
                        body.has("paused") ? body.flag("paused") : before.paused());
        body.refuseUnknown();
        Writing.desk(visit.asker());
        Hook now = hooks.change(hook.id(), after, by(visit)).orElseThrow(visit::nothing);
        exchange.answer(WebhookJson.of(now));
    }

    void rotate(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query.of(exchange);
        Hook hook = hook(visit);
        Form.of(exchange.bodyOrNothing()).refuseUnknown();
        Writing.desk(visit.asker());
        exchange.answer(
                WebhookJson.of(hooks.rotate(hook.id(), by(visit)).orElseThrow(visit::nothing)));
    }

    void drop(Exchange exchange) {
        Visit visit = Visit.of(counter, exchange);
        Query.of(exchange);
        Hook hook = hook(visit);
        Writing.desk(visit.asker());
        hooks.drop(hook.id());
        exchange.answer(WebhookJson.of(hook));
    }

    private Business business(Visit visit) {
        Business business = visit.business();
        visit.need(business, Visit.SETTINGS);
        return business;
    }

    private static void operates(Visit visit) {
        if (!visit.all()) throw visit.nothing();
    }

    /// The endpoint that the address names, where he may manage it.
    Hook hook(Visit visit) {
        String id = visit.exchange().path("webhook");
        Optional<Hook> found =
                Optional.of(id).filter(text -> text.length() <= Hook.ID_MAX).flatMap(hooks::find);
        Hook hook = found.orElseThrow(visit::nothing);
        if (hook.business().isEmpty()) {
            operates(visit);
        } else {
            visit.need(
                    visit.today().find(hook.business().get()).orElseThrow(visit::nothing),
                    Visit.SETTINGS);
        }
        return hook;
    }

    private URI url(Form body, String text) {
        return hooks.address(text)
                .orElseThrow(() ->
                        body.wrong(
                                "url",
                                "is an address of somebody outside like"
                                        + " `https://hooks.example/bailiwick`, without user or"
                                        + " fragment"));
    }

    private List<String> types(Form body) {
        List<String> types = body.texts("types", Hooks.TYPES_MAX, TYPE_MAX);
        for (String type : types) {
            if (hooks.types().contains(type)) continue;
            throw body.wrong("types", "are of `%s`", String.join("`, `", hooks.types()));
        }
        return types.stream().distinct().toList();
    }

    /// Who does it, as the record names actors.
    private static String by(Visit visit) {
        Caller caller = Callers.of(visit.asker(), visit.exchange());
        return Callers.person(caller).map(Object::toString).orElseGet(() -> program(caller));
    }

    private static String program(Caller caller) {
        return caller.actor() instanceof Actor.Program(var key) ? key.toString() : "operator";
    }

    Hooks hooks() {
        return hooks;
    }

    Counter counter() {
        return counter;
    }
}
