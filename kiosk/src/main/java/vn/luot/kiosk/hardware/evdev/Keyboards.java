package vn.luot.kiosk.hardware.evdev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.luot.device.Peripherals.Keyboard;

/// The keyboards that are plugged in now.
///
/// @param root the machine's `/`
public record Keyboards(Path root) {
    /// Those of this machine.
    public static final Keyboards HERE = new Keyboards(Path.of("/"));

    /// @param device where its keys come from
    /// @param name what the kernel calls it
    public record Plugged(Path device, String name) {}

    /// Every input device in the order of its number.
    public List<Plugged> all() {
        var all = new ArrayList<Plugged>();
        try (var folders = Files.list(root.resolve("sys/class/input"))) {
            for (var folder :
                    folders.filter(Keyboards::isEvent).sorted(Keyboards::byNumber).toList())
                name(folder).ifPresent(name -> all.add(new Plugged(device(folder), name)));
        } catch (IOException _) {
            return List.of();
        }
        return all;
    }

    Optional<Path> find(Keyboard wanted) {
        return switch (wanted) {
            case Keyboard.AtPath(var path) -> Optional.of(Path.of(path)).filter(Files::exists);
            case Keyboard.WithId(var id) ->
                    Optional.of(root.resolve("dev/input/by-id").resolve(id)).filter(Files::exists);
            case Keyboard.Named(var part) ->
                    all().stream()
                            .filter(one ->
                                    one.name()
                                            .toLowerCase(Locale.ROOT)
                                            .contains(part.toLowerCase(Locale.ROOT)))
                            .map(Plugged::device)
                            .findFirst();
        };
    }

    private Path device(Path folder) {
        return root.resolve("dev/input").resolve(folder.getFileName());
    }

    private static Optional<String> name(Path folder) {
        try {
            return Optional.of(Files.readString(folder.resolve("device/name")).strip());
        } catch (IOException _) {
            // unplugged while we looked
            return Optional.empty();
        }
    }

    private static boolean isEvent(Path folder) {
        return folder.getFileName().toString().matches("event[0-9]+");
    }

    private static int byNumber(Path one, Path other) {
        return Integer.compare(number(one), number(other));
    }

    private static int number(Path folder) {
        return Integer.parseInt(folder.getFileName().toString().substring("event".length()));
    }
}
