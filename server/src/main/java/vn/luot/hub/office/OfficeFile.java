package vn.luot.hub.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// An office's YAML file, in both directions.
///
/// Reading finds every mistake at once and names file, line and key; writing gives one fixed form
/// that reads back equal.
public final class OfficeFile {
    /// The offices that come with the hub.
    public static final List<String> SHIPPED = List.of("demo", "commune", "province");

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
        return reading(YamlFile.read(file, OfficeReader::office));
    }

    /// @param name how messages call the file
    public static Reading read(String name, String yaml) {
        return reading(YamlFile.read(name, yaml, OfficeReader::office));
    }

    private static Reading reading(YamlFile.Reading<OfficeConfig> read) {
        return switch (read) {
            case YamlFile.Reading.Sound<OfficeConfig>(var office, var warnings) ->
                    new Reading.Sound(office, warnings);
            case YamlFile.Reading.Wrong<OfficeConfig>(var problems) -> new Reading.Wrong(problems);
        };
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
        return write(content(office));
    }

    /// What the file of this office says, in its fixed form.
    public static Node.Fields content(OfficeConfig office) {
        return OfficeWriter.office(office);
    }

    public static String write(Node content) {
        return Yaml.write(content);
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
