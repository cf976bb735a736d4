package vn.luot.kiosk.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.luot.kiosk.hardware.PrintOutcome.Cause;
import vn.luot.kiosk.hardware.PrintOutcome.Failed;
import vn.luot.kiosk.hardware.PrintOutcome.Printed;
import vn.luot.kiosk.hardware.PrintOutcome.Sent;
import vn.luot.kiosk.hardware.PrintOutcome.Unknown;
import vn.luot.kiosk.hardware.Script.Talks;
import vn.luot.ticket.Bitmap;
import vn.luot.ticket.EscPos;
import vn.luot.wire.PrinterAnswers;
import vn.luot.wire.PrinterState;

class QueuedPrinterTest {
    private static final byte[] TICKET = ticket(300);
    private static final byte[] MORE_THAN_BUFFERS_HOLD = many(TICKET, 16 << 20);
    private static final QueuedPrinter.Timing QUICK =
            new QueuedPrinter.Timing(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(8),
                    Duration.ofMillis(50),
                    Duration.ofMillis(150));

    private final List<PrinterState> heard = new CopyOnWriteArrayList<>();
    private final List<AutoCloseable> opened = new CopyOnWriteArrayList<>();
    @TempDir Path folder;

    @AfterEach
    void close() throws Exception {
        for (var one : opened.reversed()) one.close();
    }

    @Test
    void aPrinterThatReadsGetsEveryByteOfEachTicket() {
        var peer = peer(Talks.NOTHING);
        var printer = printer(peer.port());
        var first = printer.print(TICKET);
        var second = printer.print(ticket(500));

        assertThat(outcome(first)).isEqualTo(new Sent());
        assertThat(outcome(second)).isEqualTo(new Sent());
        await().until(() -> peer.tickets().size() == 2);
        // each comes by a connection of its own, and the peer reads them side by side
        assertThat(peer.tickets()).containsExactlyInAnyOrder(TICKET, ticket(500));
    }

    @ParameterizedTest
    @CsvSource({"NOTHING, ONE_WAY, Sent", "STATUS, STATUS, Sent", "ORDER, STATUS, Printed"})
    void saysNoMoreThanThePrinterDoes(Talks talks, PrinterAnswers answers, String outcome) {
        var peer = peer(talks);
        var printer = printer(peer.port());

        assertThat(outcome(printer.print(TICKET)).getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(printer.answers()).contains(answers);
        await().until(() -> peer.tickets().size() == 1);
    }

    @Test
    void aPrinterThatProvesItsPrintsHasPrinted() {
        var peer = peer(Talks.PROOF);
        var printer = printer(peer.port());

        for (int i = 1; i <= 3; i++) {
            assertThat(outcome(printer.print(TICKET))).isEqualTo(new Printed());
            assertThat(peer.tickets()).hasSize(i).last().isEqualTo(TICKET);
        }
        assertThat(printer.answers()).contains(PrinterAnswers.PROOF);
        assertThat(heard).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = PrinterState.class,
            names = {"PAPER_OUT", "COVER_OPEN", "CUTTER", "JAM", "OFFLINE"})
    void aPrinterThatCannotPrintSaysWhyAndIsNotSentATicket(PrinterState state) {
        var peer = peer(Talks.PROOF);
        var printer = printer(peer.port());
        assertThat(outcome(printer.print(TICKET))).isEqualTo(new Printed());
        peer.follow(Script.talking(Talks.PROOF).being(state));
        await().until(() -> printer.state() == state);

        assertThat(outcome(printer.print(TICKET)))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed ->
                                assertThat(failed.cause())
                                        .isEqualTo(
                                                state == PrinterState.PAPER_OUT
                                                        ? Cause.NO_PAPER
                                                        : Cause.NOT_READY));
        peer.follow(Script.talking(Talks.PROOF).being(PrinterState.PAPER_LOW));
        await().until(() -> printer.state() == PrinterState.PAPER_LOW);
        assertThat(outcome(printer.print(TICKET))).isEqualTo(new Printed());
        assertThat(heard).containsExactly(state, PrinterState.PAPER_LOW);
        assertThat(peer.tickets()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Talks.class,
            names = {"STATUS", "ORDER", "PROOF"})
    void paperThatRunsOutInATicketIsSeen(Talks talks) {
        var peer = opened(new ScriptedPrinter(Script.talking(talks).withPaperFor(450)));
        var printer = printer(peer.port());

        assertThat(outcome(printer.print(TICKET))).isNotInstanceOf(Unknown.class);
        assertThat(outcome(printer.print(TICKET))).isInstanceOf(Unknown.class);
        assertThat(printer.state()).isEqualTo(PrinterState.PAPER_OUT);
        peer.follow(Script.talking(talks));
        await().until(() -> printer.state() == PrinterState.READY);
        outcome(printer.print(ticket(100)));
        await().until(() -> peer.tickets().size() == 2);
        assertThat(peer.tickets().getLast()).isEqualTo(ticket(100));
    }

    @Test
    void aPrinterThatFallsSilentIsNotTrustedBlindly() {
        var peer = peer(Talks.PROOF);
        var printer = printer(peer.port());
        assertThat(outcome(printer.print(TICKET))).isEqualTo(new Printed());
        peer.follow(Script.talking(Talks.NOTHING));

        await().until(() -> printer.state() == PrinterState.OFFLINE);
        assertThat(outcome(printer.print(TICKET))).isInstanceOf(Failed.class);
        peer.follow(Script.talking(Talks.PROOF));
        await().until(() -> printer.state() == PrinterState.READY);
    }

    @Test
    void aPrinterThatStopsReadingHoldsNobodyUp() {
        var peer = opened(new ScriptedPrinter(Script.talking(Talks.NOTHING).stallingAfter(0)));
        var printer = printer(peer.port());
        var stuck = printer.print(MORE_THAN_BUFFERS_HOLD);

        assertThat(stuck).isNotDone();
        assertThat(outcome(stuck)).isInstanceOf(Unknown.class);
        await().until(() -> heard.contains(PrinterState.GONE));
    }

    @Test
    void aPrinterThatDiesInTheMiddleMayHaveMadePaper() {
        var peer = opened(new ScriptedPrinter(Script.talking(Talks.NOTHING).dyingAfter(9000)));
        var printer = printer(peer.port());

        assertThat(outcome(printer.print(MORE_THAN_BUFFERS_HOLD))).isInstanceOf(Unknown.class);
        assertThat(printer.state()).isEqualTo(PrinterState.GONE);
    }

    @Test
    void aPrinterThatRefusesIsGoneAndNothingWasPrinted() {
        var port = peer(Talks.NOTHING);
        var address = port.port();
        port.close();
        var printer = printer(address);

        assertThat(outcome(printer.print(TICKET)))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> {
                            assertThat(failed.cause()).isEqualTo(Cause.GONE);
                            assertThat(failed.detail()).contains("127.0.0.1");
                        });
        assertThat(printer.state()).isEqualTo(PrinterState.GONE);
    }

