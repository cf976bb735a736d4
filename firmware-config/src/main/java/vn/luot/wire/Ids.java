package vn.luot.wire;

/// The one shape of every id that becomes a level of a topic.
final class Ids {
    private static final String SHAPE = "[a-z0-9-]{1,32}";

    private Ids() {}

    static void check(String type, String value) {
        if (!value.matches(SHAPE))
            throw new IllegalArgumentException(type + " not " + SHAPE + ": \"" + value + '"');
    }
}
