package vn.luot.device;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/// The values of one profile, each taken by its key; a value nobody took is a mistake in the file.
final class Values {
    private final String file;
    private final Map<String, String> all;
    private final Set<String> taken = new HashSet<>();

    Values(String file, Map<String, String> all) {
        this.file = file;
        this.all = Map.copyOf(all);
    }

    String text(String key) {
        return optional(key).orElseThrow(() -> wrong(key, "missing"));
    }

    Optional<String> optional(String key) {
        taken.add(key);
        return Optional.ofNullable(all.get(key)).filter(value -> !value.isEmpty());
    }

    boolean flag(String key) {
        return optional(key).map(value -> flag(key, value)).orElse(false);
    }

    int number(String key, int from, int to) {
        return number(key, text(key), from, to);
    }

    OptionalInt optionalNumber(String key, int from, int to) {
        var value = optional(key);
        return value.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(number(key, value.get(), from, to));
    }

    /// A constant, written in lower case with dashes.
    <E extends Enum<E>> E choice(String key, Class<E> type) {
        var value = text(key);
        for (var constant : type.getEnumConstants())
            if (word(constant).equals(value)) return constant;
        var words = new StringBuilder();
        for (var constant : type.getEnumConstants())
            words.append(words.isEmpty() ? "" : ", ").append(word(constant));
        throw wrong(key, "\"" + value + "\" is none of " + words);
    }

    <E extends Enum<E>> Optional<E> optionalChoice(String key, Class<E> type) {
        return optional(key).map(_ -> choice(key, type));
    }

    /// A value that checks itself.
    <T> T value(String key, Function<String, T> parse) {
        var text = text(key);
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw wrong(key, String.valueOf(e.getMessage()));
        }
    }

    /// Whether there is an entry of a list, such as `buttons[3]`.
    boolean has(String entry) {
        return all.keySet().stream()
                .anyMatch(key -> key.equals(entry) || key.startsWith(entry + "."));
    }

    void nothingLeft() {
        all.keySet().stream()
                .filter(key -> !taken.contains(key))
                .sorted()
                .findFirst()
                .ifPresent(key -> {
                    throw wrong(key, "unknown key");
                });
    }

    ProfileException wrong(String key, String problem) {
        return new ProfileException(file, key, problem);
    }

    private boolean flag(String key, String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(key, "\"" + value + "\" is neither true nor false");
        };
    }

    private int number(String key, String value, int from, int to) {
        if (!value.matches("[0-9]{1,9}")) throw wrong(key, "\"" + value + "\" is no whole number");
        var number = Integer.parseInt(value);
        if (number < from || number > to)
            throw wrong(key, number + " is not between " + from + " and " + to);
        return number;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
