package vn.luot.hub.web.phone;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.luot.hub.forecast.Forecast.Ahead;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.queue.Ticket;
import vn.luot.hub.queue.Ticket.Stage;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.OpinionForm;
import vn.luot.hub.web.Visit;
import vn.luot.text.Formats;

/// What the page of one ticket says.
///
/// @param state one sentence: where the ticket is
/// @param tone `go`, `wait`, `done` or `over`: how the sentence looks
/// @param line only while it waits
/// @param lookUp address of its service's procedures
/// @param rating only once it was served and may be rated
public record TicketView(
        Heading heading,
        String state,
        String tone,
        Optional<Line> line,
        Optional<OpinionForm> rating,
        List<String> papers,
        Optional<String> lookUp,
        String path) {
    public TicketView {
        papers = List.copyOf(papers);
    }

    /// How near the turn is: 0 not yet, 1 soon, 2 called.
    public int step() {
        if (tone.equals("go")) return 2;
        return line.filter(Line::near).isPresent() ? 1 : 0;
    }

    /// @param desks the desks that serve it, such as "1, 2, 3"
    public record Heading(
            String office,
            String number,
            boolean priority,
            String service,
            String desks,
            String hotline) {}

    /// @param ahead people of the same service before it
    /// @param range such as "khoảng 10–15 phút"
    /// @param clock such as "08:33–08:37", empty if no range is known
    /// @param near whether to stay close to the hall
    public record Line(int ahead, String range, String clock, boolean near) {}

    static TicketView of(Ticket ticket, Hall hall, Visit visit, Optional<String> lookUp) {
        var config = hall.config().get();
        var ahead = Optional.ofNullable(hall.forecast().tickets().get(ticket.id()));
        var path = "/t/" + ticket.id().token();
        return new TicketView(
                heading(ticket, hall, visit),
                state(ticket, hall, visit),
                tone(ticket),
                ahead.filter(_ -> ticket.waits()).map(a -> line(a, hall.now(), visit)),
                rating(ticket, hall.now(), path, config.hotline()),
                ticket.isOver() ? List.of() : papers(ticket, config, visit),
                lookUp.filter(_ -> !ticket.isOver()),
                path);
    }

    private static Heading heading(Ticket ticket, Hall hall, Visit visit) {
        var config = hall.config().get();
        var language = visit.language();
        return new Heading(
                config.title().stream()
                        .map(words -> words.in(language))
                        .collect(Collectors.joining(" · ")),
                ticket.number().toString(),
                ticket.priority().isPresent(),
                hall.service(ticket.service(), language),
                config.desks().stream()
                        .filter(desk -> desk.services().contains(ticket.service()))
                        .map(desk -> desk.id().value())
                        .collect(Collectors.joining(", ")),
                config.hotline());
    }

    private static String state(Ticket ticket, Hall hall, Visit visit) {
        var formats = new Formats(visit.language());
        return switch (ticket.stage()) {
            case Stage.Waiting _ -> visit.text("phone.waiting");
            case Stage.Called(var desk, _, _) ->
                    visit.text("phone.called", hall.desk(desk, visit.language()));
            case Stage.Serving(var desk, _) ->
                    visit.text("phone.serving", hall.desk(desk, visit.language()));
            case Stage.Held _ -> visit.text("phone.held");
            case Stage.Missed _ -> visit.text("phone.missed");
            case Stage.Served(_, var at, _) -> visit.text("phone.served", formats.time(at));
            case Stage.Cancelled _ -> visit.text("phone.cancelled");
            case Stage.Unclaimed _ -> visit.text("phone.unclaimed");
            case Stage.CarriedOver(var to) ->
                    left(ticket)
                            .map(n -> visit.text("phone.many", n, formats.time(to)))
                            .orElseGet(() -> visit.text("phone.carried-over", formats.moment(to)));
            case Stage.NotServed _ -> visit.text("phone.not-served");
        };
    }

    /// What the rest of a visit waits for at a time of its own, if that is why it waits.
    private static Optional<Integer> left(Ticket ticket) {
        return ticket.handover().map(Ticket.Handover::dossiers).filter(n -> n > 0);
    }

    private static String tone(Ticket ticket) {
        return switch (ticket.stage()) {
            case Stage.Called _ -> "go";
            case Stage.Waiting _, Stage.Held _, Stage.CarriedOver _ -> "wait";
            case Stage.Serving _, Stage.Served _ -> "done";
            case Stage.Missed _, Stage.Cancelled _, Stage.Unclaimed _, Stage.NotServed _ -> "over";
        };
    }

    private static Line line(Ahead ahead, Instant now, Visit visit) {
        var language = visit.language();
        var clock = LocalTime.ofInstant(now, Formats.ZONE);
        return new Line(
                ahead.people(),
                ahead.range()
                        .map(range -> range.in(language))
                        .orElseGet(() -> visit.text("phone.no-desk")),
                ahead.range().map(r -> r.clock(language, clock)).orElse(""),
                ahead.isNear());
    }

    private static Optional<OpinionForm> rating(
            Ticket ticket, Instant now, String path, String hotline) {
        return ticket.stage() instanceof Stage.Served(_, _, var until) && !now.isAfter(until)
                ? Optional.of(
                        new OpinionForm(
                                path + "/rate", ticket.rating().map(Ticket.Rating::level), hotline))
                : Optional.empty();
    }

    private static List<String> papers(Ticket ticket, OfficeConfig config, Visit visit) {
        return config.services().stream()
                .filter(s -> s.code().equals(ticket.service()))
                .flatMap(s -> List.of(s.papers().in(visit.language()).split(",\\s*", -1)).stream())
                .filter(paper -> !paper.isBlank())
                .toList();
    }
}
