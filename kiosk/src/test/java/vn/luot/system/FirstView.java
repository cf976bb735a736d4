package vn.luot.system;

import com.microsoft.playwright.Page;
import java.util.List;

/// What it cost to see the page that is open, in a browser that had nothing of it.
///
/// @param itself bytes of the page over the wire
/// @param all the same with its fonts, styles and scripts
/// @param drawn milliseconds until it stood there
record FirstView(long itself, long all, int requests, double drawn) {
    /// What is still coming, such as news, is not counted.
    private static final String COST =
            """
            async () => {
              await document.fonts.ready
              const page = performance.getEntriesByType("navigation")[0]
              const parts = performance.getEntriesByType("resource").filter(part => part.responseEnd > 0)
              const bytes = parts.reduce((sum, part) => sum + part.transferSize, page.transferSize)
              return [page.transferSize, bytes, parts.length + 1, page.domContentLoadedEventEnd]
            }\
            """;

    static FirstView of(Page page) {
        var cost = ((List<?>) page.evaluate(COST)).stream().map(Number.class::cast).toList();
        return new FirstView(
                cost.get(0).longValue(),
                cost.get(1).longValue(),
                cost.get(2).intValue(),
                cost.get(3).doubleValue());
    }
}
