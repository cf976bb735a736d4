package vn.luot.kiosk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vn.luot.device.DeviceProfile;
import vn.luot.device.Profiles;
import vn.luot.device.RunningClock;
import vn.luot.kiosk.hardware.Hardware;
import vn.luot.kiosk.hardware.Lamps;
import vn.luot.kiosk.hardware.PrintOutcome;
import vn.luot.kiosk.hardware.Printer;
import vn.luot.kiosk.hardware.Screen;
import vn.luot.wire.DeviceId;
import vn.luot.wire.OfficeId;
import vn.luot.wire.PrinterAnswers;
import vn.luot.wire.PrinterState;
import vn.luot.wire.Trouble;

/// The kiosk's program in a machine that will lose its power: people press its buttons as fast as
/// it can serve them, and it says every number that its screen shows, which is on disk by then.
///
/// As a program: `DoomedKiosk WARM DISK`. It works in the folder WARM until all is loaded, says so,
/// and after a line `go N` mounts `/dev/vdc` as DISK and works there until the end.
final class DoomedKiosk implements Hardware {
    private static final Instant OPENING = Instant.parse("2026-03-02T00:30:00Z");

    /// So fast that two presses of one button are never taken for one person's.
    private static final int SPEED = 200;

    /// Nobody is told to wait.
    private static final String PROFILE =
            """
            name: doomed
            kind: ticket-kiosk
            hardware: sim
            touch: true
            burst: {most: 1000}
            buttons:
              - {id: a, action: service A, label: {vi: Chứng thực}}
              - {id: c, action: service C, label: {vi: Hộ tịch}}
            printer: {kind: file, path: paper, widthDots: 576}
            """;

    private static final int TO_WARM_UP = 40;
    private static final List<String> BUTTONS = List.of("a", "c");

    private final BlockingQueue<String> shown = new ArrayBlockingQueue<>(99);
    private final Hardware.Listener listener;

    /// Confined to the loop's thread: a page may come again.
    private Optional<String> latest = Optional.empty();

    private DoomedKiosk(Hardware.Listener listener) {
        this.listener = listener;
    }

    static void main(String... folders) throws IOException, InterruptedException {
        var warm = Path.of(folders[0]);
        var disk = Path.of(folders[1]);
        var console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Files.copy(Path.of("/program/office.json"), warm.resolve("office.json"));
        var profile = Profiles.read(Files.writeString(warm.resolve("doomed.yaml"), PROFILE));
        work(profile, warm, TO_WARM_UP, _ -> {});
        console.println("WARM");
        var life = Integer.parseInt(orders.readLine().substring("go ".length()));
        run("date", "-s", "@" + (OPENING.getEpochSecond() + life));
        run("mount", "-t", "ext4", "/dev/vdc", disk.toString());
        console.println("MOUNTED");
        work(profile, disk, Integer.MAX_VALUE, number -> console.println("SHOWN " + number + " ."));
    }

    /// The office's clock begins at the same time in every life: nothing has kept it meanwhile.
    private static void work(
            DeviceProfile profile, Path data, int numbers, Consumer<String> witness)
            throws InterruptedException {
        var config =
                new KioskConfig(
                        data,
                        profile,
                        URI.create("mqtt://127.0.0.1:1"),
                        new OfficeId("demo"),
                        new DeviceId("kiosk-1"),
                        Optional.empty());
        var clock = new RunningClock(OPENING, Instant.now(), SPEED, InstantSource.system());
        var hardware = new CompletableFuture<DoomedKiosk>();
        try (var _ =
                Device.start(
                        config,
                        clock,
                        listener -> {
                            hardware.complete(new DoomedKiosk(listener));
                            return hardware.join();
                        })) {
            for (int i = 0; i < numbers; i++)
                witness.accept(hardware.join().take(BUTTONS.get(i % BUTTONS.size())));
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        var code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) throw new IOException(String.join(" ", command) + ": exit code " + code);
    }

    /// As somebody who wants a number, and presses again when none comes.
    private String take(String button) throws InterruptedException {
        while (true) {
            listener.pressed(button);
            var number = Optional.ofNullable(shown.poll(500, TimeUnit.MILLISECONDS));
            if (number.isPresent()) return number.get();
        }
    }

    @Override
    public Screen screen() {
        return page -> {
            var number = page.kind() == Screen.Kind.DONE ? page.number() : Optional.<String>empty();
            if (number.isEmpty() || number.equals(latest)) return;
            latest = number;
            shown.add(number.get());
        };
    }

    @Override
    public Lamps lamps() {
        return (Set<String> _) -> {};
    }

    @Override
    public Printer printer() {
        return new Printer() {
            @Override
            public CompletableFuture<PrintOutcome> print(byte[] escPos) {
                return CompletableFuture.completedFuture(new PrintOutcome.Printed());
            }

            @Override
            public PrinterState state() {
                return PrinterState.READY;
            }

            @Override
            public Optional<PrinterAnswers> answers() {
                return Optional.empty();
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public boolean isSimulated() {
        return true;
    }

    @Override
    public List<Trouble> troubles() {
        return List.of();
    }

    @Override
    public void close() {}
}
