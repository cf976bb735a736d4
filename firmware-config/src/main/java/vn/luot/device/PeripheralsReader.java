package vn.luot.device;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import vn.luot.device.Peripherals.Keyboard;
import vn.luot.device.Peripherals.Keypad;
import vn.luot.device.Peripherals.Lamp;
import vn.luot.device.Peripherals.Scanner;
import vn.luot.device.Peripherals.ScannerSource;
import vn.luot.device.Peripherals.SerialPort;
import vn.luot.device.Peripherals.Sign;
import vn.luot.device.Peripherals.SignLink;
import vn.luot.device.Peripherals.SignWords;
import vn.luot.wire.ServiceCode;

/// Values → keypad, scanner and sign.
///
/// @param lines which parts have which GPIO lines
record PeripheralsReader(Values values, Lines lines) {
    private static final int USUAL_BAUD = 9600;
    private static final int USUAL_BLANK_SECONDS = 40;

    /// @param keys the buttons that keys press
    Peripherals peripherals(Map<Integer, String> keys) {
        return new Peripherals(keypad(keys), scanner(), sign());
    }

    private Optional<Keypad> keypad(Map<Integer, String> keys) {
        if (!values.has("keypad")) {
            if (!keys.isEmpty()) throw values.wrong("keypad", "missing, but buttons have keys");
            return Optional.empty();
        }
        if (keys.isEmpty()) throw values.wrong("keypad", "no button has a key");
        var lamp =
                values.optional("keypad.lamp").map(_ -> values.choice("keypad.lamp", Lamp.class));
        return Optional.of(new Keypad(keyboard("keypad."), keys, lamp));
    }

    private Keyboard keyboard(String key) {
        var path = values.optional(key + "path");
        var id = values.optional(key + "id");
        var name = values.optional(key + "name");
        if (List.of(path, id, name).stream().filter(Optional::isPresent).count() != 1)
            throw values.wrong(key + "id", "one of id, name and path must say which keyboard");
        return path.<Keyboard>map(_ ->
                        new Keyboard.AtPath(values.value(key + "path", ProfileReader::absolute)))
                .or(() -> id.map(Keyboard.WithId::new))
                .or(() -> name.map(Keyboard.Named::new))
                .orElseThrow();
    }

    private Optional<Scanner> scanner() {
        if (!values.has("scanner")) return Optional.empty();
        var dossier =
                values.optional("scanner.dossier")
                        .map(_ -> values.value("scanner.dossier", PeripheralsReader::pattern))
                        .orElse(Scanner.DOSSIER);
        var collect =
                values.optional("scanner.collect")
                        .map(_ -> values.value("scanner.collect", ServiceCode::new));
        return Optional.of(new Scanner(source(), List.of(dossier), collect));
    }

    private ScannerSource source() {
        return switch (values.text("scanner.kind")) {
            case "serial" -> new ScannerSource.Serial(port("scanner."));
            case "keyboard" -> new ScannerSource.Typing(keyboard("scanner."));
            default ->
                    throw values.wrong(
                            "scanner.kind",
                            '"' + values.text("scanner.kind") + "\" is none of serial, keyboard");
        };
    }

    private static String pattern(String text) {
        try {
            return Pattern.compile(text).pattern();
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("no regular expression: " + e.getDescription(), e);
        }
    }

    private SerialPort port(String key) {
        return new SerialPort(
                values.value(key + "path", ProfileReader::absolute),
                values.optionalNumber(key + "baud", 300, 921_600).orElse(USUAL_BAUD));
    }

    private Optional<Sign> sign() {
        if (!values.has("sign")) return Optional.empty();
        var words =
                new SignWords(
                        values.optional("sign.idle").orElse("--"),
                        values.optional("sign.paused").orElse("----"),
                        values.optional("sign.closed").orElse(""));
        var blank = values.optionalNumber("sign.blankSeconds", 5, 3600).orElse(USUAL_BLANK_SECONDS);
        return Optional.of(
                new Sign(
                        link(),
                        words,
                        values.flag("sign.blinkPriority"),
                        Duration.ofSeconds(blank)));
    }

    private SignLink link() {
        return switch (values.text("sign.kind")) {
            case "serial" -> new SignLink.Serial(port("sign."), frame());
            case "max7219" ->
                    new SignLink.Max7219(
                            spi("sign.path"),
                            values.optionalNumber("sign.digits", 1, 8).orElse(4),
                            values.optionalNumber("sign.brightness", 0, 15).orElse(8));
            case "tm1637" ->
                    new SignLink.Tm1637(
                            gpio("sign.clock"),
                            gpio("sign.data"),
                            values.optionalNumber("sign.brightness", 0, 7).orElse(4));
            default ->
                    throw values.wrong(
                            "sign.kind",
                            '"'
                                    + values.text("sign.kind")
                                    + "\" is none of serial, max7219, tm1637");
        };
    }

    private String spi(String key) {
        var path = values.value(key, ProfileReader::absolute);
        lines.takeSpi(key, path);
        return path;
    }

    private int gpio(String key) {
        var number = values.number(key, 0, Lines.LAST);
        lines.take(key, number);
        return number;
    }

    private SignFrame frame() {
        var checksum =
                values.optional("sign.checksum")
                        .map(_ -> values.choice("sign.checksum", SignFrame.Checksum.class))
                        .orElse(SignFrame.Checksum.NONE);
        var charset =
                values.optional("sign.charset")
                        .map(_ -> values.value("sign.charset", SignFrame::charset))
                        .orElse(SignFrame.charset("US-ASCII"));
        return new SignFrame(
                values.value("sign.frame", SignFrame::parts),
                checksum,
                charset,
                values.optional("sign.address").orElse("1"));
    }
}
