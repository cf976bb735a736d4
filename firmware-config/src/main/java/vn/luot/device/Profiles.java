package vn.luot.device;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;

/// Reads device profiles, our own and those of an office.
///
/// Every mistake stops the start with a [ProfileException] such as `commune-buttons.yaml:
/// buttons[2].line: 17 is used twice`.
public final class Profiles {
    /// The profiles that come with the program.
    public static final List<String> NAMES =
            List.of(
                    "demo",
                    "commune-buttons",
                    "ward-touch",
                    "centre-touch",
                    "rating-box",
                    "desk-keypad",
                    "desk-sign");

    private Profiles() {}

    /// @param file YAML, or `.properties` with the same keys
    /// @throws ProfileException if the file cannot be read or used
    public static DeviceProfile read(Path file) {
        var name = String.valueOf(file.getFileName());
        try {
            return parse(name, Files.readString(file));
        } catch (IOException e) {
            throw new ProfileException(file.toString(), "cannot be read: " + e, e);
        }
    }

    /// @throws IllegalArgumentException if no profile of that name comes with the program
    public static DeviceProfile named(String name) {
        if (!NAMES.contains(name))
            throw new IllegalArgumentException("profile \"" + name + "\" is none of " + NAMES);
        var file = name + ".yaml";
        try (var in = Profiles.class.getResourceAsStream("/vn/luot/profiles/" + file)) {
            if (in == null) throw new IllegalStateException("profile left out of the jar: " + file);
            return parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read profile " + file, e);
        }
    }

    /// A settings file's values by key, such as `hub`, flat as in a profile.
    ///
    /// @throws ProfileException if the file cannot be read
    public static Map<String, String> values(Path file) {
        try {
            var text = Normalizer.normalize(Files.readString(file), Normalizer.Form.NFC);
            return ProfileFile.values(String.valueOf(file.getFileName()), text);
        } catch (IOException e) {
            throw new ProfileException(file.toString(), "cannot be read: " + e, e);
        }
    }

    private static DeviceProfile parse(String file, String text) {
        var words = Normalizer.normalize(text, Normalizer.Form.NFC);
        return ProfileReader.profile(new Values(file, ProfileFile.values(file, words)));
    }
}
