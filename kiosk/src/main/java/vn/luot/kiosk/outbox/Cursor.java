package vn.luot.kiosk.outbox;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/// How far the hub has everything, in two slots written in turn, so that a torn write leaves the
/// other.
///
/// Never forced: after a power cut an older value only makes the hub hear some events twice.
final class Cursor implements AutoCloseable {
    private static final int SLOT_APART = 4096;
    private static final int BODY = 2 * Long.BYTES;

    private final Path path;
    private final FileChannel file;
    private final String epoch;
    private long generation;
    private long upto;

    private Cursor(Path path, FileChannel file, String epoch) {
        this.path = path;
        this.file = file;
        this.epoch = epoch;
    }

    /// @param epoch a cursor of another epoch counts as none
    static Cursor open(Path path, String epoch) {
        try {
            var cursor = new Cursor(path, FileChannel.open(path, CREATE, READ, WRITE), epoch);
            cursor.read(0);
            cursor.read(SLOT_APART);
            return cursor;
        } catch (IOException e) {
            throw new OutboxException("cannot open " + path, e);
        }
    }

    long upto() {
        return upto;
    }

    void move(long next) {
        var slot = ByteBuffer.allocate(BODY + Integer.BYTES);
        slot.putLong(generation + 1).putLong(next);
        slot.putInt(crc(slot.array())).flip();
        try {
            file.write(slot, (generation + 1) % 2 * SLOT_APART);
        } catch (IOException e) {
            throw new OutboxException("cannot write " + path, e);
        }
        generation++;
        upto = next;
    }

    private void read(long at) throws IOException {
        var slot = ByteBuffer.allocate(BODY + Integer.BYTES);
        if (file.read(slot, at) < slot.capacity()) return;
        slot.flip();
        var writtenIn = slot.getLong();
        var value = slot.getLong();
        if (slot.getInt() != crc(slot.array()) || writtenIn <= generation) return;
        generation = writtenIn;
        upto = value;
    }

    private int crc(byte[] slot) {
        var crc = new CRC32C();
        crc.update(epoch.getBytes(StandardCharsets.UTF_8));
        crc.update(slot, 0, BODY);
        return (int) crc.getValue();
    }

    @Override
    public void close() {
        try (file) {
            file.force(false);
        } catch (IOException e) {
            throw new OutboxException("cannot close " + path, e);
        }
    }
}
