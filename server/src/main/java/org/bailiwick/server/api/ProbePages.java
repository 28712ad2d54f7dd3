package org.bailiwick.server.api;

import org.bailiwick.server.command.Refused;
import org.bailiwick.server.face.Asker;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.Refusals;
import org.bailiwick.server.face.Writing;
import org.bailiwick.server.notify.Probe;
import org.bailiwick.server.notify.Probes;
import org.bailiwick.server.outward.Outward;
import org.bailiwick.server.session.Program;
import org.bailiwick.server.session.Scopes;
import org.bailiwick.server.session.SignedIn;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Form;
import org.bailiwick.server.web.Json;
import org.bailiwick.server.web.Route;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Where platforms answer whether what was given works there: for whoever runs the installation,
/// and each platform for itself.
final class ProbePages {
    private final Counter counter;
    private final Probes probes;

    private ProbePages(Counter counter, Probes probes) {
        this.counter = counter;
        this.probes = probes;
    }

    static List<Route> routes(Counter counter, Probes probes) {
        ProbePages pages = new ProbePages(counter, probes);
        String one = "/api/v1/probes/{platform}";
        return List.of(
                Route.get("/api/v1/probes", pages::list),
                Route.get(one, pages::one),
                Route.put(one, pages::put),
                Route.delete(one, pages::drop),
                Route.post(one + "/secret", pages::rotate));
    }

    /// A key that registers assets of a platform manages its probe; the operator's manages all.
    private Asker admit(Exchange exchange) {
        Asker asker = counter.gate().admit(exchange);
        boolean program =
                asker.visitor().may(Scopes.OPERATE)
                        || (asker.visitor().may(Scopes.ASSETS)
                                && asker.visitor().platform().isPresent());
        if (program && !(asker.visitor() instanceof SignedIn)) return asker;
        throw Fault.of(
                403,
                "scope-missing",
                "probes are managed with a key that has the scope `operate`, or the scope `assets`"
                        + " and a platform: use one");
    }

    private static boolean may(Asker asker, String platform) {
        return asker.visitor().may(Scopes.OPERATE)
                || asker.visitor().platform().filter(platform::equals).isPresent();
    }

    void list(Exchange exchange) {
        Asker asker = admit(exchange);
        exchange.refuseOtherQueries();
        ObjectNode answer = Json.object();
        ArrayNode all = answer.putArray("probes");
        probes.all().stream().filter(p -> may(asker, p.platform())).forEach(p -> all.add(tell(p)));
        exchange.answer(answer);
    }

    void one(Exchange exchange) {
        Asker asker = admit(exchange);
        exchange.refuseOtherQueries();
        exchange.answer(tell(found(asker, exchange)));
    }

    private Probe found(Asker asker, Exchange exchange) {
        String platform = exchange.path("platform");
        return probes.find(platform)
                .filter(_ -> may(asker, platform))
                .orElseThrow(ProbePages::nothing);
    }

    private static Fault nothing() {
        return Fault.of(
                404, "not-found", "no probe is registered for this platform with this key: list");
    }

    void put(Exchange exchange) {
        Asker asker = admit(exchange);
        exchange.refuseOtherQueries();
        String platform = exchange.path("platform");
        if (!may(asker, platform)) throw nothing();
        if (!asker.today().platforms().contains(platform)) {
            throw Fault.wrong(
                    "platform",
                    "`platform` is one whose ids are known here: give assets their ids there"
                            + " first");
        }
        Form body = Form.of(exchange.body());
        String text = body.text("url", Outward.ADDRESS_MAX);
        URI url =
                probes.address(text)
                        .orElseThrow(() ->
                                body.wrong(
                                        "url",
                                        "is an address like `https://ads.example/probe`, without"
                                                + " user or fragment"));
        body.refuseUnknown();
        Writing.desk(asker);
        try {
            Probes.Shown shown = probes.put(platform, url, by(asker));
            if (shown.secret().isPresent()) exchange.created(tell(shown));
            else exchange.answer(tell(shown));
        } catch (Refused refused) {
            throw Refusals.fault(refused.refusal());
        }
    }

    void rotate(Exchange exchange) {
        Asker asker = admit(exchange);
        exchange.refuseOtherQueries();
        Probe probe = found(asker, exchange);
        Form.of(exchange.bodyOrNothing()).refuseUnknown();
        Writing.desk(asker);
        Optional<Probes.Shown> shown = probes.rotate(probe.platform(), by(asker));
        exchange.answer(tell(shown.orElseThrow(ProbePages::nothing)));
    }

    void drop(Exchange exchange) {
        Asker asker = admit(exchange);
        exchange.refuseOtherQueries();
        Probe probe = found(asker, exchange);
        Writing.desk(asker);
        probes.drop(probe.platform());
        exchange.answer(tell(probe));
    }

    private static String by(Asker asker) {
        return asker.visitor() instanceof Program program ? program.key().toString() : "operator";
    }

    private static ObjectNode tell(Probes.Shown shown) {
        ObjectNode node = tell(shown.probe());
        shown.secret().ifPresent(text -> node.put("secret", text));
        return node;
    }

    private static ObjectNode tell(Probe probe) {
        ObjectNode node =
                Json.object().put("platform", probe.platform()).put("url", probe.url().toString());
        if (probe.secrets().former().length > 0) {
            node.put("former_secret_until", probe.secrets().until().toString());
        }
        return node.put("made", probe.by().made().toString())
                .put("made_by", probe.by().maker())
                .put("changed", probe.by().changed().toString())
                .put("changed_by", probe.by().changer());
    }
}
