package org.bailiwick.server.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs what is sent as [Standard Webhooks](https://www.standardwebhooks.com) 1.0.0 say: `v1`.
final class Signature {
    /// The bytes of a secret.
    private static final int BYTES = 32;

    private static final String PREFIX = "whsec_";

    private Signature() {}

    /// A new secret, as it is shown.
    static String draw(SecureRandom chance) {
        byte[] bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /// The headers that go with a body.
    ///
    /// @param secrets as they were shown, the newest first
    static Map<String, String> headers(String id, Instant now, byte[] body, List<String> secrets) {
        long seconds = now.getEpochSecond();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(seconds));
        headers.put(
                "webhook-signature",
                secrets.stream()
                        .map(secret -> sign(id, seconds, body, secret))
                        .collect(Collectors.joining(" ")));
        return headers;
    }

    static String sign(String id, long seconds, byte[] body, String secret) {
        byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((id + "." + seconds + ".").getBytes(UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java runtime has no HMAC", impossible);
        }
    }
}
