package vn.luot.kiosk.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.kiosk.hardware.PrintOutcome.Cause;
import vn.luot.kiosk.hardware.PrintOutcome.Done;
import vn.luot.kiosk.hardware.PrintOutcome.Failed;
import vn.luot.kiosk.hardware.PrintOutcome.Unknown;
import vn.luot.kiosk.hardware.ScriptedPrinter.Script;
import vn.luot.wire.PrinterState;

class QueuedPrinterTest {
    private static final byte[] TICKET = ticket(3000);
    private static final byte[] MORE_THAN_BUFFERS_HOLD = ticket(16 << 20);
    private static final QueuedPrinter.Timing QUICK =
            new QueuedPrinter.Timing(
                    Duration.ofSeconds(1), Duration.ofSeconds(8), Duration.ofMillis(50));

    private final List<PrinterState> heard = new CopyOnWriteArrayList<>();
    private final List<AutoCloseable> opened = new CopyOnWriteArrayList<>();
    @TempDir Path folder;

    @AfterEach
    void close() throws Exception {
        for (var one : opened.reversed()) one.close();
    }

    @Test
    void aPrinterThatReadsGetsEveryByteOfEachTicket() {
        var peer = peer(new Script.Mute());
        var printer = printer(peer.port());
        var first = printer.print(TICKET);
        var second = printer.print(ticket(5000));

        assertThat(outcome(first)).isEqualTo(new Done());
        assertThat(outcome(second)).isEqualTo(new Done());
        await().until(() -> peer.tickets().size() == 2);
        assertThat(peer.tickets()).anySatisfy(ticket -> assertThat(ticket).isEqualTo(TICKET));
        assertThat(peer.tickets()).anySatisfy(ticket -> assertThat(ticket).hasSize(5000));
    }

    @Test
    void aPrinterThatAnswersTellsOfItsPaper() {
        var peer = peer(new Script.Answers(ScriptedPrinter.NEAR_END));
        var printer = printer(peer.port());

        assertThat(outcome(printer.print(TICKET))).isEqualTo(new Done());
        assertThat(printer.state()).isEqualTo(PrinterState.PAPER_LOW);
        peer.follow(new Script.Answers(ScriptedPrinter.PAPER_END));
        await().until(() -> printer.state() == PrinterState.PAPER_OUT);
        assertThat(outcome(printer.print(TICKET)))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.cause()).isEqualTo(Cause.NO_PAPER));
        peer.follow(new Script.Answers(ScriptedPrinter.READY));
        await().until(() -> printer.state() == PrinterState.READY);
        assertThat(heard)
                .containsExactly(
                        PrinterState.PAPER_LOW, PrinterState.PAPER_OUT, PrinterState.READY);
    }

    @Test
    void aPrinterThatStopsReadingHoldsNobodyUp() {
        var printer = printer(peer(new Script.Stalls()).port());
        var stuck = printer.print(MORE_THAN_BUFFERS_HOLD);

        assertThat(stuck).isNotDone();
        assertThat(outcome(stuck)).isInstanceOf(Unknown.class);
        await().until(() -> heard.contains(PrinterState.GONE));
    }

    @Test
    void aPrinterThatHangsUpInTheMiddleMayHaveMadePaper() {
        var printer = printer(peer(new Script.HangsUp(1000)).port());

        assertThat(outcome(printer.print(MORE_THAN_BUFFERS_HOLD))).isInstanceOf(Unknown.class);
    }

    @Test
    void aPrinterThatRefusesIsGoneAndNothingWasPrinted() {
        var port = peer(new Script.Mute());
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
        var peer = peer(new Script.Stalls());
        var slow =
                new QueuedPrinter.Timing(
                        Duration.ofMinutes(1), Duration.ofMillis(300), Duration.ofMillis(50));
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
    void aDeviceThatIsPluggedInAgainPrintsAgain() throws IOException {
        var device = folder.resolve("lp0");
        var printer = printer(new DevicePort(device));

        assertThat(outcome(printer.print(TICKET))).isInstanceOf(Failed.class);
        Files.createFile(device);
        await().until(() -> printer.state() == PrinterState.READY);
        assertThat(outcome(printer.print(TICKET))).isEqualTo(new Done());
        assertThat(device).hasBinaryContent(TICKET);
        assertThat(heard).containsExactly(PrinterState.GONE, PrinterState.READY);
    }

    @Test
    void aDeviceThatTakesNoBytesIsGivenUp() throws Exception {
        var pipe = folder.resolve("lp1");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        try (var _ = new RandomAccessFile(pipe.toFile(), "rw")) {
            var printer = printer(new DevicePort(pipe));

            assertThat(outcome(printer.print(MORE_THAN_BUFFERS_HOLD))).isInstanceOf(Unknown.class);
        }
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
        var printer = printer(peer(new Script.Mute()).port());
        printer.close();

        assertThat(outcome(printer.print(TICKET))).isInstanceOf(Failed.class);
    }

    private static PrintOutcome outcome(CompletableFuture<PrintOutcome> printed) {
        return printed.orTimeout(10, TimeUnit.SECONDS).join();
    }

    private ScriptedPrinter peer(Script script) {
        return opened(new ScriptedPrinter(script));
    }

    private Printer printer(PrinterPort port) {
        return opened(new QueuedPrinter(port, QUICK, heard::add));
    }

    private <T extends AutoCloseable> T opened(T one) {
        opened.add(one);
        return one;
    }

    private static byte[] ticket(int size) {
        var bytes = new byte[size];
        Arrays.fill(bytes, (byte) 0x55);
        return bytes;
    }
}
