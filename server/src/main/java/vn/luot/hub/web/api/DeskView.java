package vn.luot.hub.web.api;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.queue.Desk;
import vn.luot.hub.queue.Office;
import vn.luot.hub.queue.PauseReason;
import vn.luot.hub.queue.Ticket;
import vn.luot.text.Language;
import vn.luot.wire.DeskId;
import vn.luot.wire.DeskState;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;

/// A desk in the API.
///
/// @param ticket whom it calls or serves
/// @param ticketState `called` or `serving`
/// @param ticketId for those who work with it: it opens the ticket's page
/// @param officer for staff and programs, never in public
/// @param until when a paused desk will be back
record DeskView(
        DeskId desk,
        String name,
        DeskState state,
        Collection<ServiceCode> services,
        Optional<TicketNumber> ticket,
        Optional<String> ticketState,
        Optional<TicketId> ticketId,
        Optional<Boolean> priority,
        Optional<Instant> calledAt,
        Optional<PauseReason> reason,
        Optional<Instant> until,
        Optional<String> officer) {
    /// @param inside whether staff or a program asks, not the public
    static DeskView of(
            OfficeConfig.DeskSpec spec, Office office, Language language, boolean inside) {
        var desk = Optional.ofNullable(office.desks().get(spec.id()));
        var ticket = office.at(spec.id());
        var pause = desk.flatMap(Desk::pause);
        return new DeskView(
                spec.id(),
                spec.name().in(language),
                desk.map(Desk::state).orElse(DeskState.CLOSED),
                new TreeSet<>(
                        desk.filter(d -> d.state() != DeskState.CLOSED)
                                .<Collection<ServiceCode>>map(Desk::services)
                                .orElse(spec.services())),
                ticket.map(Ticket::number),
                ticket.map(t -> TicketView.state(t.stage())),
                ticket.map(Ticket::id).filter(_ -> inside),
                ticket.map(t -> t.priority().isPresent()),
                ticket.flatMap(_ -> desk.flatMap(Desk::call)).map(Desk.Call::at),
                pause.map(Desk.Pause::reason),
                pause.flatMap(Desk.Pause::until),
                desk.map(Desk::officer).filter(name -> inside && !name.isEmpty()));
    }
}
