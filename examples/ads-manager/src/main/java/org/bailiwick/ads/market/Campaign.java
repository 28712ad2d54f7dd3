package org.bailiwick.ads.market;

/// @param budget a day, in cents
/// @param spent today, in cents
public record Campaign(
        String id,
        String name,
        String objective,
        boolean paused,
        long budget,
        long spent,
        long views,
        long clicks,
        long sales) {

    /// The longest name, in characters.
    public static final int NAME_MAX = 80;

    /// The largest budget a day, in cents.
    public static final long BUDGET_MAX = 10_000_000;

    public Campaign named(String name, long budget) {
        return new Campaign(id, name, objective, paused, budget, spent, views, clicks, sales);
    }

    public Campaign paused(boolean paused) {
        return new Campaign(id, name, objective, paused, budget, spent, views, clicks, sales);
    }
}
