package vn.luot.hub.print.content;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.luot.hub.report.RollUp.Line;

/// By what a province's sites are put in order. Those without a figure come last, and all that are
/// equal by name.
public enum SiteOrder {
    NAME(Comparator.comparingInt(_ -> 0)),
    VISITS(Comparator.comparingInt(line -> -line.total().visits())),
    WAIT(
            last(line -> line.total().waitsInHours().n() > 0)
                    .thenComparingDouble(line -> -line.total().waitsInHours().mean())),
    P90(
            last(line -> line.total().waitsInHours().n() > 0)
                    .thenComparingInt(line -> -line.total().waitsInHours().p90())),
    SATISFIED(
            last(line -> line.place().isPresent())
                    .thenComparingInt(line -> line.place().orElse(Integer.MAX_VALUE)));

    @SuppressWarnings("ImmutableEnumChecker") // nothing in it changes
    private final Comparator<Line> first;

    SiteOrder(Comparator<Line> first) {
        this.first = first;
    }

    private static Comparator<Line> last(Predicate<Line> has) {
        return Comparator.comparing(line -> !has.test(line));
    }

    Stream<Line> of(Stream<Line> lines) {
        var byName =
                Comparator.comparing(
                        (Line line) -> line.site().name(),
                        Collator.getInstance(Locale.of("vi", "VN")));
        return lines.sorted(first.thenComparing(byName));
    }

    /// As addresses call it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SiteOrder> of(String word) {
        return Stream.of(values()).filter(order -> order.word().equals(word)).findFirst();
    }
}
