package org.bailiwick.ads.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;

import org.bailiwick.ads.market.Market;
import org.bailiwick.ads.pages.OtherPages;
import org.bailiwick.ads.pages.Shell;
import org.bailiwick.ads.people.People;
import org.bailiwick.ads.people.Person;
import org.bailiwick.ads.people.Session;
import org.bailiwick.ads.people.Sessions;
import org.bailiwick.ads.web.Live.Signal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/// The addresses of the ads manager, and who is signed in at them.
///
/// The session ends by signing out and by time. What Bailiwick answers changes what a page shows
/// and never who somebody is.
public final class Site {
    /// A name of its own, so that it meets no other program's on the same host.
    static final String COOKIE = "ads_session";

    private static final System.Logger LOG = System.getLogger(Site.class.getName());

    private final Sessions sessions;
    private final Live live;
    private final Rooms rooms;

    public Site(
            Sessions sessions,
            Asked asked,
            Market market,
            Live live,
            URI console,
            InstantSource clock) {
        this.sessions = sessions;
        this.live = live;
        rooms = new Rooms(asked, market, console, clock);
    }

    /// A page for somebody who is signed in.
    private interface Page {
        void show(Visit visit, Session session);
    }

    public HttpRouting.Builder routing() {
        String account = "/accounts/{account}";
        String campaign = account + "/campaigns/{campaign}";
        return HttpRouting.builder()
                .get("/", anybody(visit -> visit.go("/accounts")))
                .get("/health", anybody(visit -> visit.file("text/plain", "ok\n".getBytes(UTF_8))))
                .get("/style.css", file("style.css", "text/css; charset=utf-8"))
                .get("/app.js", file("app.js", "text/javascript; charset=utf-8"))
                .get("/icon.svg", file("icon.svg", "image/svg+xml"))
                .get("/sign-in", anybody(this::door))
                .post("/sign-in", anybody(this::enter))
                .post("/sign-out", changing(this::leave))
                .get("/live", anybody(this::live))
                .get("/accounts", seen(rooms::accounts))
                .get(account + "/campaigns", seen(rooms::campaigns))
                .get(campaign, seen(rooms::edit))
                .post(campaign, changing(rooms::save))
                .post(campaign + "/pause", changing((v, s) -> rooms.pause(v, s, true)))
                .post(campaign + "/resume", changing((v, s) -> rooms.pause(v, s, false)))
                .get(account + "/reports", seen(rooms::reports))
                .get(account + "/billing", seen(rooms::billing))
                .get(account + "/invoices.csv", seen(rooms::download))
                .post(account + "/billing", changing(rooms::pay))
                .post("/second-step", changing(this::prove))
                .post("/requests", changing(rooms::request))
                .post("/requests/{task}/withdraw", changing(rooms::withdraw))
                .any(seen(rooms::lost));
    }

    private static Handler anybody(Consumer<Visit> page) {
        return (request, response) -> page.accept(new Visit(request, response));
    }

    private Handler seen(Page page) {
        return anybody(visit ->
                session(visit)
                        .ifPresentOrElse(
                                session -> page.show(visit, session), () -> signInFirst(visit)));
    }

    /// A page that changes something: it has to come from a form of this very session.
    private Handler changing(Page page) {
        return anybody(visit -> {
            Optional<Session> session = session(visit);
            if (session.isEmpty()) {
                signInFirst(visit);
                return;
            }
            visit.readForm();
            if (visit.fromHere() && visit.madeFor(session.get())) {
                page.show(visit, session.get());
            } else {
                rooms.otherSignIn(visit, session.get());
            }
        });
    }

    private Optional<Session> session(Visit visit) {
        return sessions.find(visit.cookie(COOKIE));
    }

    private static void signInFirst(Visit visit) {
        visit.go("/sign-in?back=" + URLEncoder.encode(visit.path(), UTF_8));
    }

    private void door(Visit visit) {
        String back = Visit.ownPath(visit.query("back"));
        visit.page(
                200,
                Shell.door(
                        visit.words(),
                        "Sign in",
                        OtherPages.signIn(visit.words(), People.ALL, back)));
    }

    private void enter(Visit visit) {
        visit.readForm();
        Optional<Person> person = People.find(visit.field("person"));
        if (person.isEmpty() || !visit.fromHere()) {
            visit.go("/sign-in");
            return;
        }
        session(visit).ifPresent(this::end);
        visit.cookie(COOKIE, sessions.begin(person.get()).id(), false);
        visit.go(Visit.ownPath(visit.field("back")));
    }

    /// In this demo one only says that it is oneself, as at the door. What was refused goes on from
    /// the page on which it was.
    private void prove(Visit visit, Session session) {
        sessions.prove(session);
        visit.go(Visit.ownPath(visit.field("back")));
    }

    private void leave(Visit visit, Session session) {
        end(session);
        visit.cookie(COOKIE, "", true);
        visit.go("/sign-in");
    }

    private void end(Session session) {
        sessions.end(session);
        live.end(session.id());
    }

    /// Tells a tab when to look again, until it is closed or the session ends.
    private void live(Visit visit) {
        Optional<Session> session = session(visit);
        if (session.isEmpty()) {
            visit.page(401, "");
            return;
        }
        Live.Tab tab = live.open(session.get());
        try (OutputStream out = visit.stream().outputStream()) {
            say(out, "retry: 2000\nevent: ready\ndata: " + live.position());
            for (Signal next = tab.await(); next != Signal.OVER; next = tab.await()) {
                say(out, next == Signal.LOOK_AGAIN ? "event: rights\ndata: changed" : ": here");
            }
        } catch (IOException | UncheckedIOException gone) {
            LOG.log(System.Logger.Level.DEBUG, "a tab was closed: {0}", gone);
        } finally {
            live.left(tab);
        }
    }

    private static void say(OutputStream out, String event) throws IOException {
        out.write((event + "\n\n").getBytes(UTF_8));
        out.flush();
    }

    private static Handler file(String name, String type) {
        byte[] bytes;
        try (InputStream stream = Site.class.getResourceAsStream("/site/" + name)) {
            if (stream == null) throw new IllegalStateException("no file site/" + name);
            bytes = stream.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return anybody(visit -> visit.file(type, bytes));
    }
}
