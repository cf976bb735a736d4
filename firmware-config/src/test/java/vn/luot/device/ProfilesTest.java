package vn.luot.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import vn.luot.device.DeviceProfile.Action;
import vn.luot.device.DeviceProfile.Button;
import vn.luot.device.DeviceProfile.Connection;
import vn.luot.device.DeviceProfile.Drawing;
import vn.luot.device.DeviceProfile.Flow;
import vn.luot.device.DeviceProfile.Hardware;
import vn.luot.device.DeviceProfile.Kind;
import vn.luot.device.DeviceProfile.Printer;

class ProfilesTest {
    static final List<String> NAMES = Profiles.NAMES;

    private static final String BOX =
            """
            name: corner-box
            kind: ticket-kiosk
            hardware: pi
            buttons:
              - {id: a, action: service A, line: 4, lamp: 16, label: {vi: Chứng thực}}
              - {id: help, action: help, line: 5, label: {vi: Hướng dẫn, en: Help}}
            printer: {kind: tcp, host: 10.0.0.9, port: 9100, widthDots: 384}
            """;

    @TempDir Path folder;

    @ParameterizedTest
    @FieldSource("NAMES")
    void comeWithTheProgram(String name) {
        var profile = Profiles.named(name);
        assertThat(profile.name()).isEqualTo(name);
        assertThat(profile.buttons()).extracting(Button::label).extracting("en").doesNotContain("");
    }

