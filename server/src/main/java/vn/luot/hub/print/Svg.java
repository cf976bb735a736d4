package vn.luot.hub.print;

import de.erichseifert.vectorgraphics2d.Processors;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A chart as SVG that stands in a page and has its letters from it.
final class Svg extends VectorGraphics2D {
    private static final PageSize SIZE = new PageSize(Charts.WIDTH, Charts.HEIGHT);
    private static final Pattern HEAD = Pattern.compile("^.*?<svg[^>]*>", Pattern.DOTALL);
    private static final Pattern STYLE = Pattern.compile(" style=\"([^\"]*)\"");
    private static final Pattern FAMILY = Pattern.compile("font-family:&quot;[^&]*&quot;;");
    private static final Pattern PROPERTY = Pattern.compile("([a-z-]+):([^;]+);?");
    private static final Pattern TOO_EXACT = Pattern.compile("(\\.\\d\\d)\\d+");
    private static final Pattern CLIP = Pattern.compile("clip-?\\d+");

    private Svg() {}

    /// @param place among the page's drawings
    static String of(Section.Drawing drawing, int place) {
        var svg = new Svg();
        Charts.draw(drawing.shown(), svg);
        var head =
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
                        .formatted(Charts.WIDTH, Charts.HEIGHT, escaped(drawing.title()));
        var written = HEAD.matcher(svg.written()).replaceFirst(head);
        return named(TOO_EXACT.matcher(attributes(written)).replaceAll("$1"), place);
    }

    private String written() {
        var out = new ByteArrayOutputStream();
        try {
            Processors.get("svg").getDocument(getCommands(), SIZE).writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a drawing", e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /// Our pages allow no styles inside them; each of these is an attribute too.
    private static String attributes(String svg) {
        return STYLE.matcher(svg)
                .replaceAll(style ->
                        PROPERTY.matcher(FAMILY.matcher(style.group(1)).replaceAll(""))
                                .replaceAll(" $1=\"$2\"")
                                .stripTrailing());
    }

    /// The library names clips by chance; here they are counted.
    private static String named(String svg, int place) {
        var names = new HashMap<String, String>();
        return CLIP.matcher(svg)
                .replaceAll((MatchResult clip) ->
                        names.computeIfAbsent(
                                clip.group(), _ -> "clip-%d-%d".formatted(place, names.size())));
    }

    static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
