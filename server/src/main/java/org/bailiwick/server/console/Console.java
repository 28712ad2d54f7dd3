package org.bailiwick.server.console;

import org.bailiwick.server.web.Exchange;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Inside;
import org.bailiwick.server.web.Route;

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
    /// @param secure whether cookies travel over TLS only
    public static List<Route> routes(Inside inside, boolean secure) {
        Files files = new Files();
        Pages pages = new Pages(files);
        Console console = new Console(inside, pages);
        console.routes.addAll(files.routes());
        console.everybody(pages, secure);
        console.members(pages);
        return List.copyOf(console.routes);
    }

    /// Pages for whoever comes, signed in or not.
    private void everybody(Pages pages, boolean secure) {
        SignInPages in = new SignInPages(pages, new Kept(secure));
        open("GET", "/sign-in", in::form);
        add("POST", "/sign-in", Turn::open, Meant::fromHere, in::signIn);
        open("POST", "/sign-out", in::signOut);
        open("POST", "/switch", in::switchTo);
        open("GET", "/repair", in::repairForm);
        open("POST", "/repair", in::repair);
    }

    /// Pages for whoever is signed in.
    private void members(Pages pages) {
        Doing doing = new Doing(pages, new StepUp());
        signedIn("POST", "/do", doing::post);
        signedIn("POST", "/foresee", doing::foresee);
        HomePages home = new HomePages(pages);
        signedIn("GET", "/", home::first);
        signedIn("GET", "/b/{business}", home::overview);
        UserPages users = new UserPages(pages);
        signedIn("GET", "/b/{business}/users", users::list);
    }

    private void open(String method, String path, Consumer<Turn> page) {
        add(method, path, Turn::open, method.equals("GET") ? _ -> {} : Meant::check, page);
    }

    private void signedIn(String method, String path, Consumer<Turn> page) {
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
