package vn.luot.hub.web.province;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.luot.hub.print.CellWords;
import vn.luot.hub.print.Format;
import vn.luot.hub.print.Section;
import vn.luot.hub.print.content.ProvinceReport;
import vn.luot.hub.print.content.SiteOrder;
import vn.luot.hub.province.Province;
import vn.luot.hub.province.SiteDays;
import vn.luot.hub.province.Sites;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.report.RollUp;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Dates;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Problem;
import vn.luot.hub.web.Visit;
import vn.luot.hub.web.province.ProvinceView.Head;
import vn.luot.hub.web.province.ProvinceView.Shown;
import vn.luot.hub.web.reports.Files;
import vn.luot.text.Formats;

/// A day or a month of all sites of a province, as page and as files.
public final class ProvincePage implements Page {
    private static final String HERE = "/province";

    /// More nobody reads on a page; the files have all.
    private static final int CORRECTIONS = 100;

    /// Columns by which the sites can be put in order.
    private static final Map<Integer, SiteOrder> ORDERS =
            Map.of(
                    0, SiteOrder.SATISFIED,
                    1, SiteOrder.NAME,
                    2, SiteOrder.VISITS,
                    5, SiteOrder.WAIT,
                    6, SiteOrder.P90);

    private final Hall hall;
    private final Sites sites;
    private final SiteDays days;

    /// What is asked for.
    private record Period(Optional<LocalDate> day, Optional<YearMonth> month) {
        private LocalDate from() {
            return day.orElseGet(() -> month.orElseThrow().atDay(1));
        }

        private LocalDate to() {
            return day.orElseGet(() -> month.orElseThrow().atEndOfMonth());
        }

        private String query() {
            return day.map(of -> "day=" + of).orElseGet(() -> "month=" + month.orElseThrow());
        }
    }

    public ProvincePage(Hall hall, Province province) {
        this.hall = hall;
        this.sites = province.sites();
        this.days = province.days();
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(HERE, this::show, Access.REPORTER);
        routes.get(HERE + "/sites.{format}", this::file, Access.REPORTER);
    }

    private void show(Context ctx) {
        var visit = Visit.of(ctx);
        var layout = Layout.of(visit, visit.text("province.title")).css("people", "province");
        ctx.header("Cache-Control", "no-store");
        ctx.html(hall.templates().provincePage(layout, view(ctx, visit)).render());
    }

    private void file(Context ctx) {
        var format = Files.format(ctx);
        if (format != Format.CSV && format != Format.XLSX) throw new Problem(404, "status-404");
        var language = Visit.of(ctx).language();
        var office = hall.config().get().title().stream().map(line -> line.in(language)).toList();
        var report = new ProvinceReport(rollUp(period(ctx)), language);
        Files.send(ctx, report.file(office, order(ctx)), format);
    }

    private RollUp rollUp(Period of) {
        var asked = new RollUp.Asked(of.from(), of.to(), hall.now());
        var told = days.between(of.from(), of.to());
        return RollUp.of(asked, sites, hall.config().get().calendar(), told);
    }

    private ProvinceView view(Context ctx, Visit visit) {
        var period = period(ctx);
        var order = order(ctx);
        var rollUp = rollUp(period);
        var report = new ProvinceReport(rollUp, visit.language());
        var sites = report.sites(order);
        var corrections = rollUp.corrections();
        var more = corrections.size() - CORRECTIONS;
        return new ProvinceView(
                period.query(),
                period.day().map(LocalDate::toString).orElse(""),
                period.month().map(YearMonth::toString).orElse(""),
                report.period(),
                standing(rollUp, visit),
                table(sites, visit, heads(period, order, sites)),
                report.missing(),
                table(
                        report.corrections(corrections.stream().limit(CORRECTIONS).toList()),
                        visit,
                        List.of()),
                more > 0 ? visit.text("province.more", more) : "",
                report.notes());
    }

    private String standing(RollUp rollUp, Visit visit) {
        var calendar = hall.config().get().calendar();
        var at =
                new Formats(visit.language())
                        .moment(sites.published(rollUp.asked().to(), calendar));
        return RollUp.isPublished(rollUp.asked(), sites, calendar)
                ? visit.text("province.published", at)
                : visit.text("province.provisional", at);
    }

    private static List<Head> heads(Period period, SiteOrder chosen, Section.Table sites) {
        var columns = sites.columns();
        return IntStream.range(0, columns.size())
                .mapToObj(i ->
                        Optional.ofNullable(ORDERS.get(i))
                                .map(order ->
                                        new Head(
                                                words(columns.get(i)),
                                                address(period, order),
                                                order == chosen))
                                .orElseGet(() -> new Head(words(columns.get(i)), "", false)))
                .toList();
    }

    private static String address(Period period, SiteOrder order) {
        return "%s?%s&order=%s".formatted(HERE, period.query(), order.word());
    }

    private static String words(Section.Column column) {
        return column.unit().isEmpty()
                ? column.words()
                : "%s (%s)".formatted(column.words(), column.unit());
    }

    /// @param heads empty for the table's own
    private static ProvinceView.Table table(Section.Table of, Visit visit, List<Head> heads) {
        var words = CellWords.in(visit.language());
        var own = of.columns().stream().map(column -> new Head(words(column), "", false)).toList();
        return new ProvinceView.Table(
                heads.isEmpty() ? own : heads,
                of.rows().stream()
                        .map(row ->
                                row.stream()
                                        .map(cell -> new Shown(words.of(cell), cell.isFigure()))
                                        .toList())
                        .toList());
    }

    private static SiteOrder order(Context ctx) {
        var asked = ctx.queryParam("order");
        if (asked == null) return SiteOrder.NAME;
        return SiteOrder.of(asked).orElseThrow(() -> new Problem(400, "status-400"));
    }

    /// Yesterday, unless a day or a month is asked for.
    private Period period(Context ctx) {
        var month = Dates.month(ctx, "month");
        if (month.isPresent()) return new Period(Optional.empty(), month);
        var yesterday = Rules.day(hall.now()).minusDays(1);
        var day = Dates.day(ctx, "day").orElse(yesterday);
        return new Period(Optional.of(day), Optional.empty());
    }
}
