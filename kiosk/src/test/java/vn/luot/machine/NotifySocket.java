package vn.luot.machine;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The manager's end of the socket: a real AF_UNIX datagram socket, bound and read by the kernel.
public final class NotifySocket implements AutoCloseable {
    private static final int MAX_BYTES = 4096;
    private static final int DONT_WAIT = 0x40;

    private final Arena arena = Arena.ofShared();
    private final int fd;

    /// @param address a path, or `@name` of an abstract socket
    public NotifySocket(String address) throws IOException {
        var path = address.getBytes(StandardCharsets.UTF_8);
        if (path[0] == '@') path[0] = 0;
        var name = arena.allocate(2L + path.length, 2);
        name.set(JAVA_SHORT, 0, (short) 1);
        MemorySegment.copy(path, 0, name, JAVA_BYTE, 2, path.length);
        fd =
                (int)
                        call(
                                "socket",
                                FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT),
                                1,
                                2,
                                0);
        var bound =
                (int)
                        call(
                                "bind",
                                FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT),
                                fd,
                                name,
                                (int) name.byteSize());
        if (bound != 0) throw new IOException("cannot bind " + address);
        waitAtMost(5);
    }

    /// Waits for the next message, five seconds at most.
    public String next() throws IOException {
        return received(0).orElseThrow(() -> new IOException("nothing was said"));
    }

    /// Everything that was said until now.
    public List<String> drain() {
        return Stream.generate(() -> received(DONT_WAIT))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> received(int flags) {
        var buffer = arena.allocate(MAX_BYTES);
        var types = FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);
        var got = (long) call("recv", types, fd, buffer, (long) MAX_BYTES, flags);
        if (got < 0) return Optional.empty();
        var bytes = buffer.asSlice(0, got).toArray(JAVA_BYTE);
        return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }

    /// `SO_RCVTIMEO`
    private void waitAtMost(long seconds) {
        var time = arena.allocate(16, 8);
        time.set(JAVA_LONG, 0, seconds);
        var _ =
                call(
                        "setsockopt",
                        FunctionDescriptor.of(
                                JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT),
                        fd,
                        1,
                        20,
                        time,
                        16);
    }

    @SuppressWarnings("restricted") // the test run grants it
    private static Object call(String name, FunctionDescriptor types, Object... arguments) {
        var linker = Linker.nativeLinker();
        var found = linker.defaultLookup().find(name).orElseThrow();
        MethodHandle function = linker.downcallHandle(found, types);
        try {
            return function.invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new IllegalStateException(name, e);
        }
    }

    @Override
    public void close() {
        var _ = call("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT), fd);
        arena.close();
    }
}
