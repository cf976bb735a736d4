package vn.luot.hub.print;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// As what a report is written.
public enum Format {
    HTML("text/html;charset=utf-8") {
        @Override
        public byte[] bytes(Report report) {
            return HtmlFile.of(report, Style.inside(""), Svg::of).getBytes(StandardCharsets.UTF_8);
        }
    },
    CSV("text/csv;charset=utf-8") {
        @Override
        public byte[] bytes(Report report) {
            return CsvFile.of(report);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public byte[] bytes(Report report) {
            return XlsxFile.of(report);
        }
    },
    PDF("application/pdf") {
        @Override
        public byte[] bytes(Report report) {
            return PdfFile.of(report);
        }
    };

    private final String type;

    Format(String type) {
        this.type = type;
    }

    /// The file: for the same report always the same bytes.
    public abstract byte[] bytes(Report report);

    public String type() {
        return type;
    }

    /// The ending of its files, without a dot.
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String file(Report report) {
        return report.name() + "." + ending();
    }

    public static Optional<Format> of(String ending) {
        return Arrays.stream(values()).filter(format -> format.ending().equals(ending)).findFirst();
    }

    /// The report as a page of the hub, which brings its own style.
    public static String page(Report report) {
        return HtmlFile.of(report, Style.BY_ADDRESS, Svg::of);
    }
}
