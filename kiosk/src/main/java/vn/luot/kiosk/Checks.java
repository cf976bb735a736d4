package vn.luot.kiosk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import vn.luot.kiosk.check.Finding;
import vn.luot.kiosk.hardware.PrintOutcome;
import vn.luot.kiosk.hardware.Printer;
import vn.luot.text.Formats;
import vn.luot.text.Language;
import vn.luot.ticket.Typesetter;

/// What a self-test can find out without a person.
///
/// @param folder the kiosk's folder
record Checks(Path folder, Typesetter typesetter, Supplier<Instant> now) {
    /// Before this program was written no clock was right.
    static final Instant EARLIEST = Instant.parse("2026-01-01T00:00:00Z");

    private static final int BYTES = 4096;
    private static final long MEGABYTE = 1_000_000;

    /// Writes a file as the outbox does, reads it and deletes it.
    Finding data() {
        var file = folder.resolve("self-test.tmp");
        try {
            write(file);
            var read = Files.size(file);
            Files.delete(file);
            var free = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
            return read == BYTES
                    ? new Finding.Fine(free + " MB")
                    : new Finding.Faulty(file.toString());
        } catch (IOException e) {
            return new Finding.Faulty(e.toString());
        }
    }

    private static void write(Path file) throws IOException {
        try (var out =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.allocate(BYTES);
            while (bytes.hasRemaining()) out.write(bytes);
            out.force(true);
        }
    }

    Finding clock() {
        var shown = new Formats(Language.VI).moment(now.get());
        return now.get().isBefore(EARLIEST) ? new Finding.Faulty(shown) : new Finding.Fine(shown);
    }

    /// Prints a slip; completes on the printer's own thread.
    CompletableFuture<Finding> print(Printer printer) {
        var slip = typesetter.bytes(TestSlip.face(now.get()));
        return printer.print(slip).thenApply(Checks::finding);
    }

    static Finding finding(PrintOutcome outcome) {
        return switch (outcome) {
            case PrintOutcome.Printed(), PrintOutcome.Sent() -> new Finding.Fine("");
            case PrintOutcome.Unknown(var detail) -> new Finding.Faulty(detail);
            case PrintOutcome.Failed(var cause, var detail) ->
                    new Finding.Faulty(cause + ", " + detail);
        };
    }
}
