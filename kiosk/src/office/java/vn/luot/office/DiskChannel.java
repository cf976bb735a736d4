package vn.luot.office;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Optional;
import vn.luot.office.Disk.Content;

/// One open file of a [Disk], or the open folder.
final class DiskChannel extends FileChannel {
    private final Disk disk;
    private final Optional<Content> opened;
    private int position;

    private DiskChannel(Disk disk, Optional<Content> opened) {
        this.disk = disk;
        this.opened = opened;
    }

    static DiskChannel of(Disk disk, Content file) {
        return new DiskChannel(disk, Optional.of(file));
    }

    static DiskChannel ofFolder(Disk disk) {
        return new DiskChannel(disk, Optional.empty());
    }

    private Content file() {
        return opened.orElseThrow(() -> new IllegalStateException("a folder has no bytes"));
    }

    @Override
    public int read(ByteBuffer to, long at) {
        var bytes = disk.bytes(file());
        if (at >= bytes.length) return -1;
        var length = Math.min(to.remaining(), bytes.length - (int) at);
        to.put(bytes, (int) at, length);
        return length;
    }

    @Override
    public int read(ByteBuffer to) {
        var length = read(to, position);
        position += Math.max(0, length);
        return length;
    }

    @Override
    public int write(ByteBuffer from, long at) throws IOException {
        var bytes = new byte[from.remaining()];
        from.get(bytes);
        disk.write(file(), (int) at, bytes);
        return bytes.length;
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        var length = write(from, position);
        position += length;
        return length;
    }

    @Override
    public long size() {
        return disk.bytes(file()).length;
    }

    @Override
    public FileChannel truncate(long size) {
        disk.truncate(file(), (int) size);
        return this;
    }

    @Override
    public void force(boolean alsoFacts) {
        opened.ifPresentOrElse(disk::force, disk::forceFolder);
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public FileChannel position(long next) {
        position = (int) next;
        return this;
    }

    @Override
    public long read(ByteBuffer[] to, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long write(ByteBuffer[] from, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferTo(long at, long count, WritableByteChannel target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long at, long count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long at, long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock lock(long at, long size, boolean shared) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock tryLock(long at, long size, boolean shared) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected void implCloseChannel() {
        // nothing is held
    }
}
