package vn.luot.hub.office;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads a YAML file so that every mistake in it is found at once, each with file, line and key.
public final class YamlFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private YamlFile() {}

    /// What a file turned out to be.
    public sealed interface Reading<T> {
        /// @param warnings what holds, but is hardly meant
        record Sound<T>(T value, List<Problem> warnings) implements Reading<T> {
            public Sound {
                warnings = List.copyOf(warnings);
            }
        }

        record Wrong<T>(List<Problem> problems) implements Reading<T> {
            public Wrong {
                problems = List.copyOf(problems);
            }
        }
    }

    /// @param reader what the file's content means; notes mistakes at their places
    public static <T> Reading<T> read(Path file, Function<Place, T> reader) {
        var name = file.toString();
        try {
            return read(name, Files.readString(file), reader);
        } catch (CharacterCodingException _) {
            return unread(name, "not-utf8");
        } catch (IOException e) {
            return unread(name, "unreadable", e);
        }
    }

    /// @param name how messages call the file
    public static <T> Reading<T> read(String name, String yaml, Function<Place, T> reader) {
        var notes = new Notes(name);
        Optional<T> value =
                Yaml.read(clean(yaml), notes).map(root -> reader.apply(Place.root(root, notes)));
        return notes.problems.isEmpty() && value.isPresent()
                ? new Reading.Sound<>(value.get(), notes.warnings)
                : new Reading.Wrong<>(notes.problems);
    }

    private static String clean(String yaml) {
        var text = Normalizer.normalize(yaml, Normalizer.Form.NFC);
        return text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
    }

    private static <T> Reading<T> unread(String file, String key, Object... values) {
        var notes = new Notes(file);
        notes.problem(0, "", key, values);
        return new Reading.Wrong<>(notes.problems);
    }
}
