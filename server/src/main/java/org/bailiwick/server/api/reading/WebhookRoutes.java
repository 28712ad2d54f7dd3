package org.bailiwick.server.api.reading;

import org.bailiwick.server.face.Counter;
import org.bailiwick.server.notify.Hooks;
import org.bailiwick.server.web.Route;

import java.util.List;

/// The addresses about webhooks.
public final class WebhookRoutes {
    private WebhookRoutes() {}

    public static List<Route> all(Counter counter, Hooks hooks) {
        WebhookPages pages = new WebhookPages(counter, hooks);
        WebhookDeliveries deliveries = new WebhookDeliveries(pages);
        String business = "/api/v1/businesses/{business}/webhooks";
        String operators = "/api/v1/webhooks";
        String one = operators + "/{webhook}";
        return List.of(
                Route.get(business, pages::list),
                Route.post(business, pages::make),
                Route.get(operators, pages::listOperators),
                Route.post(operators, pages::makeOperators),
                Route.get(one, pages::one),
                new Route("PATCH", one, pages::change, Route.Faults.PROBLEM),
                Route.delete(one, pages::drop),
                Route.post(one + "/secret", pages::rotate),
                Route.get(one + "/deliveries", deliveries::list),
                Route.post(one + "/replays", deliveries::replay),
                Route.post(one + "/tests", deliveries::test));
    }
}
