package org.bailiwick.ads.market;

import java.time.LocalDate;

/// What one day brought.
///
/// @param spent in cents
public record Day(LocalDate date, long spent, long views, long clicks, long sales) {}
