package vn.luot.lab;

import com.google.errorprone.annotations.FormatMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.luot.hub.forecast.Estimator;
import vn.luot.hub.queue.CallRule;

/// The long run of the laboratory (`mvn -Plab`): prints its tables as Markdown and draws its plots.
///
/// Properties: `lab.seeds`, `lab.days`, `lab.rehearsals`, `lab.load`, `lab.priorities`,
/// `lab.messy`, `lab.rule` (fifo, head-start, strict, smart), `lab.calls`, `lab.warsaw` (file),
/// `lab.out` (folder).
public final class Laboratory {
    private static final int FIRST_DAYS = 5;
    private static final int COST_DAYS = 3;

    private Laboratory() {}

    static void main(String[] arguments) throws IOException {
        var kind =
                new ModelDay.Kind(
                        number("lab.load", 1),
                        number("lab.priorities", .12),
                        Boolean.getBoolean("lab.messy"));
        var seeds = Integer.getInteger("lab.seeds", 10);
        var days = Integer.getInteger("lab.days", 20);
        var rehearsals = Integer.getInteger("lab.rehearsals", 200);
        var rule = System.getProperty("lab.rule", "head-start");
        var results =
                IntStream.range(0, seeds)
                        .parallel()
                        .mapToObj(seed ->
                                Trial.run(
                                        new Trial.Settings(
                                                seed, days, rehearsals, true, rule(rule), kind)))
                        .toList();
        var scores = new Scores();
        results.forEach(result -> scores.addAll(result.scores()));
        say(
                "## Model office MCLS-450: %s, rule %s, %d seeds × %d days, %d rehearsals",
                kind, rule, seeds, days, rehearsals);
        table("All days", scores, _ -> true);
        table(
                "First day until 09:30, nothing known",
                scores,
                w -> w.day() == 0 && w.minute() < 570);
        if (days > FIRST_DAYS) late(scores, days);
        costs(rule(rule), kind);
        advice("demo");
        advice("province");
        calls(Long.getLong("lab.calls", 1_000_000));
        var warsaw =
                Path.of(System.getProperty("lab.warsaw", "../shared/data/warsaw_tickets.csv.gz"));
        if (Files.exists(warsaw)) Warsaw.run(warsaw).forEach(System.out::println);
        else say("No real tickets at %s.", warsaw);
        var out = Path.of(System.getProperty("lab.out", "target/lab"));
        Files.createDirectories(out);
        Plots.draw(scores, out);
        say("Plots in %s.", out.toAbsolutePath().normalize());
    }

    private static void table(String title, Scores all, Predicate<Scores.Wait> which) {
        var some = all.only(which);
        say(
                "%n### %s: %d tickets that had to wait, %.1f min on average%n",
                title, some.size(), some.meanWait());
        say("| estimator | MAE | RMSE | median | P90 | bias | ≤ 5 min %% | late > 10 %% |");
        say("|---|---|---|---|---|---|---|---|");
        var names = new ArrayList<>(Rivals.names());
        names.addAll(List.of(Scores.OURS, Scores.ORACLE));
        for (var name : names) {
            var s = some.of(name);
            say(
                    "| %s | %.2f | %.1f | %.1f | %.1f | %+.1f | %.1f | %.1f |",
                    name,
                    s.mae(),
                    s.rmse(),
                    s.median(),
                    s.p90(),
                    s.bias(),
                    s.within5(),
                    s.late10());
        }
        var formula = some.of(Rivals.PER_DESK).mae();
        var ours = some.of(Scores.OURS).mae();
        say(
                "%nAgainst the formula per desk %+.0f %%, against the oracle %+.0f %%.",
                100 * (ours / formula - 1), 100 * (ours / some.of(Scores.ORACLE).mae() - 1));
        for (var printed : List.of(false, true)) {
            var r = some.ranges(printed);
            say(
                    "%s: %.1f %% inside, %.1f %% earlier, %.1f %% later, %.1f min wide.",
                    printed ? "As printed" : "Ranges",
                    r.coverage(),
                    r.early(),
                    r.late(),
                    r.width());
        }
    }

    private static void late(Scores all, int days) {
        var late = all.only(w -> w.day() >= FIRST_DAYS);
        table("Days 6–" + days, late, _ -> true);
        var issued = late.only(w -> !w.sentOn());
        say(
                "%nWithout the %d who were sent on and waited again: %.2f, oracle %.2f.",
                late.size() - issued.size(),
                issued.of(Scores.OURS).mae(),
                issued.of(Scores.ORACLE).mae());
    }

    /// The middle of what forecasts took one processor with 25 to 35 people waiting and as many
    /// rehearsals as the product makes.
    private static void costs(CallRule rule, ModelDay.Kind kind) {
        var settings = new Trial.Settings(0, COST_DAYS, Estimator.REHEARSALS, false, rule, kind);
        var millis =
                Trial.run(settings).costs().stream()
                        .filter(cost -> cost[0] >= 25 && cost[0] <= 35)
                        .mapToDouble(cost -> cost[1] / 1e6)
                        .sorted()
                        .toArray();
        if (millis.length > 0)
            say(
                    "%nOne forecast of all with 25–35 waiting, %d rehearsals: %.1f ms"
                            + " (median of %d).",
                    Estimator.REHEARSALS, millis[millis.length / 2], millis.length);
    }

    private static void advice(String office) {
        var cost = AdviceCost.of(office, 100);
        say(
                "The manager's advice with %d waiting, %d desks: %.0f ms.",
                cost.waiting(), cost.desks(), cost.millis());
    }

    private static void calls(long calls) {
        say(
                "Head start: %d violations in %,d random calls.",
                HeadStartTrial.violations(calls, 1), calls);
    }

    private static CallRule rule(String name) {
        return switch (name) {
            case "fifo" -> new CallRule.Fifo();
            case "head-start" -> CallRule.DEFAULT;
            case "strict" -> new CallRule.Strict();
            case "smart" -> new CallRule.Smart();
            default -> throw new IllegalArgumentException("no rule " + name);
        };
    }

    private static double number(String property, double usual) {
        return Double.parseDouble(System.getProperty(property, Double.toString(usual)));
    }

    @FormatMethod
    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
