package vn.luot.hub.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import vn.luot.hub.queue.Calendar;
import vn.luot.hub.queue.Event;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.queue.Ticket;
import vn.luot.hub.queue.Waited;
import vn.luot.wire.DeskId;
import vn.luot.wire.PrintResult;
import vn.luot.wire.PriorityCode;
import vn.luot.wire.ServiceCode;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;

/// The visits, within one transaction. A ticket's events concern its newest visit.
record VisitTable(Handle handle, String office) {
    static final String NEWEST =
            """
             where office = :office and ticket = :ticket
            and business_day = (select max(v.business_day) from visit v
                where v.office = :office and v.ticket = :ticket)\
            """;

    /// Who is at the desk now.
    static final String OFFICER =
            """
            (select d.officer from desk_time d
            where d.office = :office and d.desk = :desk and d.to_at is null)\
            """;

    void issued(Event.TicketIssued e, Instant countedFrom) {
        var visit =
                new New(
                        Rules.day(e.issuedAt()),
                        e.ticket(),
                        e.number(),
                        e.service(),
                        e.priority(),
                        e.source(),
                        e.issuedAt(),
                        countedFrom);
        insert(visit);
    }

    /// A ticket of an earlier day that is a visit of this day too.
    void kept(LocalDate day, Ticket t, Instant countedFrom) {
        insert(
                new New(
                        day,
                        t.id(),
                        t.number(),
                        t.service(),
                        t.priority(),
                        t.source(),
                        t.issuedAt(),
                        countedFrom));
    }

    void renumbered(Event.TicketRenumbered e) {
        update(e.ticket(), "number = :number").bind("number", e.number().toString()).execute();
    }

    /// The first promise counts: it is the one on the paper.
    void promised(Event.WaitPromised e) {
        update(
                        e.ticket(),
                        """
                        promised_at = coalesce(promised_at, :at),
                        promised_from = coalesce(promised_from, :from),
                        promised_to = coalesce(promised_to, :to)\
                        """)
                .bind("at", e.at())
                .bind("from", e.promise().fromMinutes())
                .bind("to", e.promise().toMinutes())
                .execute();
    }

    void printed(TicketId ticket, PrintResult result) {
        update(ticket, "print = :print").bind("print", result.name()).execute();
    }

    /// The first call ends the wait; after a transfer, the next call ends that leg's wait.
    void called(TicketId ticket, DeskId desk, Instant at, Calendar calendar) {
        var visit = waiting(ticket);
        if (visit.isEmpty()) return;
        var waited = visit.get().until(at, calendar);
        update(
                        ticket,
                        """
                        called_at = coalesce(called_at, :at), desk = :desk, leg_from = null,
                        fate = 'OPEN', wait_seconds = :wait, wait_in_hours_seconds = :in_hours\
                        """)
                .bind("at", at)
                .bind("desk", desk.value())
                .bind("wait", waited.whole())
                .bind("in_hours", waited.inHours())
                .execute();
    }

    void started(TicketId ticket, DeskId desk, Instant at) {
        update(ticket, "started_at = :at, desk = :desk")
                .bind("at", at)
                .bind("desk", desk.value())
                .execute();
    }

    /// The same again changes nothing.
    void dossier(Event.DossierNoted e) {
        handle.createUpdate(
                        """
                        insert into visit_dossier (office, business_day, ticket, dossier, at)
                        select office, max(business_day), ticket, :dossier,
                            cast(:at as timestamp with time zone)
                        from visit where office = :office and ticket = :ticket
                        group by office, ticket
                        on conflict do nothing\
                        """)
                .bind("office", office)
                .bind("ticket", e.ticket().value())
                .bind("dossier", e.dossier())
                .bind("at", e.at())
                .execute();
    }

    void finished(Event.TicketFinished e) {
        update(
                        e.ticket(),
                        "fate = 'SERVED', started_at = :start, finished_at = :at, desk = :desk,"
                                + " purpose = :purpose, dossiers = dossiers + :dossiers, officer = "
                                + OFFICER)
                .bind("start", e.start())
                .bind("at", e.at())
                .bind("desk", e.desk().value())
                .bind("purpose", e.purpose().map(Enum::name))
                .bind("dossiers", e.dossiers())
                .execute();
    }

