package vn.luot.kiosk.hardware;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.wire.PrinterState;

/// One talk with a printer over an open line: questions and their answers, tickets and their proof.
///
/// Confined to the printer's thread, save [#close]. What the printer says is heard on a thread of
/// its own, begun at the first question.
final class Session implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Session.class);
    private static final int DLE = 0x10;
    private static final int EOT = 0x04;
    private static final int GS = 0x1d;
    private static final int HEALTHY = 0x12;
    private static final String PROBE = "0000";

    private final PrinterPort.Line line;
    private final Duration patience;
    private final BlockingQueue<Said.Status> statuses = new LinkedBlockingQueue<>();
    private final BlockingQueue<Said.Reached> reached = new LinkedBlockingQueue<>();
    private final BlockingQueue<Said.Printed> printed = new LinkedBlockingQueue<>();
    private boolean listening;

    /// @param patience how long the printer may take to answer a question
    Session(PrinterPort.Line line, Duration patience) {
        this.line = line;
        this.patience = patience;
    }

    void send(byte[] bytes, int from, int length) throws IOException {
        line.write(bytes, from, length);
    }

    /// How the printer is; empty if it does not answer.
    Optional<PrinterState> state() throws IOException, InterruptedException {
        var printer = status(1);
        if (printer.isEmpty()) return Optional.empty();
        var offline = status(2).orElse(HEALTHY);
        var error = status(3).orElse(HEALTHY);
        var paper = status(4).orElse(HEALTHY);
        return Optional.of(PrinterStatus.of(printer.get(), offline, error, paper));
    }

    /// Whether it tells which ticket is on paper; asked of a printer that has told its state.
    boolean proves() throws IOException, InterruptedException {
        mark(PROBE);
        return isPrinted(PROBE, patience);
    }

    /// Whether it tells what it has processed; asked of a printer that has told its state.
    boolean keepsOrder() throws IOException, InterruptedException {
        askReached();
        return isReached(patience);
    }

    /// Asks to be told when everything sent so far is on paper (GS ( H, function 48).
    ///
    /// @param mark four characters
    void mark(String mark) throws IOException {
        listen();
        var bytes = mark.getBytes(StandardCharsets.US_ASCII);
        write(GS, '(', 'H', 6, 0, 48, 48, bytes[0], bytes[1], bytes[2], bytes[3]);
    }

    /// Marks of earlier tickets are passed over.
    boolean isPrinted(String mark, Duration within) throws InterruptedException {
        var end = System.nanoTime() + within.toNanos();
        for (var next = poll(printed, end); next.isPresent(); next = poll(printed, end))
            if (next.get().mark().equals(mark)) return true;
        return false;
    }

    /// Asks to be told when everything sent so far has been processed (GS r 1).
    void askReached() throws IOException {
        listen();
        reached.clear();
        write(GS, 'r', 1);
    }

    boolean isReached(Duration within) throws InterruptedException {
        return poll(reached, System.nanoTime() + within.toNanos()).isPresent();
    }

    /// Forgets what it holds of a ticket that stopped half-way, so that it never comes out behind
    /// the next one (DLE DC4, function 8).
    void forget() throws IOException {
        write(DLE, 0x14, 8, 1, 3, 20, 1, 6, 2, 8);
    }

    private Optional<Integer> status(int what) throws IOException, InterruptedException {
        if (!line.isTwoWay()) return Optional.empty();
        listen();
        statuses.clear();
        write(DLE, EOT, what);
        return poll(statuses, System.nanoTime() + patience.toNanos()).map(Said.Status::bits);
    }

    private static <S> Optional<S> poll(BlockingQueue<S> said, long end)
            throws InterruptedException {
        var left = Math.max(0, end - System.nanoTime());
        return Optional.ofNullable(said.poll(left, TimeUnit.NANOSECONDS));
    }

    private void write(int... bytes) throws IOException {
        var command = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) command[i] = (byte) bytes[i];
        line.write(command, 0, command.length);
    }

    private void listen() {
        if (listening) return;
        listening = true;
        Thread.ofPlatform().daemon().name("printer-hearing").start(this::hear);
    }

    private void hear() {
        var hearing = new Hearing();
        try {
            for (int b = line.read(); b >= 0; b = line.read())
                hearing.hear(b).ifPresent(this::sort);
        } catch (IOException e) {
            log.debug("the printer's line ended: {}", e.toString());
        }
    }

    private void sort(Said one) {
        switch (one) {
            case Said.Status status -> statuses.add(status);
            case Said.Reached there -> reached.add(there);
            case Said.Printed mark -> printed.add(mark);
        }
    }

    /// From any thread: frees the one that writes.
    void abandon() throws IOException {
        line.abandon();
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
