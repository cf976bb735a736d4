package vn.luot.hub.province;

/// The sums and counts of some visits. Two of them are added, never their means.
///
/// @param waits from issue to the first call, of those who came when called
/// @param waitsInHours the same, counted from the opening of the session
/// @param serving from start to finish
/// @param ratings of those who were served
public record Tally(Ends ends, Waits waits, Waits waitsInHours, Serving serving, Ratings ratings) {
    public static final Tally NONE =
            new Tally(Ends.NONE, Waits.NONE, Waits.NONE, Serving.NONE, Ratings.NONE);

    /// How long services took together.
    public record Serving(int n, long seconds) {
        static final Serving NONE = new Serving(0, 0);

        public Serving {
            if (n < 0 || seconds < 0)
                throw new IllegalArgumentException("no services: %d, %d s".formatted(n, seconds));
        }

        Serving plus(Serving other) {
            return new Serving(n + other.n, seconds + other.seconds);
        }
    }

    public Tally {
        check(waits.n() <= ends.served() + ends.open(), "more waits than visits");
        check(waitsInHours.n() <= ends.served() + ends.open(), "more waits than visits");
        check(serving.n() <= ends.served(), "more services than visits served");
        check(ratings.n() <= ends.served(), "more ratings than visits served");
    }

    private static void check(boolean holds, String what) {
        if (!holds) throw new IllegalArgumentException(what);
    }

    /// Visits of whatever end.
    public int visits() {
        return ends.all();
    }

    public Tally plus(Tally other) {
        return new Tally(
                ends.plus(other.ends),
                waits.plus(other.waits),
                waitsInHours.plus(other.waitsInHours),
                serving.plus(other.serving),
                ratings.plus(other.ratings));
    }
}
