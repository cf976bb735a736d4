package vn.luot.hub.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.forecast.Forecast;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.office.OfficeConfig.DeskSpec;
import vn.luot.hub.office.OfficeConfig.Service;
import vn.luot.hub.office.OfficeFile;
import vn.luot.hub.office.OfficeFile.Reading;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Command.Opinion;
import vn.luot.hub.queue.Decision;
import vn.luot.hub.queue.Matter;
import vn.luot.hub.queue.Office;
import vn.luot.hub.queue.PauseReason;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.queue.Ticket;
import vn.luot.hub.queue.Ticket.Stage;
import vn.luot.text.Words;
import vn.luot.wire.DeskId;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.RatingReason;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

/// A day of a shipped office, made by real commands, for pages to show.
public final class SampleDay {
    public static final Actor OFFICER = new Actor.Staff("hanh");
    private static final Actor CITIZEN = new Actor.Citizen();
    private static final Instant MONDAY =
            LocalDateTime.of(2026, 3, 2, 7, 0).atZone(Rules.ZONE).toInstant();
    private static final String LONG_DESK = "Ô tiếp nhận và trả kết quả hồ sơ doanh nghiệp số ";
    private static final Words LONG =
            Words.vi(
                    "Tiếp nhận hồ sơ, giải quyết thủ tục hành chính và trả kết quả trong lĩnh vực"
                            + " nông nghiệp, tài nguyên nước, khoáng sản và môi trường");

    private static final Opinion LOW =
            new Opinion(
                    1, 5, List.of(RatingReason.R1, RatingReason.R3, RatingReason.R7), "", "phone");

    private final OfficeConfig config;
    private final List<Recorded> entries = new ArrayList<>();
    private final Random random = new Random(42);
    private Office office;
    private Instant now;

    private SampleDay(OfficeConfig config, Instant opening) {
        this.config = config;
        this.office = Office.empty(config.rules());
        this.now = opening;
        act(new Command.OpenDay(Rules.day(opening)));
    }

    /// Monday 2 March 2026, 07:00.
    public static SampleDay of(String shipped) {
        return of(shipped, MONDAY);
    }

    public static SampleDay of(String shipped, Instant opening) {
        return new SampleDay(OfficeFile.shipped(shipped), opening);
    }

    /// The demonstration's office with a time for whoever brings many dossiers, whose codes it
    /// keeps.
    public static SampleDay withManyDossiers() {
        return read(
                OfficeFile.write(OfficeFile.shipped("demo"))
                        .replace(
                                "  dossiersInTurn:",
                                "  manyDossiersFrom: \"15:00\"\n  dossierCodes: true\n"
                                        + "  dossiersInTurn:"));
    }

    /// The demonstration's office with more in its file, such as screens.
    public static SampleDay hung(String yaml) {
        return read(OfficeFile.write(OfficeFile.shipped("demo")) + yaml);
    }

    private static SampleDay read(String yaml) {
        return switch (OfficeFile.read("demo", yaml)) {
            case Reading.Sound(var office, _) -> new SampleDay(office, MONDAY);
            case Reading.Wrong(var problems) -> throw new IllegalStateException("" + problems);
        };
    }

    /// The demonstration's office with the longest names one may meet.
    public static SampleDay withLongNames() {
        var demo = OfficeFile.shipped("demo");
        var desks =
                demo.desks().stream()
                        .map(d -> new DeskSpec(d.id(), Words.vi(LONG_DESK + d.id()), d.services()))
                        .toList();
        var services =
                demo.services().stream()
                        .map(s -> new Service(s.code(), LONG, s.papers(), s.usualMinutes()))
                        .toList();
        var config =
                new OfficeConfig(
                        demo.id(),
                        List.of(LONG, LONG),
                        demo.hotline(),
                        demo.publicUrl(),
                        demo.voice(),
                        services,
                        desks,
                        demo.priorities(),
                        demo.callRule(),
                        demo.calendar(),
                        demo.limits(),
                        List.of(LONG),
                        demo.ticket());
        return new SampleDay(config, MONDAY);
    }

