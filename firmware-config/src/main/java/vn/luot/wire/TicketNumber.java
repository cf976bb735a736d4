package vn.luot.wire;

import java.util.regex.Pattern;

/// The number a citizen sees, such as `A050`.
///
/// Two series can never show the same text: the hub's series 0 counts 1–600 and goes on at 1000;
/// kiosk k's own series counts from 501 + 100·k (`A601`) as far as two digits go, then, like every
/// series above 4, names the kiosk (`A1-100`).
///
/// @param prefix the service's code, or `P` for a priority ticket
/// @param series 0 for the hub, k for kiosk k
/// @param n counted from 1 each business day
public record TicketNumber(String prefix, int series, int n) implements Comparable<TicketNumber> {
    public static final String PRIORITY_PREFIX = "P";
    private static final int MAX_SERIES = 99;
    public static final int MAX_N = 99_999;
    private static final int HUB_PLAIN = 600;
    private static final int HUB_SKIPS = 399;
    private static final int KIOSK_PLAIN_SERIES = 4;
    private static final int KIOSK_PLAIN = 99;
    private static final int KIOSK_BASE = 500;
    private static final String PREFIX = "[A-Z]{1,2}|[1-9]";
    private static final Pattern PLAIN = Pattern.compile("(" + PREFIX + ")([0-9]{3,6})");
    private static final Pattern MARKED =
            Pattern.compile("(" + PREFIX + ")([1-9][0-9]?)-([0-9]{3,6})");

    public TicketNumber {
        if (!prefix.matches(PREFIX))
            throw new IllegalArgumentException("prefix not A, AC or 1: " + prefix);
        if (series < 0 || series > MAX_SERIES)
            throw new IllegalArgumentException("series not 0.." + MAX_SERIES + ": " + series);
        if (n < 1 || n > MAX_N)
            throw new IllegalArgumentException("number not 1.." + MAX_N + ": " + n);
    }

    /// Reads back what [#toString] wrote.
    ///
    /// @throws IllegalArgumentException if no series shows this text
    public static TicketNumber parse(String text) {
        var marked = MARKED.matcher(text);
        var plain = PLAIN.matcher(text);
        TicketNumber number;
        if (marked.matches())
            number =
                    new TicketNumber(
                            marked.group(1),
                            Integer.parseInt(marked.group(2)),
                            Integer.parseInt(marked.group(3)));
        else if (plain.matches()) number = plain(plain.group(1), Integer.parseInt(plain.group(2)));
        else throw new IllegalArgumentException("not a ticket number: \"" + text + '"');
        if (!number.toString().equals(text))
            throw new IllegalArgumentException("not a ticket number: \"" + text + '"');
        return number;
    }

    private static TicketNumber plain(String prefix, int shown) {
        if (shown <= HUB_PLAIN) return new TicketNumber(prefix, 0, shown);
        if (shown > HUB_PLAIN + HUB_SKIPS) return new TicketNumber(prefix, 0, shown - HUB_SKIPS);
        var past = shown - KIOSK_BASE;
        return new TicketNumber(prefix, past / 100, Math.max(1, past % 100));
    }

    @Override
    public String toString() {
        if (series == 0) return "%s%03d".formatted(prefix, n <= HUB_PLAIN ? n : n + HUB_SKIPS);
        return series <= KIOSK_PLAIN_SERIES && n <= KIOSK_PLAIN
                ? "%s%03d".formatted(prefix, KIOSK_BASE + 100 * series + n)
                : "%s%d-%03d".formatted(prefix, series, n);
    }

    @Override
    public int compareTo(TicketNumber other) {
        if (!prefix.equals(other.prefix)) return prefix.compareTo(other.prefix);
        return series != other.series
                ? Integer.compare(series, other.series)
                : Integer.compare(n, other.n);
    }
}
