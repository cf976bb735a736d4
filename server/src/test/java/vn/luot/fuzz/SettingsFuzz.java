package vn.luot.fuzz;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import vn.luot.device.DeviceProfile;
import vn.luot.device.Peripherals.SignLink;
import vn.luot.device.ProfileException;
import vn.luot.device.Profiles;
import vn.luot.hub.office.OfficeFile;

/// An office's file and a device's profile: mistakes are named, and what is sound is written and
/// read back equal, a profile also in its other format.
public final class SettingsFuzz {
    private static final Path MEMORY = Path.of("/dev/shm");

    private SettingsFuzz() {}

    /// @param input the first byte tells what the rest is
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) return;
        var rest = Arrays.copyOfRange(input, 1, input.length);
        switch (input[0]) {
            case 'o' -> office(new String(rest, StandardCharsets.UTF_8));
            case 'y' -> profile(rest, "fuzzed.yaml");
            case 'p' -> profile(rest, "fuzzed.properties");
            default -> {}
        }
    }

    private static void office(String yaml) {
        switch (OfficeFile.read("fuzzed", yaml)) {
            case OfficeFile.Reading.Wrong(var problems) ->
                    Holds.that(!problems.isEmpty(), "wrong, but nobody says what");
            case OfficeFile.Reading.Sound(var office, _) -> {
                var written = OfficeFile.write(office);
                switch (OfficeFile.read("written", written)) {
                    case OfficeFile.Reading.Wrong(var problems) ->
                            throw new AssertionError(problems + " in what we wrote: " + written);
                    case OfficeFile.Reading.Sound(var again, _) -> {
                        Holds.equal(office, again);
                        Holds.equal(written, OfficeFile.write(again));
                    }
                }
            }
        }
    }

    private static void profile(byte[] text, String name) {
        try {
            var folder = Files.isDirectory(MEMORY) ? MEMORY : Path.of("target");
            var file = Files.createTempFile(folder, "settings-fuzz", name);
            try {
                Files.write(file, text);
                read(file).ifPresent(profile -> sameFlat(file, profile));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use a file of our own", e);
        }
    }

    private static Optional<DeviceProfile> read(Path file) {
        try {
            return Optional.of(Profiles.read(file));
        } catch (ProfileException e) {
            Holds.that(e.getMessage() != null, "a refusal says why");
            return Optional.empty();
        }
    }

    /// Whatever a frame looks like, the sign of a desk can be written.
    private static void shows(SignLink link) {
        if (!(link instanceof SignLink.Serial(_, var frame))) return;
        var most = 1 + 400 * frame.parts().size();
        Holds.that(frame.bytes("050").length <= most, "a frame that has no end");
        Holds.that(frame.bytes("Đóng cửa").length <= most, "a frame that has no end");
    }

    private static void sameFlat(Path file, DeviceProfile profile) {
        profile.peripherals().sign().ifPresent(sign -> shows(sign.link()));
        try {
            var flat = new Properties();
            flat.putAll(Profiles.values(file));
            var text = new StringWriter();
            flat.store(text, null);
            var other = Files.createTempFile(file.getParent(), "settings-fuzz", ".properties");
            try {
                Files.writeString(other, text.toString());
                Holds.equal(profile, Profiles.read(other));
            } finally {
                Files.delete(other);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
