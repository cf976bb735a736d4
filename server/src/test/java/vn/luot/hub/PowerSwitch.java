package vn.luot.hub;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/// Takes the power from a mounted ext4 file system by the kernel's own means for such tests: it
/// stops at once, its journal is not written out, and what it holds in memory never gets to the
/// disk.
@SuppressWarnings("restricted") // only the kernel can do it
final class PowerSwitch {
    /// `EXT4_IOC_SHUTDOWN` of Linux.
    private static final long SHUTDOWN = 0x8004587DL;

    private static final int WITHOUT_FLUSHING = 2;
    private static final Linker LINKER = Linker.nativeLinker();

    private PowerSwitch() {}

    static void off(Path mounted) {
        try (var arena = Arena.ofConfined()) {
            var folder =
                    (int)
                            function("open", 2, JAVA_INT, ADDRESS, JAVA_INT)
                                    .invokeExact(arena.allocateFrom(mounted.toString()), 0);
            var code =
                    (int)
                            function("ioctl", 2, JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS)
                                    .invokeExact(
                                            folder,
                                            SHUTDOWN,
                                            arena.allocateFrom(JAVA_INT, WITHOUT_FLUSHING));
            var _ = (int) function("close", 1, JAVA_INT, JAVA_INT).invokeExact(folder);
            if (code != 0)
                throw new IllegalStateException("the kernel does not shut down " + mounted);
        } catch (Throwable e) {
            throw new IllegalStateException("cannot take the power from " + mounted, e);
        }
    }

    /// @param fixed arguments before the variable ones
    private static MethodHandle function(
            String name, int fixed, MemoryLayout result, MemoryLayout... arguments) {
        var address = LINKER.defaultLookup().findOrThrow(name);
        var descriptor = FunctionDescriptor.of(result, arguments);
        return fixed < arguments.length
                ? LINKER.downcallHandle(address, descriptor, Linker.Option.firstVariadicArg(fixed))
                : LINKER.downcallHandle(address, descriptor);
    }
}