    @Test
    void theDemoHasEverythingAKioskCanHave() {
        var demo = Profiles.named("demo");
        assertThat(demo.hardware()).isEqualTo(Hardware.SIM);
        assertThat(demo.services()).hasToString("[A, C, E, F, H, L, U, T, N]");
        assertThat(demo.ratingLevels()).containsExactly(5, 4, 3, 2, 1);
        assertThat(demo.buttons())
                .extracting(Button::id)
                .contains("a", "n", "priority", "help", "rate-5", "rate-1");
        assertThat(demo.printer())
                .contains(new Printer(new Connection.Files("paper"), 576, Drawing.WHOLE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    kind: usb, path: /dev/usb/lp1                    | /dev/usb/lp1   | WHOLE
                    kind: usb, usb: '04b8:0202'                      | 04b8:0202      | WHOLE
                    kind: usb, usb: '04b8:0202', serial: SN1         | 04b8:0202 SN1  | WHOLE
                    kind: usb, serial: SN1, drawing: little          | *:* SN1        | LITTLE
                    """)
    void aUsbPrinterIsKnownByItsPathOrByItsIds(String printer, String name, Drawing drawing) {
        var found = printer(printer);
        assertThat(found.connection()).hasToString(name);
        assertThat(found.drawing()).isEqualTo(drawing);
    }

    @Test
    void aSlowSerialLineGetsLittleToDraw() {
        assertThat(printer("kind: serial, path: /dev/ttyS0, baud: 9600, flow: xon-xoff"))
                .isEqualTo(
                        new Printer(
                                new Connection.Serial("/dev/ttyS0", 9600, Flow.XON_XOFF),
                                576,
                                Drawing.LITTLE));
        assertThat(printer("kind: serial, path: /dev/ttyUSB0"))
                .isEqualTo(
                        new Printer(
                                new Connection.Serial("/dev/ttyUSB0", 115_200, Flow.NONE),
                                576,
                                Drawing.WHOLE));
    }

    private Printer printer(String text) {
        var profile = BOX.replaceAll("printer: .*", "printer: {" + text + ", widthDots: 576}");
        try {
            return read("p.yaml", profile).printer().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aRatingBoxPrintsNothing() {
        var box = Profiles.named("rating-box");
        assertThat(box.kind()).isEqualTo(Kind.RATING_BOX);
        assertThat(box.printer()).isEmpty();
        assertThat(box.buttons()).allMatch(b -> b.line().isPresent() && b.lamp().isPresent());
    }

    @Test
    void aKeypadIsAKeyboardWhoseKeysPressButtons() {
        var pad = Profiles.named("desk-keypad");
        var keypad = pad.peripherals().keypad().orElseThrow();
        assertThat(keypad.keyboard()).isEqualTo(new Peripherals.Keyboard.Named("keypad"));
        assertThat(keypad.keys()).containsEntry(96, "next").containsEntry(82, "d0").hasSize(17);
        assertThat(keypad.lamp()).contains(Peripherals.Lamp.NUM_LOCK);
        assertThat(pad.buttons().getFirst().action()).isEqualTo(new Action.Desk(DeskKey.NEXT));
    }

    @Test
    void aSignHasNoButtons() {
        var sign = Profiles.named("desk-sign").peripherals().sign().orElseThrow();
        assertThat(sign.link())
                .isInstanceOfSatisfying(
                        Peripherals.SignLink.Serial.class,
                        serial ->
                                assertThat(serial.frame().bytes("A050"))
                                        .containsExactly(2, '0', '1', 'A', '0', '5', '0', 3, 0x76));
        assertThat(sign.blankAfter()).hasSeconds(40);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    'scanner: {kind: serial, path: ttyACM0}' | scanner.path: "ttyACM0" does not begin with /
                    'scanner: {kind: usb}'                   | scanner.kind: "usb" is none of serial, keyboard
                    'scanner: {kind: keyboard}'              | scanner.id: one of id, name and path
                    'scanner: {kind: keyboard, name: x, dossier: "["}' | scanner.dossier: no regular expression
                    'sign: {kind: neon}'                     | sign.kind: "neon" is none of serial, max7219, tm1637
                    'sign: {kind: tm1637, clock: 4, data: 6}' | sign.clock: 4 is used twice
                    'sign: {kind: serial, path: /dev/x, frame: "{colour}"}' | sign.frame: {colour} is no field
                    'keypad: {name: pad}'                    | keypad: no button has a key
                    """)
    void aMistakeInAPeripheralNamesItsKey(String more, String message) throws IOException {
        var file = Files.writeString(folder.resolve("corner.yaml"), BOX + more + "\n");
        assertThatThrownBy(() -> Profiles.read(file))
                .isInstanceOf(ProfileException.class)
                .hasMessageStartingWith("corner.yaml: " + message);
    }

    @Test
    void aKeyMayStandInForALine() throws IOException {
        var keys = BOX.replace("line: 5", "key: kp-1") + "keypad: {id: usb-X-event-kbd}\n";
        var keypad = read("keys.yaml", keys).peripherals().keypad().orElseThrow();
        assertThat(keypad.keys()).containsExactly(Map.entry(79, "help"));
        assertThatThrownBy(() -> read("keys.yaml", BOX.replace("line: 5", "key: kp-1")))
                .hasMessage("keys.yaml: keypad: missing, but buttons have keys");
        assertThatThrownBy(() -> read("keys.yaml", keys.replace("kp-1", "kp-x")))
                .hasMessageContaining("buttons[2].key: \"kp-x\" is no key");
    }

    @Test
    void readsAnOfficesOwnFile() throws IOException {
        var profile = read("corner.yaml", BOX);
        assertThat(profile.printer())
                .contains(new Printer(new Connection.Tcp("10.0.0.9", 9100), 384, Drawing.WHOLE));
        assertThat(profile.pressing()).isEqualTo(Pressing.USUAL);
        assertThat(profile.buttons().getLast().action()).isEqualTo(new Action.Help());
        assertThat(profile.buttons().getLast().lamp()).isEmpty();
    }

    @Test
    void readsTheSameFromProperties() throws IOException {
        var properties =
                """
                name = corner-box
                kind = ticket-kiosk
                hardware = pi
                buttons[1].id = a
                buttons[1].action = service A
                buttons[1].line = 4
                buttons[1].lamp = 16
                buttons[1].label.vi = Chứng thực
                buttons[2].id = help
                buttons[2].action = help
                buttons[2].line = 5
                buttons[2].label.vi = Hướng dẫn
                buttons[2].label.en = Help
                printer.kind = tcp
                printer.host = 10.0.0.9
                printer.port = 9100
                printer.widthDots = 384
                """;
        assertThat(read("corner.properties", properties)).isEqualTo(read("corner.yaml", BOX));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    name: corner-box  | name: Corner      | name: "Corner" is not [a-z0-9-]{1,32}
                    name: corner-box  | n: 1              | name: missing
                    kind: ticket      | kind: coffee      | kind: "coffee-kiosk" is none of ticket-kiosk, rating-box
                    kind: ticket-kiosk | kind: rating-box | buttons: no rating button on a rating box
                    hardware: pi      | hardware: pc      | hardware: "pc" is none of pi, sim
                    hardware: pi      | colour: red       | hardware: missing
                    hardware: pi      | {hardware: sim}   | is no YAML (line
                    hardware: pi      | hardware: [pi]    | hardware: missing
                    buttons:          | knobs:            | buttons: missing
                    id: help          | id: a             | buttons[2].id: "a" is used twice
                    id: help, action: help | id: b, action: service A | buttons[2].action: "service A" is used twice
                    action: help      | action: dance     | buttons[2].action: "dance" is none of service CODE
                    action: help      | action: rating 6  | buttons[2].action: "rating 6" is none of
                    action: help      | action: rating 4  | buttons: rating levels [4] are none of
                    service A         | service P         | buttons[1].action: service code P is kept
                    action: service A | action: priority  | buttons: no service button on a ticket kiosk
                    line: 5           | line: 4           | buttons[2].line: 4 is used twice, also by buttons[1].line
                    line: 5           | line: 16          | buttons[2].line: 16 is used twice
                    line: 5           | line: 2           | buttons[2].line: 2 is kept for the Pi itself
                    line: 5           | line: 28          | buttons[2].line: 28 is not between 0 and 27
                    line: 5           | line: five        | buttons[2].line: "five" is no whole number
                    line: 5,          | colour: red,      | buttons[2].colour: unknown key
                    lamp: 16          | lamp: 4           | buttons[1].lamp: 4 is used twice
                    line: 5           | lamp: 6           | buttons[2].line: missing
                    vi: Chứng thực    | en: Papers        | buttons[1].label.vi: missing
                    hardware: pi      | 'hardware: pi\ntouch: maybe' | touch: "maybe" is neither true nor false
                    hardware: pi      | 'hardware: pi\ndebounceMillis: 1' | debounceMillis: 1 is not between 5 and 500
                    hardware: pi      | 'hardware: pi\nburst: {most: 0}'  | burst.most: 0 is not between 1 and 1000
                    hardware: pi      | 'hardware: pi\nholdMillis: 10' | holdMillis: 10 is not between 500 and 5000
                    hardware: pi      | 'hardware: pi\nbuzzer: {line: 16}' | buzzer.line: 16 is used twice, also by buttons[1].lamp
                    hardware: pi      | 'hardware: pi\nbuzzer: {line: 15}' | buzzer.line: 15 is kept for the Pi itself
                    hardware: pi      | 'hardware: pi\nbuzzer: {line: 40}' | buzzer.line: 40 is not between 0 and 27
                    hardware: pi      | 'hardware: pi\nbuzzer: {millis: 80}' | buzzer.line: missing
                    line: 5           | line: 5, hold: b  | buttons[2].hold: "b" is no other button
                    line: 5           | line: 5, hold: help | buttons[2].hold: "help" is no other button
                    line: 5           | hold: a           | buttons[2].hold: needs a line of its own
                    kind: tcp         | kind: fax         | printer.kind: "fax" is none of file, tcp, usb, serial
                    kind: tcp         | kind: usb, path: lp0 | printer.path: "lp0" does not begin with /
                    kind: tcp         | kind: file        | printer.path: missing
                    kind: tcp         | kind: usb, usb: 4b8:202 | printer.usb: "4b8:202" is not vendor:product, such as 04b8:0202
                    kind: tcp         | kind: serial, path: /dev/ttyUSB0, baud: 300 | printer.baud: 300 is not between 1200 and 921600
                    kind: tcp         | kind: serial, path: /dev/ttyUSB0, flow: dtr | printer.flow: "dtr" is none of none, rts-cts, xon-xoff
                    port: 9100        | port: 0           | printer.port: 0 is not between 1 and 65535
                    host: 10.0.0.9,   | ''                | printer.host: missing
                    widthDots: 384    | widthDots: 400    | printer.widthDots: 400 is neither 384 nor 576
                    printer:          | paper:            | paper.host: unknown key
                    name: corner-box  | 'name: a\nname: b' | is no YAML (line 2): Duplicate
                    """)
    void everyMistakeNamesFileAndKey(String right, String wrong, String message)
            throws IOException {
        var text = BOX.replace(right, wrong.replace("\\n", "\n"));
        var file = Files.writeString(folder.resolve("corner.yaml"), text);
        assertThatThrownBy(() -> Profiles.read(file))
                .isInstanceOf(ProfileException.class)
                .hasMessageStartingWith("corner.yaml: " + message);
    }

    @Test
    void readsHowButtonsArePressed() throws IOException {
        var text =
                BOX.replace(
                                "hardware: pi",
                                "hardware: pi\nguardMillis: 200\nholdMillis: 2000\n"
                                        + "buzzer: {line: 26}")
                        .replace("lamp: 16", "lamp: 16, hold: help")
                        .replace("action: help, line: 5", "action: help");
        var profile = read("corner.yaml", text);
        assertThat(profile.pressing().guard()).hasMillis(200);
        assertThat(profile.pressing().hold()).hasMillis(2000);
        assertThat(profile.buzzer()).contains(new DeviceProfile.Buzzer(26, Duration.ofMillis(80)));
        assertThat(profile.buttons().getFirst().hold()).contains("help");
        assertThat(profile.buttons().getLast().line()).isEmpty();
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        var empty = Files.writeString(folder.resolve("empty.yaml"), "");
        assertThatThrownBy(() -> Profiles.read(empty)).hasMessageStartingWith("empty.yaml: ");
        var list = Files.writeString(folder.resolve("list.yaml"), "- 1\n");
        assertThatThrownBy(() -> Profiles.read(list)).hasMessage("list.yaml: name: missing");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        var file = folder.resolve("nowhere.yaml");
        assertThatThrownBy(() -> Profiles.read(file))
                .isInstanceOf(ProfileException.class)
                .hasMessageContaining(file.toString());
        assertThatThrownBy(() -> Profiles.named("nothing")).hasMessageContaining("ward-touch");
    }

    private DeviceProfile read(String name, String text) throws IOException {
        return Profiles.read(Files.writeString(folder.resolve(name), text));
    }
}
