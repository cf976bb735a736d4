package vn.luot.hub.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import vn.luot.wire.ServiceCode;

/// Reads which dossiers were shown in a period, and how often people came for each.
record DossierVisits(Handle handle, String office, Scope scope) {
    private static final int AT_ONCE = 500;

    private static final String VISITS =
            """
             from visit_dossier d join visit v on v.office = d.office
                and v.business_day = d.business_day and v.ticket = d.ticket
            where d.office = :office and d.business_day between :from and :to\
            """;

    /// A visit for a dossier.
    private record Shown(String dossier, ServiceCode service) {}

    /// By the service of the dossier's last visit in the period.
    SortedMap<ServiceCode, DossierFigures> of(LocalDate from, LocalDate to) {
        var last = new HashMap<String, ServiceCode>();
        asked("select d.dossier, v.service", "order by v.business_day, v.issued_at, v.ticket")
                .bind("from", from)
                .bind("to", to)
                .map((rs, _) ->
                        new Shown(
                                rs.getString("dossier"), new ServiceCode(rs.getString("service"))))
                .forEach(shown -> last.put(shown.dossier(), shown.service()));
        var found = new TreeMap<ServiceCode, DossierFigures>();
        if (last.isEmpty()) return found;
        var visits = visits(List.copyOf(last.keySet()), to);
        last.forEach((dossier, service) ->
                found.merge(
                        service,
                        DossierFigures.of(visits.getOrDefault(dossier, 1)),
                        DossierFigures::and));
        return found;
    }

    /// A few hundred at a time, so that each is looked up and nothing else is.
    private Map<String, Integer> visits(List<String> dossiers, LocalDate to) {
        var visits = new HashMap<String, Integer>();
        for (int from = 0; from < dossiers.size(); from += AT_ONCE)
            asked("select d.dossier", "and d.dossier in (<dossiers>)")
                    .bindList(
                            "dossiers",
                            dossiers.subList(from, Math.min(from + AT_ONCE, dossiers.size())))
                    .bind("from", to.minusDays(DossierFigures.LOOKED_BACK_DAYS))
                    .bind("to", to)
                    .mapTo(String.class)
                    .forEach(dossier -> visits.merge(dossier, 1, Integer::sum));
        return visits;
    }

    private Query asked(String columns, String order) {
        var sql = columns + VISITS + scope.services("v.service") + " " + order;
        return scope.bound(handle.createQuery(sql).bind("office", office));
    }
}
