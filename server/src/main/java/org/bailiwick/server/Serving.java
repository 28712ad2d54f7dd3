package org.bailiwick.server;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.server.api.Api;
import org.bailiwick.server.authzen.AccessRequestDraft;
import org.bailiwick.server.authzen.AuthZen;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.console.Console;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.Gate;
import org.bailiwick.server.face.Positions;
import org.bailiwick.server.face.Refusals;
import org.bailiwick.server.face.SessionCookie;
import org.bailiwick.server.face.Spoken;
import org.bailiwick.server.journal.SqliteNotices;
import org.bailiwick.server.notify.Notifying;
import org.bailiwick.server.outward.Outward;
import org.bailiwick.server.receipt.ReceiptStore;
import org.bailiwick.server.receipt.Receipts;
import org.bailiwick.server.receipt.Usage;
import org.bailiwick.server.session.Entrance;
import org.bailiwick.server.session.Keys;
import org.bailiwick.server.session.MemoryPeople;
import org.bailiwick.server.session.Outbox;
import org.bailiwick.server.session.PeopleStore;
import org.bailiwick.server.session.Post;
import org.bailiwick.server.session.Program;
import org.bailiwick.server.session.Registration;
import org.bailiwick.server.watch.Watch;
import org.bailiwick.server.web.Answers;
import org.bailiwick.server.web.Guard;
import org.bailiwick.server.web.Proxies;
import org.bailiwick.server.web.RequestLog;
import org.bailiwick.server.web.Route;
import org.bailiwick.server.web.TextRecords;
import org.bailiwick.server.web.Web;

import java.net.InetAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import javax.net.ssl.SSLContext;

/// An installation that answers over HTTP.
public final class Serving implements AutoCloseable {
    private final Running running;

    private Serving(Running running) {
        this.running = running;
    }

    /// What it is made of.
    private record Running(
            Place place,
            Web web,
            List<Route> asked,
            List<Route> pages,
            Kept kept,
            Entrance entrance,
            Optional<Post> post,
            Notifying notifying,
            Watch watch) {
        Running {
            asked = List.copyOf(asked);
        }
    }

    /// What is kept beside the journal.
    private record Kept(Receipts receipts, Usage usage, PeopleStore people) {
        void close() {
            receipts.close();
            usage.close();
            people.close();
        }
    }

    /// How it is reached.
    ///
    /// @param address on which it listens
    /// @param port 0 for any that is free
    /// @param publicUrl under which programs reach it; empty for the address and port themselves
    /// @param names who is asked in the domain name system, as `dns://HOST:PORT`; `dns:` for the
    ///   one that this machine asks
    /// @param before what stands before it, and hears of what it answered
    /// @param drafts of requests for access that are served
    public record Place(
            InetAddress address,
            int port,
            Optional<URI> publicUrl,
            String names,
            Before before,
            List<AccessRequestDraft> drafts) {
        public Place(InetAddress address, int port, Optional<URI> publicUrl) {
            this(address, port, publicUrl, "dns:");
        }

        public Place(InetAddress address, int port, Optional<URI> publicUrl, String names) {
            this(address, port, publicUrl, names, Before.NOTHING, AccessRequestDraft.SERVED);
        }

        public static Place loopback(int port) {
            return new Place(InetAddress.getLoopbackAddress(), port, Optional.empty());
        }

        private Answers answers(SecureRandom chance, Positions positions) {
            return new Answers(
                    chance,
                    positions::header,
                    Refusals::fault,
                    Spoken::say,
                    new Guard(secure()),
                    before.proxies,
                    before.log);
        }

        private Web web(List<Route> routes, Answers answers) {
            return Web.start(address, port, before.tls, routes, answers);
        }

        /// Under which address it is reached from this machine.
        private String url(int listening) {
            boolean here = address.isLoopbackAddress() || address.isAnyLocalAddress();
            return "%s://%s:%d"
                    .formatted(
                            before.tls.isPresent() ? "https" : "http",
                            here ? "localhost" : address.getHostAddress(),
                            listening);
        }

        private boolean secure() {
            return before.tls.isPresent()
                    || publicUrl.map(URI::getScheme).filter("https"::equalsIgnoreCase).isPresent();
        }

        private String path() {
            String path = publicUrl.map(URI::getPath).orElse("");
            return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        }
    }

    /// What stands between the server and those who ask.
    ///
    /// @param tls with what it speaks TLS; empty to speak in the clear
    public record Before(Optional<SSLContext> tls, Proxies proxies, RequestLog log) {
        static final Before NOTHING = new Before(Optional.empty(), Proxies.LOCAL, RequestLog.NONE);
    }

