package org.bailiwick.bench;

import static org.bailiwick.bench.Alternation.say;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.Period;
import org.bailiwick.server.Installation;
import org.bailiwick.server.Serving;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.InstallationCommand.MakeKey;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.journal.DataDir;
import org.bailiwick.server.receipt.MemoryReceipts;
import org.bailiwick.server.session.Keys;
import org.bailiwick.server.session.Scopes;
import org.bailiwick.server.session.Secret;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A server to be asked by wrk (`bench/evaluation.sh`): the real one on one port, on the next one a
/// handler on the same web server that reads the same body, checks the same key, and always says
/// yes.
public final class EvaluationServer {
    private static final byte[] YES = "{\"decision\":true}".getBytes(UTF_8);
    private static final Header JSON =
            HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "application/json");
    private static final String BEARER = "Bearer ";
    private static final int ASKS = 10_000;
    private static final int DENIED_OF_TEN = 1;

    private final Office office;
    private final Keys keys;

    private EvaluationServer(Office office) {
        this.office = office;
        keys = new Keys(office.journal());
    }

    /// @param what an empty directory, the port, how many entries; writes the file `asks.lua` for
    ///   wrk into the directory and serves until it is killed
    public static void main(String[] what) throws IOException, InterruptedException {
        DataDir dir = new DataDir(Path.of(what[0]));
        int port = Integer.parseInt(what[1]);
        Sampler sampler = new Sampler(ASKS, 0);
        Stores.fill(dir, Layout.usual(Long.parseLong(what[2])), sampler);
        InstantSource clock = InstantSource.system();
        Office office = Installation.write(dir, Map.of(), clock);
        SecureRandom chance = new SecureRandom();
        Secret secret = Secret.draw(chance);
        MakeKey make =
                new MakeKey(
                        new Ids(chance).key(),
                        "bench",
                        List.of(Scopes.DECIDE),
                        Period.OPEN_END,
                        Optional.empty(),
                        secret.hash());
        office.desk().orElseThrow().carryOut(Caller.operator(), make);
        Files.writeString(dir.path().resolve("asks.lua"), script(sampler.pairs(), secret));
        Serving.start(office, Serving.Place.loopback(port), new MemoryReceipts(), clock);
        EvaluationServer floor = new EvaluationServer(office);
        WebServer.builder()
                .address(java.net.InetAddress.getLoopbackAddress())
                .port(port + 1)
                .routing(HttpRouting.builder().any(floor::answer))
                .build()
                .start();
        say("serving %,d pairs on %d, the floor on %d", sampler.seen(), port, port + 1);
        Thread.currentThread().join();
    }

    private void answer(ServerRequest request, ServerResponse response) {
        String shown = request.headers().first(HeaderNames.AUTHORIZATION).orElse(BEARER);
        String secret = shown.substring(BEARER.length());
        if (keys.find(secret, office.now(), java.time.Instant.now()).isEmpty()) {
            response.status(Status.UNAUTHORIZED_401).send();
            return;
        }
        try (InputStream in = request.content().inputStream()) {
            if (in.readAllBytes().length == 0) throw new IllegalStateException("no body");
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
        response.header(JSON);
        response.send(YES);
    }

    /// Nine in ten are allowed; the tenth asks for more than the level gives.
    private static String script(List<Sampler.Pair> pairs, Secret secret) {
        List<String> bodies = new ArrayList<>();
        int at = 0;
        for (Sampler.Pair pair : pairs) {
            boolean denied = at++ % 10 < DENIED_OF_TEN;
            String action = denied ? "account.payment" : pair.grade().action;
            bodies.add(
                    """
                    '{"subject":{"type":"person","id":"%s"},"action":{"name":"%s"},"resource":{"type":"ad_account","id":"%s"}}'\
                    """
                            .formatted(pair.person(), action, pair.asset()));
        }
        return """
        local bodies = {
        %s
        }
        local at = math.random(#bodies)
        wrk.method = "POST"
        wrk.headers["Content-Type"] = "application/json"
        wrk.headers["Authorization"] = "Bearer %s"
        function request()
          at = at %% #bodies + 1
          return wrk.format(nil, "/access/v1/evaluation", nil, bodies[at])
        end
        """
                .formatted(String.join(",\n", bodies), secret.text());
    }
}
