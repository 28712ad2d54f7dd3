package org.bailiwick.server.session;

import com.nimbusds.jwt.JWTClaimsSet;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.seal.Address;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// People signing in with a provider that knows them.
///
/// An account here is found by what the provider calls somebody, once both were brought together:
/// while he was signed in, or by an address that the provider has proved.
public final class OpenId {
    private final Office office;
    private final PeopleStore store;
    private final Sessions sessions;
    private final SignIn signIn;
    private final Joining joining;
    private final Guesses guesses;
    private final SecureRandom chance;
    private final InstantSource clock;
    private final Supplier<URI> url;
    private final List<OpenIdClient> clients = new ArrayList<>();

    OpenId(
            Office office,
            PeopleStore store,
            Sessions sessions,
            SignIn signIn,
            Joining joining,
            Guesses guesses,
            SecureRandom chance,
            InstantSource clock,
            Outside outside) {
        this.office = office;
        this.store = store;
        this.sessions = sessions;
        this.signIn = signIn;
        this.joining = joining;
        this.guesses = guesses;
        this.chance = chance;
        this.clock = clock;
        url = outside.url();
        if (outside.providers().isEmpty()) return;
        Fetch fetch = new Fetch();
        outside.providers().forEach(p -> clients.add(new OpenIdClient(p, fetch, clock)));
    }

    /// What comes from outside.
    ///
    /// @param providers whom whoever runs the installation trusts
    /// @param url under which people reach us
    record Outside(List<Provider> providers, Supplier<URI> url) {}

    /// Somebody is on the way.
    ///
    /// @param address where he goes
    /// @param browser what his browser has to show when he comes back
    public record Begun(URI address, Token browser) {}

    /// Whoever came back.
    ///
    /// @param opened empty where an account was only brought together with a session
    public record Ended(Optional<Sessions.Opened> opened) {}

    /// What the provider sent along when he came back; empty texts for what is missing.
    public record Answer(String state, String code, String error, String issuer) {}

    public List<String> providers() {
        return clients.stream().map(c -> c.provider().name()).toList();
    }

    /// @throws SignInRefused where there is no such provider, or it does not answer
    public Begun begin(String provider, Optional<SignedIn> who, String source) {
        guesses.count(source, "provider " + provider);
        OpenIdClient client = client(provider);
        Token state = Token.draw(chance);
        Token browser = Token.draw(chance);
        URI address = client.address(back(provider), state, OpenIdClient.Secrets.of(browser));
        Instant ends = clock.instant().plus(Link.PROVIDER_MAX);
        PersonId person = who.map(SignedIn::person).orElse(Link.NOBODY);
        store.add(
                new Link(
                        state.hash(),
                        Link.Purpose.PROVIDER,
                        person,
                        browser.hash(),
                        provider,
                        ends));
        return new Begun(address, browser);
    }

    private OpenIdClient client(String provider) {
        return clients.stream()
                .filter(c -> c.provider().name().equals(provider))
                .findFirst()
                .orElseThrow(SignInRefused::noProvider);
    }

    private URI back(String provider) {
        return home().resolve("api/v1/sign-in/" + provider + "/callback");
    }

    /// @param browser what the browser shows; empty text where nothing
    /// @throws SignInRefused where it was not begun there, the provider refuses, or nobody is known
    public Ended end(String provider, Answer answer, String browser, String device, String source) {
        guesses.count(source, "provider " + provider);
        OpenIdClient client = client(provider);
        Link link = begun(provider, answer.state, browser);
        if (!store.take(link)) throw SignInRefused.notBegun();
        if (!answer.error.isEmpty()) throw refused(answer.error);
        boolean other =
                !answer.issuer.isEmpty()
                        && !answer.issuer.equals(client.provider().issuer().toString());
        if (other || answer.code.isEmpty()) throw SignInRefused.notBegun();
        JWTClaimsSet claims =
                client.redeem(
                        answer.code, back(provider), OpenIdClient.Secrets.of(new Token(browser)));
        Hash subject = subject(client.provider(), claims);
        if (!link.person().equals(Link.NOBODY)) {
            bind(link.person(), provider, subject);
            return new Ended(Optional.empty());
        }
        PersonId person = person(provider, subject, claims);
        guesses.forgive(source, "provider " + provider);
        return new Ended(Optional.of(sessions.open(person, device, proof(claims))));
    }

