package vn.luot.hub.push;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import okhttp3.Dns;
import vn.luot.hub.SetClock;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.forecast.live.Forecasts;
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.Database;
import vn.luot.hub.journal.EventLog;
import vn.luot.hub.journal.FreshDatabase;
import vn.luot.hub.journal.PushTable;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.office.OfficeFile;
import vn.luot.hub.outgoing.CarefulClient.Net;
import vn.luot.hub.outgoing.Outgoing.Pace;
import vn.luot.hub.outgoing.Reach;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Rules;
import vn.luot.text.Language;
import vn.luot.text.Languages;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;

/// The demo's office with its real database and engine, whose phones are told.
final class PushStand implements AutoCloseable {
    static final DeskId DESK = DeskId.of(1);
    private static final Pace AT_ONCE = new Pace(Duration.ofMillis(20), Duration.ofMillis(80));
    private static final Dns HERE = _ -> List.of(InetAddress.getLoopbackAddress());

    final SetClock clock = SetClock.at("2026-03-02T08:00:00+07:00");
    final PushConfig config =
            new PushConfig(
                    URI.create("mailto:cntt@tinh.gov.vn"),
                    KeyFile.generated(),
                    List.of("localhost", "push.example"));
    private final OfficeConfig office = OfficeFile.shipped("demo");
    private final DataFolder data;
    private final Database database;
    private final Engine engine;
    private final Forecasts forecasts;
    private Push push;

    PushStand(Path folder) {
        data = DataFolder.take(folder);
        database = FreshDatabase.open(data);
        var log = new EventLog(database, office.id(), _ -> office.calendar());
        engine = new Engine(office.rules(), log, clock);
        forecasts = Forecasts.of(engine, List::of, clock);
        push = push(true, Duration.ofSeconds(5));
        engine.listen((_, _, _) -> push.ring());
        push.start();
        give(new Command.OpenDay(Rules.day(clock.instant())));
        give(new Command.OpenDesk(DESK, Set.of()));
    }

    private Push push(boolean loopback, Duration oneTry) {
        var source = new Push.Source(forecasts, () -> office, subscriptions());
        var net = new Net(new Reach(Set.of(), loopback), HERE, oneTry);
        return new Push(config, source, clock, AT_ONCE, net);
    }

    PushTable subscriptions() {
        return new PushTable(database, office.id(), Languages.COMPLETE);
    }

    /// As a hub does that was stopped and started again.
    void restart() {
        restart(true, Duration.ofSeconds(5));
    }

    /// @param loopback whether phones may be reached at this machine
    /// @param oneTry how long a service may take
    void restart(boolean loopback, Duration oneTry) {
        push.close();
        push = push(loopback, oneTry);
        push.start();
    }

    Push push() {
        return push;
    }

    Push.Answer subscribe(int ticket, Phone phone) {
        return push.subscribe(ticket(ticket), phone.browser(), Language.VI);
    }

    void issue(int... tickets) {
        for (var n : tickets)
            give(new Command.Issue(ticket(n), new ServiceCode("A"), Optional.empty(), "kiosk-1/a"));
    }

    void call(int ticket) {
        give(new Command.Call(DESK, ticket(ticket)));
    }

    void serve(int ticket) {
        call(ticket);
        give(new Command.Finish(DESK, Optional.empty(), 1));
    }

    void give(Command command) {
        var by = new Actor.Staff("can-bo");
        engine.submit(command, by).join();
    }

    static TicketId ticket(int n) {
        return new TicketId(new UUID(0x0199_0000_0000_7000L, n));
    }

    @Override
    public void close() {
        push.close();
        engine.close();
        database.close();
        data.close();
    }
}
