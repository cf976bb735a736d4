package vn.luot.hub.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// That a data folder was made from a backup, and since when a hub serves with it: on that day
/// people hold numbers that the hub has forgotten.
public final class RestoredNote {
    private static final String FILE = "hub.restored";
    private static final String UNUSED = "not used yet";

    private RestoredNote() {}

    /// Marks a folder; to be called before its database is there, so that none is without the mark.
    ///
    /// @throws CannotOpen if it cannot be written
    public static void begin(Path folder) {
        write(folder, UNUSED);
    }

    /// When a hub began to serve with a restored folder; absent for a folder that never was
    /// restored. The backup may have been read in long before: until then another hub may have
    /// served.
    ///
    /// @param now by the office's clock; stays for ever, the first time
    /// @throws CannotOpen if the note cannot be read or written
    public static Optional<Instant> firstServed(Path folder, Instant now) {
        var path = folder.resolve(FILE);
        if (!Files.exists(path)) return Optional.empty();
        try {
            var text = Files.readString(path).strip();
            if (!text.equals(UNUSED)) return Optional.of(Instant.parse(text));
        } catch (IOException | DateTimeParseException e) {
            throw new CannotOpen("cannot read " + path + ": " + e, e);
        }
        write(folder, now.toString());
        return Optional.of(now);
    }

    private static void write(Path folder, String text) {
        var path = folder.resolve(FILE);
        var begun = folder.resolve(FILE + ".begun");
        try {
            Files.writeString(begun, text + "\n");
            Disk.rename(begun, path);
        } catch (IOException e) {
            throw new CannotOpen("cannot write " + path + ": " + e, e);
        }
    }
}
