package vn.luot.hub.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.luot.wire.DeviceId;
import vn.luot.wire.FromKiosk.DeviceState;
import vn.luot.wire.PrinterState;

class DevicesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final DeviceId KIOSK = new DeviceId("kiosk-1");
    private final Kept kept = new Kept();
    private final Devices devices = new Devices(kept);

    @Test
    void givesEachDeviceItsSeriesOnceForEver() {
        assertThat(devices.meet(KIOSK, NOW).series()).isEqualTo(1);
        assertThat(devices.meet(new DeviceId("kiosk-2"), NOW).series()).isEqualTo(2);
        assertThat(devices.meet(KIOSK, NOW).series()).isEqualTo(1);

        var restarted = new Devices(kept);
        assertThat(restarted.meet(new DeviceId("kiosk-2"), NOW).series()).isEqualTo(2);
        assertThat(restarted.meet(new DeviceId("a-new-one"), NOW).series()).isEqualTo(3);
    }

    @Test
    void saysWhenNoSeriesIsLeft() {
        IntStream.rangeClosed(1, 99).forEach(n -> devices.meet(new DeviceId("d-" + n), NOW));

        assertThatThrownBy(() -> devices.meet(new DeviceId("d-100"), NOW))
                .hasMessageContaining("d-100");
    }

    /// A centre has a sign and a rating box at each of sixty desks.
    @Test
    void whoeverGivesNoNumbersTakesNoSeriesFromKiosks() {
        for (int n = 1; n <= 120; n++) devices.reported(new DeviceId("box-" + n), box(n), NOW);
        assertThat(devices.all()).hasSize(120).allMatch(device -> device.ownSeries().isEmpty());
        assertThat(devices.all()).extracting(Device::series).doesNotHaveDuplicates();
        assertThat(devices.all()).extracting(Device::toldSeries).containsOnly(99);

        devices.reported(KIOSK, state(true, 1), NOW);
        assertThat(devices.find(KIOSK).map(Device::series)).contains(1);
        assertThat(new Devices(kept).all()).hasSize(121);
    }

    /// Programs of before do not say; after their renewal they do.
    @Test
    void aSeriesIsGivenBackByWhoeverGivesNoNumbers() {
        for (int n = 1; n <= 99; n++) devices.meet(new DeviceId("box-" + n), NOW);
        devices.reported(new DeviceId("box-7"), box(1), NOW);

        assertThat(devices.meet(KIOSK, NOW).series()).isEqualTo(7);
        assertThat(devices.meet(KIOSK, NOW).ownSeries()).hasValue(7);
    }

    @Test
    void whoeverTurnsOutToGiveNumbersGetsASeries() {
        devices.reported(KIOSK, box(1), NOW);
        devices.reported(KIOSK, state(true, 2), NOW);

        assertThat(devices.find(KIOSK).map(Device::series)).contains(1);
    }

    @Test
    void aWillOlderThanTheLastBirthChangesNothing() {
        devices.reported(KIOSK, state(true, 7), NOW);
        devices.reported(KIOSK, state(false, 6), NOW);
        assertThat(online()).contains(true);

        devices.reported(KIOSK, state(false, 7), NOW);
        assertThat(online()).contains(false);
    }

    @Test
    void aWillLeavesWhatTheDeviceLastSaid() {
        devices.reported(KIOSK, state(true, 7), NOW);
        devices.printerChanged(KIOSK, PrinterState.PAPER_LOW, NOW.plusSeconds(5));
        devices.reported(KIOSK, state(false, 7), NOW.plusSeconds(60));

        var kiosk = devices.find(KIOSK).orElseThrow();
        assertThat(kiosk.state().map(DeviceState::printer)).contains(PrinterState.PAPER_LOW);
        assertThat(kiosk.lastSeen())
                .as("until then the broker heard it")
                .isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void aSecondWillDoesNotMoveTheMomentOfTheLoss() {
        devices.reported(KIOSK, state(true, 7), NOW);
        devices.reported(KIOSK, state(false, 7), NOW.plusSeconds(60));
        devices.reported(KIOSK, state(false, 7), NOW.plusSeconds(90));
        assertThat(devices.find(KIOSK).map(Device::lastSeen)).contains(NOW.plusSeconds(60));
    }

    @Test
    void nobodyIsOnlineAfterARestartUntilItSaysSo() {
        devices.reported(KIOSK, state(true, 7), NOW);

        var restarted = new Devices(kept);

        assertThat(restarted.find(KIOSK).map(Device::online)).contains(false);
        assertThat(restarted.find(KIOSK).flatMap(Device::state)).isPresent();
    }

    @Test
    void tellsOfChangesOnly() {
        var told = new AtomicInteger();
        devices.listen(told::incrementAndGet);

        devices.reported(KIOSK, state(true, 7), NOW);
        devices.reported(KIOSK, state(true, 7), NOW);
        devices.helpAsked(KIOSK, NOW);

        assertThat(told).hasValue(2);
        assertThat(devices.find(KIOSK).flatMap(Device::helpAsked)).contains(NOW);
    }

    private Optional<Boolean> online() {
        return devices.find(KIOSK).map(Device::online);
    }

    private static DeviceState box(long connection) {
        return state(true, connection, Optional.of(false));
    }

    private static DeviceState state(boolean online, long connection) {
        return state(online, connection, Optional.empty());
    }

    private static DeviceState state(boolean online, long connection, Optional<Boolean> numbers) {
        return new DeviceState(
                online,
                connection,
                "demo",
                1,
                PrinterState.READY,
                0,
                true,
                "0.1.0",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                numbers);
    }

    private static final class Kept implements Devices.Store {
        private final Map<DeviceId, Device> devices =
                new TreeMap<>((a, b) -> a.value().compareTo(b.value()));

        @Override
        public List<Device> devices() {
            Collection<Device> all = devices.values();
            return List.copyOf(all);
        }

        @Override
        public void save(Device device) {
            devices.put(device.id(), device);
        }
    }
}
