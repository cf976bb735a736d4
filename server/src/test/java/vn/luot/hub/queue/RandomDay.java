package vn.luot.hub.queue;

import static vn.luot.hub.queue.Hall.A;
import static vn.luot.hub.queue.Hall.C;
import static vn.luot.hub.queue.Hall.E;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import vn.luot.hub.queue.Command.Finish;
import vn.luot.wire.DeskId;
import vn.luot.wire.PrintResult;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;

/// Days as chance makes them: what is asked next, by whom and when. The same seed, the same days.
final class RandomDay {
    /// @param resend whether it came before and must change nothing
    record Step(Command command, Actor by, Instant at, boolean resend) {}

    private static final List<ServiceCode> SERVICES = List.of(A, C, E);
    private static final List<Actor> ACTORS = List.of(Hall.KIOSK, Hall.OFFICER, Hall.CITIZEN);
    private static final List<CallRule> RULES =
            List.of(
                    CallRule.DEFAULT,
                    new CallRule.HeadStart(Duration.ofMinutes(15), Duration.ZERO),
                    new CallRule.Fifo(),
                    new CallRule.Strict(),
                    new CallRule.MaxInRow(1),
                    new CallRule.MaxInRow(2),
                    new CallRule.Smart());
    private static final int DESKS = 4;
    private static final TicketNumber NONE = new TicketNumber("A", 0, 1);

    /// Neighbouring seeds begin alike otherwise.
    private static final long SCATTER = 0x9E3779B97F4A7C15L;

    private final Random random;
    private final CallRule rule;
    private final List<TicketId> tickets = new ArrayList<>();
    private final List<Command> messages = new ArrayList<>();
    private final List<TicketNumber> numbers = new ArrayList<>();
    private final Map<String, Integer> ownNumbers = new HashMap<>();
    private LocalDate day = Hall.MONDAY;
    private Instant now = Hall.instant(day, "07:00");

    RandomDay(long seed) {
        random = new Random(seed * SCATTER);
        rule = RULES.get((int) (seed % RULES.size()));
    }

    Rules rules() {
        var rules = Hall.rules(rule);
        var desks = new LinkedHashMap<DeskId, Set<ServiceCode>>();
        desks.put(DeskId.of(1), Set.of(A));
        desks.put(DeskId.of(2), Set.of(A, C));
        desks.put(DeskId.of(3), Set.of(C, E));
        desks.put(DeskId.of(4), Set.of(A, C, E));
        return new Rules(
                rules.services(),
                desks,
                rules.priorities(),
                rules.callRule(),
                rules.calendar(),
                Hall.withWindow(LocalTime.of(15, 0)));
    }

    Step firstMorning() {
        return step(new Command.OpenDay(day));
    }

    Step next() {
        now = now.plusSeconds(random.nextInt(10) == 0 ? random.nextInt(2400) : random.nextInt(90));
        if (now.isAfter(Hall.instant(day, "18:00")) || random.nextInt(150) == 0) return nightfall();
        if (!messages.isEmpty() && random.nextInt(12) == 0)
            return new Step(pick(messages), Hall.KIOSK, now, true);
        return step(command());
    }

    /// What came of a step: messages that were taken come again, and so do numbers.
    void came(Step step, Decision decision) {
        if (decision instanceof Decision.Refused || step.resend()) return;
        if (step.command() instanceof Command.Issue || step.command() instanceof Command.Register)
            messages.add(step.command());
        for (var event : decision.events())
            if (event instanceof Event.TicketIssued issued) numbers.add(issued.number());
    }

    private Step nightfall() {
        if (random.nextInt(3) == 0) return step(new Command.CloseDay());
        day = day.plusDays(random.nextInt(8) == 0 ? 3 : 1);
        now = Hall.instant(day, "07:00");
        ownNumbers.clear();
        messages.clear();
        numbers.clear();
        return step(new Command.OpenDay(day));
    }

    private Command command() {
        return switch (random.nextInt(100) / 4) {
            case 0, 1, 2, 3, 4 -> issue();
            case 5, 6 -> ownNumber(newTicket());
            case 7 -> numberMixUp();
            case 8, 9, 10, 11, 12, 13 -> new Command.CallNext(desk());
            case 14, 15, 16, 17 -> finish();
            case 18, 19 -> ofDesk(desk());
            case 20 -> random.nextInt(3) == 0 ? new Command.Undo(desk()) : atDesk(desk());
            case 21 -> random.nextInt(3) == 0 ? toTheLead(desk()) : sends(desk());
            case 22, 23 -> ofTicket(ticket());
            default -> rating();
        };
    }

