package vn.luot.kiosk.hardware;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import vn.luot.kiosk.hardware.Script.Talks;
import vn.luot.wire.PrinterState;

/// What a printer does with the bytes of one line, from the printers' manuals: takes commands in
/// order, uses up paper, answers questions as its script says.
final class PaperRoll {
    private static final int HEALTHY = 0x12;
    private static final int LINE = 34;

    private final InputStream in;
    private final OutputStream out;
    private final Script script;
    private final AtomicInteger rowsLeft;
    private final List<byte[]> tickets;
    private final ByteArrayOutputStream ticket = new ByteArrayOutputStream();
    private int taken;

    /// @param rowsLeft shared by all lines to the same printer
    /// @param tickets gets each ticket that was cut off
    PaperRoll(
            InputStream in,
            OutputStream out,
            Script script,
            AtomicInteger rowsLeft,
            List<byte[]> tickets) {
        this.in = in;
        this.out = out;
        this.script = script;
        this.rowsLeft = rowsLeft;
        this.tickets = tickets;
    }

    /// Until the line ends, or the script wants it to.
    void print() throws IOException {
        while (taken < Math.min(script.stallsAfter(), script.diesAfter())) {
            int b = in.read();
            if (b < 0) return;
            taken++;
            switch (b) {
                case 0x10 -> realTime();
                case 0x1b -> escape();
                case 0x1d -> group();
                case '\n' -> {
                    keep(b);
                    feed(LINE);
                }
                default -> keep(b);
            }
        }
    }

    boolean isStalled() {
        return taken >= script.stallsAfter();
    }

    private PrinterState state() {
        return rowsLeft.get() <= 0 ? PrinterState.PAPER_OUT : script.being();
    }

    private void realTime() throws IOException {
        int kind = next();
        if (kind == 0x14) {
            for (int i = 0; i < 8; i++) next();
            ticket.reset();
        } else if (kind == 4) {
            int what = next();
            if (script.talks() != Talks.NOTHING) say(status(what));
        }
    }

    private int status(int what) {
        var bits =
                switch (state()) {
                    case READY, GONE -> new int[] {0, 0, 0, 0};
                    case PAPER_LOW -> new int[] {0, 0, 0, 0x0c};
                    case PAPER_OUT -> new int[] {0x08, 0x20, 0, 0x6c};
                    case COVER_OPEN -> new int[] {0x08, 0x04, 0, 0};
                    case CUTTER -> new int[] {0x08, 0x40, 0x08, 0};
                    case JAM -> new int[] {0x08, 0x40, 0x20, 0};
                    case OFFLINE -> new int[] {0x08, 0, 0, 0};
                };
        return HEALTHY | bits[what - 1];
    }

    private void escape() throws IOException {
        int command = next();
        keep(0x1b, command);
        if (command == '@') return;
        int n = next();
        keep(n);
        if (command == 'J') feed(n);
    }

    private void group() throws IOException {
        int command = next();
        switch (command) {
            case 'v' -> raster();
            case '(' -> process();
            case 'r' -> {
                next();
                if (script.talks() == Talks.ORDER && state().canPrint()) say(0);
            }
            case 'V' -> {
                keep(0x1d, command, next(), next());
                if (state().canPrint()) tickets.add(ticket.toByteArray());
                ticket.reset();
            }
            case 'P' -> keep(0x1d, command, next(), next());
            default -> keep(0x1d, command, next());
        }
    }

    private void raster() throws IOException {
        var head = new int[] {next(), next(), next(), next(), next(), next()};
        keep(0x1d, 'v');
        keep(head);
        int rows = head[4] + 256 * head[5];
        int bytes = (head[2] + 256 * head[3]) * rows;
        for (int i = 0; i < bytes && !isOver(); i++) keep(next());
        feed(rows);
    }

    private boolean isOver() {
        return taken >= script.stallsAfter() || taken >= script.diesAfter();
    }

    private void process() throws IOException {
        int kind = next();
        int length = next() + 256 * next();
        var parameters = new int[length];
        for (int i = 0; i < length; i++) parameters[i] = next();
        if (kind != 'H' || script.talks() != Talks.PROOF || !state().canPrint()) return;
        say(0x37, 0x22, parameters[2], parameters[3], parameters[4], parameters[5], 0);
    }

    private void feed(int rows) {
        rowsLeft.addAndGet(-rows);
    }

    private void say(int... bytes) throws IOException {
        for (int b : bytes) out.write(b);
        out.flush();
    }

    private void keep(int... bytes) {
        for (int b : bytes) ticket.write(b);
    }

    private int next() throws IOException {
        int b = in.read();
        if (b < 0) throw new EOFException();
        taken++;
        return b;
    }
}
