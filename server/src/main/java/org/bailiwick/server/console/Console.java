package org.bailiwick.server.console;

import org.bailiwick.server.face.Gate;
import org.bailiwick.server.face.SessionCookie;
import org.bailiwick.server.watch.Watch;
import org.bailiwick.server.web.Answers;
import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Inside;
import org.bailiwick.server.web.Route;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// All pages of the console.
public final class Console {
    private final Behind behind;
    private final Again again;
    private final Problems problems;
    private final List<Route> routes = new ArrayList<>();

    private Console(Behind behind, Pages pages) {
        this.behind = behind;
        again = new Again(() -> behind.inside().over(routes));
        problems = new Problems(pages, again);
    }

    /// @param inside by which everything is asked and done
    /// @param gate lets listeners in
    /// @param cookie of sessions; those of the console travel as it does
    /// @param clock that browsers hold theirs against
    public static List<Route> routes(
            Inside inside, Gate gate, Watch watch, SessionCookie cookie, InstantSource clock) {
        Files files = new Files();
        Pages pages = new Pages(files);
        Console console = new Console(Behind.of(inside, cookie), pages);
        console.routes.addAll(files.routes());
        console.routes.add(LivePages.route(gate, watch));
        console.everybody(pages);
        CheckPages.add(console, pages, clock);
        console.members(pages);
        ElsewherePages.add(console, pages);
        return List.copyOf(console.routes);
    }

    /// Pages for whoever comes, signed in or not.
    private void everybody(Pages pages) {
        SignInPages.add(this, pages);
        AccountsHere.add(this, pages);
        StepUp.add(this, pages);
        JoinPages.add(this, pages);
        InvitationPages.add(this, pages);
    }

    /// Pages for whoever is signed in.
    private void members(Pages pages) {
        Doing.add(this, pages);
        HomePages.add(this, pages);
        MePages.add(this, pages);
        SignInMethodPages.add(this, pages);
        Tables.add(this);
        UserPages.add(this, pages);
        PartnerPages.add(this, pages);
        AccountPages.add(this, pages);
        MapPages.add(this, pages);
        RequestPages.add(this, pages);
        LinkPages.add(this, pages);
        WhyPages.add(this, pages);
        RecordPages.add(this, pages);
        SearchPages.add(this, pages);
        SecurityPages.add(this, pages);
        SettingsPages.add(this, pages);
    }

    /// A page that nobody has to be signed in for.
    void open(String method, String path, Consumer<Turn> page) {
        add(method, path, Turn::open, method.equals("GET") ? _ -> {} : Meant::check, page);
    }

    /// A page for whoever is signed in, that shows something of what is sent and changes nothing.
    void look(String path, Consumer<Turn> page) {
        add("POST", path, Turn::signedIn, Meant::check, page);
    }

    /// As [#open], for what is sent before anybody is known.
    void openUnbound(String path, Consumer<Turn> page) {
        add("POST", path, Turn::open, Meant::fromHere, page);
    }

    /// A page for whoever is signed in.
    void signedIn(String method, String path, Consumer<Turn> page) {
        add(method, path, Turn::signedIn, method.equals("GET") ? _ -> {} : Console::check, page);
    }

    /// What was sent was meant, and the code that came along is proved before anything is done.
    private static void check(Turn turn) {
        Meant.check(turn);
        StepUp.prove(turn);
    }

    /// A page for whoever comes, where there is no other.
    ///
    /// @param people who is shown a page; all others are told what programs are told
    void elsewhere(Predicate<Exchange> people, Consumer<Turn> page) {
        Route.Answer shown = answer(Turn::open, _ -> {}, page);
        routes.add(
                Route.elsewhere(exchange -> {
                    if (!people.test(exchange)) throw Answers.nothingHere();
                    shown.to(exchange);
                }));
    }

    /// How a form is shown again that was refused.
    Again again() {
        return again;
    }

    private void add(
            String method,
            String path,
            BiFunction<Exchange, Behind, Turn> opening,
            Consumer<Turn> check,
            Consumer<Turn> page) {
        Route.Answer answer = answer(opening, check, page);
        routes.add(new Route(method, path, answer, Route.Faults.PROBLEM));
    }

    private Route.Answer answer(
            BiFunction<Exchange, Behind, Turn> opening, Consumer<Turn> check, Consumer<Turn> page) {
        return exchange -> {
            Optional<Turn> turn = Optional.empty();
            try {
                turn = Optional.of(opening.apply(exchange, behind));
                check.accept(turn.get());
                page.accept(turn.get());
            } catch (Refusal refused) {
                Turn shown = turn.orElseGet(() -> Turn.open(exchange, behind));
                problems.show(shown, refused.told());
            } catch (Fault fault) {
                problems.show(turn.orElseGet(() -> Turn.open(exchange, behind)), fault);
            }
        };
    }
}
