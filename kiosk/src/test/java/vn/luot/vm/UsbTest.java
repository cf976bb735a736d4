package vn.luot.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import vn.luot.kiosk.hardware.PaperReader;
import vn.luot.wire.TicketNumber;

/// The kiosk's program, as it is installed, with a USB printer, a USB keypad and a USB serial
/// scanner that the kernel itself found; plugs are pulled and put back, or put in while it runs.
@ResourceLock("the machine's two processors")
class UsbTest {
    private static final Duration SOON = Duration.ofMinutes(6);
    private static final int PAPER_DOTS = 576;
    private static final String BEGINS = "1b401d50cbcb";
    private static final String ENDS = "1d564218";
    private static final String UNPLUG =
            "kill $reader; echo > /sys/kernel/config/usb_gadget/tm/UDC";
    private static final String PLUG = "echo dummy_udc.0 > /sys/kernel/config/usb_gadget/tm/UDC";
    private static final String PRINTER =
            """
            G=/sys/kernel/config/usb_gadget/tm; mkdir $G; echo 0x04b8 > $G/idVendor; \
            echo 0x0202 > $G/idProduct; mkdir $G/strings/0x409 $G/configs/c.1 $G/functions/printer.0; \
            echo SN1 > $G/strings/0x409/serialnumber; \
            echo 'MFG:EPSON;MDL:TM-T20;CLS:PRINTER;' > $G/functions/printer.0/pnp_string; \
            echo 4 > $G/functions/printer.0/q_len; ln -s $G/functions/printer.0 $G/configs/c.1/\
            """;

    /// What the printer's motor gets goes out by the machine's serial line. A printer without its
    /// plug forgets what it was doing: its reader ends with it.
    private static final String READ = "cat /dev/g_printer0 > /dev/ttyS0 & reader=$!";

    private static final String KIOSK =
            "mkdir /tmp/kiosk; cp /program/office.json /tmp/kiosk; (java -XX:+UseSerialGC"
                    + " -XX:TieredStopAtLevel=1 -jar /program/luot-kiosk.jar run --volatile-data"
                    + " --profile=/program/pc.yaml --hub=mqtt://127.0.0.1:1 --office=demo"
                    + " --device=kiosk-1 --data=/tmp/kiosk > /tmp/log 2>&1 < /dev/null) & true";
    private static final String PROFILE =
            """
            name: pc
            kind: ticket-kiosk
            hardware: pi
            touch: true
            keypad: {name: usb keyboard}
            scanner: {kind: serial, path: /dev/ttyUSB0, dossier: "HS[0-9]{6}", collect: C}
            buttons:
              - {id: a, action: service A, key: kp-1, label: {vi: Chứng thực, en: Certification}}
              - {id: c, action: service C, key: kp-2, label: {vi: Hộ tịch, en: Civil status}}
            printer: {kind: usb, path: /dev/usb/lp0, widthDots: 576}
            """;

    @TempDir private Path folder;

    @Test
    void keypadScannerAndPrinterWorkAndComeBackAfterTheirPlugsWerePulled() throws IOException {
        var pc = Pc.in(folder, Map.of("pc.yaml", PROFILE));
        try (var scanner = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            scanner.bind(UnixDomainSocketAddress.of(folder.resolve("scanner")));
            try (var vm = Vm.boot(pc.command("luot=shell", options()));
                    var hand = new Qmp(folder.resolve("qmp"))) {
                start(vm);
                press(hand, "kp_1");
                assertThat(ticket(0)).hasToString("A601");

                unplugKeypad(vm, hand);
                press(hand, "kp_2");
                assertThat(ticket(1)).hasToString("C601");

                vm.run(UNPLUG);
                awaitLog(vm, "READY -> GONE", 1);
                plugPrinter(vm);
                awaitLog(vm, "GONE -> READY", 1);
                press(hand, "kp_1");
                assertThat(ticket(2)).hasToString("A602");

                try (var beam = scanner.accept()) {
                    var usb = Map.of("driver", "usb-serial", "chardev", "scan", "id", "scanner");
                    hand.execute("device_add", usb);
                    await().atMost(SOON).until(() -> vm.is("test -e /dev/ttyUSB0"));
                    awaitLog(vm, "the scanner at \\S+ is ours", 1);
                    beam.write(ByteBuffer.wrap("HS260302\r".getBytes(StandardCharsets.US_ASCII)));
                    assertThat(ticket(3)).hasToString("C602");
                }
            }
        }
    }

    private List<String> options() {
        return List.of(
                "-serial",
                "file:" + paper(),
                "-device",
                "qemu-xhci",
                "-device",
                "usb-kbd,id=keypad",
                "-chardev",
                "socket,id=scan,path=" + folder.resolve("scanner"),
                "-qmp",
                "unix:" + folder.resolve("qmp") + ",server=on,wait=off");
    }

    private Path paper() {
        return folder.resolve("paper.bin");
    }

    private static void start(Vm vm) {
        vm.run(PRINTER);
        vm.run("stty -F /dev/ttyS0 raw -echo");
        plugPrinter(vm);
        vm.run(KIOSK);
        awaitLog(vm, "events not yet at the hub", 1);
        awaitLog(vm, "the keys of \\S+ are ours", 1);
    }

    private static void plugPrinter(Vm vm) {
        vm.run(PLUG);
        await().atMost(SOON).until(() -> vm.is("test -e /dev/usb/lp0"));
        vm.run(READ);
    }

    private static void unplugKeypad(Vm vm, Qmp hand) {
        hand.execute("device_del", Map.of("id", "keypad"));
        awaitLog(vm, "the keyboard was lost", 1);
        hand.execute("device_add", Map.of("driver", "usb-kbd", "id", "again"));
        awaitLog(vm, "the keys of \\S+ are ours", 2);
    }

    private static void press(Qmp hand, String key) {
        hand.execute(
                "send-key",
                Map.of("keys", List.of(Map.of("type", "qcode", "data", key)), "hold-time", 100));
    }

    private static void awaitLog(Vm vm, String pattern, int times) {
        await(pattern)
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() ->
                        assertThat(vm.run("cat /tmp/log"))
                                .containsPattern("(?s)(%s.*){%d}".formatted(pattern, times)));
    }

    /// The number on a ticket, once all of it is on paper.
    private TicketNumber ticket(int index) {
        var tickets =
                await("ticket " + index)
                        .atMost(SOON)
                        .until(this::tickets, all -> all.size() > index);
        var paper = PaperReader.read(tickets.get(index), PAPER_DOTS);
        assertThat(paper.numberInCode()).isEqualTo(paper.number());
        return paper.number();
    }

    /// What came through the cable, without the questions how the printer is.
    private List<byte[]> tickets() throws IOException {
        var tickets = new ArrayList<byte[]>();
        var hex = HexFormat.of().formatHex(Files.readAllBytes(paper()));
        for (int at = hex.indexOf(BEGINS); at >= 0; at = hex.indexOf(BEGINS, at + 1)) {
            var end = hex.indexOf(ENDS, at);
            if (end < 0) break;
            tickets.add(HexFormat.of().parseHex(hex.substring(at, end + ENDS.length())));
        }
        return tickets;
    }
}