    /// @param office stays open when this is closed
    /// @param store is closed with this
    public static Serving start(
            Office office, Place place, ReceiptStore store, InstantSource clock) {
        return start(office, place, store, clock, Map.of());
    }

    /// People sign in nowhere but in memory.
    ///
    /// @param guests programs of this very process, by the hash of their secret
    public static Serving start(
            Office office,
            Place place,
            ReceiptStore store,
            InstantSource clock,
            Map<Hash, Program> guests) {
        Entrance.Parts parts =
                new Entrance.Parts(new MemoryPeople(), Registration.OPERATOR, Outbox.none());
        return start(office, place, store, clock, guests, parts);
    }

    /// What is told outside is kept in memory, and goes nowhere inside.
    ///
    /// @param people their store is closed with this
    public static Serving start(
            Office office,
            Place place,
            ReceiptStore store,
            InstantSource clock,
            Map<Hash, Program> guests,
            Entrance.Parts people) {
        Notifying.Parts parts =
                new Notifying.Parts(
                        SqliteNotices.inMemory(),
                        new Outward(Outward.Rules.STRICT),
                        Optional.empty());
        return start(office, place, store, clock, guests, people, parts);
    }

    /// @param people their store is closed with this
    /// @param parts their store too
    public static Serving start(
            Office office,
            Place place,
            ReceiptStore store,
            InstantSource clock,
            Map<Hash, Program> guests,
            Entrance.Parts people,
            Notifying.Parts parts) {
        SecureRandom chance = new SecureRandom();
        Positions positions = new Positions(office);
        AtomicReference<URI> url = new AtomicReference<>(place.publicUrl.orElse(URI.create("")));
        Notifying notifying = Notifying.of(office, parts, people.store(), url::get, chance, clock);
        Outbox outbox = Wiring.outbox(parts, notifying, people.outbox());
        Entrance.Reach reach = new Entrance.Reach(url::get, place.secure());
        Entrance entrance = Entrance.of(office, people.with(outbox), reach, clock);
        Gate gate =
                Wiring.gate(office, new Keys(office.journal(), guests), positions, clock, entrance);
        Receipts receipts = new Receipts(store, clock, chance);
        Usage usage = new Usage(store.usage(clock.instant()), clock);
        Kept kept = new Kept(receipts, usage, people.store());
        Counter counter = Wiring.counter(office, gate, receipts, usage, clock);
        List<Route> routes =
                new ArrayList<>(AuthZen.routes(counter, url::get, place.path(), place.drafts));
        TextRecords names = new TextRecords(place.names());
        Watch watch = Watch.start(office, clock);
        routes.addAll(Api.routes(office, counter, entrance, notifying, names, watch, clock));
        Answers answers = place.answers(chance, positions);
        List<Route> pages =
                Console.routes(
                        answers.inside(routes),
                        gate,
                        watch,
                        new SessionCookie(entrance.secure()),
                        clock);
        try {
            Web web = place.web(Wiring.both(routes, pages), answers);
            if (place.publicUrl.isEmpty()) url.set(URI.create(place.url(web.port())));
            Optional<Post> post = Wiring.post(office, people.with(outbox), chance, clock);
            post.ifPresent(p -> Wiring.hears(p, notifying.letters()));
            notifying.start();
            return new Serving(
                    new Running(place, web, routes, pages, kept, entrance, post, notifying, watch));
        } catch (RuntimeException failed) {
            watch.close();
            kept.close();
            notifying.close();
            throw failed;
        }
    }

    public int port() {
        return running.web.port();
    }

    /// Under which address it is reached from this machine.
    public String url() {
        return running.place.url(running.web.port());
    }

    /// How people come in.
    public Entrance entrance() {
        return running.entrance;
    }

    /// Sends invitations out; empty where no letters go out.
    public Optional<Post> post() {
        return running.post;
    }

    /// Hears when what somebody may do changes.
    public Watch watch() {
        return running.watch;
    }

    /// Everything that programs are answered, as `GET /health`.
    public List<String> addresses() {
        return Wiring.addresses(running.asked);
    }

    /// Everything that is shown in a browser, as `GET /sign-in`.
    public List<String> pages() {
        return Wiring.addresses(running.pages);
    }

    /// Lets what has begun end, writes the receipts that wait, and stops.
    @Override
    public void close() {
        running.watch.close();
        running.web.close();
        running.entrance.close();
        running.post.ifPresent(Post::close);
        running.notifying.close();
        running.kept.close();
    }
}
