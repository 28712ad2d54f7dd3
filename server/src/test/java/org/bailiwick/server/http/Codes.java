package org.bailiwick.server.http;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What an authenticator shows, worked out anew from RFC 6238.
final class Codes {
    private Codes() {}

    static String body(String secret, Instant now) {
        return "{\"code\":\"" + digits(secret, now) + "\"}";
    }

    static String digits(String secret, Instant now) {
        var bits = new StringBuilder();
        for (int c : secret.chars().toArray()) {
            int five = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
            bits.append(String.format("%5s", Integer.toBinaryString(five)).replace(' ', '0'));
        }
        byte[] key = new byte[bits.length() / 8];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            long step = now.getEpochSecond() / 30;
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & 0x7fff_ffff;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
