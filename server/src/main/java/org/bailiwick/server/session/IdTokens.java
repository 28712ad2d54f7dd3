package org.bailiwick.server.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import org.bailiwick.server.sentence.Sentence;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Whether an ID token says what it says: OpenID Connect Core 3.1.3.7, with signatures of public
/// keys only.
final class IdTokens {
    /// How far the clock of a provider may be off.
    static final Duration DRIFT_MAX = Duration.ofSeconds(60);

    /// The longest name that a provider gives somebody, in characters.
    static final int SUBJECT_MAX = 255;

    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(
                    JWSAlgorithm.RS256,
                    JWSAlgorithm.RS384,
                    JWSAlgorithm.RS512,
                    JWSAlgorithm.PS256,
                    JWSAlgorithm.PS384,
                    JWSAlgorithm.PS512,
                    JWSAlgorithm.ES256,
                    JWSAlgorithm.ES384,
                    JWSAlgorithm.ES512);

    private IdTokens() {}

    /// What is held against it.
    record Expected(String issuer, String client, String nonce, Instant now) {}

    /// @param keys the keys of the provider; told whether those that are known do not do
    /// @throws SignInRefused where anything is not as it must be
    static JWTClaimsSet check(String text, Expected expected, Function<Boolean, JWKSet> keys) {
        try {
            SignedJWT token = SignedJWT.parse(text);
            if (!ALGORITHMS.contains(token.getHeader().getAlgorithm())) {
                throw refused("it is signed in a way that is not taken here");
            }
            if (!signed(token, keys.apply(false)) && !signed(token, keys.apply(true))) {
                throw refused("it is not signed by the provider");
            }
            JWTClaimsSet claims = token.getJWTClaimsSet();
            check(claims, expected);
            return claims;
        } catch (ParseException | JOSEException broken) {
            throw refused("it cannot be read");
        }
    }

    private static boolean signed(SignedJWT token, JWKSet keys) throws JOSEException {
        var factory = new DefaultJWSVerifierFactory();
        var wanted = JWKMatcher.forJWSHeader(token.getHeader());
        for (JWK key : new JWKSelector(wanted).select(keys)) {
            if (!(key instanceof AsymmetricJWK pair)) continue;
            var verifier = factory.createJWSVerifier(token.getHeader(), pair.toPublicKey());
            if (token.verify(verifier)) return true;
        }
        return false;
    }

    private static void check(JWTClaimsSet claims, Expected expected) throws ParseException {
        if (!expected.issuer.equals(claims.getIssuer())) throw refused("it is of another issuer");
        List<String> audience = claims.getAudience();
        Optional<String> party = Optional.ofNullable(claims.getStringClaim("azp"));
        boolean ours =
                audience.contains(expected.client)
                        && party.map(expected.client::equals).orElse(audience.size() == 1);
        if (!ours) throw refused("it is for somebody else");
        Instant now = expected.now;
        Optional<Instant> ends =
                Optional.ofNullable(claims.getExpirationTime()).map(Date::toInstant);
        if (!ends.map(end -> now.isBefore(end.plus(DRIFT_MAX))).orElse(false)) {
            throw refused("it is over");
        }
        Optional<Instant> issued = Optional.ofNullable(claims.getIssueTime()).map(Date::toInstant);
        if (!issued.map(at -> !at.isAfter(now.plus(DRIFT_MAX))).orElse(false)) {
            throw refused("it is of a time to come");
        }
        if (!expected.nonce.equals(claims.getStringClaim("nonce"))) {
            throw refused("it was made for another sign-in");
        }
        String subject = Optional.ofNullable(claims.getSubject()).orElse("");
        if (subject.isEmpty() || subject.length() > SUBJECT_MAX) throw refused("it names nobody");
    }

    private static SignInRefused refused(String why) {
        return SignInRefused.provider(
                "what the provider says does not hold, because %s: try again, or tell whoever runs"
                        + " this installation",
                Sentence.of(why));
    }
}
