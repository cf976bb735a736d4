package vn.luot.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.zip.CRC32C;
import vn.luot.kiosk.outbox.Outbox;

/// An outbox whose file was torn, damaged or is something else: it opens, invents no event, gives
/// no number twice, and goes on.
public final class OutboxFuzz {
    private static final Path MEMORY = Path.of("/dev/shm");

    /// From how many bytes on the file is made smaller.
    private static final long USUAL = 65_536;

    private static final long SMALL = 200;

    private OutboxFuzz() {}

    /// @param input the first byte tells what the rest is: a file, records to be framed, or a life
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) return;
        var rest = Arrays.copyOfRange(input, 1, input.length);
        try {
            var folder = folder();
            try {
                switch (input[0]) {
                    case 'f' -> opens(folder, rest);
                    case 'r' -> opens(folder, framed(ByteBuffer.wrap(rest)));
                    case 'l' -> new OutboxLife(folder, USUAL).live(ByteBuffer.wrap(rest));
                    case 'b' -> new OutboxLife(folder, SMALL).live(ByteBuffer.wrap(rest));
                    default -> {}
                }
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use a folder of our own", e);
        }
    }

    /// Whatever lies in the file's place, the kiosk goes on with it, and from then on keeps all.
    private static void opens(Path folder, byte[] file) throws IOException {
        Files.write(folder.resolve("outbox.log"), file);
        int before;
        try (var outbox = Outbox.open(folder, "new")) {
            before = outbox.pending();
            OutboxLife.addTicket(outbox);
            Holds.equal(before + 1, outbox.pending());
        }
        try (var outbox = Outbox.open(folder, "unused")) {
            Holds.equal(before + 1, outbox.pending());
            Holds.equal(before + 1, outbox.after(Long.MIN_VALUE, Integer.MAX_VALUE).size());
            Holds.that(!outbox.unfinished().isEmpty(), "the ticket taken last waits for paper");
        }
    }

    /// Each record is a byte of length and so many bytes of payload.
    private static byte[] framed(ByteBuffer records) {
        var file = ByteBuffer.allocate(records.remaining() * 9 + 9);
        while (records.hasRemaining()) {
            var payload = new byte[Math.min(records.get() & 0xff, records.remaining())];
            records.get(payload);
            var crc = new CRC32C();
            crc.update(payload);
            file.putInt(payload.length).putInt((int) crc.getValue()).put(payload);
        }
        return Arrays.copyOf(file.array(), file.position());
    }

    private static Path folder() throws IOException {
        return Files.isDirectory(MEMORY)
                ? Files.createTempDirectory(MEMORY, "outbox-fuzz")
                : Files.createTempDirectory("outbox-fuzz");
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList())
                Files.deleteIfExists(file);
        }
    }

    /// Cuts so many bytes off a file's end.
    static void cut(Path file, long bytes) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(Math.max(0, channel.size() - bytes));
        }
    }
}