    private Link begun(String provider, String state, String browser) {
        if (state.length() > Token.LENGTH_MAX || browser.length() > Token.LENGTH_MAX) {
            throw SignInRefused.notBegun();
        }
        return store.link(new Token(state).hash())
                .filter(l -> l.purpose() == Link.Purpose.PROVIDER)
                .filter(l -> l.about().equals(provider) && clock.instant().isBefore(l.ends()))
                .filter(l -> l.address().equals(new Token(browser).hash()))
                .orElseThrow(SignInRefused::notBegun);
    }

    private static SignInRefused refused(String error) {
        String shown = error.matches("[a-z_]{1,64}") ? " (" + error + ")" : "";
        return SignInRefused.provider(
                "the provider did not let you in%s: try again, or sign in in another way", shown);
    }

    private static Hash subject(Provider provider, JWTClaimsSet claims) {
        String text = provider.issuer() + "\0" + claims.getSubject();
        return Hash.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static org.bailiwick.engine.decision.Question.Proof proof(JWTClaimsSet claims) {
        try {
            Optional<String> acr = Optional.ofNullable(claims.getStringClaim("acr"));
            List<String> amr =
                    Optional.ofNullable(claims.getStringListClaim("amr")).orElse(List.of());
            return Strength.of(acr, amr);
        } catch (ParseException other) {
            return Strength.of(Optional.empty(), List.of());
        }
    }

    private void bind(PersonId person, String provider, Hash subject) {
        Optional<Identity> known = store.identities().find(subject);
        if (known.isPresent() && !known.get().person().equals(person)) {
            throw SignInRefused.conflict(
                    "this account at the provider belongs to another person here: sign in with it,"
                            + " and remove it there first");
        }
        if (known.isEmpty()) add(new Identity(subject, provider, person, clock.instant()));
    }

    private void add(Identity identity) {
        if (store.identities().add(identity)) return;
        throw SignInRefused.conflict("this account was taken meanwhile: try again");
    }

    private PersonId person(String provider, Hash subject, JWTClaimsSet claims) {
        Directory today = office.now();
        Optional<PersonId> known = store.identities().find(subject).map(Identity::person);
        if (known.isEmpty()) {
            String address = proved(claims);
            PersonId person =
                    signIn.person(address, today)
                            .orElseGet(() -> joining.known(name(claims, address), address));
            if (Sessions.enabled(person, office.now())) {
                add(new Identity(subject, provider, person, clock.instant()));
            }
            known = Optional.of(person);
        }
        if (!Sessions.enabled(known.get(), office.now())) {
            throw SignInRefused.provider(
                    "nobody signs in here with this account: ask whoever invited you");
        }
        return known.get();
    }

    /// @throws SignInRefused where the provider does not say that the address is his
    private static String proved(JWTClaimsSet claims) {
        Object verified = Optional.ofNullable(claims.getClaim("email_verified")).orElse(false);
        boolean sure = verified.equals(true) || verified.equals("true");
        Object email = Optional.ofNullable(claims.getClaim("email")).orElse("");
        Optional<String> address =
                email instanceof String text ? Address.find(text).map(_ -> text) : Optional.empty();
        return address.filter(_ -> sure)
                .orElseThrow(() ->
                        SignInRefused.provider(
                                "the provider does not say that your address is yours: prove it"
                                        + " there, or sign in here and bring both together"));
    }

    private static String name(JWTClaimsSet claims, String address) {
        Object name = Optional.ofNullable(claims.getClaim("name")).orElse("");
        return name instanceof String text && !text.isBlank()
                ? text.substring(0, Math.min(text.length(), Joining.SHORT_NAME))
                : address.substring(0, address.indexOf('@'));
    }

    /// Where somebody is led when he is back.
    public URI home() {
        String base = url.get().toString();
        return URI.create(base.endsWith("/") ? base : base + "/");
    }

    /// With whom this person can sign in.
    public List<Identity> of(PersonId person) {
        return store.identities().of(person);
    }

    /// Ends all other sessions.
    ///
    /// @return false where there was none
    public boolean remove(SignedIn who, String provider) {
        if (!store.identities().drop(who.person(), provider)) return false;
        sessions.endOthers(who.session(), EndReason.FACTOR_CHANGED);
        return true;
    }
}
