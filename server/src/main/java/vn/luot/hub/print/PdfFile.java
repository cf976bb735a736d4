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
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;

/// A report on paper: its page, with fonts embedded, charts as lines and tags for those who listen.
/// Nothing in it says when it was made, so that it can be compared byte by byte.
final class PdfFile {
    private static final String CHART = "application/x-chart";

    private PdfFile() {}

    static byte[] of(Report report) {
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.SEVERE));
        var html = HtmlFile.of(report, Style.inside(report), PdfFile::place);
        var out = new ByteArrayOutputStream();
        try (var renderer = builder(html, charts(report), out).buildPdfRenderer();
                var document = renderer.createPDFKeepOpen()) {
            forget(document, html);
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot print " + report.name(), e);
        }
        return out.toByteArray();
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
