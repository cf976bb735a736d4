package vn.luot.kiosk.hardware.pi;

import com.pi4j.library.gpiod.internal.GpioLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import vn.luot.kiosk.hardware.PartException;

/// Pi4J's native libraries, in a folder of ours: left to itself it unpacks them to `/tmp`, which
/// must not run programs on a careful machine.
final class NativeLibraries {
    static final String PLACE = "pi4j.library.path";
    private static final List<String> FILES = List.of("libgpiod.so", "libpi4j-gpiod.so");

    private NativeLibraries() {}

    /// @param folder made if it is not there
    /// @param architecture as Java names it
    /// @throws PartException if there are none for this architecture, or the folder cannot be
    ///   written
    static void place(Path folder, String architecture) {
        if (System.getProperty(PLACE) != null) return;
        try {
            Files.createDirectories(folder);
            for (var file : FILES) unpack(file, subfolder(architecture), folder);
        } catch (IOException e) {
            throw new PartException("cannot place native libraries in " + folder, e);
        }
        System.setProperty(PLACE, folder.toAbsolutePath().toString());
    }

    private static void unpack(String file, String subfolder, Path folder) throws IOException {
        var name = "/lib/" + subfolder + "/pi4j-gpiod/" + file;
        try (var in = GpioLine.class.getResourceAsStream(name)) {
            if (in == null) throw new PartException("left out of the jar: " + name);
            // A library in use must not change under the program that uses it.
            var fresh = Files.createTempFile(folder, file, ".new");
            Files.copy(in, fresh, StandardCopyOption.REPLACE_EXISTING);
            Files.move(fresh, folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String subfolder(String architecture) {
        return switch (architecture.toLowerCase(Locale.ROOT)) {
            case "aarch64", "arm64" -> "aarch64";
            case "arm" -> "armhf";
            default ->
                    throw new PartException(
                            "hardware: pi needs a 64-bit Raspberry Pi, and this machine is "
                                    + architecture);
        };
    }
}
