package vn.luot.hub.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.luot.hub.queue.Desk;
import vn.luot.hub.queue.Matter;
import vn.luot.hub.queue.Matter.DeskStuck;
import vn.luot.hub.queue.Matter.NobodyServes;
import vn.luot.hub.queue.Matter.PromiseBroken;
import vn.luot.hub.queue.Matter.PromisesOff;
import vn.luot.hub.queue.Matter.SlowDay;
import vn.luot.hub.queue.Office;
import vn.luot.hub.queue.Ticket;
import vn.luot.hub.queue.Ticket.Stage;
import vn.luot.wire.DeskState;
import vn.luot.wire.ServiceCode;

/// What whoever leads the hall should look at, at one moment.
final class Alerts {
    private final Office office;
    private final Experience learnt;
    private final Instant now;

    Alerts(Office office, Experience learnt, Instant now) {
        this.office = office;
        this.learnt = learnt;
        this.now = now;
    }

    List<Matter.Alert> all() {
        var found = new ArrayList<Matter.Alert>();
        services(office.waiting().filter(t -> isUnserved(t.service())))
                .map(NobodyServes::new)
                .forEach(found::add);
        services(office.late(now)).map(PromiseBroken::new).forEach(found::add);
        office.desks().values().forEach(desk -> stuck(desk).forEach(found::add));
        if (learnt.kept.isOff()) found.add(new PromisesOff(learnt.kept.percent()));
        learnt.drift
                .slow()
                .map(slow -> new SlowDay(slow.percent(), slow.since()))
                .ifPresent(found::add);
        return found;
    }

    private static Stream<ServiceCode> services(Stream<Ticket> tickets) {
        return tickets.map(Ticket::service).distinct();
    }

    /// A desk whose pause is not over yet is coming back.
    private boolean isUnserved(ServiceCode service) {
        return office.rules().calendar().inSession(now)
                && office.desks().values().stream()
                        .filter(desk -> desk.services().contains(service))
                        .noneMatch(desk -> desk.isOpen() || isComingBack(desk));
    }

    private boolean isComingBack(Desk desk) {
        return desk.state() == DeskState.PAUSED
                && desk.pause().flatMap(Desk.Pause::until).filter(now::isBefore).isPresent();
    }

    private Stream<Matter.Alert> stuck(Desk desk) {
        return office.at(desk.id()).stream()
                .filter(ticket -> minutes(ticket) > longest(desk, ticket))
                .map(ticket -> new DeskStuck(desk.id(), ticket.id(), ticket.number()));
    }

    private double longest(Desk desk, Ticket ticket) {
        return learnt.lengths.kind(ticket.service()).longest() * learnt.lengths.factor(desk.id());
    }

    private double minutes(Ticket ticket) {
        var since =
                switch (ticket.stage()) {
                    case Stage.Called(_, var at, _) -> at;
                    case Stage.Serving(_, var at) -> at;
                    case Stage.Waiting _,
                            Stage.Held _,
                            Stage.Missed _,
                            Stage.Served _,
                            Stage.Cancelled _,
                            Stage.Unclaimed _,
                            Stage.CarriedOver _,
                            Stage.NotServed _ ->
                            now;
                };
        return Duration.between(since, now).toSeconds() / 60.0;
    }
}
