package vn.luot.hub.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.luot.text.Language;

/// A report as a workbook: a sheet for each table, with true numbers, shares, times and dates, in
/// the reader's own notation.
final class XlsxFile {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final double DAY_SECONDS = 24 * 60 * 60;
    private static final double WIDEST = 48;
    private static final double SENTENCES = 72;

    /// What fits beside each other in that width; spreadsheets do not work out a line's height.
    private static final int LETTERS = 80;

    /// Points.
    private static final double LINE = 15;

    /// Names the maker and the moment.
    private static final String MOMENT = "docProps/core.xml";

    private final Report report;
    private final Set<String> names = new HashSet<>();

    private XlsxFile(Report report) {
        this.report = report;
    }

    static byte[] of(Report report) {
        var out = new ByteArrayOutputStream();
        try {
            try (var book = new Workbook(out, "Luot", "1.0")) {
                new XlsxFile(report).write(book);
            }
            return withoutMoment(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + report.name(), e);
        }
    }

    private void write(Workbook book) {
        book.setGlobalDefaultFont("Calibri", 11);
        first(book.newWorksheet(name(report.period())));
        for (var section : report.sections())
            if (section instanceof Section.Table table) table(book, table);
    }

    private void first(Worksheet sheet) {
        var row = 0;
        for (var line : report.office()) sheet.value(row++, 0, line);
        sheet.value(row, 0, report.title());
        sheet.rowHeight(row, 1.5 * LINE);
        sheet.style(row++, 0).bold().fontSize(14).set();
        sheet.value(row++, 0, report.period());
        for (var section : report.sections()) row = first(sheet, section, row);
        row++;
        for (var note : report.notes()) words(sheet, row++, note);
        if (report.proof().isPresent()) words(sheet, row, report.proof().get());
        sheet.width(0, SENTENCES);
        sheet.width(1, 14);
        sheet.width(2, WIDEST);
        onPaper(sheet);
    }

    /// Gives the next free row.
    private int first(Worksheet sheet, Section section, int from) {
        var row = from;
        switch (section) {
            case Section.Tiles(var tiles) -> {
                row++;
                for (var tile : tiles) {
                    sheet.value(row, 0, tile.words());
                    cell(sheet, row, 1, tile.figure());
                    if (!tile.basis().isEmpty()) {
                        sheet.value(row, 2, tile.basis());
                        sheet.style(row, 2).horizontalAlignment("left").indent(1).set();
                    }
                    row++;
                }
            }
            case Section.Words(var title, var lines) -> {
                row++;
                sheet.value(row++, 0, title);
                for (var line : lines) words(sheet, row++, line);
            }
            case Section.Table _, Section.Drawing _ -> {}
        }
        return row;
    }

    private void table(Workbook book, Section.Table table) {
        var sheet = book.newWorksheet(name(table.title()));
        for (int i = 0; i < table.columns().size(); i++) {
            var words = table.columns().get(i).words();
            sheet.value(0, i, words);
            sheet.style(0, i).bold().wrapText(true).horizontalAlignment(side(table, i)).set();
            sheet.width(i, width(table, i, words));
        }
        for (int row = 0; row < table.rows().size(); row++)
            for (int i = 0; i < table.columns().size(); i++) cell(sheet, table, row, i);
        sheet.freezePane(1, 1);
        onPaper(sheet);
    }

    /// Words among figures, such as "chưa đủ mẫu", stand where the figures stand.
    private static void cell(Worksheet sheet, Section.Table table, int row, int column) {
        var cell = table.rows().get(row).get(column);
        cell(sheet, row + 1, column, cell);
        if (cell instanceof Cell.Text && table.isFigures(column))
            sheet.style(row + 1, column).horizontalAlignment("right").set();
    }

    private static String side(Section.Table table, int column) {
        return table.isFigures(column) ? "right" : "left";
    }

    /// As wide as its words, so that no neighbour covers them; figures as wide as their heading.
    private static double width(Section.Table table, int column, String heading) {
        var words = CellWords.in(Language.VI);
        var longest =
                table.rows().stream()
                        .map(row -> row.get(column))
                        .filter(cell -> cell instanceof Cell.Text)
                        .mapToInt(cell -> words.of(cell).length())
                        .max();
        var head = Math.clamp(heading.length() + 2, column == 0 ? 14 : 11, 18);
        return Math.clamp(longest.orElse(0) + 2.0, head, SENTENCES);
    }

    private static void words(Worksheet sheet, int row, String words) {
        sheet.value(row, 0, words);
        sheet.style(row, 0).wrapText(true).verticalAlignment("top").set();
        sheet.rowHeight(row, LINE * Math.ceilDiv(Math.max(1, words.length()), LETTERS));
    }

    /// Every table on one sheet of paper across, however wide it is on the screen.
    private static void onPaper(Worksheet sheet) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private static void cell(Worksheet sheet, int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Text(var text) -> sheet.value(row, column, text);
            case Cell.Whole(var number) -> number(sheet, row, column, number, "#,##0");
            case Cell.Took(var seconds) ->
                    number(sheet, row, column, seconds / DAY_SECONDS, "[h]:mm:ss");
            case Cell.Share(var share) -> number(sheet, row, column, share, "0.0%");
            case Cell.Points(var points) -> number(sheet, row, column, points, "0.00");
            case Cell.Day(var day) -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("dd/mm/yyyy").set();
            }
            case Cell.Clock(var time) ->
                    number(sheet, row, column, time.toSecondOfDay() / DAY_SECONDS, "hh:mm");
            case Cell.None _ -> {}
        }
    }

    private static void number(Worksheet sheet, int row, int column, Number number, String format) {
        sheet.value(row, column, number);
        sheet.style(row, column).format(format).set();
    }

    /// A sheet's name is short, knows no path signs and stands once.
    private String name(String title) {
        var clean = title.replaceAll("[\\[\\]:*?/\\\\]", "-");
        var name = clean.substring(0, Math.min(28, clean.length())).strip();
        for (int i = 2; !names.add(name); i++)
            name = name.substring(0, Math.min(25, name.length())) + " " + i;
        return name;
    }

    /// Packed anew, every part as of the same moment. What the library packs can be read from a
    /// file only.
    private static byte[] withoutMoment(byte[] book) throws IOException {
        var file = Files.createTempFile("luot", ".xlsx");
        try {
            Files.write(file, book);
            return packed(file);
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] packed(Path file) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipFile(file.toFile());
                var to = new ZipOutputStream(out)) {
            for (var entry : Collections.list(from.entries())) {
                var same = new ZipEntry(entry.getName());
                same.setTimeLocal(NO_TIME);
                to.putNextEntry(same);
                if (entry.getName().equals(MOMENT)) to.write(CORE);
                else from.getInputStream(entry).transferTo(to);
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static final byte[] CORE =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Lượt</dc:creator></cp:coreProperties>
            """
                    .getBytes(StandardCharsets.UTF_8);
}
