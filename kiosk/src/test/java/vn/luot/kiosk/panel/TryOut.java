package vn.luot.kiosk.panel;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.luot.text.Words;
import vn.luot.wire.DeskId;
import vn.luot.wire.FromHub.TicketAnswer;
import vn.luot.wire.FromKiosk.Happened;
import vn.luot.wire.FromKiosk.TicketTaken;
import vn.luot.wire.OfficeCard;
import vn.luot.wire.OfficeCard.PriorityCard;
import vn.luot.wire.OfficeCard.ServiceCard;
import vn.luot.wire.OfficeCard.Window;
import vn.luot.wire.PrintResult;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;

/// A panel that is tried out: remembers it from input to input, and everything it ever did.
final class TryOut {
    /// A Monday, 08:22.
    static final Instant MORNING = Instant.parse("2026-03-02T01:22:00Z");

    static final ServiceCode A = new ServiceCode("A");

    private final List<Action> done = new ArrayList<>();
    private List<Action> latest = List.of();
    private long tickets;
    private Instant at;
    private Duration mono = Duration.ZERO;
    private Panel panel;

    private TryOut(Panel panel, Instant at) {
        this.panel = panel;
        this.at = at;
    }

    /// Ready in the morning, its printer well, the hub away.
    static TryOut ready() {
        return readyAt(MORNING, Numbers.NONE);
    }

    static TryOut readyAt(Instant at, Numbers own) {
        return new TryOut(Panel.start(keys(), own), at).hears(new Input.Configured(office()));
    }

    static TryOut readyWith(Keys keys) {
        var panel = Panel.start(keys, Numbers.NONE);
        return new TryOut(panel, MORNING).hears(new Input.Configured(office()));
    }

    static TryOut with(Keys keys) {
        return new TryOut(Panel.start(keys, Numbers.NONE), MORNING)
                .hears(new Input.Configured(office()));
    }

    static TryOut unconfigured() {
        return new TryOut(Panel.start(keys(), Numbers.NONE), MORNING);
    }

    static Keys keys() {
        var keys = new LinkedHashMap<String, Key>();
        keys.put("a", new Key.Service(A));
        keys.put("c", new Key.Service(new ServiceCode("C")));
        keys.put("x", new Key.Service(new ServiceCode("X")));
        keys.put("priority", new Key.Priority());
        keys.put("help", new Key.Help());
        for (int level = 5; level >= 1; level--) keys.put("rate-" + level, new Key.Rating(level));
        return new Keys(keys, Optional.of(DeskId.of(7)));
    }

    static OfficeCard office() {
        var hours = List.of(window("07:00", "11:15"), window("13:15", "16:30"));
        var week = new LinkedHashMap<DayOfWeek, List<Window>>();
        for (int day = 1; day <= 5; day++) week.put(DayOfWeek.of(day), hours);
        return new OfficeCard(
                List.of(Words.vi("Trung tâm Phục vụ hành chính công")),
                "1022",
                "http://127.0.0.1:8080/t/",
                1,
                List.of(service("A", "Chứng thực"), service("C", "Hộ tịch")),
                List.of(
                        new PriorityCard(new PriorityCode("P1"), Words.vi("Người khuyết tật nặng")),
                        new PriorityCard(
                                new PriorityCode("P4"),
                                Words.vi("Người từ đủ 75 tuổi"),
                                Optional.of(75))),
                week,
                Set.of(LocalDate.of(2026, 4, 27)));
    }

    private static ServiceCard service(String code, String name) {
        return new ServiceCard(
                new ServiceCode(code), Words.vi(name), List.of("1"), Words.vi("CCCD"), 5);
    }

    private static Window window(String from, String to) {
        return new Window(LocalTime.parse(from), LocalTime.parse(to));
    }

    TryOut hears(Input input) {
        var step = panel.on(input, new Now(at, mono));
        panel = step.next();
        latest = step.actions();
        done.addAll(latest);
        return this;
    }

    TryOut presses(String button) {
        return hears(new Input.Pressed(button, new TicketId(new UUID(7, ++tickets))));
    }

    TryOut after(Duration time) {
        at = at.plus(time);
        mono = mono.plus(time);
        return hears(new Input.Tick());
    }

    /// The clock is set; no time passes.
    TryOut clockSays(Instant time) {
        at = time;
        return this;
    }

    TryOut hubIsThere() {
        return hears(new Input.HubIs(true));
    }

    /// The hub answers what was asked last.
    TryOut hubGives(String number) {
        return hears(
                new Input.NumberGiven(
                        new TicketAnswer(
                                asked(), TicketNumber.parse(number), 7, Optional.empty(), at)));
    }

    TryOut printed(PrintResult result) {
        return hears(new Input.Printed(slips().getLast().ticket(), result));
    }

    TicketId asked() {
        return all(Action.Ask.class).toList().getLast().request().ticket();
    }

    List<Action> latest() {
        return latest;
    }

    View.Moment moment() {
        return panel.shown().moment();
    }

    View view() {
        return panel.shown();
    }

    Set<String> lit() {
        return panel.lit();
    }

    Panel panel() {
        return panel;
    }

    List<Slip> slips() {
        return all(Action.Print.class).map(Action.Print::slip).toList();
    }

    List<Happened> saved() {
        return all(Action.Save.class).map(Action.Save::happened).toList();
    }

    /// Every number taken, in order.
    List<String> taken() {
        return saved().stream()
                .filter(TicketTaken.class::isInstance)
                .map(happened -> ((TicketTaken) happened).number().toString())
                .toList();
    }

    List<Action> done() {
        return List.copyOf(done);
    }

    <T extends Action> Stream<T> all(Class<T> kind) {
        return done.stream().filter(kind::isInstance).map(kind::cast);
    }

    static Map<String, Integer> last(String prefix, int n) {
        return Map.of(prefix, n);
    }
}
