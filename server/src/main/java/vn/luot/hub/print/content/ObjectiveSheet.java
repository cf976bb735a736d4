package vn.luot.hub.print.content;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.luot.hub.office.Objective;
import vn.luot.hub.print.Cell;
import vn.luot.hub.print.Paper;
import vn.luot.hub.print.Report;
import vn.luot.hub.print.Section;
import vn.luot.hub.print.Section.Column;
import vn.luot.hub.report.Figures;
import vn.luot.hub.report.PeriodFigures;
import vn.luot.hub.report.Satisfaction;
import vn.luot.wire.ServiceCode;

/// The quality objectives of ISO 9001: what was to be reached, what was, and what is to be done
/// where it was not. Pure.
final class ObjectiveSheet {
    private final Names names;
    private final PeriodFigures figures;

    /// What was reached, of how many.
    private record Reached(int part, int all) {
        boolean enough() {
            return all >= Satisfaction.ENOUGH;
        }

        double share() {
            return (double) part / all;
        }
    }

    private ObjectiveSheet(Names names, PeriodFigures figures) {
        this.names = names;
        this.figures = figures;
    }

    static Report month(YearMonth month, PeriodFigures figures, Names names) {
        return new ObjectiveSheet(names, figures).month(month);
    }

    private Report month(YearMonth month) {
        var formats = names.formats();
        return new Report(
                names.language(),
                "luot-%s-%s".formatted(names.office().id(), names.text("name-objectives", month)),
                names.title(),
                names.text("title-objectives", OfficeReports.written(month)),
                names.text("period", formats.date(figures.from()), formats.date(figures.to())),
                sections(),
                Stream.of("judged", "wait", "opinion", "sums")
                        .map(note -> names.text("note-" + note))
                        .toList(),
                OfficeReports.proof(figures, names),
                Paper.SHEETS);
    }

    private List<Section> sections() {
        var sections = new ArrayList<Section>();
        if (names.office().objectives().isEmpty())
            sections.add(new Section.Words("", List.of(names.text("no-targets"))));
        sections.add(reached());
        if (figures.all().counts().visits() > 0) sections.add(byService());
        var missed = Stream.of(Objective.values()).filter(this::isMissed).toList();
        if (!missed.isEmpty()) sections.add(toDo(missed));
        return sections;
    }

    private Section.Table reached() {
        return new Section.Table(
                names.text("objectives"),
                columns("objective", "how-measured", "target", "reached", "counted-of", "verdict"),
                Stream.of(Objective.values()).map(this::row).toList());
    }

    private List<Cell> row(Objective objective) {
        var reached = reached(objective, figures.all());
        return List.of(
                Cell.of(words(objective)),
                Cell.of(names.text("how-" + word(objective))),
                target(objective).map(percent -> bound(objective, percent)).orElseGet(Cell::none),
                share(reached),
                Cell.of(
                        names.formats().number(reached.part())
                                + "/"
                                + names.formats().number(reached.all())),
                Cell.of(names.text("verdict-" + verdict(objective, reached))));
    }

    /// Words, not a formula: a cell that begins with `=` is none.
    private Cell bound(Objective objective, int percent) {
        var key = objective.isAtMost() ? "at-most" : "at-least";
        return Cell.of(names.text(key, names.formats().percent(percent / 100.0, 0)));
    }

    private Cell share(Reached of) {
        return of.enough() ? new Cell.Share(of.share()) : Cell.of(names.text("too-few"));
    }

    private String verdict(Objective objective, Reached reached) {
        var target = target(objective);
        if (target.isEmpty()) return "none";
        if (!reached.enough()) return "few";
        return isMissed(objective) ? "missed" : "kept";
    }

    private boolean isMissed(Objective objective) {
        var reached = reached(objective, figures.all());
        return reached.enough()
                && target(objective)
                        .filter(percent -> isBeyond(objective, reached, percent))
                        .isPresent();
    }

    /// In whole numbers, so that 80 % of 80 % is no question of rounding.
    private static boolean isBeyond(Objective objective, Reached reached, int percent) {
        var had = 100L * reached.part();
        var bound = (long) percent * reached.all();
        return objective.isAtMost() ? had > bound : had < bound;
    }

    private Section.Table byService() {
        var columns = new ArrayList<>(columns("service"));
        var shown = Stream.of(Objective.values()).filter(one -> one != Objective.KEPT).toList();
        shown.forEach(one -> columns.add(new Column(words(one))));
        var rows =
                figures.groups().services().entrySet().stream()
                        .map(of -> service(of.getKey(), of.getValue(), shown))
                        .toList();
        return new Section.Table(names.text("objectives-services"), columns, rows);
    }

    private List<Cell> service(ServiceCode code, Figures of, List<Objective> shown) {
        return Stream.concat(
                        Stream.of(Cell.of(names.service(code))),
                        shown.stream().map(one -> share(reached(one, of))))
                .toList();
    }

    /// To be filled in by hand: what a machine cannot know.
    private Section.Table toDo(List<Objective> missed) {
        return new Section.Table(
                names.text("to-do"),
                columns("objective", "cause", "action", "who", "until"),
                missed.stream()
                        .map(one ->
                                Stream.concat(
                                                Stream.of(Cell.of(words(one))),
                                                Stream.generate(() -> Cell.of("")).limit(4))
                                        .toList())
                        .toList());
    }

    private Reached reached(Objective objective, Figures of) {
        var waits = of.waitsInHours();
        var opinion = of.satisfaction();
        return switch (objective) {
            case WITHIN_15 -> of(waits.within15(), waits.n());
            case WITHIN_30 -> of(waits.within30(), waits.n());
            case SATISFIED -> new Reached(opinion.satisfied(), opinion.rated());
            case RESPONSE -> new Reached(opinion.rated(), opinion.served());
            case KEPT -> new Reached(figures.honesty().kept(), figures.honesty().told());
            case NO_SHOW -> new Reached(of.counts().noShow(), called(of));
        };
    }

    private static Reached of(double share, int all) {
        return new Reached((int) Math.round(share * all), all);
    }

    private static int called(Figures of) {
        return of.counts().noShow() + of.counts().served();
    }

    private Optional<Integer> target(Objective objective) {
        return Optional.ofNullable(names.office().objectives().get(objective));
    }

    private String words(Objective objective) {
        return names.text("objective-" + word(objective));
    }

    private static String word(Objective objective) {
        return objective.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<Column> columns(String... keys) {
        return Stream.of(keys).map(key -> new Column(names.text(key))).toList();
    }
}
