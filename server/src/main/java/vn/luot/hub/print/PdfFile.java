package vn.luot.hub.print;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/// A report on paper: its page, with fonts embedded, charts as lines and tags for those who listen.
/// Nothing in it says when it was made, so that it can be compared byte by byte.
final class PdfFile {
    private static final String CHART = "application/x-chart";

    private static final String SHEETS = "";

    /// Of the shape of A4, from half as wide to four times as wide, each a thirtieth wider than the
    /// one before.
    private static final List<String> POSTER_SHEETS =
            IntStream.range(0, 65)
                    .map(step -> (int) Math.round(105 * Math.pow(1.0333, step)))
                    .mapToObj(width ->
                            "@page { size: %dmm %smm; @bottom-right { content: none } }"
                                    .formatted(width, width * 99 / 70))
                    .toList();

    private PdfFile() {}

    static byte[] of(Report report) {
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.SEVERE));
        return switch (report.paper()) {
            case SHEETS -> printed(report, SHEETS, Optional.empty()).orElseThrow();
            case POSTER_A4 -> poster(report, PDRectangle.A4);
            case POSTER_A3 -> poster(report, PDRectangle.A3);
        };
    }

    /// Laid out on the smallest sheet on which it is one page, and that brought to the size of the
    /// paper: its letters are as large as they can be.
    private static byte[] poster(Report report, PDRectangle paper) {
        var smallest = Optional.<byte[]>empty();
        int from = 0;
        int to = POSTER_SHEETS.size();
        while (from < to) {
            var middle = (from + to) / 2;
            var printed = printed(report, POSTER_SHEETS.get(middle), Optional.of(paper));
            if (printed.isEmpty()) from = middle + 1;
            else {
                smallest = printed;
                to = middle;
            }
        }
        return smallest.orElseThrow(() -> new IllegalStateException("no poster: " + report.name()));
    }

    /// @param paper a single sheet; absent for as many as it takes
    /// @return absent if it is more than the single sheet
    private static Optional<byte[]> printed(
            Report report, String page, Optional<PDRectangle> paper) {
        var html = HtmlFile.of(report, Style.inside(page), PdfFile::place);
        var out = new ByteArrayOutputStream();
        try (var renderer = builder(html, charts(report), out).buildPdfRenderer();
                var document = renderer.createPDFKeepOpen()) {
            if (paper.isPresent() && document.getNumberOfPages() > 1) return Optional.empty();
            if (paper.isPresent()) bring(document, paper.get());
            forget(document, html);
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot print " + report.name(), e);
        }
        return Optional.of(out.toByteArray());
    }

    private static PdfRendererBuilder builder(
            String html, List<Chart> charts, ByteArrayOutputStream out) {
        var drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer(CHART, drawer(charts));
        return new PdfRendererBuilder()
                .useFont(() -> font(Fonts.PLAIN), Fonts.FAMILY, 400, FontStyle.NORMAL, true)
                .useFont(() -> font(Fonts.PLAIN), Fonts.OF_CHARTS, 400, FontStyle.NORMAL, true)
                .useFont(() -> font(Fonts.STRONG), Fonts.FAMILY, 600, FontStyle.NORMAL, true)
                .useFont(() -> font(Fonts.HEAVY), Fonts.FAMILY, 800, FontStyle.NORMAL, true)
                .useObjectDrawerFactory(drawers)
                .usePdfUaAccessibility(true)
                .withProducer("Lượt")
                .withHtmlContent(html, null)
                .toStream(out);
    }

    private static String place(Section.Drawing drawing, int place) {
        return "<object type=\"%s\" data=\"%d\" title=\"%s\"></object>"
                .formatted(CHART, place, Svg.escaped(drawing.title()));
    }

    private static List<Chart> charts(Report report) {
        return report.sections().stream()
                .filter(Section.Drawing.class::isInstance)
                .map(section -> ((Section.Drawing) section).shown())
                .toList();
    }

    private static FSObjectDrawer drawer(List<Chart> charts) {
        return (element, x, y, width, height, device, _, dotsPerPixel) -> {
            var chart = charts.get(Integer.parseInt(element.getAttribute("data")));
            var wide = (float) width / dotsPerPixel;
            var high = (float) height / dotsPerPixel;
            device.drawWithGraphics(
                    (float) x,
                    (float) y,
                    wide,
                    high,
                    g -> {
                        g.scale(wide / Charts.WIDTH, high / Charts.HEIGHT);
                        Charts.draw(chart, g);
                    });
            return Map.of();
        };
    }

    private static void bring(PDDocument document, PDRectangle paper) throws IOException {
        for (var page : document.getPages()) {
            var factor = paper.getWidth() / page.getMediaBox().getWidth();
            page.setMediaBox(paper);
            page.setCropBox(paper);
            try (var content =
                    new PDPageContentStream(document, page, AppendMode.PREPEND, true, false)) {
                content.transform(Matrix.getScaleInstance(factor, factor));
            }
        }
    }

    /// The library notes the moment and numbers the document by chance.
    private static void forget(PDDocument document, String html) {
        var about = document.getDocumentInformation();
        about.setCreationDate((Calendar) null);
        about.setModificationDate((Calendar) null);
        document.setDocumentId((long) html.hashCode());
    }

    private static InputStream font(String file) {
        return Objects.requireNonNull(PdfFile.class.getResourceAsStream(file), file);
    }
}
