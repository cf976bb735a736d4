package vn.luot.kiosk.outbox;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// The append-only file, forced at every append. Not safe for several threads.
final class LogFile implements AutoCloseable {
    private final Path path;
    private FileChannel file;
    private long end;

    private LogFile(Path path, FileChannel file, long end) {
        this.path = path;
        this.file = file;
        this.end = end;
    }

    static LogFile open(Path path) throws IOException {
        var file = FileChannel.open(path, CREATE, READ, WRITE);
        return new LogFile(path, file, file.size());
    }

    /// A new file with these records takes the place of the old one, wholly or not at all.
    static void replace(Path path, List<Entry> entries) throws IOException {
        var next = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(next);
        try (var file = FileChannel.open(next, CREATE_NEW, WRITE)) {
            for (var entry : entries)
                writeAll(file, Records.frame(Entry.bytes(entry)), file.size());
            file.force(true);
        }
        Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder(path.toAbsolutePath().resolveSibling(""));
    }

    byte[] readAll() throws IOException {
        return Files.readAllBytes(path);
    }

    long end() {
        return end;
    }

    /// On disk when it returns. When it throws, the record is not there and the next append works.
    ///
    /// @return where the payload begins
    long append(byte[] payload) throws IOException {
        if (file.size() > end) file.truncate(end);
        try {
            writeAll(file, Records.frame(payload), end);
            file.force(false);
        } catch (IOException e) {
            file.truncate(end);
            throw e;
        }
        var at = end + Records.HEADER;
        end = at + payload.length;
        return at;
    }

    byte[] read(long at, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining())
            if (file.read(bytes, at + bytes.position()) < 0)
                throw new IOException("ends before " + (at + length));
        return bytes.array();
    }

    void cut(long readableEnd) throws IOException {
        file.truncate(readableEnd);
        file.force(true);
        end = readableEnd;
    }

    /// After [#replace]: the old file is gone from the folder, only we still had it open.
    void reopen() throws IOException {
        var next = FileChannel.open(path, READ, WRITE);
        file.close();
        file = next;
        end = next.size();
    }

    private static void writeAll(FileChannel file, ByteBuffer bytes, long at) throws IOException {
        var start = bytes.position();
        while (bytes.hasRemaining()) file.write(bytes, at + bytes.position() - start);
    }

    private static void forceFolder(Path folder) throws IOException {
        try (var directory = FileChannel.open(folder, READ)) {
            directory.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
