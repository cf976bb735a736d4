package vn.luot.kiosk.hardware.pi;

/// The GPIO lines of one board, by BCM number.
interface Board extends AutoCloseable {
    /// Watches a switch that closes to ground.
    ///
    /// @param id such as `a`; unique on the board
    /// @param edges hears each change, on a thread of the board's; it may throw whatever it likes
    /// @throws vn.luot.kiosk.hardware.PartException if the line cannot be had
    Contact contact(String id, int line, Edges edges);

    /// Drives a lamp or a buzzer, dark or silent at first.
    ///
    /// @throws vn.luot.kiosk.hardware.PartException if the line cannot be had
    Output output(String id, int line);

    /// Gives all lines back; every output goes off.
    @Override
    void close();

    /// One switch.
    interface Contact {
        /// What its line shows now, whatever edges came.
        ///
        /// @throws RuntimeException if the line cannot be read any more
        boolean isClosed();
    }

    /// Hears one switch.
    interface Edges {
        void heard(boolean closed);
    }

    /// One lamp or buzzer.
    interface Output {
        /// @throws RuntimeException if the line cannot be driven any more
        void turn(boolean on);
    }
}
