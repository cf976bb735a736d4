package vn.luot.hub.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// How reports look: one file for browsers and for paper.
final class Style {
    /// For a page of the hub itself.
    static final String BY_ADDRESS =
            """
            <meta name="viewport" content="width=device-width, initial-scale=1"/>\
            <link rel="stylesheet" href="/css/tokens.css"/>\
            <link rel="stylesheet" href="/css/report.css"/>\
            """;

    private static final String FILE = "/web/css/report.css";
    private static final String CSS = read();

    private Style() {}

    /// For a page that stands alone.
    ///
    /// @param more rules that come after all others; may be empty
    static String inside(String more) {
        return "<style>" + CSS + more + "</style>";
    }

    private static String read() {
        try (var in = Objects.requireNonNull(Style.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }
}
