package vn.luot.hub.journal;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.luot.hub.delivery.Period;
import vn.luot.hub.delivery.Sent;
import vn.luot.wire.OfficeId;

/// How far reports were delivered. Safe for use from any thread.
public final class DeliveryTable implements Sent {
    private final Jdbi jdbi;
    private final String office;

    public DeliveryTable(Database database, OfficeId office) {
        this.jdbi = database.jdbi();
        this.office = office.value();
    }

    @Override
    public LocalDate upto(String way, Period period, LocalDate before) {
        return jdbi.inTransaction(h ->
                h.createQuery(
                                """
                                select upto from delivery
                                where office = :office and way = :way and report = :report\
                                """)
                        .bind("office", office)
                        .bind("way", way)
                        .bind("report", period.word())
                        .mapTo(LocalDate.class)
                        .findOne()
                        .orElseGet(() -> begin(h, way, period, before)));
    }

    private LocalDate begin(Handle h, String way, Period period, LocalDate before) {
        h.execute("insert into delivery values (?, ?, ?, ?)", office, way, period.word(), before);
        return before;
    }

    @Override
    public void advance(String way, Period period, LocalDate upto) {
        jdbi.useHandle(h ->
                h.execute(
                        "update delivery set upto = ? where office = ? and way = ? and report = ?",
                        upto,
                        office,
                        way,
                        period.word()));
    }
}
