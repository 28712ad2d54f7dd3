package org.bailiwick.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/// A device with a passkey and the browser in front of it, written from WebAuthn alone: P-256, no
/// attestation, a counter.
final class Device {
    private static final int ASKED = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;

    private final byte[] id = new byte[16];
    private KeyPair pair = draw();
    private byte[] person = new byte[0];
    private int count;
    private String origin;
    private boolean asks = true;
    private boolean forges;

    Device(String origin) {
        this.origin = origin;
        new SecureRandom().nextBytes(id);
    }

    /// A copy that knows everything.
    Device(Device other) {
        this(other.origin);
        System.arraycopy(other.id, 0, id, 0, id.length);
        pair = other.pair;
        person = other.person;
        count = other.count;
    }

    /// On a page of another place.
    void at(String place) {
        origin = place;
    }

    /// Whether it asks its person each time.
    void asks(boolean so) {
        asks = so;
    }

    /// Whether it signs with a key that is not its own.
    void forges(boolean so) {
        forges = so;
    }

    private static KeyPair draw() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What the browser answers to what it is asked to make.
    String make(JsonNode asked) {
        person = Base64.getUrlDecoder().decode(asked.path("user").path("id").stringValue());
        byte[] client = client("webauthn.create", asked);
        byte[] said = said(asked.path("rp").path("id").stringValue(), true);
        var object = new Cbor();
        object.write(0xa3).text("fmt").text("none").text("attStmt").write(0xa0);
        object.text("authData").bytes(said);
        return """
        {"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},
         "response":{"clientDataJSON":"%2$s","attestationObject":"%3$s","transports":["internal"]}}\
        """
                .formatted(encode(id), encode(client), encode(object.done()));
    }

    /// What the browser answers to what it is asked to sign.
    String use(JsonNode asked) {
        byte[] client = client("webauthn.get", asked);
        byte[] said = said(asked.path("rpId").stringValue(), false);
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign((forges ? draw() : pair).getPrivate());
            signature.update(said);
            signature.update(hash(client));
            return """
            {"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},
             "response":{"clientDataJSON":"%2$s","authenticatorData":"%3$s","signature":"%4$s",
                         "userHandle":"%5$s"}}\
            """
                    .formatted(
                            encode(id),
                            encode(client),
                            encode(said),
                            encode(signature.sign()),
                            encode(person));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] client(String type, JsonNode asked) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, asked.path("challenge").stringValue(), origin)
                .getBytes(UTF_8);
    }

    private byte[] said(String place, boolean withKey) {
        count++;
        byte[] key = withKey ? key() : new byte[0];
        ByteBuffer all = ByteBuffer.allocate(37 + key.length);
        all.put(hash(place.getBytes(UTF_8)));
        all.put((byte) (ASKED | (asks ? VERIFIED : 0) | (withKey ? WITH_KEY : 0)));
        all.putInt(count).put(key);
        return all.array();
    }

    private byte[] key() {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        var cose = new Cbor();
        cose.write(0xa5).write(0x01).write(0x02).write(0x03).write(0x26).write(0x20).write(0x01);
        cose.write(0x21).bytes(unsigned(point.getAffineX()));
        cose.write(0x22).bytes(unsigned(point.getAffineY()));
        byte[] bytes = cose.done();
        ByteBuffer all = ByteBuffer.allocate(16 + 2 + id.length + bytes.length);
        return all.put(new byte[16]).putShort((short) id.length).put(id).put(bytes).array();
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[32];
        int from = Math.max(0, bytes.length - 32);
        byte[] last = Arrays.copyOfRange(bytes, from, bytes.length);
        System.arraycopy(last, 0, fixed, 32 - last.length, last.length);
        return fixed;
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// As much of CBOR as is needed here.
    private static final class Cbor {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Cbor write(int value) {
            out.write(value);
            return this;
        }

        Cbor text(String text) {
            byte[] bytes = text.getBytes(UTF_8);
            return write(0x60 | bytes.length).raw(bytes);
        }

        Cbor bytes(byte[] bytes) {
            write(0x59).write(bytes.length >> 8).write(bytes.length & 0xff);
            return raw(bytes);
        }

        private Cbor raw(byte[] bytes) {
            out.writeBytes(bytes);
            return this;
        }

        byte[] done() {
            return out.toByteArray();
        }
    }
}
