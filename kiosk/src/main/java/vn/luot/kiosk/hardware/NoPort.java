package vn.luot.kiosk.hardware;

import java.util.Optional;
import vn.luot.wire.PrinterState;

/// Nothing is plugged in, and nothing is missed: a device that prints nothing.
record NoPort() implements PrinterPort {
    @Override
    public Line open() {
        return new Nothing();
    }

    @Override
    public String toString() {
        return "no printer";
    }

    private record Nothing() implements Line {
        @Override
        public void write(byte[] bytes, int from, int length) {}

        @Override
        public Optional<PrinterState> ask() {
            return Optional.of(PrinterState.READY);
        }

        @Override
        public void close() {}
    }
}
