package org.bailiwick.ads.market;

import java.math.BigDecimal;
import java.util.Optional;

/// Amounts in euros, kept in cents.
public final class Money {
    private Money() {}

    /// As it stands in a field.
    public static String typed(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    /// @return cents; empty where it is no amount above nothing and up to the most
    public static Optional<Long> read(String typed, long most) {
        try {
            BigDecimal amount = new BigDecimal(typed.strip().replace(',', '.'));
            if (amount.scale() > 2 || amount.precision() > 12) return Optional.empty();
            long cents = amount.movePointRight(2).longValueExact();
            return cents > 0 && cents <= most ? Optional.of(cents) : Optional.empty();
        } catch (ArithmeticException | NumberFormatException wrong) {
            return Optional.empty();
        }
    }
}
