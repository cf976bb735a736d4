package vn.luot.kiosk;

import java.util.Optional;
import java.util.Set;
import vn.luot.device.DeviceProfile;
import vn.luot.kiosk.hardware.Lamps;
import vn.luot.kiosk.hardware.Screen;
import vn.luot.kiosk.panel.View;
import vn.luot.wire.OfficeCard;

/// Screen and lamps of one device. Safe for use from any thread; returns at once.
record Face(DeviceProfile profile, Screen screen, Lamps lamps) {
    void show(View view, Optional<OfficeCard> office) {
        screen.show(new Pages(profile, office).page(view));
    }

    void light(Set<String> buttons) {
        lamps.light(buttons);
    }
}
