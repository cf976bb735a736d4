package vn.luot.kiosk;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.luot.device.DeviceProfile;
import vn.luot.device.KeyCodes;
import vn.luot.device.Peripherals.Keypad;
import vn.luot.device.Peripherals.Scanner;
import vn.luot.device.Peripherals.ScannerSource;
import vn.luot.kiosk.hardware.evdev.KeyReader;
import vn.luot.kiosk.hardware.evdev.Keyboards;
import vn.luot.kiosk.hardware.evdev.TypedLine;
import vn.luot.kiosk.hardware.evdev.TypingScanner;
import vn.luot.kiosk.hardware.serial.SerialScanner;
import vn.luot.kiosk.panel.Scan;
import vn.luot.text.Formats;

/// `luot-kiosk listen`: for whoever installs a keypad or a scanner. Names the keyboards that are
/// plugged in, then each key and each scan; of an identity card only the age.
@Command(
        name = "listen",
        description = "Names keyboards, then what the profile's keypad and scanner say.",
        mixinStandardHelpOptions = true)
final class ListenCommand implements Callable<Integer> {
    @Option(names = "--profile", paramLabel = "NAME|FILE", required = true)
    private String profile = "";

    @Option(
            names = "--count",
            defaultValue = "20",
            description = "end after so many keys and scans (default: ${DEFAULT-VALUE})")
    private int count = 20;

    @Option(
            names = "--seconds",
            defaultValue = "60",
            description = "end after so long (default: ${DEFAULT-VALUE})")
    private int seconds = 60;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var device = KioskConfig.profile(profile);
        var out = spec.commandLine().getOut();
        for (var keyboard : Keyboards.HERE.all())
            out.println("INPUT " + keyboard.device() + "  " + keyboard.name());
        var left = new CountDownLatch(count);
        try (var _ = new Parts(device, new Told(out, left))) {
            out.flush();
            return left.await(seconds, TimeUnit.SECONDS) || left.getCount() < count ? 0 : 1;
        }
    }

    /// Prints what is heard, on whatever thread hears it.
    private record Told(PrintWriter out, CountDownLatch left) {
        void say(String line) {
            out.println(line);
            out.flush();
        }

        void heard(String line) {
            say(line);
            left.countDown();
        }

        void plugged(String part, boolean there) {
            say(part + (there ? " is there" : " is gone"));
        }
    }

    private static final class Parts implements AutoCloseable {
        private final ArrayDeque<Runnable> ends = new ArrayDeque<>();

        Parts(DeviceProfile profile, Told told) {
            var plugged = profile.peripherals();
            plugged.keypad().ifPresent(keypad -> ends.push(keypad(keypad, told)::close));
            plugged.scanner().ifPresent(scanner -> ends.push(scanner(scanner, told)));
        }

        private static KeyReader keypad(Keypad keypad, Told told) {
            return KeyReader.start(
                    keypad.keyboard(),
                    new KeyReader.Listener() {
                        @Override
                        public void key(int code, boolean down) {
                            if (down) told.heard("KEY " + name(code) + button(keypad, code));
                        }

                        @Override
                        public void plugged(boolean there) {
                            told.plugged("KEYPAD", there);
                        }
                    });
        }

        private static String name(int code) {
            return KeyCodes.name(code).orElse("other") + " (" + code + ")";
        }

        private static String button(Keypad keypad, int code) {
            return Optional.ofNullable(keypad.keys().get(code)).map(b -> " → " + b).orElse("");
        }

        private static Runnable scanner(Scanner scanner, Told told) {
            return switch (scanner.source()) {
                case ScannerSource.Serial(var port) ->
                        SerialScanner.start(port, line -> scanned(line, scanner.dossier(), told))
                                ::close;
                case ScannerSource.Typing(var keyboard) ->
                        KeyReader.start(
                                        keyboard,
                                        new TypingScanner(
                                                new TypedLine(),
                                                line -> scanned(line, scanner.dossier(), told)))
                                ::close;
            };
        }

        private static void scanned(char[] line, List<String> dossiers, Told told) {
            try {
                told.heard(
                        switch (Scan.of(line, dossiers, LocalDate.now(Formats.ZONE))) {
                            case Scan.OurTicket(var ticket) -> "SCAN ticket " + ticket.token();
                            case Scan.Booked(var code) -> "SCAN booking " + code;
                            case Scan.Dossier() -> "SCAN dossier";
                            case Scan.Card(var age) -> "SCAN card, age " + age;
                            case Scan.Unknown() -> "SCAN unknown, " + line.length + " characters";
                        });
            } finally {
                Arrays.fill(line, '\0');
            }
        }

        @Override
        public void close() {
            while (!ends.isEmpty()) ends.pop().run();
        }
    }
}
