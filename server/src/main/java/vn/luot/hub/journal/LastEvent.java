package vn.luot.hub.journal;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notes beside the database which event was the last that is on disk. A database whose end is
/// missing opens as if it had never known more: only this tells.
///
/// Written after the event is on disk and never forced, so it is never ahead of the database.
final class LastEvent implements AutoCloseable {
    static final String FILE = "hub.last";
    private static final int SIZE = 256;
    private static final Logger log = LoggerFactory.getLogger(LastEvent.class);

    private final Path path;
    private final FileChannel file;

    private LastEvent(Path path, FileChannel file) {
        this.path = path;
        this.file = file;
    }

    /// @param hash of the row, which covers all before it
    record Mark(String office, long seq, String hash) {}

    static LastEvent open(Path folder) {
        var path = folder.resolve(FILE);
        try {
            return new LastEvent(path, FileChannel.open(path, CREATE, READ, WRITE));
        } catch (IOException e) {
            throw new CannotOpen("cannot use " + path + ": " + e, e);
        }
    }

    /// What a folder's note says; absent if there is none that can be read.
    static Optional<Mark> read(Path folder) {
        var path = folder.resolve(FILE);
        try {
            return Files.exists(path) ? parsed(Files.readString(path)) : Optional.empty();
        } catch (IOException e) {
            log.warn("cannot read {}: {}", path, e.toString());
            return Optional.empty();
        }
    }

    private static Optional<Mark> parsed(String text) {
        var words = text.strip().split(" ", -1);
        if (words.length != 4) return Optional.empty();
        var mark = new Mark(words[0], number(words[1]), words[2]);
        return line(mark).strip().equals(text.strip()) ? Optional.of(mark) : Optional.empty();
    }

    private static long number(String word) {
        return word.matches("\\d{1,18}") ? Long.parseLong(word) : 0;
    }

    void note(Mark mark) {
        try {
            file.write(ByteBuffer.wrap(line(mark).getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException e) {
            // The events themselves are on disk: an older note only tells less.
            log.warn("cannot write {}: {}", path, e.toString());
        }
    }

    private static String line(Mark mark) {
        var words = "%s %d %s".formatted(mark.office(), mark.seq(), mark.hash());
        var crc = new CRC32C();
        crc.update(words.getBytes(StandardCharsets.UTF_8));
        var checked = words + " " + Long.toHexString(crc.getValue());
        return checked + " ".repeat(SIZE - 1 - checked.length()) + "\n";
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            log.warn("cannot close {}: {}", path, e.toString());
        }
    }
}
