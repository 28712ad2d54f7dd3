package org.bailiwick.server.command;

import static org.bailiwick.engine.change.Require.require;

import java.util.Optional;
import java.util.random.RandomGenerator;

/// Which life of a journal: a restored journal gets a new one, so that positions of before are not
/// mistaken for its own.
///
/// @param text the written form, 13 lower-case letters and digits
public record Epoch(String text) {
    private static final int LENGTH = 13;
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    public Epoch {
        require(isWritten(text), "an epoch has 13 letters and digits");
    }

    private static boolean isWritten(String text) {
        return text.length() == LENGTH && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /// Reads the written form.
    public static Optional<Epoch> find(String text) {
        return isWritten(text) ? Optional.of(new Epoch(text)) : Optional.empty();
    }

    public static Epoch draw(RandomGenerator chance) {
        var text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(chance.nextInt(ALPHABET.length())));
        }
        return new Epoch(text.toString());
    }

    @Override
    public String toString() {
        return text;
    }
}
