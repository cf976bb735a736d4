package vn.luot.lab;

import java.awt.BasicStroke;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;

/// Pictures of what the laboratory found.
final class Plots {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 320;

    /// Dots of the picture for each of the drawing.
    private static final int SHARP = 2;

    private static final Color PALE = new Color(0xcfd5db);
    private static final Color GREY = new Color(0x9aa3ad);
    private static final Color SLATE = new Color(0x68747f);
    private static final Color INDIGO = new Color(0x24407c);
    private static final Color JADE = new Color(0x0c6a4c);
    private static final List<Integer> WAITS = List.of(0, 5, 15, 30, 60, 120);

    private Plots() {}

    static void draw(Scores scores, Path folder) throws IOException {
        save(errors(scores), folder.resolve("errors.png"));
        save(coverage(scores), folder.resolve("coverage.png"));
    }

    private static JFreeChart errors(Scores scores) {
        var data = new DefaultCategoryDataset();
        for (var name :
                List.of(Rivals.PER_DESK, Rivals.LAST, Rivals.LINE, Scores.OURS, Scores.ORACLE))
            for (int i = 0; i < WAITS.size(); i++) {
                var part = scores.only(within(i));
                if (part.size() > 0) data.addValue(part.of(name).mae(), name, words(i));
            }
        var chart =
                ChartFactory.createBarChart(
                        "Mean error by true wait", "minutes waited", "minutes", data);
        var bars = (BarRenderer) chart.getCategoryPlot().getRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setItemMargin(0.05);
        return dressed(chart, List.of(PALE, GREY, SLATE, INDIGO, JADE));
    }

    private static JFreeChart coverage(Scores scores) {
        var data = new DefaultCategoryDataset();
        var last = scores.all().stream().mapToInt(Scores.Wait::day).max().orElse(0);
        for (int day = 0; day <= last; day++) {
            var of = day;
            var name = Integer.toString(day + 1);
            var part = scores.only(w -> w.day() == of);
            data.addValue(part.ranges(false).coverage(), "worked out", name);
            data.addValue(part.ranges(true).coverage(), "as printed", name);
            data.addValue(80.0, "promised", name);
        }
        var chart =
                ChartFactory.createLineChart(
                        "Called within the range",
                        "day",
                        "%",
                        data,
                        PlotOrientation.VERTICAL,
                        true,
                        false,
                        false);
        return dressed(chart, List.of(INDIGO, JADE, GREY));
    }

    private static JFreeChart dressed(JFreeChart chart, List<Color> series) {
        var plot = chart.getCategoryPlot();
        chart.setBackgroundPaint(Color.WHITE);
        chart.getLegend().setFrame(BlockBorder.NONE);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(PALE);
        for (int i = 0; i < series.size(); i++) {
            plot.getRenderer().setSeriesPaint(i, series.get(i));
            plot.getRenderer().setSeriesStroke(i, new BasicStroke(2));
        }
        return chart;
    }

    private static Predicate<Scores.Wait> within(int i) {
        var from = WAITS.get(i);
        var to = i + 1 < WAITS.size() ? WAITS.get(i + 1) : Integer.MAX_VALUE;
        return wait -> wait.waited() >= from && wait.waited() < to;
    }

    private static String words(int i) {
        return i + 1 < WAITS.size() ? WAITS.get(i) + "–" + WAITS.get(i + 1) : "> " + WAITS.get(i);
    }

    private static void save(JFreeChart chart, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            ChartUtils.writeScaledChartAsPNG(out, chart, WIDTH, HEIGHT, SHARP, SHARP);
        }
    }
}