    @Test
    void ticketsBehindAStuckOneEndInTimeAndAreNeverPrintedLater() {
        var peer = opened(new ScriptedPrinter(Script.talking(Talks.NOTHING).stallingAfter(0)));
        var slow =
                new QueuedPrinter.Timing(
                        Duration.ofMinutes(1),
                        Duration.ofMillis(600),
                        Duration.ofMillis(50),
                        Duration.ofMillis(50));
        var printer = opened(new QueuedPrinter(peer.port(), slow, heard::add));
        var stuck = printer.print(MORE_THAN_BUFFERS_HOLD);
        var behind = printer.print(TICKET);

        assertThat(outcome(stuck)).isInstanceOf(Unknown.class);
        assertThat(outcome(behind))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.cause()).isEqualTo(Cause.TIMEOUT));
        assertThat(peer.tickets()).isEmpty();
    }

    @Test
    void aFolderKeepsEveryTicketAndTheLast() throws IOException {
        var printer = printer(new FilePort(folder));
        outcome(printer.print(TICKET));
        outcome(printer.print(ticket(7)));
        printer.close();
        outcome(printer(new FilePort(folder)).print(ticket(9)));

        assertThat(folder.resolve("ticket-00001.bin")).hasBinaryContent(TICKET);
        assertThat(folder.resolve("ticket-00002.bin")).hasBinaryContent(ticket(7));
        assertThat(folder.resolve("ticket-00003.bin")).hasBinaryContent(ticket(9));
        assertThat(folder.resolve("last.bin")).hasBinaryContent(ticket(9));
    }

    @Test
    void aClosedPrinterSaysSo() {
        var printer = printer(peer(Talks.NOTHING).port());
        printer.close();

        assertThat(outcome(printer.print(TICKET))).isInstanceOf(Failed.class);
    }

    private static PrintOutcome outcome(CompletableFuture<PrintOutcome> printed) {
        return printed.orTimeout(10, TimeUnit.SECONDS).join();
    }

    private ScriptedPrinter peer(Talks talks) {
        return opened(new ScriptedPrinter(Script.talking(talks)));
    }

    private Printer printer(PrinterPort port) {
        return opened(new QueuedPrinter(port, QUICK, heard::add));
    }

    private <T extends AutoCloseable> T opened(T one) {
        opened.add(one);
        return one;
    }

    /// As long as this, with dots that differ in each ticket's rows.
    private static byte[] ticket(int rows) {
        var dots = new byte[72 * rows];
        new Random(rows).nextBytes(dots);
        return EscPos.encode(Bitmap.of(576, rows, dots));
    }

    private static byte[] many(byte[] ticket, int size) {
        var all = new ByteArrayOutputStream();
        while (all.size() < size) all.writeBytes(ticket);
        return all.toByteArray();
    }
}
