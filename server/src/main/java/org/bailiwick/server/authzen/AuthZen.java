package org.bailiwick.server.authzen;

import org.bailiwick.server.face.Counter;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Route;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// The addresses of AuthZEN.
public final class AuthZen {
    static final String EVALUATION = "/access/v1/evaluation";
    static final String EVALUATIONS = "/access/v1/evaluations";
    static final String SUBJECTS = "/access/v1/search/subject";
    static final String RESOURCES = "/access/v1/search/resource";
    static final String ACCESS_REQUEST = "/access/v1/access-request";
    static final String ACTIONS = "/access/v1/search/action";

    private static final String WELL_KNOWN = "/.well-known/authzen-configuration";

    private AuthZen() {}

    /// @param publicUrl the address under which programs reach us, which is also our name; asked
    ///   for when it is told
    /// @param path what of that address comes after the host; empty or beginning with a slash
    /// @param drafts of access requests that are served
    public static List<Route> routes(
            Counter counter,
            Supplier<URI> publicUrl,
            String path,
            List<AccessRequestDraft> drafts) {
        Evaluating evaluating = new Evaluating(counter, publicUrl, drafts);
        Searching searching = new Searching(counter);
        Discovery discovery = new Discovery(publicUrl, drafts);
        List<Route> routes = new ArrayList<>();
        routes.add(Route.post(EVALUATION, evaluating::one).texts());
        routes.add(Route.post(EVALUATIONS, evaluating::many).texts());
        routes.add(Route.post(SUBJECTS, searching::subjects).texts());
        routes.add(Route.post(RESOURCES, searching::resources).texts());
        routes.add(Route.post(ACTIONS, searching::actions).texts());
        if (drafts.contains(AccessRequestDraft.DRAFT_1)) {
            AccessRequests requests = new AccessRequests(counter, publicUrl);
            routes.add(Route.post(ACCESS_REQUEST, requests::submit));
            routes.add(Route.get(ACCESS_REQUEST + "/{task}", requests::status));
            routes.add(Route.post(ACCESS_REQUEST + "/{task}/cancel", requests::cancel));
        }
        Route.Answer metadata = exchange -> tell(exchange, discovery);
        routes.add(Route.get(WELL_KNOWN, metadata).texts());
        if (!path.isEmpty()) routes.add(Route.get(WELL_KNOWN + path, metadata).texts());
        return routes;
    }

    private static void tell(Exchange exchange, Discovery discovery) {
        exchange.answer(discovery.document());
    }
}
