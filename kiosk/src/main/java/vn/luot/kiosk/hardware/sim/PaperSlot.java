package vn.luot.kiosk.hardware.sim;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import vn.luot.kiosk.hardware.PrinterPort;
import vn.luot.ticket.Bitmap;

/// The virtual kiosk's printer: obeys the faults, shows its paper, and hands each ticket on to the
/// printer the profile names. Where that one cannot answer, it answers in its place.
final class PaperSlot implements PrinterPort {
    private static final int HEALTHY = 0x12;
    private static final int OFFLINE = 0x1a;
    private static final int NEAR_END = 0x1e;
    private static final int END = 0x72;

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
        private static final int ENDED = -1;

        private final Line further;
        private final ByteArrayOutputStream paper = new ByteArrayOutputStream();
        private final BlockingQueue<Integer> said = new LinkedBlockingQueue<>();
        private boolean listening;

        Sheet(Line further) {
            this.further = further;
        }

        /// Questions come by themselves, never within a ticket.
        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (!isQuestion(bytes, from, length)) {
                further.write(bytes, from, length);
                paper.write(bytes, from, length);
            } else if (further.isTwoWay() && !device.has(Fault.PAPER_OUT)) ask(bytes, from, length);
            else if (length == 3 && bytes[from] == 0x10) said.add(status(bytes[from + 2]));
            else if (length == 11) proof(bytes, from + 7);
        }

        /// DLE EOT, DLE DC4, GS r or GS ( H, as a session sends them.
        private static boolean isQuestion(byte[] bytes, int from, int length) {
            return (length == 3 || length == 10 || length == 11)
                    && (bytes[from] == 0x10 || bytes[from] == 0x1d);
        }

        private void ask(byte[] bytes, int from, int length) throws IOException {
            further.write(bytes, from, length);
            if (listening) return;
            listening = true;
            Thread.ofPlatform().daemon().name("paper-slot").start(this::listen);
        }

        private void listen() {
            try {
                for (int b = further.read(); b >= 0; b = further.read()) said.add(b);
            } catch (IOException _) {
                // The line ended, or was ended.
            }
            said.add(ENDED);
        }

        private int status(int what) {
            var out = device.has(Fault.PAPER_OUT);
            return switch (what) {
                case 1 -> out ? OFFLINE : HEALTHY;
                case 4 -> out ? END : device.has(Fault.PAPER_LOW) ? NEAR_END : HEALTHY;
                default -> HEALTHY;
            };
        }

        private void proof(byte[] bytes, int mark) {
            if (device.has(Fault.PAPER_OUT)) return;
            said.add(0x37);
            said.add(0x22);
            for (int i = mark; i < mark + 4; i++) said.add((int) bytes[i]);
            said.add(0);
        }

        @Override
        public boolean isTwoWay() {
            return true;
        }

        @Override
        public int read() throws IOException {
            try {
                return said.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }

        @Override
        public void abandon() throws IOException {
            further.abandon();
        }

        @Override
        public void close() throws IOException {
            said.add(ENDED);
            further.close();
            if (paper.size() == 0) return;
            last.set(Optional.of(paper.toByteArray()));
            paper.reset();
            device.printed();
        }
    }
}
