package vn.luot.kiosk.hardware.serial;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// A real serial line of the kernel without a wire: what one end writes the other reads.
@SuppressWarnings("restricted") // the test run grants it
public final class Pty implements AutoCloseable {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final MethodHandle OPENPTY =
            LINKER.downcallHandle(
                    LINKER.defaultLookup().findOrThrow("openpty"),
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT,
                            ValueLayout.ADDRESS,
                            ValueLayout.ADDRESS,
                            ValueLayout.ADDRESS,
                            ValueLayout.ADDRESS,
                            ValueLayout.ADDRESS));
    private static final MethodHandle CLOSE =
            LINKER.downcallHandle(
                    LINKER.defaultLookup().findOrThrow("close"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    private static final MethodHandle READ = transfer("read");
    private static final MethodHandle WRITE = transfer("write");

    private final int far;
    private final int near;
    private final String path;

    public Pty() {
        try (var arena = Arena.ofConfined()) {
            var files = arena.allocate(ValueLayout.JAVA_INT, 2);
            var name = arena.allocate(64);
            var none = MemorySegment.NULL;
            var done = (int) OPENPTY.invokeExact(files, files.asSlice(4), name, none, none);
            if (done != 0) throw new IOException("openpty");
            far = files.getAtIndex(ValueLayout.JAVA_INT, 0);
            near = files.getAtIndex(ValueLayout.JAVA_INT, 1);
            path = name.getString(0);
        } catch (Throwable e) {
            throw new LinkageError("no pty", e);
        }
    }

    /// What a program opens as its serial port.
    public String path() {
        return path;
    }

    public void write(byte[] bytes) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var buffer = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
            if (transfer(WRITE, buffer, bytes.length) != bytes.length)
                throw new IOException("the line does not take " + bytes.length + " bytes");
        }
    }

    /// Waits for so many bytes.
    public byte[] read(int count) throws IOException {
        try (var arena = Arena.ofConfined()) {
            var buffer = arena.allocate(count);
            for (long at = 0; at < count; ) {
                var length = transfer(READ, buffer.asSlice(at), count - at);
                if (length <= 0) throw new IOException("the other end is gone");
                at += length;
            }
            return buffer.toArray(ValueLayout.JAVA_BYTE);
        }
    }

    private long transfer(MethodHandle call, MemorySegment buffer, long length) {
        try {
            return (long) call.invokeExact(far, buffer, length);
        } catch (Throwable e) {
            throw new LinkageError("pty", e);
        }
    }

    private static MethodHandle transfer(String name) {
        return LINKER.downcallHandle(
                LINKER.defaultLookup().findOrThrow(name),
                FunctionDescriptor.of(
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_INT,
                        ValueLayout.ADDRESS,
                        ValueLayout.JAVA_LONG));
    }

    @Override
    public void close() {
        close(far);
        close(near);
    }

    private static void close(int file) {
        try {
            var _ = (int) CLOSE.invokeExact(file);
        } catch (Throwable e) {
            throw new LinkageError("close", e);
        }
    }
}
