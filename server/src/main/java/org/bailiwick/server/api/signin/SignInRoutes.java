package org.bailiwick.server.api.signin;

import org.bailiwick.server.command.Office;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.session.Entrance;
import org.bailiwick.server.session.SignInRefused;
import org.bailiwick.server.web.Route;

import java.util.List;

/// The addresses about people coming in.
public final class SignInRoutes {
    private SignInRoutes() {}

    public static List<Route> all(Office office, Counter counter, Entrance entrance) {
        SessionPages sessions = new SessionPages(office, counter, entrance);
        FactorPages factors = new FactorPages(counter, entrance);
        PasswordPages passwords = new PasswordPages(counter, entrance);
        JoiningPages joining = new JoiningPages(entrance);
        InvitationLinks links = new InvitationLinks(office, counter, entrance.invitees());
        ProfilePages profiles = new ProfilePages(counter, entrance.store());
        ProviderPages providers = new ProviderPages(counter, entrance);
        PasskeyPages passkeys = new PasskeyPages(counter, entrance, sessions);
        String step = "/api/v1/session/step-up";
        String link = "/api/v1/invitation-links/{token}";
        return List.of(
                route(Route.post("/api/v1/sessions", sessions::signIn)),
                route(Route.get("/api/v1/sessions", sessions::list)),
                route(Route.delete("/api/v1/sessions", sessions::endOthers)),
                route(Route.delete("/api/v1/sessions/{session}", sessions::end)),
                route(Route.get("/api/v1/session", sessions::get)),
                route(Route.delete("/api/v1/session", sessions::signOut)),
                route(Route.post(step, factors::stepUp)),
                route(Route.post(step + "/passkey/challenges", passkeys::askForStep)),
                route(Route.post(step + "/passkey", passkeys::stepUp)),
                route(Route.post("/api/v1/passkey-challenges", passkeys::ask)),
                route(Route.post("/api/v1/passkey-sessions", passkeys::signIn)),
                route(Route.post("/api/v1/passkeys/challenges", passkeys::begin)),
                route(Route.post("/api/v1/passkeys", passkeys::add)),
                route(Route.get("/api/v1/passkeys", passkeys::list)),
                route(Route.delete("/api/v1/passkeys/{passkey}", passkeys::remove)),
                route(Route.delete("/api/v1/people/{person}/sessions", sessions::endAllOf)),
                route(Route.put("/api/v1/password", passwords::change)),
                route(Route.post("/api/v1/password-resets", passwords::askForReset)),
                route(Route.post("/api/v1/password-resets/{token}", passwords::reset)),
                route(Route.post("/api/v1/authenticator", factors::start)),
                route(Route.post("/api/v1/authenticator/confirmation", factors::confirm)),
                route(Route.delete("/api/v1/authenticator", factors::remove)),
                route(Route.post("/api/v1/recovery-codes", factors::recoveryCodes)),
                route(Route.post("/api/v1/registrations", joining::ask)),
                route(Route.post("/api/v1/registrations/{token}", joining::register)),
                route(Route.post("/api/v1/first", joining::first)),
                route(Route.get("/api/v1/sign-in", providers::list)),
                route(Route.get("/api/v1/sign-in/{provider}", providers::begin)),
                anyQuery(Route.get("/api/v1/sign-in/{provider}/callback", providers::end)),
                route(Route.get("/api/v1/identities", providers::mine)),
                route(Route.post("/api/v1/identities/{provider}", providers::bind)),
                route(Route.delete("/api/v1/identities/{provider}", providers::remove)),
                route(Route.get(link, links::show)),
                route(Route.post(link + "/opening", links::opened)),
                route(Route.post(link + "/acceptance", links::accept)),
                route(Route.post(link + "/renewal", links::askAnew)),
                route(new Route("PATCH", "/api/v1/me", profiles::change, Route.Faults.PROBLEM)));
    }

    private static Route route(Route plain) {
        Route.Answer answer =
                exchange -> {
                    exchange.refuseOtherQueries();
                    plain.answer().to(exchange);
                };
        return anyQuery(new Route(plain.method(), plain.path(), answer, plain.faults()));
    }

    /// Providers send more along than we ask for.
    private static Route anyQuery(Route plain) {
        Route.Answer answer =
                exchange -> {
                    try {
                        plain.answer().to(exchange);
                    } catch (SignInRefused refused) {
                        throw Refusing.fault(refused);
                    }
                };
        return new Route(plain.method(), plain.path(), answer, plain.faults());
    }
}
