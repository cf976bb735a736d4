package vn.luot.kiosk.hardware.sim;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import vn.luot.kiosk.hardware.PrinterPort;
import vn.luot.kiosk.ticket.Bitmap;
import vn.luot.wire.PrinterState;

/// The virtual kiosk's printer: obeys the faults, shows its paper, and hands each ticket on to the
/// printer the profile names.
final class PaperSlot implements PrinterPort {
    private final VirtualDevice device;
    private final int widthDots;
    private final PrinterPort beyond;
    private final AtomicReference<Optional<byte[]>> last = new AtomicReference<>(Optional.empty());

    PaperSlot(VirtualDevice device, int widthDots, PrinterPort beyond) {
        this.device = device;
        this.widthDots = widthDots;
        this.beyond = beyond;
    }

    /// The bytes of the newest ticket.
    Optional<byte[]> last() {
        return last.get();
    }

    /// The paper that these bytes make.
    Bitmap picture(byte[] escPos) {
        return EscPosDecoder.decode(escPos, widthDots).picture();
    }

    @Override
    public Line open() throws IOException {
        if (device.has(Fault.PRINTER_GONE)) throw new IOException("unplugged by the switch");
        return new Sheet(beyond.open());
    }

    @Override
    public String toString() {
        return "virtual, then " + beyond;
    }

    private final class Sheet implements Line {
        private final Line further;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Sheet(Line further) {
            this.further = further;
        }

        @Override
        public void write(byte[] more, int from, int length) throws IOException {
            further.write(more, from, length);
            bytes.write(more, from, length);
        }

        @Override
        public Optional<PrinterState> ask() throws IOException {
            if (device.has(Fault.PAPER_OUT)) return Optional.of(PrinterState.PAPER_OUT);
            if (device.has(Fault.PAPER_LOW)) return Optional.of(PrinterState.PAPER_LOW);
            return Optional.of(further.ask().orElse(PrinterState.READY));
        }

        @Override
        public void close() throws IOException {
            further.close();
            if (bytes.size() == 0) return;
            last.set(Optional.of(bytes.toByteArray()));
            bytes.reset();
            device.printed();
        }
    }
}
