package org.bailiwick.server.console;

import org.bailiwick.server.face.Gate;
import org.bailiwick.server.watch.Watch;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Inside;
import org.bailiwick.server.web.Route;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/// All pages of the console.
public final class Console {
    private final Inside inside;
    private final Problems problems;
    private final List<Route> routes = new ArrayList<>();

    private Console(Inside inside, Pages pages) {
        this.inside = inside;
        problems = new Problems(pages);
    }

    /// @param inside by which everything is asked and done
    /// @param gate lets listeners in
    /// @param secure whether cookies travel over TLS only
    /// @param clock that browsers hold theirs against
    public static List<Route> routes(
            Inside inside, Gate gate, Watch watch, boolean secure, InstantSource clock) {
        Files files = new Files();
        Pages pages = new Pages(files);
        Console console = new Console(inside, pages);
        console.routes.addAll(files.routes());
        console.routes.add(LivePages.route(gate, watch));
        console.everybody(pages, secure);
        CheckPages.add(console, pages, clock);
        console.members(pages);
        return List.copyOf(console.routes);
    }

    /// Pages for whoever comes, signed in or not.
    private void everybody(Pages pages, boolean secure) {
        SignInPages.add(this, pages, new Kept(secure));
        JoinPages.add(this, pages);
    }

    /// Pages for whoever is signed in.
    private void members(Pages pages) {
        Doing.add(this, pages);
        HomePages.add(this, pages);
        MePages.add(this, pages);
        UserPages.add(this, pages);
        PartnerPages.add(this, pages);
        AccountPages.add(this, pages);
        MapPages.add(this, pages);
        RequestPages.add(this, pages);
        LinkPages.add(this, pages);
        WhyPages.add(this, pages);
        RecordPages.add(this, pages);
        SecurityPages.add(this, pages);
        SettingsPages.add(this, pages);
    }

    /// A page that nobody has to be signed in for.
    void open(String method, String path, Consumer<Turn> page) {
        add(method, path, Turn::open, method.equals("GET") ? _ -> {} : Meant::check, page);
    }

    /// As [#open], for what is sent before anybody is known.
    void openUnbound(String path, Consumer<Turn> page) {
        add("POST", path, Turn::open, Meant::fromHere, page);
    }

    /// A page for whoever is signed in.
    void signedIn(String method, String path, Consumer<Turn> page) {
        add(method, path, Turn::signedIn, method.equals("GET") ? _ -> {} : Meant::check, page);
    }

    private void add(
            String method,
            String path,
            BiFunction<Exchange, Inside, Turn> opening,
            Consumer<Turn> check,
            Consumer<Turn> page) {
        Route.Answer answer =
                exchange -> {
                    try {
                        Turn turn = opening.apply(exchange, inside);
                        check.accept(turn);
                        page.accept(turn);
                    } catch (Refusal refused) {
                        problems.show(Turn.open(exchange, inside), refused.told());
                    } catch (Fault fault) {
                        problems.show(Turn.open(exchange, inside), fault);
                    }
                };
        routes.add(new Route(method, path, answer, Route.Faults.PROBLEM));
    }
}
