package vn.luot.kiosk.hardware.evdev;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// The few calls of the C library that Java has no way to make: `ioctl` and a read with a deadline.
final class Posix {
    static final int READ_ONLY = 0x80000;
    static final int READ_WRITE = 0x80002;

    /// `_IOW('E', 0x90, int)`, the same number on arm64 and x86-64.
    private static final long EVIOCGRAB = 0x40044590L;

    private static final short POLLIN = 1;
    private static final int POLLFD_BYTES = 8;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;

    private static final MethodHandle OPEN =
            variadic("open", FunctionDescriptor.of(INT, ValueLayout.ADDRESS, INT));
    private static final MethodHandle IOCTL =
            variadic("ioctl", FunctionDescriptor.of(INT, INT, LONG, LONG));
    private static final MethodHandle READ =
            plain("read", FunctionDescriptor.of(LONG, INT, ValueLayout.ADDRESS, LONG));
    private static final MethodHandle WRITE =
            plain("write", FunctionDescriptor.of(LONG, INT, ValueLayout.ADDRESS, LONG));
    private static final MethodHandle POLL =
            plain("poll", FunctionDescriptor.of(INT, ValueLayout.ADDRESS, LONG, INT));
    private static final MethodHandle CLOSE = plain("close", FunctionDescriptor.of(INT, INT));

    private Posix() {}

    @SuppressWarnings("restricted") // there is no other way to ioctl; the manifest allows it
    private static MethodHandle plain(String name, FunctionDescriptor form) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), form);
    }

    @SuppressWarnings("restricted") // as above
    private static MethodHandle variadic(String name, FunctionDescriptor form) {
        var option = Linker.Option.firstVariadicArg(2);
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), form, option);
    }

    /// @return the file, or a negative number
    static int open(String path, int flags) {
        try (var arena = Arena.ofConfined()) {
            return (int) OPEN.invokeExact(arena.allocateFrom(path), flags);
        } catch (Throwable e) {
            throw new LinkageError("open", e);
        }
    }

    /// Keeps every key from everybody else.
    static boolean grab(int file) {
        try {
            return (int) IOCTL.invokeExact(file, EVIOCGRAB, 1L) == 0;
        } catch (Throwable e) {
            throw new LinkageError("ioctl", e);
        }
    }

    /// Waits for something to read, or for the end of the other side.
    static boolean await(int file, int millis) {
        try (var arena = Arena.ofConfined()) {
            var poll = arena.allocate(POLLFD_BYTES, Integer.BYTES);
            poll.set(INT, 0, file);
            poll.set(ValueLayout.JAVA_SHORT, 4, POLLIN);
            return (int) POLL.invokeExact(poll, 1L, millis) != 0;
        } catch (Throwable e) {
            throw new LinkageError("poll", e);
        }
    }

    /// @return the bytes read; not positive once the device is gone
    static int read(int file, byte[] into) {
        try (var arena = Arena.ofConfined()) {
            var buffer = arena.allocate(into.length, Long.BYTES);
            var length = (long) READ.invokeExact(file, buffer, (long) into.length);
            if (length > 0)
                MemorySegment.copy(buffer, ValueLayout.JAVA_BYTE, 0, into, 0, (int) length);
            buffer.fill((byte) 0);
            return (int) length;
        } catch (Throwable e) {
            throw new LinkageError("read", e);
        }
    }

    static boolean write(int file, byte[] bytes) {
        try (var arena = Arena.ofConfined()) {
            var buffer = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
            return (long) WRITE.invokeExact(file, buffer, (long) bytes.length) == bytes.length;
        } catch (Throwable e) {
            throw new LinkageError("write", e);
        }
    }

    static void close(int file) {
        try {
            var _ = (int) CLOSE.invokeExact(file);
        } catch (Throwable e) {
            throw new LinkageError("close", e);
        }
    }
}
