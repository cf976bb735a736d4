package vn.luot.hub.print;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.Database;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.office.OfficeFile;
import vn.luot.hub.print.content.Reporting;
import vn.luot.hub.report.PeriodFigures;
import vn.luot.hub.report.Reports;
import vn.luot.text.Formats;
import vn.luot.text.Language;

/// A month of ten thousand visits in every format.
class ReportFilesTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 3);
    private static final double DAY_SECONDS = 24 * 60 * 60;

    private static final OfficeConfig OFFICE = OfficeFile.shipped("commune");

    @TempDir private static Path folder;
    private static DataFolder data;
    private static Database database;
    private static Reports reports;
    private static Reporting reporting;

    @BeforeAll
    static void open() {
        data = DataFolder.take(folder);
        database = Database.open(data);
        BigMonth.fill(database.jdbi(), OFFICE, MONTH, 400);
        reports = new Reports(database, OFFICE.id());
        reporting = new Reporting(reports.periods(), () -> OFFICE);
    }

    @AfterAll
    static void close() {
        database.close();
        data.close();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void theSameReportIsTheSameFile(Format format) {
        var first = format.bytes(reporting.month(MONTH, Language.VI));

        assertThat(format.bytes(reporting.month(MONTH, Language.VI))).isEqualTo(first);
        assertThat(format.bytes(reporting.month(MONTH, Language.EN))).isNotEqualTo(first);
    }

    @Test
    void theFiguresOfAMonthAreThoseOfItsDaysTogether() {
        var month = figures();
        var days = MONTH.atDay(1).datesUntil(LocalDate.of(2026, 4, 1)).map(reports::day).toList();

        assertThat(month.all().counts().visits())
                .isEqualTo(days.stream().mapToInt(d -> d.all().counts().visits()).sum())
                .isEqualTo(26 * 400);
        assertThat(month.all().satisfaction().rated())
                .isEqualTo(days.stream().mapToInt(d -> d.all().satisfaction().rated()).sum());
        assertThat(month.days().values()).isSubsetOf(days);
        var seconds = days.stream().mapToDouble(d -> d.all().waits().mean() * d.all().waits().n());
        assertThat(month.all().waits().mean())
                .isCloseTo(seconds.sum() / month.all().waits().n(), within(1e-9));
    }

    @Test
    void aWorkbookHasTheFiguresAsTrueNumbers() throws IOException {
        var bytes = Format.XLSX.bytes(reporting.month(MONTH, Language.VI));
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var waits = rows(book, "Thời gian chờ và phục vụ");
            var all = figures().all();
            assertThat(number(waits.get(1), 1)).isEqualTo(all.waits().n());
            assertThat(number(waits.get(1), 2) * DAY_SECONDS)
                    .isCloseTo(all.waits().mean(), within(1e-6));
            assertThat(number(waits.get(2), 3) * DAY_SECONDS)
                    .isCloseTo((double) all.waitsInHours().p90(), within(1e-6));
            assertThat(number(waits.get(2), 5)).isEqualTo(all.waitsInHours().within15());
            var desks = rows(book, "Theo quầy");
            assertThat(desks).hasSize(1 + OFFICE.desks().size());
            var days = rows(book, "Theo ngày");
            assertThat(days.get(1).getCell(0).asDate().toLocalDate())
                    .isEqualTo(LocalDate.of(2026, 3, 2));
        }
    }

    @Test
    void aTimeSaysItsUnitOnceInEveryFormat() throws IOException {
        var report = reporting.month(MONTH, Language.VI);
        var down = "Sự cố hệ thống dùng chung: thời gian ngừng";

        assertThat(text(Format.CSV.bytes(report))).contains("\"" + down + "\";\"0,0 phút\"");
        assertThat(text(Format.HTML.bytes(report))).contains(down + "</td>", ">0,0 phút</td>");
        assertThat(text(Format.HTML.bytes(report))).doesNotContain("phút phút");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(Format.XLSX.bytes(report)))) {
            assertThat(rows(book, "Điều kiện và độ tin cậy"))
                    .extracting(row -> row.getCellText(0))
                    .contains(down);
        }
    }

    @Test
    void textForVietnameseSpreadsheetsHasMarkSemicolonAndComma() {
        var csv = text(Format.CSV.bytes(reporting.month(MONTH, Language.VI)));
        var all = figures().all();

        assertThat(csv).startsWith("\uFEFF");
        assertThat(csv.lines())
                .anySatisfy(line ->
                        assertThat(line)
                                .startsWith(
                                        "\"Chờ, từ lúc lấy số\";\"%d\";\"%s\";"
                                                .formatted(
                                                        all.waits().n(),
                                                        minutes(all.waits().mean()))));
        assertThat(Normalizer.isNormalized(csv, Normalizer.Form.NFC)).isTrue();
        assertThat(text(Format.CSV.bytes(reporting.month(MONTH, Language.EN))))
                .contains("\"Wait since the number was taken\",");
    }

    @Test
    void paperHasVietnameseWordsAndItsFontsInIt() throws IOException {
        try (var pdf = Loader.loadPDF(Format.PDF.bytes(reporting.month(MONTH, Language.VI)))) {
            var text = new PDFTextStripper().getText(pdf);
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
            assertThat(text)
                    .contains(
                            "KẾT QUẢ TIẾP ĐÓN VÀ ĐÁNH GIÁ MỨC ĐỘ HÀI LÒNG THÁNG 03/2026",
                            "10.400",
                            "Tỷ lệ phản hồi = số đánh giá/số lượt đã phục vụ",
                            new Formats(Language.VI)
                                    .percent(figures().all().waitsInHours().within15(), 1));
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentInformation().getCreationDate()).isNull();
            for (var page : pdf.getPages())
                for (var name : page.getResources().getFontNames())
                    assertThat(page.getResources().getFont(name)).matches(PDFont::isEmbedded);
        }
    }

    @Test
    void ratingsAreZeroOneAndTwoOnlyForWhoAsks() {
        var of = figures().all().satisfaction();
        var csv =
                new String(Format.CSV.bytes(reporting.monthWithPoints(MONTH, Language.VI)), UTF_8);
        var mean = (2.0 * of.satisfied() + of.levels().get(2)) / of.rated();

        assertThat(csv)
                .contains("\"2 điểm: Rất hài lòng, Hài lòng\";\"" + of.satisfied() + "\"")
                .contains("\"%.1f\"".formatted(mean).replace('.', ','))
                .contains("không phải cách tính của Thông tư");
        assertThat(new String(Format.CSV.bytes(reporting.month(MONTH, Language.VI)), UTF_8))
                .doesNotContain("2 điểm", "Thông tư");
    }

    @Test
    void theConfidentialReasonIsInNone() {
        assertThat(figures().reasons()).isNotEmpty();
        for (var format : List.of(Format.HTML, Format.CSV))
            assertThat(text(format.bytes(reporting.month(MONTH, Language.VI))))
                    .contains("Thời gian chờ lâu")
                    .doesNotContain("nhũng nhiễu", "hanh");
    }

    @Test
    void aDayWithoutVisitsSaysSo() {
        var report = reporting.day(LocalDate.of(2026, 3, 1), Language.VI);

        for (var format : Format.values()) assertThat(format.bytes(report)).isNotEmpty();
        assertThat(text(Format.HTML.bytes(report))).contains("Không có lượt nào");
    }

    private static PeriodFigures figures() {
        return reports.periods().of(MONTH.atDay(1), MONTH.atEndOfMonth());
    }

    private static List<Row> rows(ReadableWorkbook book, String sheet) throws IOException {
        return book.findSheet(sheet).orElseThrow().read();
    }

    private static double number(Row row, int column) {
        assertThat(row.getCell(column).getType()).isEqualTo(CellType.NUMBER);
        return row.getCell(column).asNumber().doubleValue();
    }

    private static String minutes(double seconds) {
        return new Formats(Language.VI).decimal(seconds / 60, 1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