    /// Opens every desk, serves a crowd for a while, and leaves about `waiting` people waiting.
    public SampleDay crowded(int waiting) {
        config.desks().forEach(desk -> act(new Command.OpenDesk(desk.id(), Set.of())));
        for (int i = 0; i < waiting / 2; i++) arrive();
        for (int i = 0; i < waiting; i++) {
            later(Duration.ofSeconds(40));
            arrive();
            if (random.nextInt(3) == 0) arrive();
            serve(config.desks().get(random.nextInt(config.desks().size())).id());
        }
        while (office.waiting().count() < waiting) {
            later(Duration.ofSeconds(20));
            arrive();
        }
        config.desks().forEach(desk -> serve(desk.id()));
        return this;
    }

    /// A desk finishes whom it has, calls the next, and mostly begins; some people do not come.
    private void serve(DeskId desk) {
        if (office.at(desk).isPresent())
            act(new Command.Finish(desk, Optional.empty(), random.nextInt(3)));
        act(new Command.CallNext(desk));
        later(Duration.ofSeconds(5));
        switch (random.nextInt(8)) {
            case 0 -> act(new Command.NoShow(desk));
            case 1 -> act(new Command.Hold(desk));
            case 2 -> {}
            default -> act(new Command.Start(desk));
        }
    }

    private void arrive() {
        var service = config.services().get(random.nextInt(config.services().size())).code();
        var priority =
                random.nextInt(8) == 0
                        ? Optional.of(config.priorities().getFirst().code())
                        : Optional.<PriorityCode>empty();
        issue(service, priority);
    }

    /// The lead is told of one thing of each kind.
    public SampleDay troubled() {
        var desks = config.desks().stream().map(DeskSpec::id).toList();
        var service = config.services().getFirst().code();
        act(new Command.Alert(new Matter.NobodyServes(service)));
        act(new Command.Alert(new Matter.PromiseBroken(config.services().getLast().code())));
        office.at(desks.getFirst())
                .map(t -> new Matter.DeskStuck(desks.getFirst(), t.id(), t.number()))
                .ifPresent(stuck -> act(new Command.Alert(stuck)));
        act(new Command.Alert(new Matter.SlowDay(32, now)));
        office.tickets().values().stream()
                .filter(ticket -> ticket.stage() instanceof Stage.Served)
                .map(Ticket::id)
                .limit(1)
                .toList()
                .forEach(served -> act(new Command.Rate(served, LOW), CITIZEN));
        act(new Command.NoteNoResult(desks.getFirst(), service, ""));
        return act(new Command.CallLead(desks.get(1)));
    }

    public TicketId issue(ServiceCode service, Optional<PriorityCode> priority) {
        var id = new TicketId(new UUID(random.nextLong(), random.nextLong()));
        act(new Command.Issue(id, service, priority, "kiosk-1/a"), CITIZEN);
        return id;
    }

    public SampleDay pause(String desk, Duration length) {
        return act(
                new Command.PauseDesk(
                        new DeskId(desk), PauseReason.BREAK, Optional.of(now.plus(length))));
    }

    public SampleDay later(Duration time) {
        now = now.plus(time);
        return this;
    }

    public SampleDay act(Command command) {
        return act(command, OFFICER);
    }

    private SampleDay act(Command command, Actor by) {
        Decision decision = office.decide(command, by, now);
        for (var event : decision.events())
            entries.add(new Recorded(entries.size() + 1L, Rules.day(now), now, by.label(), event));
        office = office.after(decision.events());
        return this;
    }

    public OfficeConfig config() {
        return config;
    }

    public Office office() {
        return office;
    }

    public Instant now() {
        return now;
    }

    public List<Recorded> entries() {
        return List.copyOf(entries);
    }

    public Scene scene() {
        return Scene.of(office, config, Forecast.of(office, now), now);
    }
}
