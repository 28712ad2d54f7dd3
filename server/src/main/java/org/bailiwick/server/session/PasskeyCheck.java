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
            return challenge(data.getCollectedClientData().getChallenge().getValue());
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Token> challenge(byte[] bytes) {
        return Optional.of(new Token(encode(bytes)));
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
            var authenticator = data.getAttestationObject().getAuthenticatorData();
            byte[] id = authenticator.getAttestedCredentialData().getCredentialId();
            return Optional.of(
                    new Made(
                            encode(id),
                            encode(data.getAttestationObjectBytes()),
                            encode(data.getCollectedClientDataBytes()),
                            authenticator.getSignCount()));
        } catch (WebAuthnException | IllegalArgumentException | NullPointerException wrong) {
            return Optional.empty();
        }
    }

    /// What an answer says before it is known whether it holds.
    ///
    /// @param person what it calls the person; empty where it does not
    record Claimed(AuthenticationData data, String id, Token challenge, Optional<byte[]> person) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Claimed that && id.equals(that.id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }

    /// Empty where it cannot be read.
    Optional<Claimed> claimed(String sent) {
        try {
            AuthenticationData data = manager.parseAuthenticationResponseJSON(sent);
            byte[] challenge = data.getCollectedClientData().getChallenge().getValue();
            return Optional.of(
                    new Claimed(
                            data,
                            encode(data.getCredentialId()),
                            new Token(encode(challenge)),
                            Optional.ofNullable(data.getUserHandle())
                                    .filter(handle -> handle.length > 0)));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
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
            return new Outcome.Good(claimed.data.getAuthenticatorData().getSignCount());
        } catch (MaliciousCounterValueException copied) {
            return new Outcome.Copied();
        } catch (WebAuthnException | IllegalArgumentException | NullPointerException wrong) {
            return new Outcome.Wrong();
        }
    }

    private CredentialRecord record(Passkey passkey) {
        var record =
                new CredentialRecordImpl(
                        new AttestationObjectConverter(converter).convert(passkey.attestation()),
                        new CollectedClientDataConverter(converter).convert(passkey.client()),
                        new AuthenticationExtensionsClientOutputs<>(),
                        Set.of());
        record.setCounter(passkey.count());
        return record;
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
