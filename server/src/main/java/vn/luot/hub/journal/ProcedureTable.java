package vn.luot.hub.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import vn.luot.hub.procedure.ProcedureStore;
import vn.luot.wire.OfficeId;
import vn.luot.wire.Procedure;
import vn.luot.wire.ServiceCode;

/// The office's lists of procedures. Safe for use from any thread.
public final class ProcedureTable implements ProcedureStore {
    /// Older ones are forgotten: each has a megabyte, and the newest before are enough to compare.
    private static final int KEPT = 10;

    private final Jdbi jdbi;
    private final String office;

    public ProcedureTable(Database database, OfficeId office) {
        this.jdbi = database.jdbi();
        this.office = office.value();
    }

    @Override
    public Optional<Kept> newest() {
        return jdbi.inTransaction(h ->
                h.createQuery(
                                """
                                select revision, at, actor from procedure_list
                                where office = :office order by revision desc limit 1\
                                """)
                        .bind("office", office)
                        .map((rs, _) ->
                                new Kept(
                                        rs.getLong("revision"),
                                        rs.getTimestamp("at").toInstant(),
                                        rs.getString("actor"),
                                        of(h, rs.getLong("revision"))))
                        .findOne());
    }

    private List<Procedure> of(Handle h, long revision) {
        return h.createQuery(
                        """
                        select code, name, service, papers, time_limit, fee, link
                        from listed_procedure
                        where office = :office and revision = :revision order by place\
                        """)
                .bind("office", office)
                .bind("revision", revision)
                .map((rs, _) -> procedure(rs))
                .list();
    }

    private static Procedure procedure(ResultSet rs) throws SQLException {
        var papers = rs.getString("papers");
        return new Procedure(
                rs.getString("code"),
                rs.getString("name"),
                Optional.ofNullable(rs.getString("service")).map(ServiceCode::new),
                papers.isEmpty() ? List.of() : Arrays.asList(papers.split("\n", -1)),
                rs.getString("time_limit"),
                rs.getString("fee"),
                rs.getString("link"));
    }

    @Override
    public boolean add(Kept list) {
        try {
            jdbi.useTransaction(h -> insert(h, list));
            return true;
        } catch (UnableToExecuteStatementException e) {
            if (newest().map(Kept::revision).orElse(0L) >= list.revision()) return false;
            throw e;
        }
    }

    private void insert(Handle h, Kept list) {
        h.execute(
                "insert into procedure_list values (?, ?, ?, ?)",
                office,
                list.revision(),
                list.at(),
                list.by());
        var batch =
                h.prepareBatch(
                        """
                        insert into listed_procedure values (:office, :revision, :place, :code,
                          :name, :service, :papers, :time, :fee, :link)\
                        """);
        int place = 0;
        for (var procedure : list.procedures())
            batch.bind("office", office)
                    .bind("revision", list.revision())
                    .bind("place", place++)
                    .bind("code", procedure.code())
                    .bind("name", procedure.name())
                    .bind("service", procedure.service().map(ServiceCode::value))
                    .bind("papers", String.join("\n", procedure.papers()))
                    .bind("time", procedure.time())
                    .bind("fee", procedure.fee())
                    .bind("link", procedure.link())
                    .add();
        if (place > 0) batch.execute();
        forget(h, list.revision() - KEPT);
    }

    private void forget(Handle h, long upto) {
        for (var table : List.of("listed_procedure", "procedure_list"))
            h.createUpdate("delete from <table> where office = :office and revision <= :upto")
                    .define("table", table)
                    .bind("office", office)
                    .bind("upto", upto)
                    .execute();
    }
}
