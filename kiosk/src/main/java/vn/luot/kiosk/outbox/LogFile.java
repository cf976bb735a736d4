package vn.luot.kiosk.outbox;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The append-only file, forced at every append. Not safe for several threads.
final class LogFile implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LogFile.class);

    private final Path path;
    private final Forcing folder;
    private FileChannel file;
    private long end;

    /// Whether a power cut could bring back the file before this one.
    private boolean unsettled;

    private LogFile(Path path, Forcing folder, FileChannel file) throws IOException {
        this.path = path;
        this.folder = folder;
        this.file = file;
        this.end = file.size();
    }

    /// Puts on disk which files a folder has.
    interface Forcing {
        void force(Path folder) throws IOException;
    }

    static LogFile open(Path path) throws IOException {
        return open(path, LogFile::forceFolder);
    }

    /// What is read from it is on disk: a life that was killed may have left it in the system's
    /// cache, where a power cut would take it from a hub that has heard of it.
    static LogFile open(Path path, Forcing folder) throws IOException {
        var file = FileChannel.open(path, CREATE, READ, WRITE);
        try {
            file.force(true);
            folder.force(folder(path));
            return new LogFile(path, folder, file);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /// A new file with these records takes the place of the old one, wholly or not at all.
    static void replace(Path path, List<Entry> entries) throws IOException {
        try (var _ = put(path, bytes(entries))) {
            forceFolder(folder(path));
        }
    }

    private static FileChannel put(Path path, byte[] contents) throws IOException {
        var next = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(next);
        var file = FileChannel.open(next, CREATE_NEW, READ, WRITE);
        try {
            writeAll(file, ByteBuffer.wrap(contents), 0);
            file.force(true);
            Files.move(next, path, ATOMIC_MOVE, REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /// What a file of these records has in it.
    static byte[] bytes(List<Entry> entries) {
        var bytes = new ByteArrayOutputStream();
        for (var entry : entries) bytes.writeBytes(Records.frame(Entry.bytes(entry)).array());
        return bytes.toByteArray();
    }

    /// These bytes take the place of all there was, and what is appended goes behind them. When it
    /// throws, all is as it was.
    ///
    /// From the moment the new file has the name, it is the one written to: nothing can fail in
    /// between. If the folder cannot be put on disk, nothing is appended until it can.
    void replace(byte[] contents) throws IOException {
        var old = file;
        file = put(path, contents);
        end = contents.length;
        unsettled = true;
        try (old) {
            settle();
        } catch (IOException e) {
            log.warn("{} is written anew, but that may not outlive a power cut yet", path, e);
        }
    }

    private void settle() throws IOException {
        if (!unsettled) return;
        folder.force(folder(path));
        unsettled = false;
    }

    byte[] readAll() throws IOException {
        return Files.readAllBytes(path);
    }

    long end() {
        return end;
    }

    /// On disk when it returns. When it throws, the record is not there, and the next append works
    /// if the disk does.
    ///
    /// @return where the payload begins
    long append(byte[] payload) throws IOException {
        settle();
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

    private static Path folder(Path path) {
        return path.toAbsolutePath().resolveSibling("");
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
