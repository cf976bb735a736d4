package vn.luot.hub.journal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.queue.Event;
import vn.luot.wire.DeskId;
import vn.luot.wire.RatingReason;
import vn.luot.wire.TicketId;

/// Every rating given, within one transaction. One counts for each visit: the last.
record RatingTable(Handle handle, String office) {
    void rated(Recorded entry, Event.TicketRated e) {
        handle.execute(
                "update rating set counts = false where office = ? and ticket = ? and counts",
                office,
                e.ticket().value());
        var opinion = e.opinion();
        insert(
                entry,
                new Given(
                        Optional.of(e.ticket()),
                        Optional.of(e.desk()),
                        opinion.level(),
                        opinion.reasons(),
                        "",
                        opinion.channel(),
                        Optional.of(opinion.buttons()),
                        Optional.empty()));
    }

    void refused(Recorded entry, Event.RatingRefused e) {
        insert(
                entry,
                new Given(
                        e.ticket(),
                        e.desk(),
                        e.level(),
                        e.reasons(),
                        "",
                        e.channel(),
                        e.buttons(),
                        Optional.of(e.reason().word())));
    }

    private record Given(
            Optional<TicketId> ticket,
            Optional<DeskId> desk,
            int level,
            List<RatingReason> reasons,
            String comment,
            String channel,
            Optional<Integer> buttons,
            Optional<String> refused) {
        String reasonCodes() {
            return reasons.stream().map(Enum::name).distinct().collect(Collectors.joining(","));
        }
    }

    private void insert(Recorded entry, Given given) {
        handle.createUpdate(
                        """
                        insert into rating values (:office, :seq, :day,
                            coalesce((select max(v.business_day) from visit v
                                where v.office = :office and v.ticket = :ticket), :day),
                            :ticket, :desk, :level, :reasons, :comment, :channel, :at,
                            :counts, :refused, :buttons)\
                        """)
                .bind("office", office)
                .bind("seq", entry.seq())
                .bind("day", entry.day())
                .bind("ticket", given.ticket().map(TicketId::value))
                .bind("desk", given.desk().map(DeskId::value))
                .bind("level", given.level())
                .bind("reasons", given.reasonCodes())
                .bind("comment", given.comment())
                .bind("channel", given.channel())
                .bind("at", entry.at())
                .bind("counts", given.refused().isEmpty())
                .bind("refused", given.refused())
                .bind("buttons", given.buttons())
                .execute();
    }
}
