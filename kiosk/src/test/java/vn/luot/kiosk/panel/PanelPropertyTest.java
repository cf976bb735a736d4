package vn.luot.kiosk.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.luot.wire.FromKiosk.TicketPrinted;
import vn.luot.wire.FromKiosk.TicketTaken;
import vn.luot.wire.PrintResult;
import vn.luot.wire.PrinterState;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;

/// Whatever is pressed, answered, lost or broken, in whatever order.
class PanelPropertyTest {
    private static final int STEPS = 400;
    private static final List<String> BUTTONS =
            List.of("a", "c", "x", "priority", "help", "rate-5", "rate-1");

    private static final List<PrintResult> RESULTS =
            List.of(PrintResult.PRINTED, PrintResult.UNKNOWN, PrintResult.FAILED);
    private static final List<PrinterState> STATES = List.of(PrinterState.values());

    private int hubNumber;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyMorningKeepsTheRules(long seed) {
        var random = new Random(seed);
        var kiosk = TryOut.ready();
        for (int step = 0; step < STEPS; step++) {
            anything(kiosk, random);
            savedBeforePrinted(kiosk);
        }
        var own = kiosk.taken().stream().filter(n -> TicketNumber.parse(n).series() > 0).toList();
        assertThat(own).as("own numbers").doesNotHaveDuplicates().isNotEmpty();
        oneNumberForATicket(kiosk);
        nobodyWaitsForNothing(kiosk);
    }

    private void anything(TryOut kiosk, Random random) {
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> kiosk.presses(BUTTONS.get(random.nextInt(BUTTONS.size())));
            case 4 -> kiosk.hears(new Input.HubIs(random.nextBoolean()));
            case 5, 6 -> answer(kiosk, random);
            case 7 -> kiosk.hears(new Input.AnswerLate(someTicket(kiosk, random)));
            case 8 ->
                    kiosk.hears(
                            new Input.Printed(
                                    someTicket(kiosk, random),
                                    RESULTS.get(random.nextInt(RESULTS.size()))));
            case 9 -> kiosk.hears(new Input.PrinterIs(STATES.get(random.nextInt(STATES.size()))));
            default -> kiosk.after(Duration.ofMillis(random.nextInt(4000)));
        }
    }

    /// The hub answers some request, perhaps for the second time, perhaps much too late.
    private void answer(TryOut kiosk, Random random) {
        if (kiosk.all(Action.Ask.class).findAny().isEmpty()) return;
        if (random.nextInt(10) == 0)
            kiosk.hears(new Input.NumberRefused(kiosk.asked(), "refused.numbers-closed"));
        else kiosk.hubGives(new TicketNumber("A", 0, ++hubNumber).toString());
    }

    private static TicketId someTicket(TryOut kiosk, Random random) {
        var asked = kiosk.all(Action.Ask.class).map(a -> a.request().ticket()).toList();
        var printing = kiosk.slips().stream().map(Slip::ticket).toList();
        var some = random.nextBoolean() ? asked : printing;
        return some.isEmpty()
                ? new TicketId(new UUID(0, 0))
                : some.get(Math.max(0, some.size() - 1 - random.nextInt(3)));
    }

    private static void savedBeforePrinted(TryOut kiosk) {
        var stored = new HashSet<TicketId>();
        for (var action : kiosk.done()) {
            if (action instanceof Action.Save(_, TicketTaken taken)) stored.add(taken.ticket());
            if (action instanceof Action.Save(_, TicketPrinted printed))
                assertThat(stored).contains(printed.ticket());
            if (action instanceof Action.Print(var slip))
                assertThat(stored).contains(slip.ticket());
        }
    }

    private static void oneNumberForATicket(TryOut kiosk) {
        var tickets =
                kiosk.saved().stream()
                        .filter(TicketTaken.class::isInstance)
                        .map(happened -> ((TicketTaken) happened).ticket())
                        .toList();
        assertThat(tickets).doesNotHaveDuplicates();
        assertThat(kiosk.slips().stream().filter(slip -> !slip.reprint()).map(Slip::ticket))
                .doesNotHaveDuplicates();
    }

    /// Everyone who was asked for has a number or a refusal once the deadlines are over.
    private static void nobodyWaitsForNothing(TryOut kiosk) {
        for (var ask : kiosk.all(Action.Ask.class).toList())
            kiosk.hears(new Input.AnswerLate(ask.request().ticket()));
        assertThat(kiosk.panel().asked()).isEmpty();
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }
}
