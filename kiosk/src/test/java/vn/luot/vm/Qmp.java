package vn.luot.vm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;

/// What a hand can do at a virtual machine: pull a plug out, press a key of its keyboard. Speaks
/// QEMU's own protocol. Used by one thread.
final class Qmp implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SocketChannel channel;
    private final BufferedReader in;
    private final Writer out;

    /// @param socket where QEMU listens, or will soon
    Qmp(Path socket) {
        try {
            channel =
                    Awaitility.await("QEMU's socket")
                            .atMost(Duration.ofSeconds(20))
                            .ignoreException(ConnectException.class)
                            .ignoreException(SocketException.class)
                            .until(
                                    () -> SocketChannel.open(UnixDomainSocketAddress.of(socket)),
                                    SocketChannel::isConnected);
            in =
                    new BufferedReader(
                            new InputStreamReader(
                                    Channels.newInputStream(channel), StandardCharsets.UTF_8));
            out = Channels.newWriter(channel, StandardCharsets.UTF_8);
            in.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot speak with QEMU at " + socket, e);
        }
        execute("qmp_capabilities", Map.of());
    }

    /// @throws IllegalStateException if QEMU refuses
    JsonNode execute(String command, Map<String, ?> arguments) {
        try {
            var order = Map.of("execute", command, "arguments", arguments);
            out.write(JSON.writeValueAsString(order) + "\n");
            out.flush();
            while (true) {
                var answer = JSON.readTree(in.readLine());
                if (answer.has("error")) throw new IllegalStateException(order + ": " + answer);
                if (answer.has("return")) return answer.path("return");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("QEMU is gone: " + command, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot leave QEMU", e);
        }
    }
}
