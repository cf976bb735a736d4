package vn.luot.fuzz;

/// What a fuzz target states, without a test library that the fuzzer would have to look into.
public final class Holds {
    private Holds() {}

    public static void that(boolean holds, String otherwise) {
        if (!holds) throw new AssertionError(otherwise);
    }

    public static void equal(Object expected, Object found) {
        if (!expected.equals(found))
            throw new AssertionError("wanted " + expected + ", found " + found);
    }
}
