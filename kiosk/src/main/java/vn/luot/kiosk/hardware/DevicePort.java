package vn.luot.kiosk.hardware;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import vn.luot.wire.PrinterState;

/// A USB printer through the kernel's device file, such as `/dev/usb/lp0` or a link to it.
///
/// Only written to: a read of this file cannot be given up in time, so paper is not asked for.
///
/// @param device should be a link made by serial number: the kernel counts `lp` up at each replug
public record DevicePort(Path device) implements PrinterPort {
    @Override
    public Line open() throws IOException {
        return new Device(FileChannel.open(device, StandardOpenOption.WRITE));
    }

    @Override
    public String toString() {
        return device.toString();
    }

    private record Device(FileChannel channel) implements Line {
        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            var left = ByteBuffer.wrap(bytes, from, length);
            while (left.hasRemaining()) channel.write(left);
        }

        @Override
        public Optional<PrinterState> ask() {
            return Optional.empty();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
