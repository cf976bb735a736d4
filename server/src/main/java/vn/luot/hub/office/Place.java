package vn.luot.hub.office;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.luot.text.Words;

/// A place in a file: what stands there and how to get there.
///
/// What is wrong is noted and replaced by a stand-in, so that one reading finds every mistake; a
/// reading with a mistake noted is thrown away.
public final class Place {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Set<String> COMPLETE = Set.of("vi", "en");
    private static final Words STAND_IN = Words.vi("?");
    private final Optional<Node> node;
    private final String path;
    private final int line;
    private final Notes notes;

    private Place(Optional<Node> node, String path, int line, Notes notes) {
        this.node = node;
        this.path = path;
        this.line = line;
        this.notes = notes;
    }

    static Place root(Node node, Notes notes) {
        return new Place(Optional.of(node), "", node.line(), notes);
    }

    /// Whether keys stand here.
    public boolean isFields() {
        return node.orElse(null) instanceof Node.Fields;
    }

    /// Whether a list stands here.
    public boolean isItems() {
        return node.orElse(null) instanceof Node.Items;
    }

    /// This place, whose keys may only be these.
    public Place only(String... known) {
        if (node.isEmpty()) return this;
        if (node.get() instanceof Node.Fields(var fields, _)) {
            for (var field : fields.entrySet())
                if (!Arrays.asList(known).contains(field.getKey()))
                    child(field.getKey(), Optional.of(field.getValue()))
                            .problem("unknown-key", String.join(", ", known));
            return this;
        }
        problem("not-fields", String.join(", ", known));
        return new Place(Optional.empty(), path, line, notes);
    }

    /// The keys that stand here.
    public List<String> keys() {
        return node.orElse(null) instanceof Node.Fields(var fields, _)
                ? List.copyOf(fields.keySet())
                : List.of();
    }

    /// What stands under `key`; noted as missing if nothing does.
    public Place need(String key) {
        var found = field(key);
        if (found.isEmpty() && isFields()) child(key, Optional.empty()).problem("missing");
        return child(key, found);
    }

    /// What stands under `key`, if anything does.
    public Optional<Place> get(String key) {
        return field(key).map(found -> child(key, Optional.of(found)));
    }

    public List<Place> items() {
        if (node.isEmpty()) return List.of();
        if (!(node.get() instanceof Node.Items(var items, _))) {
            problem("not-a-list");
            return List.of();
        }
        var places = new ArrayList<Place>();
        for (var item : items)
            places.add(
                    new Place(
                            Optional.of(item),
                            path + "[" + places.size() + "]",
                            item.line(),
                            notes));
        return places;
    }

    /// The items, of which no two may be equal by `identity`.
    public <T> List<T> distinct(Function<Place, T> read, Function<T, ?> identity) {
        var seen = new HashSet<>();
        var values = new ArrayList<T>();
        var before = notes.problems.size();
        for (var item : items()) {
            var value = read.apply(item);
            var sound = notes.problems.size() == before;
            before = notes.problems.size();
            if (sound && !seen.add(identity.apply(value)))
                item.problem("twice", identity.apply(value));
            before = notes.problems.size();
            values.add(value);
        }
        return values;
    }

    /// The text here as `parse` understands it, which throws if it does not.
    ///
    /// @param mistake key of the words that say what was expected; `{0}` is what stands here
    public <T> T value(String mistake, Function<String, T> parse, T standIn) {
        if (node.isEmpty()) return standIn;
        if (!(node.get() instanceof Node.Text(var text, _))) {
            problem("not-text");
            return standIn;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException _) {
            problem(mistake, text);
            return standIn;
        }
    }

    public String text() {
        return value(
                "empty-text",
                text -> {
                    if (text.isEmpty()) throw new IllegalArgumentException("empty");
                    return text;
                },
                "?");
    }

    public int number(int min, int max) {
        if (node.isEmpty()) return min;
        var number = value("not-a-number", Integer::valueOf, min);
        if (number >= min && number <= max) return number;
        problem("out-of-range", number, min, max);
        return min;
    }

    public boolean yes() {
        return value(
                "not-yes-or-no",
                text ->
                        switch (text) {
                            case "true", "yes" -> true;
                            case "false", "no" -> false;
                            default -> throw new IllegalArgumentException(text);
                        },
                false);
    }

    /// Vietnamese alone, or by language: `{vi: …, en: …, km: …}`.
    public Words words() {
        if (!isFields()) return node.isEmpty() ? STAND_IN : Words.vi(text());
        var others = new HashMap<String, String>();
        keys().stream()
                .filter(tag -> !COMPLETE.contains(tag))
                .forEach(tag -> other(need(tag), tag).ifPresent(text -> others.put(tag, text)));
        return new Words(need("vi").text(), get("en").map(Place::text).orElse(""), others);
    }

    private static Optional<String> other(Place place, String tag) {
        if (!LANGUAGE.matcher(tag).matches()) {
            place.problem("unknown-key", "vi, en");
            return Optional.empty();
        }
        place.warning("other-language", tag);
        return Optional.of(place.text());
    }

    public void problem(String key, Object... values) {
        notes.problem(line, path, key, values);
    }

    /// How many mistakes have been noted so far.
    int problems() {
        return notes.problems.size();
    }

    /// Something that holds, but is hardly meant.
    public void warning(String key, Object... values) {
        notes.warning(line, path, key, values);
    }

    private Optional<Node> field(String key) {
        return node.orElse(null) instanceof Node.Fields(var fields, _)
                ? Optional.ofNullable(fields.get(key))
                : Optional.empty();
    }

    private Place child(String key, Optional<Node> child) {
        return new Place(
                child,
                path.isEmpty() ? key : path + "." + key,
                child.map(Node::line).orElse(line),
                notes);
    }
}
