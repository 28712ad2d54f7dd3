package org.bailiwick.server.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Live;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Json;
import org.bailiwick.server.web.Route;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// What whoever runs the installation looks at; needs no key and names nobody.
final class Operating {
    private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";

    private final Office office;
    private final Counter counter;
    private final InstantSource clock;
    private final Instant started;
    private final byte[] openApi;

    Operating(Office office, Counter counter, InstantSource clock) {
        this.office = office;
        this.counter = counter;
        this.clock = clock;
        started = clock.instant();
        openApi = read();
    }

    private static byte[] read() {
        try (InputStream in = Operating.class.getResourceAsStream("openapi.json")) {
            if (in == null) throw new IllegalStateException("openapi.json is not in the jar");
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    List<Route> routes() {
        return List.of(
                Route.get("/openapi.json", this::openApi),
                Route.get("/health", this::health),
                Route.get("/api/v1/statement-key", this::statementKey),
                Route.get("/metrics", this::metrics));
    }

    byte[] openApi() {
        return openApi;
    }

    void openApi(Exchange exchange) {
        exchange.answer(openApi);
    }

    /// With what statements are signed, as a JWK.
    void statementKey(Exchange exchange) {
        exchange.refuseOtherQueries();
        exchange.answer(
                Json.object()
                        .put("kty", "OKP")
                        .put("crv", "Ed25519")
                        .put("use", "sig")
                        .put("x", office.sealer().signing().publicKey()));
    }

    void health(Exchange exchange) {
        exchange.answer(Json.object().put("status", "up"));
    }

    void metrics(Exchange exchange) {
        Directory today = office.now();
        Live.IndexSize index = office.live().indexSize();
        StringBuilder text = new StringBuilder();
        family(text, "bailiwick_decisions_total", "counter", "Questions answered.");
        text.append("bailiwick_decisions_total{answer=\"allow\"} ")
                .append(counter.counts().allowed())
                .append("\nbailiwick_decisions_total{answer=\"deny\"} ")
                .append(counter.counts().denied())
                .append('\n');
        counter(
                text,
                "bailiwick_receipts_kept_total",
                "Denials that can be read again.",
                counter.receipts().kept());
        counter(
                text,
                "bailiwick_receipts_sampled_out_total",
                "Denials without a receipt because too many came at once.",
                counter.receipts().sampledOut());
        counter(
                text,
                "bailiwick_uses_lost_total",
                "Uses, and reads of money, that came too fast to be kept.",
                counter.usage().lost());
        gauge(text, "bailiwick_position", "The newest entry folded.", today.seq());
        gauge(text, "bailiwick_people", "Persons known.", today.personCount());
        gauge(text, "bailiwick_businesses", "Businesses known.", today.businessCount());
        gauge(text, "bailiwick_assets", "Assets known.", today.assetCount());
        gauge(text, "bailiwick_index_pairs", "Pairs in the access index.", index.pairs());
        gauge(text, "bailiwick_index_bytes", "Bytes of the access index.", index.bytes());
        gauge(text, "bailiwick_id_bytes", "Bytes of the tables of ids.", index.idBytes());
        long uptime = Duration.between(started, clock.instant()).toSeconds();
        gauge(text, "bailiwick_uptime_seconds", "Seconds since the start.", uptime);
        exchange.answer(200, METRICS, text.toString().getBytes(UTF_8));
    }

    private static void counter(StringBuilder text, String name, String help, long value) {
        family(text, name, "counter", help);
        text.append(name).append(' ').append(value).append('\n');
    }

    private static void gauge(StringBuilder text, String name, String help, long value) {
        family(text, name, "gauge", help);
        text.append(name).append(' ').append(value).append('\n');
    }

    private static void family(StringBuilder text, String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }
}