    private Command finish() {
        var rest = random.nextInt(3) == 0 ? Finish.Rest.WINDOW : Finish.Rest.BEHIND;
        return new Finish(desk(), Optional.empty(), random.nextInt(6), rest);
    }

    private Command toTheLead(DeskId desk) {
        var step = pick(List.of(Concern.Step.values()));
        return switch (random.nextInt(6)) {
            case 0 -> new Command.CallLead(desk);
            case 1 -> new Command.NoteNoResult(desk, service(), "");
            case 2 -> new Command.Alert(new Matter.NobodyServes(service()));
            case 3 -> new Command.Answer(Matter.HelpAtDesk.id(desk), step, "");
            case 4 -> new Command.Answer("result/" + day + "/1", step, "");
            default ->
                    new Command.Answer(
                            new Matter.LowRating(ticket(), NONE, desk, 1, List.of()).id(),
                            step,
                            "");
        };
    }

    private Command ofDesk(DeskId desk) {
        return switch (random.nextInt(8)) {
            case 0 -> new Command.PauseDesk(desk, PauseReason.BREAK, Optional.empty());
            case 1 -> new Command.CloseDesk(desk);
            case 2 -> new Command.OpenDesk(desk, Set.of(service()));
            default -> new Command.OpenDesk(desk, Set.of());
        };
    }

    private Command atDesk(DeskId desk) {
        return switch (random.nextInt(5)) {
            case 0 -> new Command.Start(desk);
            case 1 -> new Command.Recall(desk);
            case 2 -> new Command.NoShow(desk);
            case 3 -> new Command.Hold(desk);
            default -> new Command.Call(desk, ticket());
        };
    }

    private Command sends(DeskId desk) {
        var service = random.nextBoolean() ? Optional.of(service()) : Optional.<ServiceCode>empty();
        var to = random.nextBoolean() ? Optional.of(desk()) : Optional.<DeskId>empty();
        return new Command.Transfer(desk, service, to, "");
    }

    private Command ofTicket(TicketId ticket) {
        return switch (random.nextInt(9)) {
            case 0 -> new Command.Cancel(ticket);
            case 1, 2 -> new Command.Return(ticket);
            case 3, 4 -> new Command.Postpone(ticket);
            case 5 -> new Command.CarryOver(ticket);
            case 6 -> new Command.Restore(ticket);
            case 7 -> new Command.Tick();
            default -> new Command.ReportPrint(ticket, printResult());
        };
    }

    private Command rating() {
        var opinion = Hall.opinion(1 + random.nextInt(5));
        return random.nextBoolean()
                ? new Command.Rate(ticket(), opinion)
                : new Command.RateDesk(desk(), opinion);
    }

    private Command issue() {
        return new Command.Issue(newTicket(), service(), priority(), "kiosk-1/a");
    }

    /// The kiosk declines the hub's number, or says one that was given, or declined, before.
    private Command numberMixUp() {
        if (random.nextBoolean() || numbers.isEmpty()) return ownNumber(ticket());
        var number = pick(numbers);
        var ticket = random.nextBoolean() ? newTicket() : ticket();
        return new Command.Register(ticket, number, A, Optional.empty(), "kiosk-1/a", now);
    }

    private Command ownNumber(TicketId ticket) {
        var priority = priority();
        var service = service();
        var series = 1 + random.nextInt(2);
        var prefix = priority.isPresent() ? "P" : service.value();
        var n = ownNumbers.merge(prefix + series, 1, Integer::sum);
        var number = new TicketNumber(prefix, series, n);
        var takenAt = now.minus(Duration.ofSeconds(random.nextInt(2400)));
        return new Command.Register(ticket, number, service, priority, "kiosk/" + n, takenAt);
    }

    private Step step(Command command) {
        return new Step(command, pick(ACTORS), now, false);
    }

    private TicketId newTicket() {
        var ticket = new TicketId(new UUID(random.nextLong(), random.nextLong()));
        tickets.add(ticket);
        return ticket;
    }

    /// Mostly one of the last, sometimes nobody's.
    private TicketId ticket() {
        var from = Math.max(0, tickets.size() - 25);
        return tickets.isEmpty() || random.nextInt(40) == 0
                ? new TicketId(new UUID(random.nextLong(), 0))
                : tickets.get(from + random.nextInt(tickets.size() - from));
    }

    private Optional<PriorityCode> priority() {
        return random.nextInt(4) == 0 ? Hall.P4 : Optional.empty();
    }

    private ServiceCode service() {
        return pick(SERVICES);
    }

    private DeskId desk() {
        return DeskId.of(1 + random.nextInt(DESKS));
    }

    private PrintResult printResult() {
        return pick(List.of(PrintResult.values()));
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
