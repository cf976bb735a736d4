package vn.luot.kiosk.hardware;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// An open device file, both ways where the kernel allows it.
///
/// Two channels on one descriptor: within one channel a waiting read would hold up every write, and
/// only a channel frees its waiting thread when it is closed.
final class DeviceLine implements PrinterPort.Line {
    private final FileChannel out;
    private final Optional<FileChannel> in;

    private DeviceLine(FileChannel out, Optional<FileChannel> in) {
        this.out = out;
        this.in = in;
    }

    static DeviceLine open(Path device) throws IOException {
        try {
            return bothWays(device);
        } catch (IOException e) {
            return oneWay(device, e);
        }
    }

    private static DeviceLine bothWays(Path device) throws IOException {
        var file = new RandomAccessFile(device.toFile(), "rw");
        return new DeviceLine(
                new FileOutputStream(file.getFD()).getChannel(),
                Optional.of(new FileInputStream(file.getFD()).getChannel()));
    }

    private static DeviceLine oneWay(Path device, IOException refused) throws IOException {
        try {
            var out = FileChannel.open(device, StandardOpenOption.WRITE);
            return new DeviceLine(out, Optional.empty());
        } catch (IOException e) {
            e.addSuppressed(refused);
            throw e;
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        var left = ByteBuffer.wrap(bytes, from, length);
        while (left.hasRemaining()) out.write(left);
    }

    @Override
    public boolean isTwoWay() {
        return in.isPresent();
    }

    @Override
    public int read() throws IOException {
        if (in.isEmpty()) return -1;
        var one = ByteBuffer.allocate(1);
        return in.get().read(one) < 1 ? -1 : one.get(0) & 0xff;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            if (in.isPresent()) in.get().close();
        }
    }
}
