package vn.luot.kiosk.hardware.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.device.Peripherals.SerialPort;

/// A scanner at a pseudo-terminal of the kernel.
class SerialScannerTest {
    @TempDir private Path folder;

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Test
    void readsLinesAsTheyWereScanned() throws Exception {
        try (var wire = new Pty();
                var _ = scanner(wire.path())) {
            opened(wire);
            send(wire, "001151000123||Nguyễn Thị Mẫu|02031951|Nữ|Số 1\r\n");
            send(wire, "H15.12.34-2603");
            send(wire, "02-0017\r");
            await().untilAsserted(() ->
                    assertThat(lines)
                            .containsExactly(
                                    "001151000123||Nguyễn Thị Mẫu|02031951|Nữ|Số 1",
                                    "H15.12.34-260302-0017"));
        }
    }

    @Test
    void opensThePortAgainAfterItWasGone() throws Exception {
        var link = folder.resolve("scanner");
        var first = new Pty();
        Files.createSymbolicLink(link, Path.of(first.path()));
        try (var _ = scanner(link.toString())) {
            opened(first);
            Files.delete(link);
            first.close();
            try (var second = new Pty()) {
                Files.createSymbolicLink(link, Path.of(second.path()));
                lines.clear();
                opened(second);
            }
        }
    }

    /// The port's first bytes may come before it is open: a line is sent until it is heard.
    private void opened(Pty wire) throws Exception {
        await().until(() -> {
            send(wire, "here\r");
            return lines.contains("here");
        });
        send(wire, "begin\r");
        await().until(() -> lines.contains("begin"));
        lines.clear();
    }

    private SerialScanner scanner(String path) {
        return SerialScanner.start(new SerialPort(path, 9600), line -> lines.add(new String(line)));
    }

    private static void send(Pty wire, String text) throws Exception {
        wire.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
