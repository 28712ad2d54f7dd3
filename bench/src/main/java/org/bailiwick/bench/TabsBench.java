package org.bailiwick.bench;

import static org.bailiwick.bench.Alternation.say;

import com.sun.management.OperatingSystemMXBean;

import org.bailiwick.server.Installation;
import org.bailiwick.server.Serving;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.journal.DataDir;
import org.bailiwick.server.receipt.MemoryReceipts;
import org.bailiwick.server.session.Entrance;
import org.bailiwick.server.session.MemoryPeople;
import org.bailiwick.server.session.Outbox;
import org.bailiwick.server.session.Registration;

import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/// Fifty people of one business, each with three tabs of the console open, while twenty times a
/// second something changes there that all of the tabs may show: how long until every tab is right
/// again, and how long a page takes. Server and browsers are one process.
public final class TabsBench {
    private static final String PASSWORD = "nine green apples";
    private static final int WARM_SECONDS = 15;

    private TabsBench() {}

    /// @param what an empty directory, changes in a second, seconds
    public static void main(String[] what) throws Exception {
        int rate = Integer.parseInt(what[1]);
        int seconds = Integer.parseInt(what[2]);
        InstantSource clock = InstantSource.system();
        try (Office office = Installation.write(new DataDir(Path.of(what[0])), Map.of(), clock)) {
            TabsWorld world = new TabsWorld(office);
            world.fill();
            Entrance.Parts parts =
                    new Entrance.Parts(
                            new MemoryPeople(), Registration.INVITED, Outbox.none(), List.of());
            try (Serving serving =
                            Serving.start(
                                    office,
                                    Serving.Place.loopback(0),
                                    new MemoryReceipts(),
                                    clock,
                                    Map.of(),
                                    parts);
                    HttpClient client = HttpClient.newHttpClient()) {
                serving.entrance()
                        .signIn()
                        .giveAll(world.people().stream().map(p -> p.id).toList(), PASSWORD);
                run(world, client, "http://localhost:" + serving.port(), rate, seconds);
                client.shutdownNow();
            }
        }
    }

    private static void run(TabsWorld world, HttpClient client, String base, int rate, int seconds)
            throws Exception {
        Notes notes = new Notes();
        List<TabsBrowser> browsers = new ArrayList<>();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        for (int i = 0; i < TabsWorld.PEOPLE; i++) {
            TabsBrowser browser =
                    new TabsBrowser(
                            client,
                            base,
                            world.people().get(i),
                            "10.2.0." + (i + 1),
                            world.tabs(i),
                            notes);
            browser.signIn(PASSWORD);
            browser.open(threads);
            browsers.add(browser);
        }
        change(world, browsers, rate, WARM_SECONDS);
        notes.clear();
        Alternation.sayLoad();
        long used = used();
        change(world, browsers, rate, seconds);
        long busy = used() - used;
        browsers.forEach(TabsBrowser::close);
        notes.print(busy / 1e9 / seconds);
        threads.shutdownNow();
    }

    private static long used() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static void change(TabsWorld world, List<TabsBrowser> browsers, int rate, int seconds) {
        long start = System.nanoTime();
        for (int i = 0; i < rate * seconds; i++) {
            world.change();
            long now = System.nanoTime();
            browsers.forEach(browser -> browser.changed(now));
            long next = start + (i + 1) * 1_000_000_000L / rate;
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    /// What the tabs saw.
    static final class Notes {
        private final List<Long> pages = new ArrayList<>();
        private final Map<String, Long> slowest = new TreeMap<>();
        private final List<Long> floors = new ArrayList<>();
        private final List<Long> rights = new ArrayList<>();
        private final List<String> failed = new ArrayList<>();
        private int shown;
        private int wrong;

        synchronized void page(String path, long nanos) {
            pages.add(nanos);
            slowest.merge(path.replaceAll("[a-z]_[a-z0-9]+", "…"), nanos, Math::max);
        }

        synchronized void floor(long nanos) {
            floors.add(nanos);
        }

        synchronized void right(long nanos) {
            rights.add(nanos);
        }

        synchronized void failed(String how) {
            failed.add(how);
        }

        /// The page of an account, to somebody who has it or not.
        synchronized void shown(boolean has, String page, int status) {
            shown++;
            if (has != (status == 200 && page.contains("Operator"))) wrong++;
        }

        synchronized void clear() {
            pages.clear();
            slowest.clear();
            floors.clear();
            rights.clear();
            failed.clear();
            shown = 0;
            wrong = 0;
        }

        synchronized void print(double cores) {
            tell("a page", pages);
            slowest.forEach((path, nanos) -> say("  at most %6.0f ms %s", nanos / 1e6, path));
            tell("the shortest answer", floors);
            tell("a tab is right again after", rights);
            say("accounts shown %,d, of which wrong %d; failed %d", shown, wrong, failed.size());
            failed.stream().limit(5).forEach(f -> say("  %s", f));
            say("processor: %.2f cores, browsers included", cores);
        }

        private static void tell(String name, List<Long> all) {
            long[] nanos = all.stream().mapToLong(n -> n).sorted().toArray();
            say(
                    "%-28s %,7d times: median %6.0f  p90 %6.0f  p99 %6.0f  most %6.0f ms",
                    name,
                    nanos.length,
                    at(nanos, 0.5),
                    at(nanos, 0.9),
                    at(nanos, 0.99),
                    at(nanos, 1));
        }

        private static double at(long[] sorted, double share) {
            return sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))] / 1e6;
        }
    }
}
