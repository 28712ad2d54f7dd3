package org.bailiwick.server.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bailiwick.engine.change.Hash;

import java.security.SecureRandom;
import java.util.Base64;

/// 256 random bits as text: what a cookie or a link carries. Only its hash is stored.
public record Token(String text) {
    private static final int BYTES = 32;
    private static final int ID_BYTES = 16;

    /// The longest text that is looked at.
    public static final int LENGTH_MAX = 128;

    public static Token draw(SecureRandom chance) {
        return new Token(random(chance, BYTES));
    }

    /// An id for what is shown to people, which opens nothing.
    static String id(SecureRandom chance) {
        return "s_" + random(chance, ID_BYTES);
    }

    /// A name for a letter, which opens nothing.
    static String name(SecureRandom chance) {
        return "l_" + random(chance, ID_BYTES);
    }

    private static String random(SecureRandom chance, int length) {
        byte[] bytes = new byte[length];
        chance.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// What is stored.
    public Hash hash() {
        return Hash.of(text.getBytes(UTF_8));
    }

    /// Follows from the token, and the token does not follow from it: no page of another origin can
    /// know it.
    public String csrf() {
        return derived("csrf");
    }

    /// Follows from the token, as [#csrf].
    String derived(String what) {
        byte[] bytes = Hash.of((what + " " + text).getBytes(UTF_8)).bytes();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "token";
    }
}
