package vn.luot.kiosk.hardware;

import vn.luot.wire.PrinterState;

/// One device's parts, opened together.
public interface Hardware extends AutoCloseable {
    Printer printer();

    Screen screen();

    Lamps lamps();

    /// Gives every part back; nothing is heard afterwards.
    @Override
    void close();

    /// Hears what the device reports, on the hardware's own threads; every call must return at
    /// once.
    interface Listener {
        /// A finger pressed this button, once, after debouncing.
        void pressed(String button);

        void printerChanged(PrinterState state);

        /// Simulated hardware only: the network cable is out, or in again.
        void networkCut(boolean cut);
    }
}
