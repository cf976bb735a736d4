package vn.luot.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import vn.luot.device.OfficeClock;
import vn.luot.kiosk.hardware.PaperReader;
import vn.luot.kiosk.hardware.Script;
import vn.luot.kiosk.hardware.Script.Talks;
import vn.luot.kiosk.hardware.ScriptedPrinter;
import vn.luot.kiosk.link.HubByHand;
import vn.luot.kiosk.link.RealBroker;
import vn.luot.wire.FromHub;
import vn.luot.wire.FromKiosk.PrinterChanged;
import vn.luot.wire.FromKiosk.TicketPrinted;
import vn.luot.wire.FromKiosk.TicketTaken;
import vn.luot.wire.PrintResult;
import vn.luot.wire.PrinterState;

/// Scenario 5 through the whole kiosk, a printer that answers, and a hub played by hand.
@Execution(ExecutionMode.CONCURRENT)
class Scenario5PaperDeviceTest {
    @TempDir Path folder;

    private final ScriptedPrinter printer = new ScriptedPrinter(Script.talking(Talks.PROOF));
    private RealBroker broker;
    private HubByHand hub;
    private KioskRig kiosk;

    @BeforeEach
    void start() {
        broker = new RealBroker(folder);
        hub = new HubByHand(broker.address());
        hub.says(
                HubByHand.TOPICS.desired(HubByHand.KIOSK),
                new FromHub.Desired(1, OneOffice.card(1)));
        hub.isOnline("h1", Instant.now());
        startKiosk();
        soon().until(() -> kiosk.shows("Kính chào"));
    }

    private void startKiosk() {
        var data = folder.resolve("kiosk");
        kiosk = new KioskRig(data, broker.address(), printer.port(), OfficeClock.system());
    }

    @AfterEach
    void stop() {
        kiosk.close();
        hub.close();
        broker.close();
        printer.close();
    }

    @Test
    void numbersTakenWithoutPaperAreShownAndComeOutOfTheNewRoll() {
        kiosk.press("a");
        soon().until(() -> printer.tickets().size() == 1);
        soon().until(() -> results().equals(List.of(PrintResult.PRINTED)));

        printer.follow(Script.talking(Talks.PROOF).being(PrinterState.PAPER_LOW));
        soon().until(() -> states().contains(PrinterState.PAPER_LOW));
        printer.follow(Script.talking(Talks.PROOF).being(PrinterState.PAPER_OUT));
        soon().until(() -> states().contains(PrinterState.PAPER_OUT));
        soon().until(() -> kiosk.shows("Máy tạm chưa in được phiếu"));
        kiosk.press("a");
        soon().until(() -> kiosk.shows("A602"));
        kiosk.press("c");
        soon().until(() -> kiosk.shows("C601"));
        assertThat(kiosk.shows("A602")).as("the first stays on the screen").isTrue();
        soon().until(() -> results().size() == 3);
        assertThat(results().subList(1, 3)).containsOnly(PrintResult.FAILED);
        assertThat(printer.tickets()).hasSize(1);

        printer.follow(Script.talking(Talks.PROOF));
        soon().until(() -> states().contains(PrinterState.READY));
        soon().until(() -> kiosk.shows("IN LẠI"));
        kiosk.press("reprint-C601");
        soon().until(() -> printer.tickets().size() == 2);
        soon().until(() -> kiosk.shows("IN LẠI"));
        kiosk.press("help");
        soon().until(() -> printer.tickets().size() == 3);
        soon().until(() -> results().size() == 5);
        assertThat(results().subList(3, 5)).containsOnly(PrintResult.REPRINTED);
        var taken = hub.heard(TicketTaken.class);
        assertThat(taken).extracting(one -> one.number().toString()).contains("A602", "C601");
        assertThat(PaperReader.read(printer.tickets().get(1), 576).number()).hasToString("C601");
        assertThat(PaperReader.read(printer.tickets().get(2), 576).number()).hasToString("A602");
    }

    @Test
    void aNumberWithoutPaperComesOutOfTheNewRollAfterARestart() {
        printer.follow(Script.talking(Talks.PROOF).being(PrinterState.PAPER_OUT));
        soon().until(() -> states().contains(PrinterState.PAPER_OUT));
        kiosk.press("a");
        soon().until(() -> results().equals(List.of(PrintResult.FAILED)));

        kiosk.close();
        startKiosk();
        soon().until(() -> kiosk.shows("Kính chào"));
        printer.follow(Script.talking(Talks.PROOF));
        soon().until(() -> kiosk.shows("Số A601 chưa có phiếu – IN LẠI?"));
        kiosk.press("reprint-A601");
        soon().until(() -> printer.tickets().size() == 1);
        soon().until(() -> results().equals(List.of(PrintResult.FAILED, PrintResult.REPRINTED)));
        assertThat(PaperReader.read(printer.tickets().getFirst(), 576).number())
                .hasToString("A601");
    }

    /// What is not acknowledged is sent again.
    private List<PrintResult> results() {
        return hub.heard(TicketPrinted.class).stream()
                .distinct()
                .map(TicketPrinted::result)
                .toList();
    }

    private List<PrinterState> states() {
        return hub.heard(PrinterChanged.class).stream().map(PrinterChanged::state).toList();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(20));
    }
}
