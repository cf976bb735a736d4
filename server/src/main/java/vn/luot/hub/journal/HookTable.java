package vn.luot.hub.journal;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.luot.hub.hooks.Told;
import vn.luot.wire.OfficeId;

/// How far each webhook was told. Safe for use from any thread.
public final class HookTable implements Told {
    private final Jdbi jdbi;
    private final String office;

    public HookTable(Database database, OfficeId office) {
        this.jdbi = database.jdbi();
        this.office = office.value();
    }

    @Override
    public long upto(String hook, long now) {
        return jdbi.inTransaction(h ->
                h.createQuery("select upto from webhook where office = :office and hook = :hook")
                        .bind("office", office)
                        .bind("hook", hook)
                        .mapTo(Long.class)
                        .findOne()
                        .orElseGet(() -> begin(h, hook, now)));
    }

    private long begin(Handle h, String hook, long now) {
        h.execute("insert into webhook values (?, ?, ?)", office, hook, now);
        return now;
    }

    @Override
    public void advance(String hook, long upto) {
        jdbi.useHandle(h ->
                h.execute(
                        "update webhook set upto = ? where office = ? and hook = ?",
                        upto,
                        office,
                        hook));
    }
}
