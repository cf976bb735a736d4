package vn.luot.device;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.luot.device.CornerBox.YAML;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whoever writes a kiosk's file is told what is wrong with it, and where.
class ProfileMistakesTest {
    @TempDir Path folder;

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
        var file = Files.writeString(folder.resolve("corner.yaml"), YAML + more + "\n");
        assertThatThrownBy(() -> Profiles.read(file))
                .isInstanceOf(ProfileException.class)
                .hasMessageStartingWith("corner.yaml: " + message);
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
        var text = YAML.replace(right, wrong.replace("\\n", "\n"));
        var file = Files.writeString(folder.resolve("corner.yaml"), text);
        assertThatThrownBy(() -> Profiles.read(file))
                .isInstanceOf(ProfileException.class)
                .hasMessageStartingWith("corner.yaml: " + message);
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
}
