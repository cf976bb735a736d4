package vn.luot.system;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What is wrong with a page, in words; nothing if it is fine.
final class PageCheck {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /// What reaches beyond the right edge though nothing around it can be scrolled.
    private static final String TOO_WIDE =
            """
            () => {
                const edge = document.documentElement.clientWidth
                const scrolls = (e) => e && (['auto', 'scroll'].includes(getComputedStyle(e).overflowX)
                    || scrolls(e.parentElement))
                const hidden = (e) => e.closest('.visually-hidden, .skip, [hidden], dialog:not([open]), details:not([open]) > :not(summary)')
                return [...document.body.querySelectorAll('*')]
                    .filter((e) => e.getBoundingClientRect().right > edge + 1 && e.getClientRects().length
                        && !hidden(e) && !scrolls(e.parentElement))
                    .map((e) => `${e.tagName.toLowerCase()}.${e.className} ${e.textContent.trim().slice(0, 40)}`)
                    .slice(0, 3)
            }
            """;

    private static final String OPEN_ONE =
            "(n) => document.querySelectorAll('details').forEach((d, i) => { d.open = i === n - 1 })";

    /// Text that its own box hides, and nothing tells in full.
    private static final String CUT =
            """
            () => [...document.body.querySelectorAll('*')]
                .filter((e) => {
                    const style = getComputedStyle(e)
                    return [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim())
                        && style.overflowX === 'hidden' && !e.title
                        && !e.closest('.visually-hidden, details:not([open]) > :not(summary)')
                        && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 4)
                })
                .map((e) => `${e.tagName.toLowerCase()}.${e.className} ${e.textContent.trim().slice(0, 60)}`)
                .slice(0, 3)
            """;

    /// Vietnamese where the page says it speaks another language.
    private static final String VIETNAMESE =
            """
            () => {
                const found = new Set()
                const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
                for (let n = walk.nextNode(); n; n = walk.nextNode())
                    if (/[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i.test(n.data)
                        && n.parentElement.closest('[lang]')?.lang !== 'vi') found.add(n.data.trim())
                return [...found]
            }
            """;

    private PageCheck() {}

    static List<String> accessibility(Page page) {
        return new AxeBuilder(page)
                .withTags(RULES).analyze().getViolations().stream()
                        .map(found ->
                                found.getId()
                                        + ": "
                                        + found.getNodes().stream()
                                                .limit(2)
                                                .map(node -> String.valueOf(node.getHtml()))
                                                .toList())
                        .toList();
    }

    /// Also of each panel that rises only when somebody asks for it.
    static List<String> layout(Page page) {
        var panels = page.locator("details").count();
        return IntStream.rangeClosed(0, panels)
                .boxed()
                .flatMap(panel -> {
                    page.evaluate(OPEN_ONE, panel);
                    return Stream.concat(
                            lines(page, TOO_WIDE).map(what -> "too wide: " + what),
                            lines(page, CUT).map(what -> "cut: " + what));
                })
                .distinct()
                .toList();
    }

    /// @param names that stay as they are in every language
    static List<String> foreign(Page page, List<String> names) {
        return lines(page, VIETNAMESE)
                .filter(text -> names.stream().noneMatch(text::contains))
                .map(text -> "not translated: " + text)
                .toList();
    }

    private static Stream<String> lines(Page page, String script) {
        return ((List<?>) page.evaluate(script)).stream().map(String::valueOf);
    }
}
