package vn.luot.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.luot.device.CornerBox.YAML;
import static vn.luot.device.CornerBox.read;

import java.io.IOException;
import java.io.UncheckedIOException;
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
        var profile = YAML.replaceAll("printer: .*", "printer: {" + text + ", widthDots: 576}");
        try {
            return read(folder, "p.yaml", profile).printer().orElseThrow();
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

    @Test
    void aKeyMayStandInForALine() throws IOException {
        var keys = YAML.replace("line: 5", "key: kp-1") + "keypad: {id: usb-X-event-kbd}\n";
        var keypad = read(folder, "keys.yaml", keys).peripherals().keypad().orElseThrow();
        assertThat(keypad.keys()).containsExactly(Map.entry(79, "help"));
        assertThatThrownBy(() -> read(folder, "keys.yaml", YAML.replace("line: 5", "key: kp-1")))
                .hasMessage("keys.yaml: keypad: missing, but buttons have keys");
        assertThatThrownBy(() -> read(folder, "keys.yaml", keys.replace("kp-1", "kp-x")))
                .hasMessageContaining("buttons[2].key: \"kp-x\" is no key");
    }

    @Test
    void readsAnOfficesOwnFile() throws IOException {
        var profile = read(folder, "corner.yaml", YAML);
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
        assertThat(read(folder, "corner.properties", properties))
                .isEqualTo(read(folder, "corner.yaml", YAML));
    }

    @Test
    void readsHowButtonsArePressed() throws IOException {
        var text =
                YAML.replace(
                                "hardware: pi",
                                "hardware: pi\nguardMillis: 200\nholdMillis: 2000\n"
                                        + "buzzer: {line: 26}")
                        .replace("lamp: 16", "lamp: 16, hold: help")
                        .replace("action: help, line: 5", "action: help");
        var profile = read(folder, "corner.yaml", text);
        assertThat(profile.pressing().guard()).hasMillis(200);
        assertThat(profile.pressing().hold()).hasMillis(2000);
        assertThat(profile.buzzer()).contains(new DeviceProfile.Buzzer(26, Duration.ofMillis(80)));
        assertThat(profile.buttons().getFirst().hold()).contains("help");
        assertThat(profile.buttons().getLast().line()).isEmpty();
    }
}
