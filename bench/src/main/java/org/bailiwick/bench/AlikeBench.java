package org.bailiwick.bench;

import static org.bailiwick.bench.Alternation.say;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;

/// Whether how long an answer takes tells if an address is known: the same is asked by turns with
/// one that is and one that is not, each time from somewhere else.
public final class AlikeBench {
    private static final int WARM = 20;
    private static final int ROUNDS = 200;

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    /// What is asked.
    ///
    /// @param body with a hole for the address
    private record Asked(String path, String type, String body) {}

    private static final List<Asked> ALL =
            List.of(
                    new Asked(
                            "/api/v1/sessions",
                            JSON,
                            "{\"address\":\"%s\",\"password\":\"wrong wrong wrong\"}"),
                    new Asked("/api/v1/password-resets", JSON, "{\"address\":\"%s\"}"),
                    new Asked("/api/v1/registrations", JSON, "{\"address\":\"%s\"}"),
                    new Asked("/sign-in", FORM, "address=%s&password=wrong+wrong+wrong"),
                    new Asked("/reset", FORM, "address=%s"),
                    new Asked("/register", FORM, "address=%s"));

    private final HttpClient client;
    private final String base;
    private int source;

    private AlikeBench(HttpClient client, String base) {
        this.client = client;
        this.base = base;
    }

    /// @param what the address of a running demo, an e-mail address that is known, and one that is
    ///   not
    public static void main(String[] what) throws Exception {
        Alternation.sayLoad();
        try (HttpClient client = HttpClient.newHttpClient()) {
            AlikeBench bench = new AlikeBench(client, what[0]);
            for (Asked each : ALL) bench.time(each, what[1], what[2]);
        }
    }

    private void time(Asked asked, String known, String unknown) throws Exception {
        double[] one = new double[ROUNDS];
        double[] other = new double[ROUNDS];
        for (int round = -WARM; round < ROUNDS; round++) {
            boolean first = round % 2 == 0;
            double begun = millis(asked, first ? known : unknown);
            double ended = millis(asked, first ? unknown : known);
            if (round < 0) continue;
            one[round] = first ? begun : ended;
            other[round] = first ? ended : begun;
        }
        Arrays.sort(one);
        Arrays.sort(other);
        say(
                "%-26s known: median %6.2f  p90 %6.2f   unknown: median %6.2f  p90 %6.2f ms   ratio"
                        + " %.3f",
                asked.path,
                one[ROUNDS / 2],
                one[ROUNDS * 9 / 10],
                other[ROUNDS / 2],
                other[ROUNDS * 9 / 10],
                one[ROUNDS / 2] / other[ROUNDS / 2]);
    }

    private double millis(Asked asked, String address) throws IOException, InterruptedException {
        source++;
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(base + asked.path))
                        .header(
                                "X-Forwarded-For",
                                "10.%d.%d.7".formatted(20 + source / 200, source % 200))
                        .header("Content-Type", asked.type)
                        .POST(BodyPublishers.ofString(asked.body.formatted(address)))
                        .build();
        long begin = System.nanoTime();
        int status = client.send(request, BodyHandlers.ofString()).statusCode();
        double took = (System.nanoTime() - begin) / 1e6;
        if (status == 200 || status == 401) return took;
        throw new IllegalStateException(asked.path + " answered " + status);
    }
}
