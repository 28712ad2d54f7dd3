package org.bailiwick.ads.market;

import java.time.YearMonth;

/// @param amount in cents
public record Invoice(String number, YearMonth month, long amount, boolean paid) {}
