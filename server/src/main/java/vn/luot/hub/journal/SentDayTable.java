package vn.luot.hub.journal;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import vn.luot.hub.province.SentDays;
import vn.luot.wire.OfficeId;

/// What the province was told. Safe for use from any thread.
public final class SentDayTable implements SentDays {
    private final Jdbi jdbi;
    private final String office;

    public SentDayTable(Database database, OfficeId office) {
        this.jdbi = database.jdbi();
        this.office = office.value();
    }

    @Override
    public SortedMap<LocalDate, Sent> all() {
        var all = new TreeMap<LocalDate, Sent>();
        jdbi.useHandle(h ->
                h.createQuery("select * from sent_day where office = :office")
                        .bind("office", office)
                        .map((rs, _) ->
                                all.put(
                                        rs.getObject("business_day", LocalDate.class),
                                        new Sent(
                                                rs.getInt("revision"),
                                                rs.getString("digest"),
                                                rs.getBoolean("taken"))))
                        .list());
        return all;
    }

    @Override
    public void begin(LocalDate day, int revision, String digest) {
        jdbi.useTransaction(h -> {
            h.execute("delete from sent_day where office = ? and business_day = ?", office, day);
            h.execute(
                    "insert into sent_day values (?, ?, ?, ?, ?)",
                    office,
                    day,
                    revision,
                    digest,
                    false);
        });
    }

    @Override
    public void taken(LocalDate day) {
        jdbi.useHandle(h ->
                h.execute(
                        "update sent_day set taken = true where office = ? and business_day = ?",
                        office,
                        day));
    }
}
