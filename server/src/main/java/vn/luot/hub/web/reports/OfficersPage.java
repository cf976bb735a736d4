package vn.luot.hub.web.reports;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.luot.hub.accounts.Account;
import vn.luot.hub.print.content.Reporting;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.report.Comparisons;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Dates;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Sight;
import vn.luot.hub.web.Visit;

/// How officers compare in a month, as page and files: for managers alone, so it is no part of the
/// month's report, which others read and which goes out by mail.
public final class OfficersPage implements Page {
    private static final String STAFF = "staff:";

    private final Hall hall;
    private final Reporting reporting;
    private final Comparisons comparisons;
    private final Supplier<List<Account>> accounts;

    public OfficersPage(
            Hall hall,
            Reporting reporting,
            Comparisons comparisons,
            Supplier<List<Account>> accounts) {
        this.hall = hall;
        this.reporting = reporting;
        this.comparisons = comparisons;
        this.accounts = accounts;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/manager/reports/officers.{format}", this::file, Access.MANAGER);
    }

    private void file(Context ctx) {
        var format = Files.format(ctx);
        var month =
                Dates.month(ctx, "month").orElseGet(() -> YearMonth.from(Rules.day(hall.now())));
        var names =
                accounts.get().stream()
                        .collect(
                                Collectors.toMap(
                                        account -> STAFF + account.name(), Account::displayName));
        var scope = Sight.of(ctx, hall.config().get());
        var report =
                reporting.officers(
                        month,
                        Visit.of(ctx).onPaper(),
                        comparisons.within(scope).of(month.atDay(1), month.atEndOfMonth()),
                        officer -> names.getOrDefault(officer, officer));
        Files.send(ctx, report, format);
    }
}
