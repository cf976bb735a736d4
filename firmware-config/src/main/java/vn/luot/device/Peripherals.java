package vn.luot.device;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.luot.wire.ServiceCode;

/// What is plugged into a device besides its buttons and its printer.
///
/// @param keypad keys that press the profile's buttons
/// @param scanner reads tickets, receipts of dossiers and identity cards
/// @param sign shows a desk's number
public record Peripherals(Optional<Keypad> keypad, Optional<Scanner> scanner, Optional<Sign> sign) {
    public static final Peripherals NONE =
            new Peripherals(Optional.empty(), Optional.empty(), Optional.empty());

    /// A keyboard that belongs to the program alone: its keys reach neither browser nor console.
    ///
    /// @param keys the kernel's key codes, each with the button it presses
    /// @param lamp the lamp of the keyboard that tells how a key was taken; absent for none
    public record Keypad(Keyboard keyboard, Map<Integer, String> keys, Optional<Lamp> lamp) {
        public Keypad {
            keys = Map.copyOf(keys);
        }
    }

    /// The lamps that a keyboard has.
    public enum Lamp {
        NUM_LOCK,
        CAPS_LOCK,
        SCROLL_LOCK
    }

    /// Which of the keyboards that are plugged in.
    public sealed interface Keyboard {
        /// @param path such as `/dev/input/event3`, or better a link that udev keeps
        record AtPath(String path) implements Keyboard {}

        /// @param id the name below `/dev/input/by-id`, such as `usb-SEM_HCT-event-kbd`
        record WithId(String id) implements Keyboard {}

        /// @param name a part of what the kernel calls it, in any case
        record Named(String name) implements Keyboard {}
    }

    /// @param source where its text comes from
    /// @param dossier what the code of a dossier looks like: a regular expression
    /// @param collect the service that such a code takes a number of; absent for none
    public record Scanner(
            ScannerSource source, List<String> dossier, Optional<ServiceCode> collect) {
        /// `H15.12.34-260302-0017`, the form of TT 01/2018 Art. 19.
        public static final String DOSSIER =
                "[0-9A-Z]{1,3}(\\.[0-9A-Z]{1,3}){0,3}-[0-9]{6}-[0-9]{4}";

        public Scanner {
            dossier = List.copyOf(dossier);
        }
    }

    /// How a scanner is plugged in.
    public sealed interface ScannerSource {
        /// Preferred: text arrives as it is, each ended by CR or LF.
        record Serial(SerialPort port) implements ScannerSource {}

        /// Types like a keyboard and ends with Enter: letters with marks arrive broken.
        record Typing(Keyboard keyboard) implements ScannerSource {}
    }

    /// A serial port, 8 data bits, no parity, 1 stop bit.
    ///
    /// @param path such as `/dev/ttyACM0`, or better a link that udev keeps
    public record SerialPort(String path, int baud) {}

    /// @param words what stands there while there is no number
    /// @param blinkPriority whether a priority number blinks
    /// @param blankAfter how long after the hub is lost the sign goes dark: an old number lies
    public record Sign(
            SignLink link, SignWords words, boolean blinkPriority, Duration blankAfter) {}

    /// @param idle the desk is open and has called nobody
    public record SignWords(String idle, String paused, String closed) {}

    /// How a sign is told.
    public sealed interface SignLink {
        /// A sign of some vendor on RS-485 or RS-232.
        record Serial(SerialPort port, SignFrame frame) implements SignLink {}

        /// Seven-segment digits on a MAX7219.
        ///
        /// @param path such as `/dev/spidev0.0`
        /// @param brightness 0 to 15
        record Max7219(String path, int digits, int brightness) implements SignLink {}

        /// Four seven-segment digits on a TM1637.
        ///
        /// @param clock GPIO line (BCM)
        /// @param data GPIO line (BCM)
        /// @param brightness 0 to 7
        record Tm1637(int clock, int data, int brightness) implements SignLink {}
    }
}
