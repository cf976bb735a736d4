package vn.luot.hub.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.LookupPaintScale;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.xy.DefaultXYZDataset;

/// Draws charts, for the browser and for paper alike.
final class Charts {
    static final int WIDTH = 700;
    static final int HEIGHT = 230;

    /// Labels stand upright when there are more.
    private static final int LEVEL_LABELS = 12;

    private static final Color INK = new Color(0x17212b);
    private static final Color SOFT = new Color(0x55616d);
    private static final Color LINE = new Color(0xd9dde1);
    private static final List<Color> SERIES =
            List.of(new Color(0x24407c), new Color(0x0c6a4c), new Color(0x855300));
    private static final Color[] HEAT = {
        Color.WHITE,
        new Color(0xe8edf8),
        new Color(0xc3d0ec),
        new Color(0x94abd9),
        new Color(0x5c7bbd),
        new Color(0x24407c)
    };
    private static final Font FONT = font();

    static {
        // else upright labels become outlines, which are fifty times as long
        TextUtils.setUseDrawRotatedStringWorkaround(false);
    }

    private Charts() {}

    static void draw(Chart chart, Graphics2D to) {
        var drawn =
                switch (chart) {
                    case Chart.Bars bars -> bars(bars);
                    case Chart.Control control -> control(control);
                    case Chart.Heat heat -> heat(heat);
                };
        drawn.draw(to, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    }

    private static JFreeChart bars(Chart.Bars bars) {
        var data = new DefaultCategoryDataset();
        for (var series : bars.series())
            for (int i = 0; i < bars.labels().size(); i++)
                data.addValue(series.values().get(i), series.words(), bars.labels().get(i));
        var renderer = new BarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setItemMargin(0.05);
        renderer.setMaximumBarWidth(0.06);
        var values = new NumberAxis();
        values.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        var plot =
                new CategoryPlot(data, categories(bars.labels().size()), style(values), renderer);
        return chart(
                plot, bars.series().size() > 1, bars.series().size(), renderer::setSeriesPaint);
    }

    /// Share, mean and the two limits.
    private static JFreeChart control(Chart.Control control) {
        var data = new DefaultCategoryDataset();
        var words = control.words();
        for (var point : control.points()) {
            data.addValue(100 * point.share(), words.share(), point.label());
            data.addValue(100 * control.mean(), words.mean(), point.label());
            data.addValue(100 * point.high(), words.limits(), point.label());
            data.addValue(100 * point.low(), "low", point.label());
        }
        var renderer = new LineAndShapeRenderer(true, false);
        renderer.setSeriesShapesVisible(0, true);
        renderer.setSeriesPaint(1, SOFT);
        var limit =
                new BasicStroke(
                        1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4, 3}, 0);
        renderer.setSeriesVisibleInLegend(3, false);
        for (int i = 2; i <= 3; i++) {
            renderer.setSeriesPaint(i, SOFT);
            renderer.setSeriesStroke(i, limit);
        }
        var values = new NumberAxis();
        values.setAutoRangeIncludesZero(false);
        var count = control.points().size();
        var plot = new CategoryPlot(data, categories(count), style(values), renderer);
        return chart(plot, true, 1, renderer::setSeriesPaint);
    }

    private static JFreeChart heat(Chart.Heat heat) {
        var rows = heat.rows().size();
        var columns = heat.columns().size();
        var cells = new double[3][rows * columns];
        var most = 0.0;
        for (int i = 0; i < rows * columns; i++) {
            var row = i / columns;
            var column = i % columns;
            cells[0][i] = column;
            cells[1][i] = row;
            cells[2][i] = heat.values().get(row).get(column);
            most = Math.max(most, cells[2][i]);
        }
        var data = new DefaultXYZDataset();
        data.addSeries("", cells);
        var renderer = new XYBlockRenderer();
        renderer.setPaintScale(scale(most));
        var down = new SymbolAxis("", heat.rows().toArray(new String[0]));
        down.setInverted(true);
        down.setGridBandsVisible(false);
        var across = new SymbolAxis("", heat.columns().toArray(new String[0]));
        across.setGridBandsVisible(false);
        var plot = new XYPlot(data, style(across), style(down), renderer);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        return chart(plot, false, 0, (_, _) -> {});
    }

    private static LookupPaintScale scale(double most) {
        var scale = new LookupPaintScale(0, Math.max(most, 1) * 1.001, HEAT[0]);
        for (int i = 1; i < HEAT.length; i++)
            scale.add(i == 1 ? 1e-9 : most * (i - 1) / (HEAT.length - 1), HEAT[i]);
        return scale;
    }

    private interface Painting {
        void paint(int series, Color color);
    }

    private static JFreeChart chart(Plot plot, boolean legend, int series, Painting painting) {
        for (int i = 0; i < series; i++) painting.paint(i, SERIES.get(i % SERIES.size()));
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setInsets(new RectangleInsets(4, 0, 0, 4));
        if (plot instanceof CategoryPlot of) of.setRangeGridlinePaint(LINE);
        var chart = new JFreeChart("", FONT, plot, legend);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setElementHinting(false);
        if (legend) {
            chart.getLegend().setItemFont(FONT);
            chart.getLegend().setItemPaint(INK);
            chart.getLegend().setFrame(BlockBorder.NONE);
        }
        return chart;
    }

    private static CategoryAxis categories(int count) {
        var axis = style(new CategoryAxis());
        axis.setCategoryMargin(0.25);
        axis.setLowerMargin(0.01);
        axis.setUpperMargin(0.01);
        if (count > LEVEL_LABELS) axis.setCategoryLabelPositions(CategoryLabelPositions.UP_90);
        return axis;
    }

    private static <A extends org.jfree.chart.axis.Axis> A style(A axis) {
        axis.setTickLabelFont(FONT);
        axis.setTickLabelPaint(INK);
        axis.setAxisLinePaint(LINE);
        axis.setTickMarksVisible(false);
        return axis;
    }

    private static Font font() {
        var file = Fonts.PLAIN;
        try (var in = Objects.requireNonNull(Charts.class.getResourceAsStream(file), file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(11f);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read font " + file, e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("no font: " + file, e);
        }
    }
}
