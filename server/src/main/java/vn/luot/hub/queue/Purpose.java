package vn.luot.hub.queue;

import java.util.Optional;

/// Why somebody came: one digit on the officer's keypad.
public enum Purpose {
    OTHER(0),
    NEW(1),
    SUPPLEMENT(2),
    COLLECT(3),
    ADVICE(4),
    ONLINE_HELP(5),
    REFUSAL(6);

    private final int key;

    Purpose(int key) {
        this.key = key;
    }

    /// The digit to press.
    public int key() {
        return key;
    }

    public static Optional<Purpose> ofKey(int key) {
        for (var purpose : values()) if (purpose.key == key) return Optional.of(purpose);
        return Optional.empty();
    }
}
