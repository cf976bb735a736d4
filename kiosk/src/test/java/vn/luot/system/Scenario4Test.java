package vn.luot.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.kiosk.hardware.PaperReader;
import vn.luot.wire.TicketNumber;

/// Power goes while a ticket is half printed, and comes back without network and without a clock.
class Scenario4Test {
    private static final String KIOSK = "kiosk-1";
    private static final String MONDAY = "2026-03-02T08:17:20+07:00";

    /// What the machine's clock says after the cut: before dawn, when no number is given.
    private static final String THE_PAST = "2026-03-02T03:00:00+07:00";

    private static final Path COMMUNE =
            Repo.root().resolve("server/src/main/resources/vn/luot/hub/office/commune.yaml");
    private static final int PAPER_DOTS = 576;
    private static final int HALF = 3000;

    @Test
    void theNumberOfAHalfPrintedTicketIsNeverGivenAgain(@TempDir Path folder) throws IOException {
        try (var printer = new Printer();
                var rig = new Rig(folder, settings(profile(folder, printer.port())))) {
            var papers = new ArrayList<TicketNumber>();
            // a hub that is late on a busy machine is no concern of ours: the kiosk goes on alone
            await("a number of the hub's")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> papers.add(take(rig, "a")) && isHubs(papers.getLast()));
            rig.killHub();
            papers.add(take(rig, "a"));
            papers.add(take(rig, "a"));
            assertThat(papers).filteredOn(number -> !isHubs(number)).hasSizeGreaterThan(1);

            printer.cutPowerAtHalf(() -> rig.killKiosk(KIOSK));
            rig.kiosk(KIOSK).press("c");
            await().atMost(Duration.ofSeconds(10)).until(printer::isDark);
            rig.setClock(Rig.clockFrom(THE_PAST, 1));
            rig.startKiosk(KIOSK);
            assertThat(take(rig, "c")).as("C601 is half on paper").hasToString("C602");

            rig.setClock(Rig.clockFrom("2026-03-02T08:25:00+07:00", 1));
            rig.restartHub();
            papers.add(TicketNumber.parse("C601"));
            papers.add(TicketNumber.parse("C602"));
            await().atMost(Duration.ofSeconds(60)).until(() -> issued(rig).size() == papers.size());
            var issued = issued(rig);
            assertThat(issued)
                    .extracting(ticket -> TicketNumber.parse(ticket.path("number").asText()))
                    .containsExactlyElementsOf(papers);
            assertThat(issued)
                    .as("no ticket is older than the one before the cut")
                    .extracting(Scenario4Test::at)
                    .isSorted();
            // the last byte may have left the kiosk before the power did
            await("the half paper is offered again")
                    .atMost(Duration.ofSeconds(30))
                    .until(() ->
                            rig.kiosk(KIOSK).shows("C601")
                                    || fate(rig, issued.get(issued.size() - 2)).equals("sent"));
        }
    }

    private static Rig.Settings settings(Path profile) {
        var clock = Rig.clockFrom(MONDAY, 1);
        return new Rig.Settings(
                COMMUNE.toString(), clock, false, List.of(KIOSK), profile.toString());
    }

    /// The demonstration's kiosk, with its printer at the other end of a wire.
    private static Path profile(Path folder, int port) throws IOException {
        var demo =
                Repo.root()
                        .resolve("firmware-config/src/main/resources/vn/luot/profiles/demo.yaml");
        var text =
                Files.readString(demo)
                        .replaceFirst(
                                "printer: .*",
                                "printer: {kind: tcp, host: 127.0.0.1, port: %d, widthDots: 576}"
                                        .formatted(port));
        return Files.writeString(folder.resolve("wired.yaml"), text);
    }

    private static boolean isHubs(TicketNumber number) {
        return number.series() == 0;
    }

    private static TicketNumber take(Rig rig, String button) {
        var ticket = PaperReader.read(rig.kiosk(KIOSK).take(button), PAPER_DOTS);
        assertThat(ticket.numberInCode()).isEqualTo(ticket.number());
        return ticket.number();
    }

    /// A printer that never answers. Power may go in the middle of a ticket.
    private static final class Printer implements AutoCloseable {
        private final ServerSocket end = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
        private final BlockingQueue<Runnable> powerCuts = new ArrayBlockingQueue<>(1);
        private final CountDownLatch dark = new CountDownLatch(1);

        Printer() throws IOException {
            Thread.ofVirtual().name("printer").start(this::run);
        }

        int port() {
            return end.getLocalPort();
        }

        void cutPowerAtHalf(Runnable cut) {
            powerCuts.add(cut);
        }

        boolean isDark() {
            return dark.getCount() == 0;
        }

        private void run() {
            while (!end.isClosed())
                try (var line = end.accept()) {
                    print(line.getInputStream());
                } catch (IOException _) {
                    // the kiosk died, or the test is over
                }
        }

        private void print(InputStream ticket) throws IOException {
            if (ticket.readNBytes(HALF).length < HALF) return;
            var cut = Optional.ofNullable(powerCuts.poll());
            if (cut.isPresent()) {
                cut.get().run();
                dark.countDown();
            } else ticket.transferTo(OutputStream.nullOutputStream());
        }

        @Override
        public void close() throws IOException {
            end.close();
        }
    }

    private static List<JsonNode> issued(Rig rig) {
        return of(rig, "ticket-issued");
    }

    private static Instant at(JsonNode issued) {
        return Instant.parse(issued.path("issuedAt").asText());
    }

    private static String fate(Rig rig, JsonNode issued) {
        return of(rig, "print-reported").stream()
                .filter(report -> report.path("ticket").equals(issued.path("ticket")))
                .map(report -> report.path("result").asText())
                .reduce("", (_, last) -> last);
    }

    private static List<JsonNode> of(Rig rig, String kind) {
        return rig.api().events().stream()
                .filter(event -> event.path("kind").asText().equals(kind))
                .map(event -> event.path("data"))
                .toList();
    }
}
