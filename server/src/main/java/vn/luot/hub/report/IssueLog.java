package vn.luot.hub.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.journal.DayChain;
import vn.luot.hub.journal.Fate;
import vn.luot.hub.journal.Proof;
import vn.luot.hub.queue.Event;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.queue.Undone;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;

/// Every number given on one day and what became of it, from the day's events alone: what stands
/// here is what the chain proves.
public record IssueLog(List<Line> lines, Proof proof) {
    /// One number.
    ///
    /// @param voided the hub's number that the kiosk did not wait for
    /// @param service as it was asked for
    /// @param device such as `kiosk-1`, or `api`
    /// @param button of the device; for a program its name
    public record Line(
            TicketNumber number,
            Optional<TicketNumber> voided,
            ServiceCode service,
            Instant at,
            String device,
            String button,
            Fate fate) {
        private static Line of(Event.TicketIssued e) {
            var slash = e.source().indexOf('/');
            return new Line(
                    e.number(),
                    Optional.empty(),
                    e.service(),
                    e.issuedAt(),
                    slash < 0 ? e.source() : e.source().substring(0, slash),
                    e.source().substring(slash + 1),
                    Fate.OPEN);
        }

        private Line renumbered(Event.TicketRenumbered e) {
            var instead = Optional.of(e.voided());
            return new Line(e.number(), instead, service, at, device, button, fate);
        }

        private Line with(Fate next) {
            return new Line(number, voided, service, at, device, button, next);
        }
    }

    public IssueLog {
        lines = List.copyOf(lines);
    }

    static IssueLog of(DayChain day) {
        var lines = new LinkedHashMap<TicketId, Line>();
        for (var entry : Undone.leftOut(day.events(), Recorded::event)) add(lines, entry);
        return new IssueLog(
                lines.values().stream()
                        .sorted(Comparator.comparing(Line::at).thenComparing(Line::number))
                        .toList(),
                day.proof());
    }

    private static void add(Map<TicketId, Line> lines, Recorded entry) {
        switch (entry.event()) {
            case Event.OfTicket event -> add(lines, event);
            case Event.DayClosed _ ->
                    lines.replaceAll((_, line) ->
                            line.fate() == Fate.OPEN ? line.with(Fate.NOT_SERVED) : line);
            case Event.DayOpened _,
                    Event.OfDesk _,
                    Event.DeedUndone _,
                    Event.RatingRefused _,
                    Event.PrinterChanged _,
                    Event.HelpAsked _,
                    Event.OfConcern _,
                    Event.OfBookings _,
                    Event.SharedFault _,
                    Event.DeviceAdmission _,
                    Event.ChangeNoted _,
                    Event.WordsErased _,
                    Event.Configured _ -> {}
        }
    }

    private static void add(Map<TicketId, Line> lines, Event.OfTicket event) {
        UnaryOperator<Line> change =
                switch (event) {
                    case Event.TicketIssued issued -> {
                        lines.put(issued.ticket(), Line.of(issued));
                        yield line -> line;
                    }
                    case Event.TicketRenumbered renumbered -> line -> line.renumbered(renumbered);
                    case Event.TicketFinished _ -> to(Fate.SERVED);
                    case Event.TicketMissed _ -> to(Fate.NO_SHOW);
                    case Event.TicketCancelled _ -> to(Fate.CANCELLED);
                    case Event.TicketUnclaimed _ -> to(Fate.UNCLAIMED);
                    case Event.TicketCarriedOver kept ->
                            to(
                                    Rules.day(kept.to()).isAfter(Rules.day(kept.at()))
                                            ? Fate.CARRIED_OVER
                                            : Fate.OPEN);
                    case Event.TicketCalled _,
                            Event.TicketRestored _,
                            Event.TicketReturned _,
                            Event.TurnEnded _,
                            Event.TicketTransferred _ ->
                            to(Fate.OPEN);
                    case Event.TicketRecalled _,
                            Event.TicketHeld _,
                            Event.TicketPostponed _,
                            Event.ServiceStarted _,
                            Event.WaitPromised _,
                            Event.PrintReported _,
                            Event.DossierNoted _,
                            Event.TicketRated _ ->
                            line -> line;
                };
        lines.computeIfPresent(event.ticket(), (_, line) -> change.apply(line));
    }

    private static UnaryOperator<Line> to(Fate fate) {
        return line -> line.with(fate);
    }
}
