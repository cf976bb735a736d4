package vn.luot.hub.print.content;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Supplier;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.office.OfficeFile;
import vn.luot.hub.print.Paper;
import vn.luot.hub.print.Report;
import vn.luot.hub.report.PeriodFigures;
import vn.luot.hub.report.Periods;
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

    public Report day(LocalDate day, Language language) {
        var figures = periods.of(day, day);
        return OfficeReports.day(day, figures, names(figures, language));
    }

    public Report month(YearMonth month, Language language) {
        var figures = periods.of(month.atDay(1), month.atEndOfMonth());
        return OfficeReports.month(month, figures, names(figures, language));
    }

    /// The quality objectives of ISO 9001.
    public Report objectives(YearMonth month, Language language) {
        var figures = periods.of(month.atDay(1), month.atEndOfMonth());
        return ObjectiveSheet.month(month, figures, names(figures, language));
    }

    /// What hangs on the wall and stands on the public page.
    public Report publicMonth(YearMonth month, Language language, Paper paper) {
        var figures = periods.of(month.atDay(1), month.atEndOfMonth());
        return PublicReports.month(month, figures, names(figures, language), paper);
    }

    private Names names(PeriodFigures figures, Language language) {
        var then = figures.mark().flatMap(periods::configuration).flatMap(Reporting::office);
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
