package vn.luot.hub.journal;

import static vn.luot.hub.SmallOffice.A;
import static vn.luot.hub.SmallOffice.C;
import static vn.luot.hub.SmallOffice.DESK_1;
import static vn.luot.hub.SmallOffice.DESK_2;
import static vn.luot.hub.SmallOffice.ticket;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import vn.luot.hub.SetClock;
import vn.luot.hub.SmallOffice;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.engine.Receipt;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.PauseReason;
import vn.luot.hub.queue.Purpose;
import vn.luot.wire.DeskId;
import vn.luot.wire.DeviceId;
import vn.luot.wire.PrintResult;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.RatingReason;
import vn.luot.wire.ServiceCode;

/// A day on which everything happens, by chance but always the same for one seed.
final class BusyDay {
    private static final Actor STAFF = new Actor.Staff("hanh");
    private static final DeviceId KIOSK = new DeviceId("kiosk-1");

    private final Random chance;
    private final Engine engine;
    private final SetClock clock;
    private int tickets;
    private int messages;

    BusyDay(long seed, Engine engine, SetClock clock) {
        this.chance = new Random(seed);
        this.engine = engine;
        this.clock = clock;
    }

    void run(int steps) {
        engine.submit(new Command.OpenDesk(DESK_1, Set.of()), STAFF).join();
        engine.submit(new Command.OpenDesk(DESK_2, Set.of()), STAFF).join();
        for (int i = 0; i < steps; i++) {
            clock.pass(Duration.ofSeconds(chance.nextInt(40)));
            step();
        }
    }

    private void step() {
        if (chance.nextInt(4) == 0) fromKiosk();
        else engine.submit(command(), STAFF).join();
    }

    /// Every third message comes twice.
    private void fromKiosk() {
        var receipt = new Receipt(KIOSK, "card", ++messages, new UUID(7, messages));
        var issue =
                new Command.Issue(
                        ticket(++tickets),
                        chance.nextBoolean() ? A : C,
                        chance.nextInt(5) == 0
                                ? Optional.of(new PriorityCode("P1"))
                                : Optional.empty(),
                        "kiosk-1/a");
        engine.intake(receipt, issue, new Actor.Device(KIOSK)).join();
        if (messages % 3 == 0) engine.intake(receipt, issue, new Actor.Device(KIOSK)).join();
    }

    private Command command() {
        var desk = chance.nextBoolean() ? DESK_1 : DESK_2;
        var some = ticket(1 + chance.nextInt(Math.max(1, tickets)));
        return switch (chance.nextInt(21)) {
            case 0 -> new Command.Cancel(some);
            case 1 -> new Command.Return(some);
            case 2 -> new Command.Postpone(some);
            case 3 -> new Command.CarryOver(some);
            case 4 -> new Command.Restore(some);
            case 5 -> new Command.Hold(desk);
            case 6 ->
                    new Command.Transfer(
                            desk, Optional.of(chance.nextBoolean() ? A : C), to(desk), "");
            case 7 -> new Command.NoShow(desk);
            case 19 -> new Command.Undo(desk);
            case 8 -> new Command.PauseDesk(desk, PauseReason.BREAK, Optional.empty());
            case 9, 10 -> new Command.OpenDesk(desk, Set.<ServiceCode>of());
            case 11 -> new Command.Rate(some, opinion());
            case 12 -> new Command.ReportPrint(some, PrintResult.PRINTED);
            case 13, 14 -> new Command.Start(desk);
            case 15, 16 -> new Command.Finish(desk, Optional.of(Purpose.NEW), chance.nextInt(6));
            default -> new Command.CallNext(desk);
        };
    }

    private Optional<DeskId> to(DeskId from) {
        return chance.nextBoolean()
                ? Optional.of(from.equals(DESK_1) ? DESK_2 : DESK_1)
                : Optional.empty();
    }

    private Command.Opinion opinion() {
        return new Command.Opinion(
                1 + chance.nextInt(5), 5, List.of(RatingReason.R1), "được", "phone");
    }

    static Engine engine(Database database, SetClock clock) {
        return new Engine(SmallOffice.rules(), log(database), clock);
    }

    static EventLog log(Database database) {
        return new EventLog(database, SmallOffice.ID, _ -> SmallOffice.calendar());
    }
}
