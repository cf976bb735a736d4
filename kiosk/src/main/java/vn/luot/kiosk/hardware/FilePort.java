package vn.luot.kiosk.hardware;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import vn.luot.wire.PrinterState;

/// A folder as printer: each ticket becomes `ticket-00001.bin`, the newest also `last.bin`.
public final class FilePort implements PrinterPort {
    private final Path folder;
    private final AtomicInteger printed;

    /// Goes on counting after the tickets already there.
    ///
    /// @throws IOException if the folder cannot be made or read
    public FilePort(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        try (var files = Files.list(folder)) {
            printed =
                    new AtomicInteger(
                            (int)
                                    files.filter(file ->
                                                    file.getFileName()
                                                            .toString()
                                                            .startsWith("ticket-"))
                                            .count());
        }
    }

    @Override
    public Line open() throws IOException {
        if (!Files.isDirectory(folder)) throw new IOException("no folder " + folder);
        return new Sheet();
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    private final class Sheet implements Line {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(byte[] more, int from, int length) {
            bytes.write(more, from, length);
        }

        @Override
        public Optional<PrinterState> ask() {
            return Optional.empty();
        }

        @Override
        public void close() throws IOException {
            if (bytes.size() == 0) return;
            var ticket = folder.resolve("ticket-%05d.bin".formatted(printed.incrementAndGet()));
            var fresh = Files.write(folder.resolve("last.tmp"), bytes.toByteArray());
            Files.copy(fresh, ticket, StandardCopyOption.REPLACE_EXISTING);
            Files.move(fresh, folder.resolve("last.bin"), StandardCopyOption.REPLACE_EXISTING);
            bytes.reset();
        }
    }
}
