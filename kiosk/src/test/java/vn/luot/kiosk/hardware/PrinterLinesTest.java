package vn.luot.kiosk.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.luot.device.DeviceProfile.Connection;
import vn.luot.device.DeviceProfile.Flow;
import vn.luot.kiosk.hardware.PrintOutcome.Printed;
import vn.luot.kiosk.hardware.PrintOutcome.Sent;
import vn.luot.kiosk.hardware.PrintOutcome.Unknown;
import vn.luot.kiosk.hardware.Script.Talks;
import vn.luot.ticket.EscPos;
import vn.luot.ticket.SampleTickets;
import vn.luot.ticket.TicketLayout;
import vn.luot.wire.PrinterAnswers;
import vn.luot.wire.PrinterState;

/// The same printer at a USB device file and at a serial line: terminals stand in for both.
@Execution(ExecutionMode.CONCURRENT)
class PrinterLinesTest {
    /// For a printer that answers: however busy this machine is, it is waited for.
    private static final QueuedPrinter.Timing PATIENT = timing(Duration.ofSeconds(5));

    /// For one that never does: each question costs this.
    private static final QueuedPrinter.Timing QUICK = timing(Duration.ofMillis(300));

    private static final byte[] TICKET =
            EscPos.encode(
                    new TicketLayout(576)
                            .draw(
                                    SampleTickets.face(
                                            SampleTickets.WARD, SampleTickets.ordinary())));

    private final List<PrinterState> heard = new CopyOnWriteArrayList<>();
    private final List<AutoCloseable> opened = new ArrayList<>();
    @TempDir Path folder;

    enum Kind {
        USB,
        SERIAL
    }

    @AfterEach
    void close() throws Exception {
        for (var one : opened.reversed()) one.close();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyByteArrivesAndTheProofComesBack(Kind kind) {
        var peer = plugged(Script.talking(Talks.PROOF));
        var printer = printer(kind);

        for (int i = 0; i < 3; i++)
            assertThat(outcome(printer.print(TICKET))).isEqualTo(new Printed());

        assertThat(printer.answers()).contains(PrinterAnswers.PROOF);
        assertThat(peer.tickets()).hasSize(3).allSatisfy(t -> assertThat(t).isEqualTo(TICKET));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aOneWayPrinterIsSentItsTicket(Kind kind) {
        var peer = plugged(Script.talking(Talks.NOTHING));
        var printer = printer(kind, QUICK);

        assertThat(outcome(printer.print(TICKET))).isEqualTo(new Sent());
        await().until(() -> peer.tickets().size() == 1);
        assertThat(peer.tickets().getFirst()).isEqualTo(TICKET);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void paperThatRunsOutInATicketIsSeen(Kind kind) {
        plugged(Script.talking(Talks.PROOF).withPaperFor(300));
        var printer = printer(kind);

        assertThat(outcome(printer.print(TICKET))).isInstanceOf(Unknown.class);
        assertThat(printer.state()).isEqualTo(PrinterState.PAPER_OUT);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aPrinterThatStopsReadingIsGivenUp(Kind kind) {
        plugged(Script.talking(Talks.NOTHING).stallingAfter(0));
        var printer = printer(kind, QUICK);
        var all = new byte[8 << 20];
        for (int i = 0; i < all.length; i++) all[i] = TICKET[i % TICKET.length];

        assertThat(outcome(printer.print(all))).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aPlugThatIsPulledAndPutBackPrintsAgain(Kind kind) {
        var peer = opened(new ScriptedPrinter(Script.talking(Talks.PROOF)));
        var device = folder.resolve("lp0");
        var printer = printer(kind);
        await().until(() -> printer.state() == PrinterState.GONE);

        try (var _ = new Cable(device, peer)) {
            await().until(() -> printer.state() == PrinterState.READY);
            assertThat(outcome(printer.print(TICKET))).isEqualTo(new Printed());
        }
        await().until(() -> printer.state() == PrinterState.GONE);
        opened(new Cable(device, peer));
        await().until(() -> printer.state() == PrinterState.READY);
        assertThat(outcome(printer.print(TICKET))).isEqualTo(new Printed());
        assertThat(heard)
                .containsExactly(
                        PrinterState.GONE,
                        PrinterState.READY,
                        PrinterState.GONE,
                        PrinterState.READY);
    }

    private ScriptedPrinter plugged(Script script) {
        var peer = opened(new ScriptedPrinter(script));
        opened(new Cable(folder.resolve("lp0"), peer));
        return peer;
    }

    private static QueuedPrinter.Timing timing(Duration answer) {
        return new QueuedPrinter.Timing(
                Duration.ofSeconds(2), Duration.ofSeconds(20), Duration.ofMillis(100), answer);
    }

    private Printer printer(Kind kind) {
        return printer(kind, PATIENT);
    }

    private Printer printer(Kind kind, QueuedPrinter.Timing timing) {
        var path = folder.resolve("lp0").toString();
        var connection =
                switch (kind) {
                    case USB ->
                            new Connection.Usb(
                                    path, Optional.empty(), Optional.empty(), Optional.empty());
                    case SERIAL -> new Connection.Serial(path, 115_200, Flow.NONE);
                };
        var port = PrinterPort.of(Optional.of(connection), folder);
        return opened(new QueuedPrinter(port, timing, heard::add));
    }

    private static PrintOutcome outcome(CompletableFuture<PrintOutcome> printed) {
        return printed.orTimeout(20, TimeUnit.SECONDS).join();
    }

    private <T extends AutoCloseable> T opened(T one) {
        opened.add(one);
        return one;
    }
}
