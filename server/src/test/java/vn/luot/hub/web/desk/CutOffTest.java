package vn.luot.hub.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.luot.hub.engine.Device;
import vn.luot.text.Language;
import vn.luot.wire.DeviceId;

/// Officers see which kiosks the hub has lost.
class CutOffTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void kiosksThatOneFaultTookStandInOneLine() {
        assertThat(
                        notices(
                                lost("kiosk-2", "2026-03-02T09:02:12+07:00"),
                                lost("kiosk-1", "2026-03-02T09:02:10+07:00"),
                                lost("kiosk-10", "2026-03-02T09:03:40+07:00"),
                                lost("kiosk-3", "2026-03-02T10:15:00+07:00")))
                .containsExactly(
                        "Ki-ốt 1, 2, 10: mất kết nối từ 09:02", "Ki-ốt 3: mất kết nối từ 10:15");
    }

    @Test
    void otherDevicesHaveTheirOwnNames() {
        assertThat(
                        notices(
                                lost("kiosk-1", "2026-03-02T09:02:10+07:00"),
                                lost("rating-box-4", "2026-03-02T09:02:11+07:00")))
                .containsExactly(
                        "Ki-ốt 1: mất kết nối từ 09:02", "rating-box-4: mất kết nối từ 09:02");
    }

    @Test
    void whatIsThereOrWasGoneBeforeTodayIsNotNews() {
        assertThat(
                        notices(
                                device("kiosk-1", true, "2026-03-02T09:02:10+07:00"),
                                lost("kiosk-2", "2026-03-01T17:04:00+07:00")))
                .isEmpty();
    }

    private static List<String> notices(Device... devices) {
        return new CutOff(List.of(devices), Language.VI).notices(TODAY);
    }

    private static Device lost(String id, String at) {
        return device(id, false, at);
    }

    private static Device device(String id, boolean online, String at) {
        return new Device(
                new DeviceId(id),
                1,
                Optional.empty(),
                online,
                OffsetDateTime.parse(at).toInstant(),
                Optional.empty());
    }
}
