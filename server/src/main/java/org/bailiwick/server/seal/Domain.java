package org.bailiwick.server.seal;

import static org.bailiwick.engine.change.Require.require;

import java.util.Locale;
import java.util.Optional;

/// The domain of mail addresses in its normal form: that of [Address], without what stands before
/// the `@`, and of at least two labels.
///
/// @param text the normal form, in ASCII
public record Domain(String text) {
    private static final int INPUT_MAX = 1_024;
    private static final int LENGTH_MAX = 253;

    public Domain {
        require(normal(text).equals(text), "a domain is in its normal form");
    }

    /// Brings what somebody typed to the normal form.
    ///
    /// @throws IllegalArgumentException with a sentence, where it is no domain, or one that is made
    ///   to be taken for another
    public static Domain parse(String typed) {
        Domain domain = new Domain(normal(typed));
        Optional<String> trick = LookAlikes.trick(domain.text);
        if (trick.isPresent()) throw new IllegalArgumentException(trick.get());
        return domain;
    }

    private static String normal(String typed) {
        require(typed.length() <= INPUT_MAX, "a domain has at most 253 characters");
        String text = Address.composed(Address.composed(typed.strip()).toLowerCase(Locale.ROOT));
        require(text.indexOf('@') < 0, "a domain has no `@`");
        require(text.codePoints().noneMatch(Address::isStrange), "a domain has plain characters");
        String ascii = Address.domain(text);
        require(ascii.indexOf('.') > 0, "a domain has a dot");
        require(ascii.length() <= LENGTH_MAX, "a domain has at most 253 characters");
        return ascii;
    }

    /// Whether people would take one for the other, though they are two.
    public boolean looksLike(Domain other) {
        return !equals(other) && LookAlikes.shape(text).equals(LookAlikes.shape(other.text));
    }
}
