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
import vn.luot.hub.queue.Command;
import vn.luot.wire.DeskId;
import vn.luot.wire.DeskState;
import vn.luot.wire.FromHub.CallMade;
import vn.luot.wire.FromHub.DeskStatus;
import vn.luot.wire.FromHub.DeviceCommand;
import vn.luot.wire.FromHub.DeviceCommand.Order;
import vn.luot.wire.FromHub.HubState;
import vn.luot.wire.FromHub.QueueStatus;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketNumber;

/// What the hub tells everybody, at a real broker.
@Execution(ExecutionMode.CONCURRENT)
class BulletinTest {
    private static final ServiceCode A = new ServiceCode("A");

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
    void theBoardIsThereForWhoeverComesLater() {
        hall.openDesk(1);
        kiosk.event(1, Device.taken(1));
        kiosk.event(2, Device.taken(2));
        kiosk.acked(2);
        hall.officer(new Command.CallNext(DeskId.of(1)));

        try (var sign = hall.device("sign-1")) {
            var line = sign.hears(hall.topics.queue(A), QueueStatus.class, q -> q.waiting() == 1);
            var desk =
                    sign.hears(
                            hall.topics.desk(DeskId.of(1)),
                            DeskStatus.class,
                            d -> d.ticket().isPresent());
            var closed = sign.hears(hall.topics.desk(DeskId.of(7)), DeskStatus.class, _ -> true);

            assertThat(line.nowServing()).containsExactly(TicketNumber.parse("A601"));
            assertThat(desk.ticket()).hasValue(TicketNumber.parse("A601"));
            assertThat(closed.state()).isEqualTo(DeskState.CLOSED);
        }
    }

    @Test
    void onlyWhatChangedIsPublished() {
        kiosk.hears(hall.topics.desk(DeskId.of(7)), DeskStatus.class, _ -> true);
        hall.openDesk(7);
        kiosk.hears(
                hall.topics.desk(DeskId.of(7)), DeskStatus.class, d -> d.state() == DeskState.OPEN);

        assertThat(kiosk.heard(DeskStatus.class))
                .filteredOn(d -> d.desk().equals(DeskId.of(6)))
                .hasSize(1);
    }

    @Test
    void everyCallIsPublishedOnceInOrderWithItsNumber() {
        hall.openDesk(1);
        for (int n = 1; n <= 2; n++) kiosk.event(n, Device.taken(n));
        kiosk.acked(2);
        var desk = DeskId.of(1);

        hall.officer(new Command.CallNext(desk));
        hall.later(Duration.ofSeconds(30));
        hall.officer(new Command.Recall(desk));
        hall.officer(new Command.NoShow(desk));
        hall.officer(new Command.CallNext(desk));

        Device.soon().until(() -> kiosk.heard(CallMade.class).size() >= 3);
        assertThat(kiosk.heard(CallMade.class))
                .extracting(c -> c.call() + " " + c.ticket() + " " + c.times())
                .containsExactly("1 A601 1", "2 A601 2", "3 A602 1");
    }

    @Test
    void theRatingBoxOfTheDeskIsUnlockedWhenAVisitEnds() {
        try (var box = hall.device("box-1");
                var other = hall.device("box-2")) {
            box.born(1, Optional.of(DeskId.of(1)));
            other.born(1, Optional.of(DeskId.of(2)));
            box.acked(0);
            other.acked(0);
            hall.openDesk(1);
            kiosk.event(1, Device.taken(1));
            kiosk.acked(1);
            hall.officer(new Command.CallNext(DeskId.of(1)));
            hall.officer(new Command.Finish(DeskId.of(1), Optional.empty(), 1));

            assertThat(box.hears(hall.topics.command(box.id), DeviceCommand.class, _ -> true))
                    .extracting(DeviceCommand::order)
                    .isEqualTo(Order.UNLOCK_RATING);
            assertThat(other.heard(DeviceCommand.class)).isEmpty();
        }
    }

    @Test
    void theHubSaysWhenItIsThereAndWhenItIsGone() {
        var first = kiosk.hears(hall.topics.hub(), HubState.class, HubState::online);

        hall.restartLink();

        var second =
                kiosk.hears(
                        hall.topics.hub(),
                        HubState.class,
                        s -> s.online() && !s.epoch().equals(first.epoch()));
        assertThat(second.time()).isEqualTo(Hall.MORNING);
        assertThat(kiosk.heard(HubState.class))
                .contains(new HubState(false, first.epoch(), Hall.MORNING));
    }

    @Test
    void aBrokerThatForgotEverythingIsToldAgain() {
        hall.openDesk(1);
        kiosk.event(1, Device.taken(1));
        kiosk.acked(1);

        hall.restartBroker();

        try (var sign = hall.device("sign-1")) {
            sign.hears(hall.topics.hub(), HubState.class, HubState::online);
            sign.hears(hall.topics.queue(A), QueueStatus.class, q -> q.waiting() == 1);
            sign.hears(
                    hall.topics.desk(DeskId.of(1)),
                    DeskStatus.class,
                    d -> d.state() == DeskState.OPEN);
        }
        kiosk.event(1, Device.taken(1));
        kiosk.event(2, Device.taken(2));
        kiosk.acked(2);
        assertThat(hall.engine.office().tickets()).hasSize(2);
    }
}
