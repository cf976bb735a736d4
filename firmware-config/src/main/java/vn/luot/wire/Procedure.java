package vn.luot.wire;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One administrative procedure as citizens look it up: what to bring, how long it takes, what it
/// costs. In the words of whoever published it.
///
/// @param code as it is known in the country or the office, such as `1.004859`
/// @param service the service whose ticket it needs; absent if none here handles it
/// @param time such as "3 ngày làm việc"; empty if it is not known
/// @param fee likewise
/// @param link address of its own page, beginning with `https://` or `http://`; or empty
public record Procedure(
        String code,
        String name,
        Optional<ServiceCode> service,
        List<String> papers,
        String time,
        String fee,
        String link) {
    public static final int MAX_CODE = 40;
    public static final int MAX_TEXT = 500;

    /// All papers together, so that any one procedure fits into one message.
    public static final int MAX_PAPERS = 6000;

    public Procedure {
        papers = List.copyOf(papers);
        if (!isCode(code)) throw new IllegalArgumentException("no procedure's code: " + code);
        if (name.isBlank()) throw new IllegalArgumentException("no name: " + code);
        if (Stream.of(name, time, fee, link).anyMatch(text -> text.length() > MAX_TEXT))
            throw new IllegalArgumentException("over " + MAX_TEXT + " characters: " + code);
        if (papers.stream().mapToInt(String::length).sum() > MAX_PAPERS)
            throw new IllegalArgumentException("papers over " + MAX_PAPERS + ": " + code);
        if (!isLink(link)) throw new IllegalArgumentException("no link: " + link);
    }

    public static boolean isCode(String text) {
        return text.length() <= MAX_CODE && text.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]*");
    }

    /// An address of the web, or nothing.
    public static boolean isLink(String text) {
        return text.isEmpty() || text.matches("https?://[^\\s\"<>]+");
    }
}
