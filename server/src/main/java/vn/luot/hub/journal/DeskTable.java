package vn.luot.hub.journal;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.queue.PauseReason;
import vn.luot.wire.DeskId;
import vn.luot.wire.DeskState;

/// How long each desk was in which state, within one transaction. A closed desk has no row.
record DeskTable(Handle handle, String office) {
    void opened(Recorded entry, DeskId desk, String officer) {
        closed(desk, entry.at());
        insert(entry, desk, officer, Optional.empty());
    }

    void paused(Recorded entry, DeskId desk, PauseReason reason) {
        var officer = officer(desk);
        closed(desk, entry.at());
        insert(entry, desk, officer, Optional.of(reason));
    }

    void closed(DeskId desk, Instant at) {
        handle.execute(
                "update desk_time set to_at = ? where office = ? and desk = ? and to_at is null",
                at,
                office,
                desk.value());
    }

    void allClosed(Instant at) {
        handle.execute(
                "update desk_time set to_at = ? where office = ? and to_at is null", at, office);
    }

    private String officer(DeskId desk) {
        return handle.createQuery(
                        """
                        select officer from desk_time
                        where office = :office and desk = :desk and to_at is null\
                        """)
                .bind("office", office)
                .bind("desk", desk.value())
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    private void insert(Recorded entry, DeskId desk, String officer, Optional<PauseReason> paused) {
        handle.createUpdate(
                        """
                        insert into desk_time values
                            (:office, :seq, :day, :desk, :officer, :state, :reason, :at, null)\
                        """)
                .bind("office", office)
                .bind("seq", entry.seq())
                .bind("day", entry.day())
                .bind("desk", desk.value())
                .bind("officer", officer)
                .bind("state", (paused.isPresent() ? DeskState.PAUSED : DeskState.OPEN).name())
                .bind("reason", paused.map(Enum::name))
                .bind("at", entry.at())
                .execute();
    }
}
