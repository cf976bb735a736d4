package vn.luot.kiosk.link;

import static org.awaitility.Awaitility.await;

import com.fasterxml.uuid.Generators;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.luot.kiosk.outbox.Outbox;
import vn.luot.kiosk.panel.Input;
import vn.luot.wire.FromHub.DeviceCommand.Order;
import vn.luot.wire.FromKiosk.DeviceState;
import vn.luot.wire.FromKiosk.HelpAsked;
import vn.luot.wire.PrinterState;

/// The kiosk's end of a real connection with a real outbox, and the hub's end said by hand.
final class KioskByHand implements AutoCloseable {
    static final String EPOCH = "epoch-1";

    final List<Input> heard = new CopyOnWriteArrayList<>();
    final List<Order> ordered = new CopyOnWriteArrayList<>();
    final RealBroker broker;
    final HubByHand hub;
    final Outbox outbox;
    final HubTime time;
    final HubLink link;
    private final Path folder;

    KioskByHand(Path folder) {
        this.folder = folder;
        broker = new RealBroker(folder);
        hub = new HubByHand(broker.address());
        outbox = Outbox.open(folder, EPOCH);
        var ids = Generators.timeBasedEpochGenerator();
        time =
                new HubTime(
                        InstantSource.system(),
                        System::nanoTime,
                        ids::generate,
                        HubTime.Trust.FULL);
        var report =
                new Report(
                        "demo",
                        "test",
                        Optional.empty(),
                        true,
                        () -> PrinterState.READY,
                        Optional::empty,
                        () -> false,
                        List::of);
        link =
                new HubLink(
                        new HubLink.Address(broker.address(), HubByHand.TOPICS, HubByHand.KIOSK),
                        report,
                        new HubLink.Parts(outbox, time, file()),
                        new Ears());
    }

    private final class Ears implements HubLink.Listener {
        @Override
        public void heard(Input input) {
            heard.add(input);
        }

        @Override
        public void ordered(Order order) {
            ordered.add(order);
        }
    }

    void reconnect() {
        link.cut(true);
        await().until(() -> !link.isConnected());
        link.cut(false);
        await().until(link::isConnected);
    }

    /// Each time it announced itself.
    List<DeviceState> births() {
        return hub.heard(DeviceState.class).stream().filter(DeviceState::online).toList();
    }

    void happen(int times) {
        for (int i = 0; i < times; i++)
            outbox.add(LocalDate.of(2026, 3, 2), time.stamp(), new HelpAsked());
    }

    OfficeFile file() {
        return new OfficeFile(folder.resolve("office.json"));
    }

    @Override
    public void close() {
        link.close();
        outbox.close();
        hub.close();
        broker.close();
    }
}
