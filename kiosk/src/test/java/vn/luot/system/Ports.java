package vn.luot.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// TCP ports of the loopback address.
final class Ports {
    private static final int FIRST = 20_000;
    private static final int MANY = 10_000;
    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (ProcessHandle.current().pid() * 50 % MANY));

    private Ports() {}

    /// A port nobody listens on now, and that is given to nobody else: a hub that was killed must
    /// find its own again. Below the range the system hands out by itself.
    static int free() {
        return IntStream.generate(() -> FIRST + NEXT.getAndIncrement() % MANY)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow();
    }

    static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
