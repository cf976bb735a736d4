package vn.luot.hub.report;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.journal.Words;
import vn.luot.hub.queue.Event;
import vn.luot.wire.TicketId;

/// Finds everything that is held about one visit, for whom it is about. Reads the log from the
/// visit's day on, so it is not for pages that are drawn often. Safe for use from any thread.
public final class Holdings {
    private final Jdbi jdbi;
    private final String office;

    Holdings(Jdbi jdbi, String office) {
        this.jdbi = jdbi;
        this.office = office;
    }

    /// The visits with this number on this day: two if a kiosk told of one only when the day was
    /// over, and another had its number.
    public List<Held> of(String number, LocalDate day) {
        return jdbi.withHandle(h ->
                h
                        .createQuery(
                                """
                                select distinct ticket from visit where office = :office
                                and number = :number and business_day = :day order by ticket\
                                """)
                        .bind("office", office)
                        .bind("number", number)
                        .bind("day", day)
                        .mapTo(UUID.class)
                        .list()
                        .stream()
                        .flatMap(ticket -> of(h, new TicketId(ticket)).stream())
                        .toList());
    }

    /// The visit of this ticket; absent if the hub never knew it.
    public Optional<Held> of(TicketId ticket) {
        return jdbi.withHandle(h -> of(h, ticket));
    }

    /// Who served the visit last, as the log calls them.
    public Optional<String> servedBy(TicketId ticket) {
        return jdbi.withHandle(h ->
                about(
                                h,
                                ticket,
                                """
                                select officer from visit
                                where office = :office and ticket = :ticket and officer <> ''
                                order by business_day desc limit 1\
                                """)
                        .mapTo(String.class)
                        .findOne());
    }

    private Optional<Held> of(Handle h, TicketId ticket) {
        return about(
                        h,
                        ticket,
                        """
                        select number, business_day from visit
                        where office = :office and ticket = :ticket
                        order by business_day limit 1\
                        """)
                .map((rs, _) -> held(h, ticket, rs))
                .findOne();
    }

    private Held held(Handle h, TicketId ticket, ResultSet rs) throws SQLException {
        var day = rs.getObject("business_day", LocalDate.class);
        return new Held(
                ticket,
                rs.getString("number"),
                day,
                rows(h, ticket, "select * from visit where office = :office and ticket = :ticket"),
                rows(h, ticket, "select * from rating where office = :office and ticket = :ticket"),
                rows(
                        h,
                        ticket,
                        "select * from visit_dossier where office = :office and ticket = :ticket"),
                events(h, ticket, day),
                phones(h, ticket),
                refused(h, ticket));
    }

    /// Whole rows: what a later schema adds is shown too.
    private List<Map<String, Object>> rows(Handle h, TicketId ticket, String sql) {
        return about(h, ticket, sql).mapToMap().map(Holdings::withoutStaff).list();
    }

    private static Map<String, Object> withoutStaff(Map<String, Object> row) {
        var known = new HashMap<String, Object>();
        row.forEach((column, value) -> {
            if (value != null && !column.equals("officer")) known.put(column, value);
        });
        return Map.copyOf(known);
    }

    private List<Recorded> events(Handle h, TicketId ticket, LocalDate day) {
        return h.createQuery(
                        """
                        select e.*, w.words from event e
                        left join rating_words w on w.office = e.office and w.seq = e.seq
                        where e.office = :office and e.body like :ticket
                        and e.seq >= (select min(seq) from event
                            where office = :office and kind = 'DayOpened'
                            and business_day >= :day)
                        order by e.seq\
                        """)
                .bind("office", office)
                .bind("ticket", like(ticket))
                .bind("day", day)
                .map((rs, _) -> event(rs, ticket))
                .list();
    }

    private static Recorded event(ResultSet rs, TicketId ticket) throws SQLException {
        var words = Optional.ofNullable(rs.getString("words"));
        var entry = Words.back(Rows.recorded(rs), words);
        return entry.event() instanceof Event.DayOpened opened
                ? alone(entry, opened, ticket)
                : entry;
    }

    /// The day's beginning names everybody who was carried over; the others are none of theirs.
    private static Recorded alone(Recorded entry, Event.DayOpened opened, TicketId ticket) {
        var kept = opened.kept().stream().filter(other -> other.id().equals(ticket)).toList();
        var event = new Event.DayOpened(opened.day(), kept, opened.at());
        return new Recorded(entry.seq(), entry.day(), entry.at(), entry.by(), event);
    }

    /// The address itself is a secret of the browser's and its service's.
    private List<Held.Phone> phones(Handle h, TicketId ticket) {
        return about(
                        h,
                        ticket,
                        """
                        select endpoint, at from push_subscription
                        where office = :office and ticket = :ticket order by at\
                        """)
                .map((rs, _) ->
                        new Held.Phone(
                                String.valueOf(URI.create(rs.getString("endpoint")).getHost()),
                                rs.getTimestamp("at").toInstant()))
                .list();
    }

    private List<Held.Refused> refused(Handle h, TicketId ticket) {
        return h.createQuery(
                        """
                        select at, reason, content from event_rejected
                        where office = :office and content like :ticket order by at\
                        """)
                .bind("office", office)
                .bind("ticket", like(ticket))
                .map((rs, _) ->
                        new Held.Refused(
                                rs.getTimestamp("at").toInstant(),
                                rs.getString("reason"),
                                rs.getString("content")))
                .list();
    }

    private Query about(Handle h, TicketId ticket, String sql) {
        return h.createQuery(sql).bind("office", office).bind("ticket", ticket.value());
    }

    private static String like(TicketId ticket) {
        return "%" + ticket + "%";
    }
}
