package org.bailiwick.server.command;

import org.bailiwick.server.seal.Signing;

import java.nio.charset.StandardCharsets;

/// What installations sign.
public final class Statements {
    private Statements() {}

    /// Whether this installation, by its public key, has signed this text.
    public static boolean verify(String publicKey, String text, String signature) {
        return Signing.verify(publicKey, text.getBytes(StandardCharsets.UTF_8), signature);
    }
}
