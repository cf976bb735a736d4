package vn.luot.kiosk;

import com.fasterxml.uuid.Generators;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.device.DeskKey;
import vn.luot.device.DeviceProfile;
import vn.luot.device.DeviceProfile.Action;
import vn.luot.device.DeviceProfile.Drawing;
import vn.luot.device.OfficeClock;
import vn.luot.device.Peripherals.Scanner;
import vn.luot.device.Peripherals.Sign;
import vn.luot.kiosk.hardware.Hardware;
import vn.luot.kiosk.hardware.Plugged;
import vn.luot.kiosk.hardware.Screen;
import vn.luot.kiosk.link.HubLink;
import vn.luot.kiosk.link.HubTime;
import vn.luot.kiosk.link.OfficeFile;
import vn.luot.kiosk.link.Report;
import vn.luot.kiosk.link.Shelf;
import vn.luot.kiosk.outbox.Outbox;
import vn.luot.kiosk.panel.Hurry;
import vn.luot.kiosk.panel.Input;
import vn.luot.kiosk.panel.Key;
import vn.luot.kiosk.panel.Keys;
import vn.luot.kiosk.panel.Panel;
import vn.luot.machine.Alive;
import vn.luot.machine.MachineClock;
import vn.luot.machine.Systemd;
import vn.luot.ticket.Typesetter;
import vn.luot.wire.DeskId;
import vn.luot.wire.FromHub.Desired;
import vn.luot.wire.PrinterState;
import vn.luot.wire.Topics;

