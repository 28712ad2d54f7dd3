package org.bailiwick.server.session;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Speaks with one provider: the authorization code flow with PKCE. What it says of itself, and its
/// keys, are kept for a while.
final class OpenIdClient {
    /// How long it is believed what a provider said of itself.
    static final Duration KEPT = Duration.ofHours(1);

    /// How soon its keys are asked for again, where a token is signed with one that is not known.
    static final Duration AGAIN = Duration.ofSeconds(5);

    private final Provider provider;
    private final Fetch fetch;
    private final InstantSource clock;
    private Optional<Kept<OIDCProviderMetadata>> about = Optional.empty();
    private Optional<Kept<JWKSet>> keys = Optional.empty();

    OpenIdClient(Provider provider, Fetch fetch, InstantSource clock) {
        this.provider = provider;
        this.fetch = fetch;
        this.clock = clock;
    }

    private record Kept<T>(T what, Instant at) {}

    Provider provider() {
        return provider;
    }

    /// Where somebody goes to sign in.
    URI address(URI back, Token state, Secrets secrets) {
        return new AuthenticationRequest.Builder(
                        new ResponseType("code"),
                        new Scope("openid", "email", "profile"),
                        new ClientID(provider.client()),
                        back)
                .endpointURI(about().getAuthorizationEndpointURI())
                .state(new State(state.text()))
                .nonce(new Nonce(secrets.nonce()))
                .codeChallenge(new CodeVerifier(secrets.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /// What only this sign-in knows; both follow from what its browser holds.
    record Secrets(String nonce, String verifier) {
        static Secrets of(Token browser) {
            return new Secrets(browser.derived("nonce"), browser.derived("verifier"));
        }
    }

    /// Gives the code back, and takes for it who it is.
    ///
    /// @throws SignInRefused where the provider refuses, or what it says does not hold
    JWTClaimsSet redeem(String code, URI back, Secrets secrets) {
        OIDCProviderMetadata its = about();
        var grant =
                new AuthorizationCodeGrant(
                        new AuthorizationCode(code), back, new CodeVerifier(secrets.verifier()));
        HTTPRequest request =
                new TokenRequest.Builder(its.getTokenEndpointURI(), authentication(its), grant)
                        .build()
                        .toHTTPRequest();
        Fetch.Said said =
                fetch.post(
                        its.getTokenEndpointURI(),
                        request.getHeaderMap(),
                        Optional.ofNullable(request.getBody()).orElse(""));
        if (said.status() != 200) {
            throw SignInRefused.provider(
                    "the provider does not take its own code back (%d): try again", said.status());
        }
        var expected =
                new IdTokens.Expected(
                        provider.issuer().toString(),
                        provider.client(),
                        secrets.nonce(),
                        clock.instant());
        return IdTokens.check(idToken(said.text()), expected, this::keys);
    }

    private static String idToken(String text) {
        try {
            return JSONObjectUtils.getString(JSONObjectUtils.parse(text), "id_token");
        } catch (ParseException none) {
            throw SignInRefused.provider("the provider does not say who it is: try again");
        }
    }

    private ClientAuthentication authentication(OIDCProviderMetadata its) {
        ClientID id = new ClientID(provider.client());
        Secret secret = new Secret(provider.secret());
        List<ClientAuthenticationMethod> taken =
                Optional.ofNullable(its.getTokenEndpointAuthMethods()).orElse(List.of());
        boolean basic =
                taken.isEmpty() || taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return basic ? new ClientSecretBasic(id, secret) : new ClientSecretPost(id, secret);
    }

    private synchronized OIDCProviderMetadata about() {
        Instant now = clock.instant();
        Optional<OIDCProviderMetadata> kept =
                about.filter(k -> now.isBefore(k.at.plus(KEPT))).map(Kept::what);
        if (kept.isPresent()) return kept.get();
        String issuer = provider.issuer().toString();
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        Fetch.Said said = fetch.get(URI.create(base + "/.well-known/openid-configuration"));
        try {
            if (said.status() != 200) throw SignInRefused.providerDown();
            OIDCProviderMetadata its = OIDCProviderMetadata.parse(said.text());
            boolean whole =
                    its.getIssuer().getValue().equals(issuer)
                            && its.getAuthorizationEndpointURI() != null
                            && its.getTokenEndpointURI() != null
                            && its.getJWKSetURI() != null
                            && Providers.safe(its.getAuthorizationEndpointURI());
            if (!whole) throw misset();
            about = Optional.of(new Kept<>(its, now));
            return its;
        } catch (ParseException broken) {
            throw misset();
        }
    }

    private static SignInRefused misset() {
        return SignInRefused.provider(
                "the provider is not what the settings say: whoever runs this installation has to"
                        + " look at them");
    }

    private synchronized JWKSet keys(boolean newer) {
        Instant now = clock.instant();
        Duration good = newer ? AGAIN : KEPT;
        Optional<JWKSet> kept = keys.filter(k -> now.isBefore(k.at.plus(good))).map(Kept::what);
        if (kept.isPresent()) return kept.get();
        Fetch.Said said = fetch.get(about().getJWKSetURI());
        try {
            if (said.status() != 200) throw SignInRefused.providerDown();
            JWKSet its = JWKSet.parse(said.text());
            keys = Optional.of(new Kept<>(its, now));
            return its;
        } catch (java.text.ParseException broken) {
            throw misset();
        }
    }
}
