package org.bailiwick.server.web;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.RequestException;
import io.helidon.webserver.ServerConnectionException;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import org.bailiwick.server.sentence.Sentence;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/// Answers requests by their routes; makes sure that every answer has its headers and that nothing
/// that goes wrong gets out as it is.
public final class Answers {
    private static final Logger LOG = System.getLogger(Answers.class.getName());

    private final RequestIds ids;
    private final Supplier<Header> position;
    private final Function<RuntimeException, Optional<Fault>> known;
    private final BiFunction<Exchange, Sentence, String> said;
    private final Guard guard;
    private final Proxies proxies;
    private final RequestLog log;

    /// @param position where we are now, for answers that do not say it themselves
    /// @param known what exceptions of the program mean to a caller
    /// @param said says something in the language that is asked for
    /// @param guard what browsers are told with every answer
    public Answers(
            SecureRandom chance,
            Supplier<Header> position,
            Function<RuntimeException, Optional<Fault>> known,
            BiFunction<Exchange, Sentence, String> said,
            Guard guard,
            Proxies proxies,
            RequestLog log) {
        ids = new RequestIds(chance);
        this.guard = guard;
        this.proxies = proxies;
        this.log = log;
        this.position = position;
        this.known = known;
        this.said = said;
    }

    Guard guard() {
        return guard;
    }

    void on(HttpRouting.Builder routing, List<Route> routes) {
        Map<String, Map<String, Route>> byPath = new LinkedHashMap<>();
        for (Route route : routes) {
            if (route.isElsewhere()) continue;
            byPath.computeIfAbsent(route.path(), _ -> new TreeMap<>()).put(route.method(), route);
        }
        byPath.forEach((path, at) -> routing.any(path, (req, res) -> byMethod(at, req, res)));
        Route elsewhere =
                routes.stream().filter(Route::isElsewhere).findFirst().orElse(NOTHING_HERE);
        routing.any((req, res) -> handle(req, res, elsewhere));
    }

    private static final Route NOTHING_HERE =
            Route.elsewhere(_ -> {
                throw nothingHere();
            });

    /// There is no such address.
    public static Fault nothingHere() {
        return Fault.of(
                404, "no-such-address", "there is nothing at this address: see `/openapi.json`");
    }

    private void byMethod(Map<String, Route> all, ServerRequest req, ServerResponse res) {
        Route route = all.get(req.prologue().method().text());
        if (route != null) {
            handle(req, res, route);
            return;
        }
        String allowed = String.join(", ", all.keySet());
        Route.Answer refuse =
                _ -> {
                    throw Fault.of(405, "method-not-allowed", "this address takes %s only", allowed)
                            .header("Allow", allowed);
                };
        handle(req, res, new Route("", "", refuse, all.values().iterator().next().faults()));
    }

    private void handle(ServerRequest req, ServerResponse res, Route route) {
        Optional<String> asked = req.headers().first(Exchange.REQUEST_ID);
        boolean plain = asked.isPresent() && RequestIds.isPlain(asked.get());
        Exchange exchange =
                new Exchange(
                        new Received(req, proxies),
                        new Received.Back(res),
                        plain ? asked.get() : ids.next(),
                        position);
        exchange.responseHeader(Exchange.REQUEST_ID, exchange.requestId());
        guard.headers().forEach(res::header);
        long begun = System.nanoTime();
        try {
            serve(exchange, asked.isPresent() && !plain ? BAD_ID : checked(req, route));
        } finally {
            log.answered(
                    req.prologue().method().text(),
                    route.path(),
                    res.status().code(),
                    System.nanoTime() - begun,
                    exchange.requestId());
        }
    }

    private static final Route BAD_ID =
            Route.get(
                    "",
                    _ -> {
                        throw Fault.wrongInput(
                                "`X-Request-ID` has 1 to %d printable ASCII characters",
                                WebLimits.REQUEST_ID_MAX);
                    });

    private Route checked(ServerRequest req, Route route) {
        return proxies.only() && !trusted(req) ? NOT_DIRECTLY : route;
    }

    private static final Route NOT_DIRECTLY =
            Route.get(
                    "",
                    _ -> {
                        throw notDirectly();
                    });

    /// Answers; what goes wrong is told, and never gets out as it is.
    void serve(Exchange exchange, Route route) {
        try {
            route.answer().to(exchange);
        } catch (Fault fault) {
            refuse(exchange, fault, route);
        } catch (RequestException broken) {
            int status = Web.statusOf(broken);
            refuse(exchange, cut(status), route);
        } catch (ServerConnectionException gone) {
            LOG.log(Level.DEBUG, () -> "request " + exchange.requestId() + ": its reader has left");
        } catch (RuntimeException other) {
            refuse(exchange, known.apply(other).orElseGet(() -> ours(exchange, other)), route);
        }
    }

    /// Where we are now.
    Supplier<Header> position() {
        return position;
    }

    /// Asks these addresses from within.
    public Inside inside(List<Route> routes) {
        return new Inside(this, routes);
    }

    private boolean trusted(ServerRequest req) {
        return Sources.peer(req).filter(proxies.trusted()).isPresent();
    }

    private static Fault notDirectly() {
        return Fault.of(
                403,
                "proxy-only",
                "this server speaks to its proxies only: use the address under which it is public");
    }

    private static Fault cut(int status) {
        if (status == 413) return Exchange.tooLarge();
        return Fault.of(
                status >= 400 && status < 500 ? status : 400,
                "wrong-input",
                "the request is broken: check its path, headers and body");
    }

    private static Fault ours(Exchange exchange, RuntimeException fault) {
        LOG.log(Level.ERROR, "request " + exchange.requestId() + " failed", fault);
        return Fault.of(
                500,
                "our-fault",
                "something went wrong here: try again, and tell the operator the request `%s` if it"
                        + " stays",
                exchange.requestId());
    }

    private void refuse(Exchange exchange, Fault fault, Route route) {
        if (exchange.answered()) return;
        fault.headers()
                .forEach((name, value) -> exchange.responseHeader(HeaderNames.create(name), value));
        Problem.answer(exchange, fault, route.faults(), text -> said.apply(exchange, text));
    }
}
