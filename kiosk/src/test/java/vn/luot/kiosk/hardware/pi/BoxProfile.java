package vn.luot.kiosk.hardware.pi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.luot.device.DeviceProfile;
import vn.luot.device.Profiles;

/// A small box with everything a button can have.
final class BoxProfile {
    private static final String TEXT =
            """
            name: corner-box
            kind: ticket-kiosk
            hardware: pi
            guardMillis: 0
            stuckMillis: 6000
            buttons:
              - {id: a, action: service A, line: 4, lamp: 16, label: {vi: Chứng thực}}
              - {id: c, action: service C, line: 5, lamp: 17, label: {vi: Hộ tịch}}
              - {id: priority, action: priority, line: 6, hold: help, label: {vi: Ưu tiên}}
              - {id: help, action: help, label: {vi: Hướng dẫn}}
            buzzer: {line: 26, millis: 80}
            printer: {kind: file, path: paper, widthDots: 576}
            """;

    private BoxProfile() {}

    static DeviceProfile in(Path folder) throws IOException {
        return Profiles.read(Files.writeString(folder.resolve("corner-box.yaml"), TEXT));
    }
}
