package vn.luot.kiosk;

import java.util.Optional;
import java.util.Set;
import vn.luot.device.DeviceProfile;
import vn.luot.device.Peripherals.SignWords;
import vn.luot.kiosk.hardware.Lamps;
import vn.luot.kiosk.hardware.Plugged;
import vn.luot.kiosk.hardware.Screen;
import vn.luot.kiosk.panel.View;
import vn.luot.wire.FromHub.DeskStatus;
import vn.luot.wire.OfficeCard;
import vn.luot.wire.TicketNumber;

/// Screen, lamps and sign of one device. Safe for use from any thread; returns at once.
///
/// @param training the screen says that nothing counts
record Face(DeviceProfile profile, Screen screen, Lamps lamps, Plugged plugged, boolean training) {
    void show(View view, Optional<OfficeCard> office) {
        screen.show(new Pages(profile, office, training).page(view));
        profile.peripherals()
                .sign()
                .ifPresent(sign -> {
                    if (view.moment() instanceof View.Moment.Desk(var status, _))
                        plugged.show(
                                status.map(desk -> text(desk, sign.words())).orElse(""),
                                sign.blinkPriority()
                                        && status.filter(DeskStatus::priority).isPresent());
                });
    }

    /// What stands on a desk's sign. A desk that pauses still finishes whom it has.
    static String text(DeskStatus desk, SignWords words) {
        return desk.ticket()
                .map(TicketNumber::toString)
                .orElse(
                        switch (desk.state()) {
                            case OPEN -> words.idle();
                            case PAUSED -> words.paused();
                            case CLOSED -> words.closed();
                        });
    }

    void light(Set<String> buttons) {
        lamps.light(buttons);
    }

    void signal(boolean taken) {
        plugged.signal(taken);
    }
}
