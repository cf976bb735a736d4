package vn.luot.hub.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.Database;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.office.OfficeFile;
import vn.luot.hub.print.content.Reporting;
import vn.luot.hub.report.Reports;
import vn.luot.text.Language;

/// The sheet of quality objectives of a month, and names that look like formulas.
class ObjectivesTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 3);
    private static final OfficeConfig OFFICE = office("{within15: 10, within30: 99, noShow: 50}");

    @TempDir private static Path folder;
    private static DataFolder data;
    private static Database database;
    private static Reports reports;

    private static OfficeConfig office(String objectives) {
        var yaml =
                OfficeFile.write(OfficeFile.shipped("commune"))
                        .replaceFirst("\"?Chứng thực\"?", "\"=1+1|'x'!A1\"");
        return switch (OfficeFile.read("office", yaml + "\nobjectives: " + objectives + "\n")) {
            case OfficeFile.Reading.Sound(var office, _) -> office;
            case OfficeFile.Reading.Wrong(var problems) ->
                    throw new IllegalStateException(problems.toString());
        };
    }

    @BeforeAll
    static void open() {
        data = DataFolder.take(folder);
        database = Database.open(data);
        BigMonth.fill(database.jdbi(), OFFICE, MONTH, 40);
        reports = new Reports(database, OFFICE.id());
    }

    @AfterAll
    static void close() {
        database.close();
        data.close();
    }

    private static Report sheet(OfficeConfig office) {
        return new Reporting(reports.periods(), () -> office).objectives(MONTH, Language.VI);
    }

    @Test
    void whatWasReachedIsHeldAgainstWhatWasWanted() {
        var all = reports.periods().of(MONTH.atDay(1), MONTH.atEndOfMonth()).all();
        var waits = all.waitsInHours();
        var within = Math.round(waits.within15() * waits.n());
        var csv = text(Format.CSV.bytes(sheet(OFFICE)));

        assertThat(line(csv, "Chờ không quá 15 phút"))
                .contains("\"từ 10%\"", "\"%d/%d\"".formatted(within, waits.n()))
                .endsWith("\"Đạt\"");
        assertThat(line(csv, "Chờ không quá 30 phút")).contains("từ 99%").endsWith("\"Chưa đạt\"");
        assertThat(line(csv, "Vắng mặt")).contains("không quá 50%").endsWith("\"Đạt\"");
        assertThat(line(csv, "Phản hồi")).endsWith("\"Chưa đặt chỉ tiêu\"");
        assertThat(csv).contains("Mục tiêu chưa đạt: nguyên nhân và hành động");
    }

    @Test
    void theTargetItselfIsReached() {
        var noShows = reports.periods().of(MONTH.atDay(1), MONTH.atEndOfMonth()).all().counts();
        var percent = 100 * noShows.noShow() / (noShows.noShow() + noShows.served());

        assertThat(noShow("{noShow: %d}".formatted(percent + 1))).endsWith("\"Đạt\"");
        assertThat(noShow("{noShow: %d}".formatted(percent - 1))).endsWith("\"Chưa đạt\"");
    }

    private static String noShow(String objectives) {
        return line(text(Format.CSV.bytes(sheet(office(objectives)))), "Vắng mặt");
    }

    @Test
    void withoutTargetsItSaysSoAndAsksForNoAction() {
        assertThat(text(Format.CSV.bytes(sheet(office("{}")))))
                .contains("Đơn vị chưa đặt chỉ tiêu nào")
                .doesNotContain("Mục tiêu chưa đạt", ";\"Đạt\"");
    }

    @Test
    void everyFormatHasItAndTheSameBytesTwice() throws IOException {
        for (var format : Format.values())
            assertThat(format.bytes(sheet(OFFICE))).isEqualTo(format.bytes(sheet(OFFICE)));
        try (var pdf = Loader.loadPDF(Format.PDF.bytes(sheet(OFFICE)))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("THEO DÕI MỤC TIÊU CHẤT LƯỢNG (ISO 9001) THÁNG 03/2026", "Chưa đạt");
        }
        try (var book = workbook(sheet(OFFICE))) {
            var first = book.findSheet("Mục tiêu và kết quả").orElseThrow().read().get(1);
            assertThat(first.getCell(3).getType()).isEqualTo(CellType.NUMBER);
        }
    }

    @Test
    void aNameThatLooksLikeAFormulaIsNoneInAnySpreadsheet() throws IOException {
        for (var start : List.of("=", "+", "-", "@", "\t"))
            assertThat(csvOf(start + "1+1|x"))
                    .contains("\"'" + start + "1+1|x\"")
                    .doesNotContain("\"" + start);
        assertThat(csvOf("1-1")).contains("\"1-1\"");
        var csv = text(Format.CSV.bytes(sheet(OFFICE)));
        assertThat(csv).contains("\"'=1+1|'x'!A1\"");
        assertThat(csv.lines().flatMap(row -> Arrays.stream(row.split(";", -1))))
                .noneMatch(cell -> cell.matches("\"?[=+@-].*"));
        try (var book = workbook(sheet(OFFICE))) {
            for (var page : book.getSheets().toList())
                for (var row : page.read())
                    assertThat(row.stream().filter(cell -> cell != null))
                            .noneMatch(cell -> cell.getType() == CellType.FORMULA);
        }
    }

    private static String csvOf(String words) {
        var table =
                new Section.Table(
                        words,
                        List.of(new Section.Column(words)),
                        List.of(List.of(Cell.of(words))));
        var lines = List.<Section>of(table, new Section.Words(words, List.of(words)));
        var report =
                new Report(
                        Language.VI,
                        "x",
                        List.of(words),
                        words,
                        words,
                        lines,
                        List.of(words),
                        Optional.of(words),
                        Paper.SHEETS);
        return text(Format.CSV.bytes(report));
    }

    private static ReadableWorkbook workbook(Report report) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(Format.XLSX.bytes(report)));
    }

    private static String line(String csv, String first) {
        return csv.lines()
                .filter(row -> row.startsWith("\"" + first + "\";"))
                .findFirst()
                .orElseThrow();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
