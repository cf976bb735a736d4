package vn.luot.hub.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.queue.Event;
import vn.luot.hub.queue.Rules;
import vn.luot.wire.TicketId;

/// What people and programs changed in one office, read from its journal. Safe for use from any
/// thread.
public final class Changes {
    private static final int UUID_LENGTH = 36;
    private static final String CHANGES =
            """
            select * from event where office = :office
                and (actor like 'staff:%' or actor like 'program:%'
                    or kind in ('ChangeNoted', 'DeviceAdmission', 'Configured'))\
            """;

    private final Jdbi jdbi;
    private final String office;

    Changes(Jdbi jdbi, String office) {
        this.jdbi = jdbi;
        this.office = office;
    }

    /// Which changes are asked for.
    ///
    /// @param by such as `staff:hanh`
    /// @param day in the office's time
    public record Asked(Optional<String> by, Optional<LocalDate> day) {}

    /// The newest first.
    public List<Recorded> find(Asked asked, int limit) {
        return jdbi.withHandle(h -> {
            var query = h.createQuery(sql(asked)).bind("office", office).bind("limit", limit);
            asked.by().ifPresent(by -> query.bind("by", by));
            asked.day()
                    .ifPresent(day ->
                            query.bind("from", Rules.midnight(day))
                                    .bind("to", Rules.midnight(day.plusDays(1))));
            return query.map((rs, _) -> Rows.recorded(rs)).list();
        });
    }

    /// Says only what was asked for, and names the columns of the index that fits in their order:
    /// else the database goes through all events and sorts them.
    private static String sql(Asked asked) {
        var ofDay = asked.day().isPresent() ? " and at >= :from and at < :to" : "";
        var newest =
                asked.by().isPresent()
                        ? " and actor = :by order by office desc, actor desc, seq desc"
                        : asked.day().isPresent()
                                ? " order by seq desc"
                                : " order by office desc, seq desc";
        return CHANGES + ofDay + newest + " limit :limit";
    }

    /// The numbers of the tickets these events are about.
    public Map<TicketId, String> numbers(List<Recorded> entries) {
        var ids = tickets(entries);
        if (ids.isEmpty()) return Map.of();
        var numbers = new HashMap<TicketId, String>();
        jdbi.useHandle(h ->
                h.createQuery(
                                "select ticket, number from visit where office = :office and ticket"
                                        + " in (<ids>)")
                        .bind("office", office)
                        .bindList("ids", ids)
                        .map((rs, _) ->
                                Map.entry(
                                        new TicketId(rs.getObject("ticket", UUID.class)),
                                        rs.getString("number")))
                        .forEach(entry -> numbers.put(entry.getKey(), entry.getValue())));
        return Map.copyOf(numbers);
    }

    private static Set<UUID> tickets(List<Recorded> entries) {
        return entries.stream()
                .map(Recorded::event)
                .flatMap(event -> ticket(event).stream())
                .map(TicketId::value)
                .collect(Collectors.toSet());
    }

    private static Optional<TicketId> ticket(Event event) {
        if (event instanceof Event.OfTicket of) return Optional.of(of.ticket());
        if (event instanceof Event.OfConcern of) return ticket(of.concern());
        return event instanceof Event.WordsErased erased
                ? Optional.of(erased.ticket())
                : Optional.empty();
    }

    /// Of a low rating, or of a desk that has one too long.
    private static Optional<TicketId> ticket(String concern) {
        var last = concern.substring(concern.lastIndexOf('/') + 1);
        return last.length() == UUID_LENGTH ? Optional.of(TicketId.parse(last)) : Optional.empty();
    }
}
