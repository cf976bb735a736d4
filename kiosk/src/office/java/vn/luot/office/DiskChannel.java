package vn.luot.office;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/// One open file of a [Disk], or with no name the open folder.
final class DiskChannel extends FileChannel {
    private final Disk disk;
    private final String name;
    private int position;

    DiskChannel(Disk disk, String name) {
        this.disk = disk;
        this.name = name;
    }

    @Override
    public int read(ByteBuffer to, long at) {
        var bytes = disk.bytes(name);
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
        disk.write(name, (int) at, bytes);
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
        return disk.bytes(name).length;
    }

    @Override
    public FileChannel truncate(long size) {
        disk.truncate(name, (int) size);
        return this;
    }

    @Override
    public void force(boolean alsoFacts) {
        if (name.isEmpty()) disk.forceFolder();
        else disk.force(name);
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
