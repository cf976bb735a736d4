package vn.luot.hub.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import vn.luot.hub.province.DayJson;
import vn.luot.hub.province.SiteDay;
import vn.luot.hub.province.SiteDays;
import vn.luot.wire.OfficeId;

/// The days that sites told, every revision of them: their totals, which are read often, and beside
/// them the whole document, which hardly is. Safe for use from any thread.
public final class SiteDayTable implements SiteDays {
    private final Jdbi jdbi;
    private final String office;

    /// @param office the province's own
    public SiteDayTable(Database database, OfficeId office) {
        this.jdbi = database.jdbi();
        this.office = office.value();
    }

    /// The newest revision of a day that is here.
    private record Newest(int revision, String digest, Instant madeAt, long mark) {}

    @Override
    public Standing take(SiteDay day, Instant at) {
        try {
            return jdbi.inTransaction(h -> take(h, day, at));
        } catch (UnableToExecuteStatementException e) {
            // the same was sent twice at the same time
            if (newest(day).filter(of -> of.revision() >= day.revision()).isPresent())
                return Standing.KNOWN;
            throw e;
        }
    }

    private Optional<Newest> newest(SiteDay day) {
        return jdbi.withHandle(h -> newest(h, day));
    }

    private Standing take(Handle h, SiteDay day, Instant at) {
        var digest = DayJson.digest(day.parts());
        var newest = newest(h, day);
        // A log that is shorter than it was came from a backup: what it has lost stays told.
        if (newest.filter(of -> of.mark() > mark(day)).isPresent()) return Standing.KNOWN;
        if (newest.isEmpty() || newest.get().revision() < day.revision()) {
            insert(h, day, digest, at);
            return Standing.TAKEN;
        }
        var equal = newest.get().revision() == day.revision();
        if (equal && newest.get().digest().equals(digest)) return Standing.KNOWN;
        var isOlder = !equal && !day.madeAt().isAfter(newest.get().madeAt());
        return isOlder ? Standing.KNOWN : Standing.BEHIND;
    }

    /// How far the site's log went then; 0 without a log.
    private static long mark(SiteDay day) {
        return day.chain().map(SiteDay.Chain::seq).orElse(0L);
    }

    private Optional<Newest> newest(Handle h, SiteDay day) {
        return h.createQuery(
                        """
                        select revision, digest, made_at, mark from site_day
                        where office = :office and business_day = :day and site = :site
                        order by office desc, business_day desc, site desc, revision desc limit 1\
                        """)
                .bind("office", office)
                .bind("day", day.date())
                .bind("site", day.site().value())
                .map((rs, _) ->
                        new Newest(
                                rs.getInt("revision"),
                                rs.getString("digest"),
                                rs.getTimestamp("made_at").toInstant(),
                                rs.getLong("mark")))
                .findOne();
    }

    private void insert(Handle h, SiteDay day, String digest, Instant at) {
        h.execute(
                "insert into site_day values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                office,
                day.date(),
                day.site().value(),
                day.revision(),
                day.madeAt(),
                at,
                digest,
                mark(day),
                DayJson.text(day.total()));
        h.execute(
                "insert into site_day_document values (?, ?, ?, ?, ?)",
                office,
                day.date(),
                day.site().value(),
                day.revision(),
                packed(DayJson.write(day)));
    }

    private static byte[] packed(byte[] document) {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(bytes)) {
            packed.write(document);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot pack a day", e);
        }
        return bytes.toByteArray();
    }

    /// The document of a revision as the site sent it, for whoever asks what a figure is made of.
    public Optional<byte[]> document(OfficeId site, LocalDate day, int revision) {
        return jdbi.withHandle(h ->
                        h.createQuery(
                                        """
                                        select document from site_day_document
                                        where office = :office and business_day = :day
                                        and site = :site and revision = :revision\
                                        """)
                                .bind("office", office)
                                .bind("day", day)
                                .bind("site", site.value())
                                .bind("revision", revision)
                                .mapTo(byte[].class)
                                .findOne())
                .map(SiteDayTable::unpacked);
    }

    private static byte[] unpacked(byte[] packed) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a stored day is broken", e);
        }
    }

    @Override
    public List<Told> between(LocalDate from, LocalDate to) {
        return jdbi.withHandle(h ->
                h.createQuery(
                                """
                                select business_day, site, revision, received_at, total
                                from site_day where office = :office
                                and business_day between :from and :to
                                order by office, business_day, site, revision\
                                """)
                        .bind("office", office)
                        .bind("from", from)
                        .bind("to", to)
                        .map((rs, _) -> told(rs))
                        .list());
    }

    private static Told told(ResultSet rs) throws SQLException {
        return new Told(
                new OfficeId(rs.getString("site")),
                rs.getObject("business_day", LocalDate.class),
                rs.getInt("revision"),
                rs.getTimestamp("received_at").toInstant(),
                DayJson.tally(rs.getString("total")));
    }
}
