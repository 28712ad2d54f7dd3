package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bailiwick.engine.decision.Question.Proof;
import org.bailiwick.server.command.BusinessCommand;
import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/// The connection of a browser that hears of news.
class ConsoleLiveTest extends InTheWorld {
    private static final int MANY = 25;

    /// Whoever loads page after page leaves a connection behind with each, and nobody notices at
    /// once: the newest is heard all the same, the oldest makes room and is told why.
    @Test
    void theNewestIsHeardHoweverManyWereLeft() throws IOException, InterruptedException {
        Browser lena = Browser.in(world, world.lena, Proof.ONE_STEP);
        HttpClient client = HttpClient.newHttpClient();
        try {
            List<BufferedReader> left = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                var answer =
                        client.send(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        "http://localhost:"
                                                                + world.serving.port()
                                                                + "/live"))
                                        .header("Cookie", "bailiwick_session=" + lena.cookie)
                                        .build(),
                                BodyHandlers.ofInputStream());
                assertThat(answer.statusCode()).as("%d", i).isEqualTo(200);
                left.add(new BufferedReader(new InputStreamReader(answer.body(), UTF_8)));
                assertThat(left.getLast().readLine()).isEqualTo("event: ready");
            }
            assertThat(left.getFirst().lines().toList())
                    .contains("data: {\"reason\":\"too-many\"}");
            world.run(new BusinessCommand.RenameBusiness(world.nordwind, "Nordwind GmbH"));
            assertThat(until(left.getLast(), "event: news")).isTrue();
        } finally {
            client.shutdownNow();
        }
    }

    private static boolean until(BufferedReader lines, String wanted) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals(wanted)) return true;
        }
        return false;
    }
}
