package vn.luot.kiosk.hardware;

import java.util.List;
import vn.luot.kiosk.check.TestStep;
import vn.luot.kiosk.hardware.sign.Lines;
import vn.luot.machine.Alive;
import vn.luot.wire.PrinterState;
import vn.luot.wire.Trouble;

/// One device's parts, opened together.
public interface Hardware extends AutoCloseable {
    Printer printer();

    Screen screen();

    Lamps lamps();

    /// Whether it only looks like a device: then nothing real is opened beside it.
    default boolean isSimulated() {
        return false;
    }

    /// The lines that a sign may be driven by.
    default Lines lines() {
        return Lines.NONE;
    }

    /// What is wrong with its parts at this moment; asked on any thread.
    List<Trouble> troubles();

    /// Everything that presses come from: while one stands still, the watchdog is not fed.
    default List<Alive> inputs() {
        return List.of();
    }

    /// Gives every part back; nothing is heard afterwards.
    @Override
    void close();

    /// Hears what the device reports, on the hardware's own threads; every call must return at
    /// once.
    interface Listener {
        /// A finger pressed this button, once, after debouncing.
        void pressed(String button);

        /// Somebody held something under the scanner. It may be an identity card: the listener
        /// takes what it needs and wipes the rest before it returns.
        void scanned(char[] line);

        void printerChanged(PrinterState state);

        /// Somebody works at the self-test page.
        default void selfTest(TestStep step) {
            // only a device with a page has one
        }

        /// Simulated hardware only: the network cable is out, or in again.
        void networkCut(boolean cut);
    }
}
