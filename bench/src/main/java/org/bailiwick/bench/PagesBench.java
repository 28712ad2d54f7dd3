package org.bailiwick.bench;

import static org.bailiwick.bench.Alternation.say;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times every page of the console that a person of the demo reaches by its links, by turns with
/// the shortest answer of the same server.
public final class PagesBench {
    private static final String FLOOR = "/health";
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern ID = Pattern.compile("[a-z]+_[0-9a-z]{26}");
    private static final Pattern VALUE = Pattern.compile("=[^&]*");
    private static final int PAGES_MAX = 200;
    private static final int WARM = 30;
    private static final int ROUNDS = 60;
    private static final int SLOW_SHOWN = 12;

    private final Somebody somebody;

    private PagesBench(Somebody somebody) {
        this.somebody = somebody;
    }

    /// @param what the address of a running demo, its password, and e-mail addresses of people
    public static void main(String[] what) throws Exception {
        Alternation.sayLoad();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String person : List.of(what).subList(2, what.length)) {
                Somebody somebody = new Somebody(client, what[0], "10.2.0.1");
                somebody.signIn(person, what[1]);
                new PagesBench(somebody).time(person);
            }
        }
    }

    private void time(String person) throws IOException, InterruptedException {
        Timed floor = new Timed(FLOOR, new double[ROUNDS]);
        List<Timed> pages =
                pages().values().stream().map(p -> new Timed(p, new double[ROUNDS])).toList();
        for (int round = -WARM; round < ROUNDS; round++) {
            time(floor, round);
            for (Timed page : pages) time(page, round);
        }
        Arrays.sort(floor.millis);
        pages.forEach(page -> Arrays.sort(page.millis));
        double[] medians = pages.stream().mapToDouble(Timed::median).sorted().toArray();
        say(
                "%s: %d pages, medians %.1f to %.1f ms, half of them below %.1f; %s %.2f ms",
                person,
                pages.size(),
                medians[0],
                medians[medians.length - 1],
                medians[medians.length / 2],
                FLOOR,
                floor.median());
        pages.stream()
                .sorted(Comparator.comparingDouble(Timed::median).reversed())
                .limit(SLOW_SHOWN)
                .forEach(page -> tell(page, floor));
    }

    private void time(Timed page, int round) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        HttpResponse<String> _ = somebody.get(page.path);
        if (round >= 0) page.millis[round] = (System.nanoTime() - begin) / 1e6;
    }

    private static void tell(Timed page, Timed floor) {
        say(
                "  %-70s median %5.1f  p90 %5.1f ms  = %4.1f × %s",
                name(page.path),
                page.median(),
                page.millis[ROUNDS * 9 / 10],
                page.median() / floor.median(),
                FLOOR);
    }

    /// A page, and how long it took each time; sorted in the end.
    private static final class Timed {
        final String path;
        final double[] millis;

        Timed(String path, double[] millis) {
            this.path = path;
            this.millis = millis;
        }

        double median() {
            return millis[ROUNDS / 2];
        }
    }

    /// A page of each sort: its address without ids and values.
    private static String name(String path) {
        return VALUE.matcher(ID.matcher(path).replaceAll("…")).replaceAll("=…");
    }

    /// One page of each sort that links lead to.
    private Map<String, String> pages() throws IOException, InterruptedException {
        Map<String, String> found = new TreeMap<>();
        Deque<String> left = new ArrayDeque<>(List.of("/"));
        while (!left.isEmpty() && found.size() < PAGES_MAX) {
            HttpResponse<String> answer = somebody.get(left.removeFirst());
            for (int hops = 0; hops < 3 && answer.statusCode() / 100 == 3; hops++) {
                String to = answer.headers().firstValue("Location").orElse("/");
                answer = somebody.get(to);
                if (answer.statusCode() == 200) found.putIfAbsent(name(to), to);
            }
            Matcher links = LINK.matcher(answer.body());
            while (links.find()) {
                String path = links.group(1).replace("&amp;", "&");
                boolean page = !path.startsWith("/console/") && !path.contains(".");
                if (!page || found.containsKey(name(path))) continue;
                if (somebody.get(path).statusCode() != 200) continue;
                found.put(name(path), path);
                left.add(path);
            }
        }
        return found;
    }
}