    /// The visit goes on: the rest of its dossiers waits.
    void turnEnded(Event.TurnEnded e) {
        update(
                        e.ticket(),
                        "fate = 'OPEN', turns = turns + 1, dossiers = dossiers + :dossiers,"
                                + " leg_from = :at, earlier_serving_seconds ="
                                + " earlier_serving_seconds + :seconds,"
                                + " purpose = :purpose, desk = :desk, officer = "
                                + OFFICER)
                .bind("desk", e.desk().value())
                .bind("purpose", e.purpose().map(Enum::name))
                .bind("dossiers", e.dossiers())
                .bind("at", e.until().orElse(e.at()))
                .bind("seconds", Waited.between(e.start(), e.at()))
                .execute();
    }

    /// What happened to a ticket since its day was opened, before an entry of that day.
    List<Event> eventsOfDay(TicketId ticket, long before) {
        return handle.createQuery(
                        """
                        select kind, body from event
                        where office = :office and seq < :before and body like :ticket
                        and seq >= (select coalesce(max(seq), 1) from event
                            where office = :office and kind = 'DayOpened' and seq < :before)
                        order by seq\
                        """)
                .bind("office", office)
                .bind("before", before)
                .bind("ticket", "%\"" + ticket + "\"%")
                .map((rs, _) -> EventRow.event(rs.getString("kind"), rs.getString("body")))
                .list();
    }

    void forget(TicketId ticket, LocalDate day) {
        handle.execute(
                "delete from visit where office = ? and ticket = ? and business_day = ?",
                office,
                ticket.value(),
                day);
    }

    void missed(TicketId ticket, DeskId desk) {
        update(ticket, "fate = 'NO_SHOW', desk = :desk, officer = " + OFFICER)
                .bind("desk", desk.value())
                .execute();
    }

    void reopened(TicketId ticket) {
        ended(ticket, Fate.OPEN);
    }

    void ended(TicketId ticket, Fate fate) {
        update(ticket, "fate = :fate").bind("fate", fate.name()).execute();
    }

    void transferred(Event.TicketTransferred e) {
        update(
                        e.ticket(),
                        """
                        fate = 'OPEN', service = :service, leg_from = :at,
                        transfers = transfers + 1\
                        """)
                .bind("service", e.service().value())
                .bind("at", e.at())
                .execute();
    }

    /// To a later session of the day the visit goes on and counts from there.
    void carriedOver(TicketId ticket, Instant to, boolean otherDay) {
        if (otherDay) ended(ticket, Fate.CARRIED_OVER);
        else update(ticket, "fate = 'OPEN', counted_from = :session").bind("session", to).execute();
    }

    void dayClosed(LocalDate day) {
        handle.execute(
                """
                update visit set fate = 'NOT_SERVED'
                where office = ? and business_day <= ? and fate = 'OPEN'\
                """,
                office,
                day);
    }

    private record New(
            LocalDate day,
            TicketId ticket,
            TicketNumber number,
            ServiceCode service,
            Optional<PriorityCode> priority,
            String source,
            Instant issuedAt,
            Instant countedFrom) {}

    private void insert(New visit) {
        handle.createUpdate(
                        """
                        insert into visit (office, business_day, ticket, number, service, priority,
                            source, issued_at, counted_from, fate, dossiers, transfers)
                        values (:office, :day, :ticket, :number, :service, :priority,
                            :source, :issued, :counted, 'OPEN', 0, 0)
                        on conflict do nothing\
                        """)
                .bind("office", office)
                .bind("day", visit.day())
                .bind("ticket", visit.ticket().value())
                .bind("number", visit.number().toString())
                .bind("service", visit.service().value())
                .bind("priority", visit.priority().map(PriorityCode::value))
                .bind("source", visit.source())
                .bind("issued", visit.issuedAt())
                .bind("counted", visit.countedFrom())
                .execute();
    }

    private Update update(TicketId ticket, String changes) {
        return handle.createUpdate("update visit set " + changes + NEWEST)
                .bind("office", office)
                .bind("ticket", ticket.value());
    }

    private Optional<WaitingVisit> waiting(TicketId ticket) {
        return handle.createQuery("select * from visit" + NEWEST)
                .bind("office", office)
                .bind("ticket", ticket.value())
                .map((rs, _) -> WaitingVisit.read(rs))
                .findOne();
    }
}
