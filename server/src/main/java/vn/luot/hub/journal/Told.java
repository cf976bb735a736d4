package vn.luot.hub.journal;

import java.nio.file.Path;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.hub.journal.LastEvent.Mark;

/// The last event that was told to be on disk, as far as this life knows. A database that was found
/// to have lost it must not be gone on with.
final class Told implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Told.class);

    private final Jdbi jdbi;

    /// Beside an embedded database.
    private Optional<LastEvent> note = Optional.empty();

    private volatile Optional<Mark> last = Optional.empty();

    Told(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// From here on it is noted in the database's folder too.
    void noteIn(Path folder) {
        note = Optional.of(LastEvent.open(folder));
        newest().ifPresent(this::add);
    }

    /// Whether an event is in the log; what has no log has none.
    boolean has(Mark mark) {
        try {
            return jdbi.withHandle(h -> isIn(h, mark));
        } catch (JdbiException e) {
            log.warn("the log cannot be read: {}", CannotOpen.reason(e));
            return false;
        }
    }

    private static boolean isIn(Handle h, Mark mark) {
        return h.createQuery(
                        """
                        select 1 from event
                        where office = :office and seq = :seq and hash = :hash\
                        """)
                .bind("office", mark.office())
                .bind("seq", mark.seq())
                .bind("hash", mark.hash())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /// @throws CannotOpen if the database lacks it
    void checkNothingLost() {
        last.filter(mark -> !has(mark))
                .ifPresent(mark -> {
                    throw new CannotOpen(
                            "the database has lost events up to %d. %s"
                                    .formatted(mark.seq(), CannotOpen.REMEDY));
                });
    }

    private Optional<Mark> newest() {
        return jdbi.withHandle(h ->
                h.createQuery(
                                "select office, seq, hash from event "
                                        + "order by office desc, seq desc limit 1")
                        .map((rs, _) ->
                                new Mark(
                                        rs.getString("office"),
                                        rs.getLong("seq"),
                                        rs.getString("hash")))
                        .findOne());
    }

    /// What is now the last event on disk.
    void add(Mark mark) {
        last = Optional.of(mark);
        note.ifPresent(file -> file.note(mark));
    }

    @Override
    public void close() {
        note.ifPresent(LastEvent::close);
    }
}
