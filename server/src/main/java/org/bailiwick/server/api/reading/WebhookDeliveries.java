package org.bailiwick.server.api.reading;

import org.bailiwick.server.command.Refused;
import org.bailiwick.server.face.Refusals;
import org.bailiwick.server.face.Writing;
import org.bailiwick.server.notify.Hook;
import org.bailiwick.server.notify.HookTry;
import org.bailiwick.server.notify.Hooks;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Form;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What webhooks were sent, and sending it again.
final class WebhookDeliveries {
    /// The longest id of an event or position that is looked at, in characters.
    static final int NAMED_MAX = 64;

    private final WebhookPages pages;

    WebhookDeliveries(WebhookPages pages) {
        this.pages = pages;
    }

    /// The newest first.
    void list(Exchange exchange) {
        Visit visit = Visit.of(pages.counter(), exchange);
        Query query = Query.of(exchange, "limit", "after");
        Hook hook = pages.hook(visit);
        int limit = query.limit();
        long before = query.after().map(WebhookDeliveries::number).orElse(Long.MAX_VALUE);
        List<HookTry> tries = pages.hooks().tries(hook.id(), before, limit);
        ObjectNode answer = Json.object();
        ArrayNode told = answer.putArray("deliveries");
        tries.forEach(each -> told.add(WebhookJson.of(each)));
        if (tries.size() == limit) {
            answer.put("next", Long.toString(tries.getLast().number()));
        }
        exchange.answer(answer);
    }

    private static long number(String text) {
        if (text.matches("[0-9]{1,18}")) return Long.parseLong(text);
        throw Fault.wrong(
                "after", "`after` is what `next` told for this list: start without it again");
    }

    /// One event, now; or everything after a position, in order.
    void replay(Exchange exchange) {
        Visit visit = Visit.of(pages.counter(), exchange);
        Query.of(exchange);
        Hook hook = pages.hook(visit);
        Form body = Form.of(exchange.body());
        Optional<String> event = body.findText("event", NAMED_MAX);
        Optional<String> position = body.findText("after", NAMED_MAX);
        body.refuseUnknown();
        if (event.filter(id -> !Hooks.known(id)).isPresent()) throw noEvent();
        Optional<Long> after = position.map(text -> seq(visit, text));
        if (event.isPresent() == after.isPresent()) {
            throw Fault.wrong("event", "give either `event` or `after`");
        }
        Writing.desk(visit.asker());
        if (after.isPresent()) {
            pages.hooks().rewind(hook, after.get());
            exchange.answer(
                    WebhookJson.of(pages.hooks().find(hook.id()).orElseThrow(visit::nothing)));
            return;
        }
        HookTry tried =
                refusing(() -> pages.hooks().again(hook, event.get()))
                        .orElseThrow(WebhookDeliveries::noEvent);
        exchange.answer(WebhookJson.of(tried));
    }

    private static Fault noEvent() {
        return Fault.wrong(
                "event",
                "`event` is the id of an event that this webhook hears of: take it from its"
                        + " deliveries");
    }

    private static long seq(Visit visit, String position) {
        String start = visit.asker().office().epoch() + ".";
        String number = position.startsWith(start) ? position.substring(start.length()) : "";
        boolean known =
                number.matches("[0-9]{1,18}") && Long.parseLong(number) <= visit.today().seq();
        if (known) return Long.parseLong(number);
        throw Fault.wrong(
                "after",
                "`after` is a position as `Bailiwick-Position` tells it, up to the newest");
    }

    /// Sends something that says nothing.
    void test(Exchange exchange) {
        Visit visit = Visit.of(pages.counter(), exchange);
        Query.of(exchange);
        Hook hook = pages.hook(visit);
        Form.of(exchange.bodyOrNothing()).refuseUnknown();
        Writing.desk(visit.asker());
        exchange.answer(WebhookJson.of(refusing(() -> pages.hooks().test(hook))));
    }

    private static <T> T refusing(Supplier<T> what) {
        try {
            return what.get();
        } catch (Refused refused) {
            throw Refusals.fault(refused.refusal());
        }
    }
}
