package vn.luot.device;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import vn.luot.text.Words;
import vn.luot.wire.ServiceCode;

/// The parts of one sort of device and how they are wired. [Profiles] reads and checks it.
///
/// @param name as devices report it, such as `commune-buttons`
/// @param pressing when a closed contact is a press
/// @param buttons in reading order
/// @param buzzer heard at each press; absent for none
/// @param printer absent where nothing is printed
/// @param peripherals keypad, scanner, sign
public record DeviceProfile(
        String name,
        Kind kind,
        Hardware hardware,
        boolean touch,
        Pressing pressing,
        List<Button> buttons,
        Optional<Buzzer> buzzer,
        Optional<Printer> printer,
        Peripherals peripherals) {
    public DeviceProfile {
        buttons = List.copyOf(buttons);
    }

    /// What the device is for.
    public enum Kind {
        /// Gives numbers on paper; it may also have rating buttons.
        TICKET_KIOSK,
        /// Rating buttons at a desk or at the exit.
        RATING_BOX,
        /// An officer's keys: call, recall, finish and so on.
        DESK_KEYPAD,
        /// Shows the number that one desk has called.
        DESK_SIGN
    }

    /// What the parts are made of.
    public enum Hardware {
        /// Raspberry Pi with real buttons and lamps on its GPIO lines.
        PI,
        /// A local page that looks like the device.
        SIM
    }

    /// One button, real or on the screen.
    ///
    /// @param id as it is reported and logged, such as `a` or `rate-5`
    /// @param line GPIO line (BCM) of the switch, closed to ground; absent on a screen
    /// @param lamp GPIO line (BCM) of the lamp in it
    /// @param hold the button that is meant when this one is held; absent for none
    public record Button(
            String id,
            Words label,
            Action action,
            OptionalInt line,
            OptionalInt lamp,
            Optional<String> hold) {}

    /// A buzzer that sounds by itself when it has power.
    ///
    /// @param line GPIO line (BCM)
    /// @param beep how long it sounds
    public record Buzzer(int line, Duration beep) {}

    /// What pressing a button does.
    public sealed interface Action {
        /// Takes a number of this service.
        record Service(ServiceCode service) implements Action {}

        /// Makes the next number a priority number.
        record Priority() implements Action {}

        /// Calls for guidance; without a button made for it, it also prints missing paper again.
        record Help() implements Action {}

        /// Prints the first of the numbers again that have no paper.
        record Reprint() implements Action {}

        /// @param level 1 (very dissatisfied) to 5 (very satisfied)
        record Rating(int level) implements Action {}

        /// An officer's key.
        record Desk(DeskKey key) implements Action {}

        /// A digit of an officer's keys: first why somebody came, then how many dossiers.
        record Digit(int digit) implements Action {}

        /// "Lùi lượt": the ticket just scanned goes three places back.
        record Postpone() implements Action {}
    }

    /// The ticket printer.
    ///
    /// @param widthDots dots across: 576 for paper of 80 mm, 384 for 58 mm
    /// @param drawing what is drawn, and what the printer writes with its own letters
    public record Printer(Connection connection, int widthDots, Drawing drawing) {}

    /// How a ticket is put on paper.
    public enum Drawing {
        /// Every dot is ours.
        WHOLE,
        /// Number and times in the printer's own letters, for lines too slow for a picture.
        LITTLE
    }

    /// How a serial printer says that it is full.
    public enum Flow {
        NONE,
        RTS_CTS,
        XON_XOFF
    }

    /// How the printer is reached.
    public sealed interface Connection {
        /// Each ticket becomes a file in this folder, below the program's data folder.
        record Files(String folder) implements Connection {}

        record Tcp(String host, int port) implements Connection {}

        /// @param path such as `/dev/usb/lp0`; not looked at if the printer is known by its ids
        /// @param vendor four hexadecimal digits
        /// @param product four hexadecimal digits
        record Usb(
                String path,
                Optional<String> vendor,
                Optional<String> product,
                Optional<String> serial)
                implements Connection {
            public boolean isKnownByIds() {
                return vendor.isPresent() || serial.isPresent();
            }

            @Override
            public String toString() {
                return isKnownByIds()
                        ? vendor.orElse("*")
                                + ':'
                                + product.orElse("*")
                                + serial.map(number -> " " + number).orElse("")
                        : path;
            }
        }

        /// @param path such as `/dev/ttyUSB0`
        /// @param baud bits a second
        record Serial(String path, int baud, Flow flow) implements Connection {}
    }

    /// The services that have a button, in reading order.
    public List<ServiceCode> services() {
        return actions(Action.Service.class).map(Action.Service::service).toList();
    }

    /// Whether the buttons on its screen are those of the office, because it names none itself.
    public boolean offersEveryService() {
        return touch && kind == Kind.TICKET_KIOSK && services().isEmpty();
    }

    /// The levels that can be given, in reading order; empty where nothing is rated.
    public List<Integer> ratingLevels() {
        return actions(Action.Rating.class).map(Action.Rating::level).toList();
    }

    private <A extends Action> Stream<A> actions(Class<A> type) {
        return buttons.stream().map(Button::action).filter(type::isInstance).map(type::cast);
    }
}
