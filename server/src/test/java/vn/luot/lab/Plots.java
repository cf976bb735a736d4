package vn.luot.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.data.category.DefaultCategoryDataset;

/// Pictures of what the laboratory found.
final class Plots {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 320;
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
        return ChartFactory.createBarChart(
                "Mean error by true wait", "minutes waited", "minutes", data);
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
        return ChartFactory.createLineChart(
                "Called within the range",
                "day",
                "%",
                data,
                PlotOrientation.VERTICAL,
                true,
                false,
                false);
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
        ChartUtils.saveChartAsPNG(file.toFile(), chart, WIDTH, HEIGHT);
    }
}
