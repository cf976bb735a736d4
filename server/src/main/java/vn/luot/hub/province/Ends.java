package vn.luot.hub.province;

/// How many visits came to which end.
///
/// @param open neither served nor gone when it was counted
public record Ends(
        int served,
        int noShow,
        int cancelled,
        int unclaimed,
        int notServed,
        int carriedOver,
        int open) {
    static final Ends NONE = new Ends(0, 0, 0, 0, 0, 0, 0);

    public Ends {
        if (served < 0
                || noShow < 0
                || cancelled < 0
                || unclaimed < 0
                || notServed < 0
                || carriedOver < 0
                || open < 0) throw new IllegalArgumentException("fewer than none");
    }

    Ends plus(Ends other) {
        return new Ends(
                served + other.served,
                noShow + other.noShow,
                cancelled + other.cancelled,
                unclaimed + other.unclaimed,
                notServed + other.notServed,
                carriedOver + other.carriedOver,
                open + other.open);
    }

    int all() {
        return served + noShow + cancelled + unclaimed + notServed + carriedOver + open;
    }
}
