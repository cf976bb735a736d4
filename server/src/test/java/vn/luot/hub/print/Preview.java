package vn.luot.hub.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.Database;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.office.OfficeFile;
import vn.luot.hub.print.content.Names;
import vn.luot.hub.print.content.OfficerReport;
import vn.luot.hub.print.content.Reporting;
import vn.luot.hub.report.Reports;
import vn.luot.hub.report.Sheets;
import vn.luot.text.Language;

/// Writes every report of a big month into a folder, to look at: `Preview DIR province`.
final class Preview {
    private static final YearMonth MONTH = YearMonth.of(2026, 3);

    private Preview() {}

    static void main(String[] arguments) throws IOException {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        var office = OfficeFile.shipped(arguments[1]);
        var data = Files.createTempDirectory("luot-preview");
        try (var taken = DataFolder.take(data);
                var database = Database.open(taken)) {
            BigMonth.fill(database.jdbi(), office, MONTH, 400);
            var past = new Reports(database, office.id());
            var reporting = new Reporting(past.periods(), () -> office);
            for (var language : Language.COMPLETE) {
                var made =
                        List.of(
                                reporting.month(MONTH, language),
                                reporting.objectives(MONTH, language),
                                officer(database, office, language),
                                officers(past, reporting, language),
                                reporting.publicMonth(MONTH, language, Paper.SHEETS),
                                reporting.day(MONTH.atDay(2), language),
                                reporting.day(LocalDate.of(2026, 5, 3), language));
                for (var report : made) write(folder, report);
                for (var paper : List.of(Paper.POSTER_A4, Paper.POSTER_A3)) {
                    var poster = reporting.publicMonth(MONTH, language, paper);
                    var name = "%s-%s.pdf".formatted(paper, language.tag());
                    Files.write(folder.resolve(name), Format.PDF.bytes(poster));
                }
            }
        }
    }

    private static Report officer(Database database, OfficeConfig office, Language language) {
        var asked = new Sheets.Asked("staff:hanh", MONTH.atDay(1), MONTH.atEndOfMonth());
        return OfficerReport.of(
                new OfficerReport.Of(
                        "hanh", "Nguyễn Thị Hạnh", MONTH.toString(), asked.from(), asked.to()),
                new Reports(database, office.id()).sheets().of(asked),
                new Names(office, language));
    }

    private static Report officers(Reports reports, Reporting reporting, Language language) {
        var of = reports.comparisons().of(MONTH.atDay(1), MONTH.atEndOfMonth());
        var shown = Map.of("staff:hanh", "Công Tằng Tôn Nữ Thị Ngọc Phương Khánh");
        return reporting.officers(
                MONTH, language, of, who -> shown.getOrDefault(who, "Ông " + who));
    }

    private static void write(Path folder, Report report) throws IOException {
        for (var format : Format.values()) {
            var began = System.nanoTime();
            Files.write(folder.resolve(format.file(report)), format.bytes(report));
            System.out.printf(
                    "%5d ms %s%n", (System.nanoTime() - began) / 1_000_000, format.file(report));
        }
    }
}
