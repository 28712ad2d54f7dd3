package org.bailiwick.server.seal;

import java.util.Locale;

/// A name as the eye takes it.
///
/// @param text a name of a business, or a domain
public record Lettering(String text) {
    /// Whether letters of several scripts stand in one word, as in names that are made to be taken
    /// for others.
    public boolean mixed() {
        for (String word : text.split("[\\s.]+", -1)) if (LookAlikes.mixes(word)) return true;
        return false;
    }

    /// Whether people would take one for the other: also where both are the same.
    public boolean looksLike(Lettering other) {
        return shape().equals(other.shape());
    }

    private String shape() {
        return LookAlikes.shape(text.toLowerCase(Locale.ROOT).replaceAll("\\s+", ""));
    }
}