/// One running kiosk: every part made and joined here, and ended in the opposite order.
final class Device implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Device.class);
    private static final Duration SIGN_LASTS = Duration.ofSeconds(40);
    private static final int USUAL_DOTS = 576;

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    private final Systemd systemd;

    private Device(Systemd systemd) {
        this.systemd = systemd;
    }

    /// Opens real or simulated parts that report to this listener.
    interface Opening {
        Hardware open(Hardware.Listener listener);
    }

    static Device start(KioskConfig config, OfficeClock clock, Opening opening) {
        return start(config, clock, Systemd.NONE, opening);
    }

    /// @param systemd told when the kiosk is ready, works and ends
    /// @throws StartException if something it needs is in use or cannot be had
    static Device start(KioskConfig config, OfficeClock clock, Systemd systemd, Opening opening) {
        var device = new Device(systemd);
        try {
            device.join(config, clock, opening);
            return device;
        } catch (RuntimeException e) {
            device.close();
            throw e;
        }
    }

    private void join(KioskConfig config, OfficeClock clock, Opening opening) {
        keep(DataFolder.lock(config.data()));
        var ids = Generators.timeBasedEpochGenerator();
        var outbox = keep(Outbox.open(config.data(), ids.generate().toString()));
        var trust =
                new HubTime.Trust(
                        outbox.latest(), () -> clock.isMachines() && MachineClock.isSynchronised());
        var time = new HubTime(clock, clock::nanos, ids::generate, trust);
        var file = new OfficeFile(config.data().resolve("office.json"));
        var stored = config.training() ? Optional.<Desired>empty() : file.load();
        var profile = config.profile();
        var inbox = new Inbox();
        var ears = new Ears(inbox, time, profile.printer().isPresent(), dossiers(profile));
        var desk = new SelfTestDesk(ears, SelfTestDesk.Patience.USUAL);
        var hardware = opening.open(desk);
        var plugged = keep(plugged(profile, hardware, desk));
        var shelf = shelf(config, hardware);
        var parts = new HubLink.Parts(outbox, time, file, shelf);
        var link = keep(link(config, parts, hardware, inbox));
        var panel = Panel.start(keys(profile, config.desk()), outbox.numbers());
        var lamps = desk.lamps(hardware.lamps());
        var face = new Face(profile, hardware.screen(), lamps, plugged, config.training());
        var paper = new Paper(hardware.printer(), typesetter(profile), inbox, config.training());
        var pulse = new Pulse(systemd, alive(config, hardware, link));
        var loop = new Loop(panel, new Loop.Parts(inbox, outbox, link, time, face, paper), pulse);
        keep(loop);
        keep(desk);
        keep(hardware);
        keep(paper);
        keep(systemd::stopping);
        ears.printerChanged(hardware.printer().state());
        inbox.heard(new Input.LeftOver(outbox.unfinished()));
        stored.ifPresent(desired -> inbox.heard(new Input.Configured(desired.office())));
        loop.start();
        paper.warm();
        if (config.training()) train(config, inbox);
        else link.start(stored.map(Desired::rev).orElse(0L));
        desk.ready(tested(config, hardware, link, time));
        tell(config, outbox);
    }

    private static void tell(KioskConfig config, Outbox outbox) {
        log.info(
                "kiosk {} of office {}: {} events not yet at the hub",
                config.device(),
                config.office(),
                outbox.pending());
    }

    /// Only where there is a screen to look at; whoever trains sees what the real kiosk has.
    private static Optional<Shelf> shelf(KioskConfig config, Hardware hardware) {
        if (!config.profile().touch()) return Optional.empty();
        var folder = config.training() ? real(config) : config.data();
        var shelf = new Shelf(folder.resolve("procedures.jsonl"), hardware.screen()::procedures);
        shelf.load();
        return Optional.of(shelf);
    }

    private static Path real(KioskConfig config) {
        return Optional.ofNullable(config.data().getParent()).orElse(config.data());
    }

    private static SelfTestDesk.Parts tested(
            KioskConfig config, Hardware hardware, HubLink link, HubTime time) {
        var typesetter = typesetter(config.profile());
        var checks = new Checks(config.data(), typesetter, () -> time.now().at());
        return new SelfTestDesk.Parts(config, hardware, link::isConnected, checks);
    }

    /// The link is never started: not one word of it reaches the hub.
    private static void train(KioskConfig config, Inbox inbox) {
        var office = TrainingOffice.card(real(config), config.profile());
        inbox.heard(new Input.Configured(office));
        log.warn("training mode: no number and no ticket counts");
    }

    /// The outbox has no thread of its own: the loop writes it, and stands still with it.
    private static List<Alive> alive(KioskConfig config, Hardware hardware, HubLink link) {
        var parts = new ArrayList<Alive>(hardware.inputs());
        if (!config.training()) parts.add(link);
        return parts;
    }

    private static HubLink link(
            KioskConfig config, HubLink.Parts parts, Hardware hardware, Inbox inbox) {
        var topics = new Topics(config.office());
        var address =
                new HubLink.Address(config.hub(), topics, config.device(), new KeyRing(config));
        var report =
                new Report(
                        config.profile().name(),
                        Kiosk.version(),
                        config.desk(),
                        config.profile().kind() == DeviceProfile.Kind.TICKET_KIOSK,
                        () ->
                                config.profile().printer().isPresent()
                                        ? hardware.printer().state()
                                        : PrinterState.READY,
                        () -> config.profile().printer().flatMap(_ -> hardware.printer().answers()),
                        MachineClock::isSynchronised,
                        hardware::troubles);
        return new HubLink(address, report, parts, inbox);
    }

    /// What is plugged in beside real hardware; a page needs nothing real.
    private static Plugged plugged(
            DeviceProfile profile, Hardware hardware, Hardware.Listener listener) {
        return hardware.isSimulated()
                ? Plugged.none()
                : Plugged.open(profile.peripherals(), hardware.lines(), listener);
    }

    private static List<String> dossiers(DeviceProfile profile) {
        return profile.peripherals().scanner().map(Scanner::dossier).orElse(List.of());
    }

    static Keys keys(DeviceProfile profile, Optional<DeskId> desk) {
        var keys = new LinkedHashMap<String, Key>();
        if (profile.touch()) {
            keys.put(Screen.DONE, new Key.Done());
            keys.put(Screen.MORE_TIME, new Key.MoreTime());
            if (profile.offersEveryService()) keys.put("*", new Key.EveryService());
        }
        for (var button : profile.buttons()) keys.put(button.id(), key(button.action()));
        var scanner = profile.peripherals().scanner();
        var sign = profile.peripherals().sign();
        var burst = profile.pressing().burst();
        return new Keys(
                keys,
                desk,
                scanner.flatMap(Scanner::collect),
                sign.map(Sign::blankAfter).orElse(SIGN_LASTS),
                new Hurry(burst.most(), burst.within(), burst.pause()));
    }

    private static Key key(Action action) {
        return switch (action) {
            case Action.Service(var service) -> new Key.Service(service);
            case Action.Priority() -> new Key.Priority();
            case Action.Help() -> new Key.Help();
            case Action.Reprint() -> new Key.Reprint();
            case Action.Rating(var level) -> new Key.Rating(level);
            case Action.Desk(var desk) -> new Key.Desk(desk(desk));
            case Action.Digit(var digit) -> new Key.Digit(digit);
            case Action.Postpone() -> new Key.Postpone();
        };
    }

    private static Key.Desk.Wish desk(DeskKey key) {
        return switch (key) {
            case NEXT -> Key.Desk.Wish.NEXT;
            case FINISH_NEXT -> Key.Desk.Wish.FINISH_NEXT;
            case CALL_NEXT -> Key.Desk.Wish.CALL_NEXT;
            case RECALL -> Key.Desk.Wish.RECALL;
            case START -> Key.Desk.Wish.START;
            case FINISH -> Key.Desk.Wish.FINISH;
            case NO_SHOW -> Key.Desk.Wish.NO_SHOW;
            case HOLD -> Key.Desk.Wish.HOLD;
            case TRANSFER -> Key.Desk.Wish.TRANSFER;
            case PAUSE -> Key.Desk.Wish.PAUSE;
            case CLOSE -> Key.Desk.Wish.CLOSE;
            case CLEAR -> Key.Desk.Wish.CLEAR;
        };
    }

    static Typesetter typesetter(DeviceProfile profile) {
        return profile.printer()
                .map(printer -> Typesetter.of(printer.widthDots(), printer.drawing()))
                .orElseGet(() -> Typesetter.of(USUAL_DOTS, Drawing.WHOLE));
    }

    private <T extends AutoCloseable> T keep(T part) {
        parts.push(part);
        return part;
    }

    /// Safe to call twice; a part that will not end does not keep the others.
    @Override
    public void close() {
        while (!parts.isEmpty()) {
            var part = parts.pop();
            try {
                part.close();
            } catch (Exception e) {
                log.error("{} did not end properly", part.getClass().getSimpleName(), e);
            }
        }
    }
}
