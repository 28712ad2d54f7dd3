package org.bailiwick.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The browser of one person, as the console's script is one: a connection that hears of news, and
/// tabs that look again when there are some, at most once a second.
final class TabsBrowser {
    private static final long BREATH_NANOS = 1_000_000_000L;
    private static final long NOT_DUE = Long.MAX_VALUE;
    private static final Pattern WITHIN = Pattern.compile("\"within\":(\\d+)");

    private final HttpClient client;
    private final Somebody self;
    private final TabsWorld.Person person;
    private final String source;
    private final List<Tab> tabs;
    private final TabsBench.Notes notes;

    TabsBrowser(
            HttpClient client,
            String base,
            TabsWorld.Person person,
            String source,
            List<String> paths,
            TabsBench.Notes notes) {
        this.client = client;
        self = new Somebody(client, base, source);
        this.person = person;
        this.source = source;
        this.notes = notes;
        tabs = paths.stream().map(Tab::new).toList();
    }

    void signIn(String password) throws IOException, InterruptedException {
        self.signIn(person.address, password);
    }

    /// Listens until the connection ends, and keeps its tabs right.
    void open(ExecutorService threads) throws IOException, InterruptedException {
        for (Tab tab : tabs) threads.execute(tab::run);
        var answer =
                client.send(
                        self.request("/live?account=" + person.id).build(),
                        BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) throw new IllegalStateException("" + answer);
        threads.execute(() -> {
            try (var lines = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    Matcher within = WITHIN.matcher(line);
                    if (!within.find()) continue;
                    long nanos = Long.parseLong(within.group(1)) * 1_000_000;
                    tabs.forEach(tab -> tab.soon(nanos));
                }
            } catch (IOException over) {
                tabs.forEach(Tab::close);
            }
        });
    }

    /// What changed and is not yet seen in his tabs.
    void changed(long nanos) {
        tabs.forEach(tab -> tab.changed(nanos));
    }

    void close() {
        tabs.forEach(Tab::close);
    }

    private final class Tab {
        private final String path;
        private final SplittableRandom chance;
        private String tag = "";
        private long due = NOT_DUE;
        private boolean closed;
        private long looked = Long.MIN_VALUE / 2;

        /// Since when it is not right any more; 0 where it is.
        private long stale;

        Tab(String path) {
            this.path = path;
            chance = new SplittableRandom(path.hashCode() * 31L + source.hashCode());
        }

        synchronized void soon(long within) {
            if (due != NOT_DUE) return;
            long rested = Math.max(looked + BREATH_NANOS, System.nanoTime());
            due = rested + (within == 0 ? 0 : chance.nextLong(within));
            notifyAll();
        }

        synchronized void close() {
            closed = true;
            notifyAll();
        }

        synchronized void changed(long nanos) {
            if (stale == 0) stale = nanos;
        }

        /// Waits for news, and until it is his turn to look.
        private synchronized boolean await() throws InterruptedException {
            while (!closed) {
                long left = due == NOT_DUE ? 0 : (due - System.nanoTime()) / 1_000_000;
                if (due != NOT_DUE && left <= 0) break;
                wait(left);
            }
            due = NOT_DUE;
            looked = System.nanoTime();
            return !closed;
        }

        void run() {
            try {
                look();
                while (await()) look();
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            } catch (IOException failed) {
                notes.failed(path + ": " + failed);
                throw new UncheckedIOException(failed);
            }
        }

        /// The shortest answer of the same server at the same time.
        private void floor() throws IOException, InterruptedException {
            long begin = System.nanoTime();
            self.get("/health");
            notes.floor(System.nanoTime() - begin);
        }

        private void look() throws IOException, InterruptedException {
            long since;
            synchronized (this) {
                since = stale;
                stale = 0;
            }
            long version = person.version.get();
            Optional<?> has = person.has;
            var request =
                    self.request(path)
                            .header("Bailiwick-Live", "1")
                            .header("Bailiwick-Account", person.id.toString());
            if (!tag.isEmpty()) request.header("If-None-Match", tag);
            long begin = System.nanoTime();
            var answer = self.send(request);
            long end = System.nanoTime();
            notes.page(path, end - begin);
            if (since != 0) notes.right(end - since);
            if (this == tabs.getFirst()) floor();
            if (answer.statusCode() == 304) return;
            tag = answer.headers().firstValue("ETag").orElse("");
            boolean own = path.contains("/accounts/a_");
            boolean still = version % 2 == 0 && version == person.version.get();
            if (own && still) notes.shown(has.isPresent(), answer.body(), answer.statusCode());
            else if (!own && answer.statusCode() != 200) notes.failed(path + ": " + answer);
        }
    }
}
