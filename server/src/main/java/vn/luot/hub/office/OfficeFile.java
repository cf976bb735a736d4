package vn.luot.hub.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;

/// An office's YAML file, in both directions.
///
/// Reading finds every mistake at once and names file, line and key; writing gives one fixed form
/// that reads back equal.
public final class OfficeFile {
    /// The offices that come with the hub.
    public static final List<String> SHIPPED = List.of("demo", "commune", "province");

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private OfficeFile() {}

    /// What a file turned out to be.
    public sealed interface Reading {
        /// @param warnings what holds, but is hardly meant
        record Sound(OfficeConfig office, List<Problem> warnings) implements Reading {
            public Sound {
                warnings = List.copyOf(warnings);
            }
        }

        record Wrong(List<Problem> problems) implements Reading {
            public Wrong {
                problems = List.copyOf(problems);
            }
        }
    }

    public static Reading read(Path file) {
        var name = file.toString();
        try {
            return read(name, Files.readString(file));
        } catch (CharacterCodingException _) {
            return wrong(name, "not-utf8");
        } catch (IOException e) {
            return wrong(name, "unreadable", e);
        }
    }

    /// @param name how messages call the file
    public static Reading read(String name, String yaml) {
        var notes = new Notes(name);
        var text = Normalizer.normalize(yaml, Normalizer.Form.NFC);
        if (text.indexOf(BYTE_ORDER_MARK) == 0) text = text.substring(1);
        var office =
                Yaml.read(text, notes).map(root -> OfficeReader.office(Place.root(root, notes)));
        return notes.problems.isEmpty() && office.isPresent()
                ? new Reading.Sound(office.get(), notes.warnings)
                : new Reading.Wrong(notes.problems);
    }

    /// One of [#SHIPPED].
    public static OfficeConfig shipped(String name) {
        if (!SHIPPED.contains(name))
            throw new IllegalArgumentException("no office \"" + name + "\" of " + SHIPPED);
        var file = name + ".yaml";
        return switch (read(file, resource(file))) {
            case Reading.Sound(var office, _) -> office;
            case Reading.Wrong(var problems) ->
                    throw new IllegalStateException(file + " is wrong: " + problems);
        };
    }

    public static String write(OfficeConfig office) {
        return Yaml.write(OfficeWriter.office(office));
    }

    private static Reading wrong(String file, String key, Object... values) {
        var notes = new Notes(file);
        notes.problem(0, "", key, values);
        return new Reading.Wrong(notes.problems);
    }

    private static String resource(String file) {
        try (var in = OfficeFile.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("not in the jar: " + file);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + " from the jar", e);
        }
    }
}
