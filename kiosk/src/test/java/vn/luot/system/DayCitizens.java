package vn.luot.system;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import vn.luot.kiosk.hardware.PaperReader;
import vn.luot.system.DayPlan.Arrival;
import vn.luot.system.Ledger.Seen;

/// The citizens of one day: each goes to a kiosk, presses, and reads the paper. One line forms at
/// each kiosk, so that a paper belongs to whoever pressed last.
final class DayCitizens implements AutoCloseable {
    private static final int PAPER_DOTS = 576;
    private static final String REOPENED = "13:16:00";

    /// What a press, a look and stepping aside take.
    private static final Duration AT_THE_KIOSK = Duration.ofSeconds(4);

    private final Rig rig;
    private final DayPlan plan;
    private final Ledger ledger;
    private final OfficeTime time;
    private final ExecutorService street = Executors.newSingleThreadExecutor();
    private final Map<String, ExecutorService> lines;
    private final CountDownLatch toCome;
    private final ConcurrentLinkedQueue<String> troubles = new ConcurrentLinkedQueue<>();

    DayCitizens(Rig rig, DayPlan plan, Ledger ledger, OfficeTime time) {
        this.time = time;
        this.rig = rig;
        this.plan = plan;
        this.ledger = ledger;
        this.toCome = new CountDownLatch(plan.arrivals().size());
        this.lines =
                plan.arrivals().stream()
                        .map(Arrival::kiosk)
                        .distinct()
                        .collect(
                                Collectors.toMap(
                                        kiosk -> kiosk, _ -> Executors.newSingleThreadExecutor()));
    }

    void come() {
        for (var arrival : plan.arrivals())
            time.at(arrival.at(), line(arrival.kiosk()), () -> take(arrival));
    }

    /// Where somebody does something to a kiosk while nobody presses.
    ExecutorService line(String kiosk) {
        var line = lines.get(kiosk);
        if (line == null) throw new IllegalArgumentException("nobody goes to kiosk " + kiosk);
        return line;
    }

    /// Where things happen that do not wait for anybody at a kiosk.
    ExecutorService street() {
        return street;
    }

    boolean allCame() {
        return toCome.getCount() == 0;
    }

    /// What went wrong at the kiosks, if anything.
    Iterable<String> troubles() {
        return troubles;
    }

    /// Presses and pulls the plug in the same moment.
    void pressAndPullThePlug(Arrival arrival) {
        try {
            rig.kiosk(arrival.kiosk()).press(button(arrival));
        } catch (UncheckedIOException | IllegalStateException _) {
            // unsure is all we know anyway
        }
        rig.killKiosk(arrival.kiosk());
        ledger.add(new Seen.Unsure(arrival.person(), arrival.kiosk()));
        rig.startKiosk(arrival.kiosk());
    }

    /// Whoever stood in line until the noon break comes back after it.
    private void take(Arrival arrival) {
        var kiosk = rig.kiosk(arrival.kiosk());
        if (kiosk.isClosed())
            time.at(plan.at(REOPENED), line(arrival.kiosk()), () -> press(kiosk, arrival));
        else press(kiosk, arrival);
    }

    private void press(VirtualKiosk kiosk, Arrival arrival) {
        try {
            time.takes(AT_THE_KIOSK);
            if (arrival.priority()) {
                kiosk.press("priority");
                time.takes(AT_THE_KIOSK);
            }
            var paper = PaperReader.read(kiosk.take(button(arrival)), PAPER_DOTS);
            ledger.add(
                    new Seen.Paper(
                            arrival.person(),
                            paper.ticket().toString(),
                            paper.number().toString(),
                            arrival.kiosk(),
                            time.now()));
        } catch (RuntimeException e) {
            troubles.add(arrival + ": " + e);
        } finally {
            toCome.countDown();
        }
    }

    private static String button(Arrival arrival) {
        return arrival.service().toLowerCase(Locale.ROOT);
    }

    Duration serving(String ticket) {
        return ledger.paper(ticket)
                .map(paper -> person(paper.person()).serving())
                .orElse(Duration.ofMinutes(5));
    }

    private Arrival person(int person) {
        return plan.arrivals().stream()
                .filter(a -> a.person() == person)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody is number " + person));
    }

    @Override
    public void close() {
        lines.values().forEach(ExecutorService::shutdownNow);
        street.shutdownNow();
    }
}
