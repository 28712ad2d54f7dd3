package org.bailiwick.server.session;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.CollectedClientDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.data.extension.client.AuthenticationExtensionsClientOutputs;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;

import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Whether what a browser sends of a passkey holds: WebAuthn level 2, with the person asked by the
/// device each time. Where the device comes from is not looked at.
final class PasskeyCheck {
    /// Signatures that are taken, the best first: Ed25519, P-256, RSA.
    static final List<Long> ALGORITHMS = List.of(-8L, -7L, -257L);

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final Supplier<URI> url;
    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager =
            WebAuthnManager.createNonStrictWebAuthnManager(converter);

    /// @param url under which people reach us
    PasskeyCheck(Supplier<URI> url) {
        this.url = url;
    }

    /// What holds of an answer.
    sealed interface Outcome {
        record Good(long count) implements Outcome {}

        /// It counts backwards: somebody has a copy.
        record Copied() implements Outcome {}

        record Wrong() implements Outcome {}
    }

    /// What was made.
    record Made(String id, String attestation, String client, long count) {}

    /// For which name passkeys are made.
    String place() {
        return Optional.ofNullable(url.get().getHost()).orElse("localhost");
    }

    private ServerProperty server(Token challenge) {
        URI its = url.get();
        String port = its.getPort() < 0 ? "" : ":" + its.getPort();
        Origin origin = new Origin(its.getScheme() + "://" + place() + port);
        byte[] bytes = Base64.getUrlDecoder().decode(challenge.text());
        return ServerProperty.builder()
                .origin(origin)
                .rpId(place())
                .challenge(new DefaultChallenge(bytes))
                .build();
    }

    /// What was asked, by what an answer says; empty where it cannot be read.
    Optional<Token> challengeOfNew(String sent) {
        try {
            RegistrationData data = manager.parseRegistrationResponseJSON(sent);
            return Optional.of(challenge(Optional.ofNullable(data.getCollectedClientData())));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Token challenge(Optional<CollectedClientData> client) {
        return new Token(TEXT.encodeToString(there(client).getChallenge().getValue()));
    }

    /// A part without which nothing can be said.
    private static <T> T there(Optional<T> part) {
        return part.orElseThrow(() -> new IllegalArgumentException("a part is missing"));
    }

    /// Empty where it does not hold.
    Optional<Made> made(String sent, Token challenge) {
        List<PublicKeyCredentialParameters> taken =
                ALGORITHMS.stream()
                        .map(COSEAlgorithmIdentifier::create)
                        .map(a ->
                                new PublicKeyCredentialParameters(
                                        PublicKeyCredentialType.PUBLIC_KEY, a))
                        .toList();
        try {
            RegistrationData data = manager.parseRegistrationResponseJSON(sent);
            manager.verify(data, new RegistrationParameters(server(challenge), taken, true, true));
            var authenticator =
                    there(Optional.ofNullable(data.getAttestationObject())).getAuthenticatorData();
            var key = there(Optional.ofNullable(authenticator.getAttestedCredentialData()));
            return Optional.of(
                    new Made(
                            TEXT.encodeToString(key.getCredentialId()),
                            TEXT.encodeToString(data.getAttestationObjectBytes()),
                            TEXT.encodeToString(data.getCollectedClientDataBytes()),
                            authenticator.getSignCount()));
        } catch (RuntimeException wrong) {
            return Optional.empty();
        }
    }

    /// What an answer says before it is known whether it holds.
    ///
    /// @param person what it calls the person, in base 64; empty text where it does not
    record Claimed(AuthenticationData data, String id, Token challenge, String person) {}

    /// Empty where it cannot be read.
    Optional<Claimed> claimed(String sent) {
        try {
            AuthenticationData data = manager.parseAuthenticationResponseJSON(sent);
            return Optional.of(
                    new Claimed(
                            data,
                            TEXT.encodeToString(data.getCredentialId()),
                            challenge(Optional.ofNullable(data.getCollectedClientData())),
                            person(data)));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static String person(AuthenticationData data) {
        return data.getUserHandle() == null ? "" : TEXT.encodeToString(data.getUserHandle());
    }

    Outcome holds(Claimed claimed, Passkey passkey) {
        try {
            var parameters =
                    new AuthenticationParameters(
                            server(claimed.challenge),
                            record(passkey),
                            List.of(Base64.getUrlDecoder().decode(passkey.id())),
                            true,
                            true);
            manager.verify(claimed.data, parameters);
            return new Outcome.Good(
                    there(Optional.ofNullable(claimed.data.getAuthenticatorData())).getSignCount());
        } catch (MaliciousCounterValueException copied) {
            return new Outcome.Copied();
        } catch (WebAuthnException | IllegalArgumentException wrong) {
            return new Outcome.Wrong();
        }
    }

    private CredentialRecord record(Passkey passkey) {
        var record =
                new CredentialRecordImpl(
                        there(
                                Optional.ofNullable(
                                        new AttestationObjectConverter(converter)
                                                .convert(passkey.attestation()))),
                        there(
                                Optional.ofNullable(
                                        new CollectedClientDataConverter(converter)
                                                .convert(passkey.client()))),
                        new AuthenticationExtensionsClientOutputs<>(),
                        Set.of());
        record.setCounter(passkey.count());
        return record;
    }
}
