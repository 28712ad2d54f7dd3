package org.bailiwick.bench;

/// Which businesses there are in a world.
///
/// @param entries how many pairs of person and asset there shall be, to the nearest business
public record Layout(Mix mix, long entries) {
    private static final Size SMALL = new Size(4, 6, 3);
    private static final Size MIDDLE = new Size(21, 50, 20);
    private static final Size LARGE = new Size(201, 500, 50);
    private static final Size FIVE_BY_THREE = new Size(5, 3, 3);
    private static final Size HUNDRED = new Size(11, 20, 10);
    private static final long LARGE_MIN = 100_000;

    /// What kinds of business come together.
    public enum Mix {
        /// Of a hundred businesses 79 are small, twenty of middle size, and one is large.
        USUAL,
        /// Five members, three assets, nothing else.
        FIVE_BY_THREE,
        /// Ten members with an assignment, ten assignments each.
        HUNDRED
    }

    public static Layout usual(long entries) {
        return new Layout(Mix.USUAL, entries);
    }

    /// As many businesses with five members and three assets.
    public static Layout fiveByThree(int businesses) {
        return new Layout(Mix.FIVE_BY_THREE, (long) businesses * FIVE_BY_THREE.assignments());
    }

    /// As many businesses with a hundred assignments.
    public static Layout hundreds(int businesses) {
        return new Layout(Mix.HUNDRED, (long) businesses * HUNDRED.assignments());
    }

    Size size(long business) {
        return switch (mix) {
            case FIVE_BY_THREE -> FIVE_BY_THREE;
            case HUNDRED -> HUNDRED;
            case USUAL -> usualSize((int) (business % 100));
        };
    }

    private Size usualSize(int place) {
        if (place == 50 && entries >= LARGE_MIN) return LARGE;
        return place % 5 == 2 ? MIDDLE : SMALL;
    }
}
