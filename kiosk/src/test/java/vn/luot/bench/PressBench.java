package vn.luot.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.luot.system.Rig;
import vn.luot.ticket.EscPos;
import vn.luot.ticket.SampleTickets;
import vn.luot.ticket.TicketLayout;

/// From the edge of a press to the last byte at the printer, with the hub and without, on the real
/// hub and kiosk programs; beside it what the same disk and the same wire need for the same bytes.
///
/// As a program: `PressBench FOLDER`; the folder lies on the disk that is measured.
public final class PressBench {
    private static final int TRIES = 200;
    private static final int EVENT_BYTES = 420;
    private static final List<String> BUTTONS =
            List.of("a", "c", "e", "f", "h", "l", "u", "t", "n");

    /// So fast that two presses of one button are two people's.
    private static final int SPEED = 60;

    private final Path folder;

    private PressBench(Path folder) {
        this.folder = folder;
    }

    static void main(String... arguments) throws Exception {
        var bench = new PressBench(Files.createDirectories(Path.of(arguments[0])));
        System.out.printf(
                Locale.ROOT,
                "%s, Java %s, %d processors%n",
                System.getProperty("os.arch"),
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors());
        System.out.println(
                "| ms                                                         |      p50 |      p99 | tries |");
        System.out.println("|---|---:|---:|---:|");
        var ticket = bench.tickets();
        bench.machine(ticket);
        bench.presses();
    }

    /// @return the bytes of a full ticket on wide paper
    private byte[] tickets() throws Exception {
        var wide = new TicketLayout(576);
        var face = SampleTickets.face(SampleTickets.WARD, SampleTickets.ordinary());
        Times.of(TRIES, () -> EscPos.encode(wide.draw(face)));
        var warm = Times.of(TRIES, () -> EscPos.encode(wide.draw(face)));
        System.out.println(warm.line("draw and pack a ticket, warm (aim 10)"));
        var full = SampleTickets.face(SampleTickets.LONG, SampleTickets.everything());
        var bytes = EscPos.encode(wide.draw(face));
        System.out.printf(
                Locale.ROOT,
                "| bytes of a ticket: 80 mm %d, with everything on it %d (aim 32768); 58 mm %d | | | |%n",
                bytes.length,
                EscPos.encode(wide.draw(full)).length,
                EscPos.encode(new TicketLayout(384).draw(face)).length);
        return bytes;
    }

    private void machine(byte[] ticket) throws Exception {
        try (var file =
                FileChannel.open(
                        folder.resolve("probe"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.APPEND)) {
            var force =
                    Times.of(
                            TRIES,
                            () -> {
                                file.write(ByteBuffer.allocate(EVENT_BYTES));
                                file.force(false);
                            });
            System.out.println(force.line("this disk: append " + EVENT_BYTES + " bytes and fsync"));
        }
        try (var end = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
            var write = Times.of(TRIES, () -> send(end, ticket));
            System.out.println(write.line("this wire: connect and write a ticket's bytes"));
        }
    }

    private static void send(ServerSocket end, byte[] ticket) throws IOException {
        try (var out = new Socket(end.getInetAddress(), end.getLocalPort());
                var in = end.accept()) {
            var writer =
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    out.getOutputStream().write(ticket);
                                    out.shutdownOutput();
                                } catch (IOException _) {
                                    // the reader finds less than a ticket and says so
                                }
                            });
            if (in.getInputStream().readAllBytes().length != ticket.length)
                throw new IOException("not the whole ticket");
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void presses() throws Exception {
        try (var printer = new WiredPrinter()) {
            var clock = Rig.clockFrom("2026-03-02T08:00:00+07:00", SPEED);
            var profile = profile(printer.port()).toString();
            var settings = new Rig.Settings("", clock, false, List.of("kiosk-1"), profile);
            try (var rig = new Rig(folder.resolve("rig"), settings)) {
                press(rig, printer);
                System.out.println(
                        press(rig, printer).line("press to last byte, connected (aim p99 50)"));
                rig.killHub();
                rig.kiosk("kiosk-1").press(BUTTONS.getLast());
                printer.lastByte();
                System.out.println(
                        press(rig, printer).line("press to last byte, cut off (aim p99 50)"));
            }
        }
    }

    private static Times press(Rig rig, WiredPrinter printer) throws InterruptedException {
        var kiosk = rig.kiosk("kiosk-1");
        var nanos = new long[TRIES];
        for (int i = 0; i < TRIES; i++) {
            var edge = System.nanoTime();
            kiosk.press(BUTTONS.get(i % BUTTONS.size()));
            nanos[i] = printer.lastByte() - edge;
        }
        return new Times(nanos);
    }

    private Path profile(int port) throws IOException {
        try (var demo = PressBench.class.getResourceAsStream("/vn/luot/profiles/demo.yaml")) {
            var text =
                    new String(Objects.requireNonNull(demo).readAllBytes(), StandardCharsets.UTF_8);
            var wired =
                    "burst: {most: 1000}\nprinter: {kind: tcp, host: 127.0.0.1, port: "
                            + port
                            + ", widthDots: 576}";
            return Files.writeString(
                    folder.resolve("wired.yaml"), text.replaceFirst("printer: .*", wired));
        }
    }
}
