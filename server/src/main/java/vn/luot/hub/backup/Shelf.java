package vn.luot.hub.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.luot.hub.journal.Disk;
import vn.luot.text.Formats;

/// The folder of backups. They hold everybody's accounts: nobody but the hub's own user reads them.
///
/// @param folder made when the first one is
record Shelf(Path folder) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT);
    private static final Pattern NAME =
            Pattern.compile("luot-(\\d{4}-\\d\\d-\\d\\d-\\d{6})(\\.unproved)?\\.sql\\.gz");

    /// What is on it, the newest first.
    List<Made> all() {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> made(file).stream())
                    .sorted(Comparator.comparing(Made::at).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the backups in " + folder, e);
        }
    }

    /// Where one is being made; what an earlier life of the hub left unfinished is there too.
    Path work() throws IOException {
        Files.createDirectories(
                folder,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return folder.resolve("begun");
    }

    /// Puts a written file on the shelf; on disk when this returns.
    Made keep(Path written, Instant at, boolean proved) throws IOException {
        var file = folder.resolve(name(at, proved));
        Disk.rename(written, file);
        return new Made(file, at, Files.size(file), proved);
    }

    private static String name(Instant at, boolean proved) {
        return "luot-"
                + TIME.format(at.atZone(Formats.ZONE))
                + (proved ? "" : ".unproved")
                + ".sql.gz";
    }

    private static Optional<Made> made(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) return Optional.empty();
        try {
            var at = LocalDateTime.parse(name.group(1), TIME).atZone(Formats.ZONE).toInstant();
            return Optional.of(new Made(file, at, Files.size(file), name.group(2) == null));
        } catch (IOException | DateTimeException _) {
            // gone meanwhile, or somebody else's
            return Optional.empty();
        }
    }
}
