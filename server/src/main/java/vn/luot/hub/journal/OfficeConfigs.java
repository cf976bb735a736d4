package vn.luot.hub.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import vn.luot.wire.OfficeId;

/// Every configuration the office ever had, as the YAML that was imported. Safe for use from any
/// thread.
public final class OfficeConfigs {
    /// @param number counted from 1
    /// @param by who imported it, as the log names them
    public record Revision(OfficeId office, long number, String yaml, Instant at, String by) {}

    private final Jdbi jdbi;

    public OfficeConfigs(Database database) {
        this.jdbi = database.jdbi();
    }

    /// The configuration that holds; absent before the first import.
    public Optional<Revision> newest() {
        return jdbi.withHandle(h ->
                h.createQuery("select * from office_config order by revision desc limit 1")
                        .map((rs, _) -> revision(rs))
                        .findOne());
    }

    /// The revision, or the first one for numbers below it.
    public Optional<Revision> find(long number) {
        return jdbi.withHandle(h ->
                h.createQuery(
                                """
                                select * from office_config where revision >= :number
                                order by revision limit 1\
                                """)
                        .bind("number", number)
                        .map((rs, _) -> revision(rs))
                        .findOne());
    }

    /// All there are, the newest first, without their texts' content being looked at.
    public List<Revision> all() {
        return jdbi.withHandle(h ->
                h.createQuery("select * from office_config order by revision desc")
                        .map((rs, _) -> revision(rs))
                        .list());
    }

    /// Takes back a revision that never held.
    public void withdraw(Revision revision) {
        jdbi.useHandle(h ->
                h.execute(
                        "delete from office_config where office = ? and revision = ?",
                        revision.office().value(),
                        revision.number()));
    }

    /// Keeps a new revision.
    ///
    /// @throws IllegalArgumentException if the database belongs to another office
    public Revision add(OfficeId office, String yaml, Instant at, String by) {
        var before = newest();
        before.map(Revision::office)
                .filter(known -> !known.equals(office))
                .ifPresent(known -> {
                    throw new IllegalArgumentException(
                            "this data belongs to office %s, not %s".formatted(known, office));
                });
        var next = new Revision(office, before.map(Revision::number).orElse(0L) + 1, yaml, at, by);
        jdbi.useHandle(h ->
                h.execute(
                        "insert into office_config values (?, ?, ?, ?, ?)",
                        office.value(),
                        next.number(),
                        yaml,
                        at,
                        by));
        return next;
    }

    private static Revision revision(ResultSet rs) throws SQLException {
        return new Revision(
                new OfficeId(rs.getString("office")),
                rs.getLong("revision"),
                rs.getString("yaml"),
                rs.getTimestamp("at").toInstant(),
                rs.getString("actor"));
    }
}
