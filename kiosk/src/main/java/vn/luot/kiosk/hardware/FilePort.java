package vn.luot.kiosk.hardware;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A folder as printer: each ticket becomes `ticket-00001.bin`, the newest also `last.bin`.
public final class FilePort implements PrinterPort {
    /// Older tickets are deleted.
    private static final int KEPT = 1000;

    private static final Pattern TICKET = Pattern.compile("ticket-([0-9]{5,9})\\.bin");

    private final Path folder;
    private final AtomicInteger printed;

    /// Goes on counting after the tickets already there.
    ///
    /// @throws UncheckedIOException if the folder cannot be made or read
    public FilePort(Path folder) {
        this.folder = folder;
        try {
            printed = new AtomicInteger(newest(Files.createDirectories(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + folder + " as printer", e);
        }
    }

    private static int newest(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> TICKET.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToInt(ticket -> Integer.parseInt(ticket.group(1)))
                    .max()
                    .orElse(0);
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

    private Path ticket(int number) {
        return folder.resolve("ticket-%05d.bin".formatted(number));
    }

    private final class Sheet implements Line {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(byte[] more, int from, int length) {
            bytes.write(more, from, length);
        }

        @Override
        public boolean isTwoWay() {
            return false;
        }

        @Override
        public int read() {
            return -1;
        }

        @Override
        public void close() throws IOException {
            if (bytes.size() == 0) return;
            int number = printed.incrementAndGet();
            var fresh = Files.write(folder.resolve("last.tmp"), bytes.toByteArray());
            Files.copy(fresh, ticket(number), StandardCopyOption.REPLACE_EXISTING);
            Files.move(fresh, folder.resolve("last.bin"), StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(ticket(number - KEPT));
            bytes.reset();
        }
    }
}
