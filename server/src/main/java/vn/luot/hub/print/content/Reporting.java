package vn.luot.hub.print.content;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.office.OfficeFile;
import vn.luot.hub.print.Paper;
import vn.luot.hub.print.Report;
import vn.luot.hub.report.Comparisons.Of;
import vn.luot.hub.report.Mark;
import vn.luot.hub.report.PeriodFigures;
import vn.luot.hub.report.Periods;
import vn.luot.hub.report.Scope;
import vn.luot.text.Language;

/// Reads figures and makes reports of them, with the names that things had then: a desk that has
/// another name today keeps its old one in last month's report. Safe for use from any thread.
public final class Reporting {
    private final Periods periods;
    private final Supplier<OfficeConfig> now;

    /// @param now the configuration that holds today, for days before the first event
    public Reporting(Periods periods, Supplier<OfficeConfig> now) {
        this.periods = periods;
        this.now = now;
    }

    /// The same of fewer visits; each report says so.
    public Reporting within(Scope scope) {
        return new Reporting(periods.within(scope), now);
    }

    public Report day(LocalDate day, Language language) {
        var figures = periods.of(day, day);
        var names = names(figures, language);
        return told(OfficeReports.day(day, figures, names), figures.scope(), names);
    }

    public Report month(YearMonth month, Language language) {
        var figures = periods.of(month.atDay(1), month.atEndOfMonth());
        var names = names(figures, language);
        var report = OfficeReports.month(month, figures, periods.outside(month), names);
        return told(report, figures.scope(), names);
    }

    /// The month with ratings as 0, 1 and 2 too, for who asks for it.
    public Report monthWithPoints(YearMonth month, Language language) {
        var figures = periods.of(month.atDay(1), month.atEndOfMonth());
        var names = names(figures, language);
        var report = OfficeReports.withPoints(month, figures, periods.outside(month), names);
        return told(report, figures.scope(), names);
    }

    /// The quality objectives of ISO 9001.
    public Report objectives(YearMonth month, Language language) {
        var figures = periods.of(month.atDay(1), month.atEndOfMonth());
        var names = names(figures, language);
        return told(ObjectiveSheet.month(month, figures, names), figures.scope(), names);
    }

    /// How many are expected on the next working days.
    public Report coming(LocalDate today, Language language) {
        var names = new Names(now.get(), language);
        return told(soon(today, language).made(today), periods.scope(), names);
    }

    /// The same for a page.
    public ComingReport soon(LocalDate today, Language language) {
        var office = now.get();
        return new ComingReport(
                new Names(office, language), periods.coming(today, office.calendar()));
    }

    /// How officers and desks compare: for those who lead them, nobody else.
    ///
    /// @param shown the name of an officer as the log has it
    public Report officers(
            YearMonth month, Language language, Of figures, Function<String, String> shown) {
        var names = names(figures.mark(), language);
        var report = new OfficerComparison(names, figures, shown).month(month);
        return told(report, figures.scope(), names);
    }

    /// What hangs on the wall and stands on the public page.
    public Report publicMonth(YearMonth month, Language language, Paper paper) {
        var figures = periods.of(month.atDay(1), month.atEndOfMonth());
        return PublicReports.month(month, figures, names(figures, language), paper);
    }

    /// Whoever finds the paper must see that it is not the whole office's.
    private static Report told(Report report, Scope scope, Names names) {
        return switch (scope) {
            case Scope.Whole _ -> report;
            case Scope.Own own -> ofAgency(report, own, names);
        };
    }

    private static Report ofAgency(Report report, Scope.Own own, Names names) {
        var name = own.agency().name().in(names.language());
        var services =
                own.services().stream()
                        .sorted()
                        .map(names::service)
                        .collect(Collectors.joining("; "));
        var note = names.text("note-agency", name, services.isEmpty() ? "–" : services);
        return new Report(
                report.language(),
                report.name() + "-" + own.agency().code(),
                Stream.concat(report.office().stream(), Stream.of(name)).toList(),
                report.title(),
                report.period(),
                report.sections(),
                Stream.concat(Stream.of(note), report.notes().stream()).toList(),
                report.proof(),
                report.paper());
    }

    private Names names(PeriodFigures figures, Language language) {
        return names(figures.mark(), language);
    }

    private Names names(Optional<Mark> read, Language language) {
        var then = read.flatMap(periods::configuration).flatMap(Reporting::office);
        return new Names(then.orElseGet(now), language);
    }

    /// Absent if today's hub no longer takes what was right then.
    private static Optional<OfficeConfig> office(String yaml) {
        return switch (OfficeFile.read("configuration", yaml)) {
            case OfficeFile.Reading.Sound(var office, _) -> Optional.of(office);
            case OfficeFile.Reading.Wrong _ -> Optional.empty();
        };
    }
}
