package vn.luot.machine;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// The few calls of the C library that Java has no way to make.
final class Libc {
    private static final Linker LINKER = Linker.nativeLinker();

    private static final MethodHandle SOCKET =
            call("socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
    private static final MethodHandle SENDTO =
            call(
                    "sendto",
                    FunctionDescriptor.of(
                            JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle CLOSE =
            call("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle ADJTIMEX =
            call("adjtimex", FunctionDescriptor.of(JAVA_INT, ADDRESS));

    private Libc() {}

    static int socket(int domain, int type) {
        return (int) made(() -> (int) SOCKET.invokeExact(domain, type, 0));
    }

    /// @return how many bytes were taken, or -1
    static long sendTo(int socket, MemorySegment bytes, int flags, MemorySegment address) {
        return made(() ->
                (long)
                        SENDTO.invokeExact(
                                socket,
                                bytes,
                                bytes.byteSize(),
                                flags,
                                address,
                                (int) address.byteSize()));
    }

    static void close(int socket) {
        var _ = made(() -> (int) CLOSE.invokeExact(socket));
    }

    static int adjtimex(MemorySegment timex) {
        return (int) made(() -> (int) ADJTIMEX.invokeExact(timex));
    }

    @SuppressWarnings("restricted") // the manifest grants it
    private static MethodHandle call(String name, FunctionDescriptor types) {
        return LINKER.downcallHandle(LINKER.defaultLookup().find(name).orElseThrow(), types);
    }

    private interface Call {
        long make() throws Throwable;
    }

    /// A C function throws nothing: what comes out is a fault of this file.
    private static long made(Call call) {
        try {
            return call.make();
        } catch (Throwable e) {
            throw new IllegalStateException("a call of the C library was made wrongly", e);
        }
    }
}
