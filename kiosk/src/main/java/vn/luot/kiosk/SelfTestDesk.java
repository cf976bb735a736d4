package vn.luot.kiosk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.device.DeviceProfile;
import vn.luot.kiosk.check.Finding;
import vn.luot.kiosk.check.Part;
import vn.luot.kiosk.check.SelfTest;
import vn.luot.kiosk.check.TestStep;
import vn.luot.kiosk.hardware.Hardware;
import vn.luot.kiosk.hardware.Lamps;
import vn.luot.wire.PrinterState;

/// The self-test inside the running kiosk: while one runs, buttons are heard here and take no
/// numbers, and the lamps are its own.
///
/// Its state is confined to a thread of its own; the hardware's calls return at once.
final class SelfTestDesk implements Hardware.Listener, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SelfTestDesk.class);
    private static final Duration LAMP = Duration.ofMillis(700);

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("self-test").factory());
    private final Hardware.Listener beyond;
    private final Patience patience;
    private volatile boolean runs;

    /// Absent until the device is whole.
    private volatile Optional<Parts> parts = Optional.empty();

    /// Only its own thread.
    private Optional<SelfTest> test = Optional.empty();

    /// Only its own thread: what the kiosk itself wants lit.
    private Set<String> wished = Set.of();

    private int lamp;
    private long steppedNanos = System.nanoTime();

    /// What is tested.
    ///
    /// @param connected whether the hub's broker is there
    /// @param people whether somebody is there who presses, looks and scans
    /// @param witness told of each change, on the desk's thread
    record Parts(
            KioskConfig config,
            Hardware hardware,
            BooleanSupplier connected,
            Checks checks,
            boolean people,
            Consumer<SelfTest> witness) {
        Parts(KioskConfig config, Hardware hardware, BooleanSupplier connected, Checks checks) {
            this(config, hardware, connected, checks, true, _ -> {});
        }

        private List<Part> fitted() {
            var profile = config.profile();
            var fitted = new ArrayList<>(List.of(Part.DATA, Part.CLOCK, Part.NETWORK));
            if (!profile.buttons().isEmpty()) fitted.add(Part.BUTTONS);
            if (profile.printer().isPresent()) fitted.add(Part.PRINTER);
            if (profile.peripherals().scanner().isPresent()) fitted.add(Part.SCANNER);
            var simulated = profile.hardware() == DeviceProfile.Hardware.SIM;
            if (simulated || profile.buttons().stream().anyMatch(b -> b.lamp().isPresent()))
                fitted.add(Part.LAMPS);
            if (!people) fitted.removeIf(Part::needsPerson);
            return fitted;
        }
    }

    /// How long is waited.
    ///
    /// @param hub for its answer
    /// @param person before a test that nobody goes on with ends by itself
    record Patience(Duration hub, Duration person) {
        static final Patience USUAL = new Patience(Duration.ofSeconds(10), Duration.ofMinutes(5));
    }

    /// @param beyond hears everything while no test runs
    SelfTestDesk(Hardware.Listener beyond, Patience patience) {
        this.beyond = beyond;
        this.patience = patience;
    }

    void ready(Parts whole) {
        parts = Optional.of(whole);
        var _ = thread.scheduleAtFixedRate(this::tick, 0, LAMP.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Lamps that wait until the test is over, and then are as they should be.
    Lamps lamps(Lamps real) {
        return buttons ->
                later(() -> {
                    wished = buttons;
                    if (!runs) real.light(buttons);
                });
    }

    @Override
    public void pressed(String button) {
        if (runs) step(now -> now.heard(button));
        else beyond.pressed(button);
    }

    @Override
    public void printerChanged(PrinterState state) {
        beyond.printerChanged(state);
    }

    /// What was scanned is not looked at: it may be an identity card.
    @Override
    public void scanned(char[] line) {
        if (runs) {
            Arrays.fill(line, '\0');
            step(now -> now.found(Part.SCANNER, new Finding.Fine("")));
        } else beyond.scanned(line);
    }

    @Override
    public void networkCut(boolean cut) {
        beyond.networkCut(cut);
    }

    @Override
    public void selfTest(TestStep step) {
        switch (step) {
            case TestStep.Begin() -> later(this::begin);
            case TestStep.End() -> later(this::end);
            case TestStep.Seen(var part, var fine) ->
                    step(now ->
                            now.found(part, fine ? new Finding.Fine("") : new Finding.Faulty("")));
        }
    }

    private void begin() {
        parts.ifPresent(whole -> {
            runs = true;
            steppedNanos = System.nanoTime();
            var profile = whole.config().profile();
            var buttons = profile.buttons().stream().map(DeviceProfile.Button::id).toList();
            show(Optional.of(SelfTest.of(whole.fitted(), buttons)));
            found(Part.DATA, whole.checks().data());
            found(Part.CLOCK, whole.checks().clock());
            if (whole.config().profile().printer().isPresent()) print(whole);
            log.info("a self-test has begun: no numbers are given until it ends");
        });
    }

    private void print(Parts whole) {
        var _ =
                whole.checks()
                        .print(whole.hardware().printer())
                        .thenAccept(finding -> later(() -> found(Part.PRINTER, finding)));
    }

    private void end() {
        if (!runs) return;
        runs = false;
        test.ifPresent(over -> log.info("the self-test has ended: {}", over.findings()));
        show(Optional.empty());
        parts.ifPresent(whole -> whole.hardware().lamps().light(wished));
    }

    /// The lamps go on and off one by one; the network is looked at; a forgotten test ends.
    private void tick() {
        if (!runs || parts.isEmpty()) return;
        var whole = parts.get();
        var buttons = test.map(now -> List.copyOf(now.pressed().keySet())).orElse(List.of());
        if (!buttons.isEmpty())
            whole.hardware().lamps().light(Set.of(buttons.get(lamp++ % buttons.size())));
        var waited = Duration.ofNanos(System.nanoTime() - steppedNanos);
        if (isWaiting(Part.NETWORK)) {
            if (whole.connected().getAsBoolean()) found(Part.NETWORK, new Finding.Fine(""));
            else if (waited.compareTo(patience.hub()) > 0)
                found(Part.NETWORK, new Finding.Faulty(whole.config().hub().toString()));
        }
        if (waited.compareTo(patience.person()) > 0) end();
    }

    private boolean isWaiting(Part part) {
        return test.map(now -> now.findings().get(part))
                .filter(Finding.Waiting.class::isInstance)
                .isPresent();
    }

    private void step(UnaryOperator<SelfTest> change) {
        later(() -> {
            steppedNanos = System.nanoTime();
            show(test.map(change));
        });
    }

    private void found(Part part, Finding finding) {
        show(test.map(now -> now.found(part, finding)));
    }

    private void show(Optional<SelfTest> next) {
        test = next;
        parts.ifPresent(whole -> {
            whole.hardware().screen().showTest(next);
            next.ifPresent(whole.witness());
        });
    }

    private void later(Runnable step) {
        try {
            thread.execute(() -> survive(step));
        } catch (RejectedExecutionException _) {
            log.debug("the device is ending");
        }
    }

    private static void survive(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            log.error("a step of the self-test failed", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
