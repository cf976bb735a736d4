package vn.luot.hub.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import vn.luot.hub.office.OfficeFile;
import vn.luot.hub.office.OfficeRevision;
import vn.luot.hub.queue.Ticket;
import vn.luot.wire.FromHub.Desired;
import vn.luot.wire.FromKiosk.HelpAsked;

/// What the hub keeps of each device it heard, and what it tells each once it is there.
@Execution(ExecutionMode.CONCURRENT)
class ContactsTest {
    @TempDir private Path data;
    private Hall hall;
    private Device kiosk;

    @BeforeEach
    void open() {
        hall = new Hall(data);
        kiosk = hall.device("kiosk-1");
    }

    @AfterEach
    void close() {
        kiosk.close();
        hall.close();
    }

    @Test
    void aDeviceGetsItsConfigurationAndItsOwnSeriesWhenItIsBorn() {
        try (var second = hall.device("kiosk-2")) {
            kiosk.born(1, Optional.empty());
            var first = kiosk.hears(hall.topics.desired(kiosk.id), Desired.class, _ -> true);
            second.born(1, Optional.empty());
            var other = second.hears(hall.topics.desired(second.id), Desired.class, _ -> true);

            assertThat(first.rev()).isEqualTo(1);
            assertThat(first.office().services()).hasSize(9);
            assertThat(first.office().series()).isNotEqualTo(other.office().series());
            assertThat(kiosk.acked(0).hubTime()).isEqualTo(Hall.MORNING);
            assertThat(hall.devices.find(kiosk.id).orElseThrow().online()).isTrue();
        }
    }

    @Test
    void aNewConfigurationReachesEveryDeviceEvenLater() {
        kiosk.born(1, Optional.empty());
        kiosk.hears(hall.topics.desired(kiosk.id), Desired.class, d -> d.rev() == 1);

        hall.link.adopt(new OfficeRevision(2, hall.office));

        kiosk.hears(hall.topics.desired(kiosk.id), Desired.class, d -> d.rev() == 2);
    }

    @Test
    void theBiggestOfficeFitsIntoOneMessage() {
        var province = OfficeFile.shipped("province");

        hall.link.adopt(new OfficeRevision(2, province));
        kiosk.born(1, Optional.empty());

        assertThat(kiosk.hears(hall.topics.desired(kiosk.id), Desired.class, d -> d.rev() == 2))
                .satisfies(d -> assertThat(d.office().services()).hasSize(28));
    }

    @Test
    void anOldWillDoesNotMakeADeviceDisappear() {
        kiosk.born(2, Optional.empty());
        kiosk.dies(1);
        kiosk.event(1, new HelpAsked());
        kiosk.acked(1);
        assertThat(hall.devices.find(kiosk.id).orElseThrow().online()).isTrue();

        kiosk.dies(2);

        Device.soon().until(() -> !hall.devices.find(kiosk.id).orElseThrow().online());
    }

    @Test
    void whatHappenedWhileCutOffHappenedThenWhateverTheWallClockSays() {
        kiosk.born(1, Optional.empty());
        kiosk.event(1, Device.taken(1));
        kiosk.acked(1);
        hall.later(Duration.ofMinutes(40));
        kiosk.setClock(Hall.MORNING.plus(Duration.ofDays(400)));
        kiosk.born(2, Optional.empty());
        var cutOff = Hall.MORNING.plus(Duration.ofMinutes(10));
        kiosk.event(2, Device.taken(2), cutOff);
        kiosk.event(3, Device.taken(3), Hall.MORNING.minus(Duration.ofHours(1)));

        kiosk.acked(3);

        assertThat(hall.engine.office().tickets().sequencedValues())
                .extracting(Ticket::issuedAt)
                .containsExactly(Hall.MORNING, cutOff, cutOff);
    }
}
