package vn.luot.machine;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells systemd how the program is, as `sd_notify` does; started by hand, it tells nobody.
///
/// Safe for use from any thread; no call waits or throws: a manager that does not listen must not
/// stop an office.
///
/// @param socket path of a datagram socket, or `@name` of an abstract one
/// @param watchdog how long systemd waits for a sign of life before it starts us again
public record Systemd(Optional<String> socket, Optional<Duration> watchdog) {
    private static final Logger log = LoggerFactory.getLogger(Systemd.class);

    private static final int AF_UNIX = 1;
    private static final int DATAGRAM_CLOEXEC = 2 | 0x80000;
    private static final int NO_SIGNAL = 0x4000;
    private static final int NO_WAIT = 0x40;
    private static final int LONGEST_PATH = 107;

    /// Nobody listens.
    public static final Systemd NONE = new Systemd(Optional.empty(), Optional.empty());

    /// What systemd told this process when it started it.
    ///
    /// @param environment `NOTIFY_SOCKET`, `WATCHDOG_USEC` and `WATCHDOG_PID`
    /// @param pid of this process: a watchdog for another is not ours to feed
    public static Systemd of(Map<String, String> environment, long pid) {
        var socket =
                Optional.ofNullable(environment.get("NOTIFY_SOCKET")).filter(Systemd::isUsable);
        var watchdog =
                Optional.ofNullable(environment.get("WATCHDOG_USEC"))
                        .filter(text -> text.matches("[1-9][0-9]{0,17}"))
                        .filter(_ ->
                                environment.getOrDefault("WATCHDOG_PID", "" + pid).equals("" + pid))
                        .map(micros -> Duration.ofNanos(Long.parseLong(micros) * 1000));
        return new Systemd(socket, socket.flatMap(_ -> watchdog));
    }

    private static boolean isUsable(String path) {
        return (path.startsWith("/") || path.startsWith("@"))
                && path.getBytes(StandardCharsets.UTF_8).length <= LONGEST_PATH;
    }

    /// Everything that a citizen needs is open.
    public void ready(String status) {
        send("READY=1\nSTATUS=" + status);
    }

    /// One line that `systemctl status` shows.
    public void status(String status) {
        send("STATUS=" + status);
    }

    /// A sign of life.
    public void alive() {
        send("WATCHDOG=1");
    }

    public void stopping() {
        send("STOPPING=1");
    }

    private void send(String state) {
        if (socket.isEmpty()) return;
        try (var arena = Arena.ofConfined()) {
            var text = arena.allocateFrom(ValueLayout.JAVA_BYTE, utf8(state));
            var fd = Libc.socket(AF_UNIX, DATAGRAM_CLOEXEC);
            if (fd < 0) throw new IllegalStateException("no socket to be had");
            try {
                var sent = Libc.sendTo(fd, text, NO_SIGNAL | NO_WAIT, address(arena, socket.get()));
                if (sent != text.byteSize())
                    log.warn("{} did not hear {}", socket.get(), state.lines().toList());
            } finally {
                Libc.close(fd);
            }
        } catch (RuntimeException | LinkageError e) {
            log.warn("cannot tell {}: {}", socket.get(), state, e);
        }
    }

    /// `struct sockaddr_un`: an abstract name begins with 0 and has no end mark.
    private static MemorySegment address(Arena arena, String socket) {
        var path = utf8(socket);
        var isAbstract = path[0] == '@';
        if (isAbstract) path[0] = 0;
        var address = arena.allocate(2L + path.length + (isAbstract ? 0 : 1), 2);
        address.set(ValueLayout.JAVA_SHORT, 0, (short) AF_UNIX);
        MemorySegment.copy(path, 0, address, ValueLayout.JAVA_BYTE, 2, path.length);
        return address;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
