package vn.luot.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A kiosk of two buttons and a printer, as an office writes its file.
final class CornerBox {
    static final String YAML =
            """
            name: corner-box
            kind: ticket-kiosk
            hardware: pi
            buttons:
              - {id: a, action: service A, line: 4, lamp: 16, label: {vi: Chứng thực}}
              - {id: help, action: help, line: 5, label: {vi: Hướng dẫn, en: Help}}
            printer: {kind: tcp, host: 10.0.0.9, port: 9100, widthDots: 384}
            """;

    private CornerBox() {}

    /// @param folder where it is saved first
    static DeviceProfile read(Path folder, String name, String text) throws IOException {
        return Profiles.read(Files.writeString(folder.resolve(name), text));
    }
}
