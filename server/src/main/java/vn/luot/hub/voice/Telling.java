package vn.luot.hub.voice;

import java.util.Locale;
import java.util.Optional;

/// How much time a call takes to say.
public enum Telling {
    /// The sentence once in each language.
    ONCE,
    /// The sentence a second time, after a pause; nothing where another language followed it.
    AGAIN,
    /// Number and desk alone, in Vietnamese.
    SHORT;

    public static Optional<Telling> of(String word) {
        for (var telling : values()) if (telling.word().equals(word)) return Optional.of(telling);
        return Optional.empty();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
