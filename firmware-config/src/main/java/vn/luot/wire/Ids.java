package vn.luot.wire;

import java.util.UUID;

/// The one shape of every id that becomes a level of a topic, and of every id that is unique.
final class Ids {
    private static final String SHAPE = "[a-z0-9-]{1,32}";
    private static final int MAX_SHORT = 64;

    private Ids() {}

    static void check(String type, String value) {
        if (!value.matches(SHAPE))
            throw new IllegalArgumentException(type + " not " + SHAPE + ": \"" + value + '"');
    }

    /// Text that a device made: never so long that it could not be stored or shown.
    static void checkShort(String field, String value) {
        if (value.length() > MAX_SHORT)
            throw new IllegalArgumentException(field + " longer than " + MAX_SHORT);
    }

    /// A UUID in its one written form of 36 characters.
    static UUID uuid(String text) {
        var uuid = UUID.fromString(text);
        if (!uuid.toString().equals(text))
            throw new IllegalArgumentException("not a UUID: \"" + text + '"');
        return uuid;
    }
}
