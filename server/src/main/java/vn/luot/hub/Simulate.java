package vn.luot.hub;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.luot.hub.simulate.DayAnswer;
import vn.luot.hub.simulate.Simulation;
import vn.luot.hub.simulate.Simulation.Result;
import vn.luot.text.Language;

/// `simulate`: a day from a file, under a virtual clock and the real rules.
@Command(
        name = "simulate",
        description = "Lets the day of a file happen by the real rules and tells its figures.")
final class Simulate implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The day, as YAML.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Print everything as JSON instead of a short table.")
    private boolean json;

    @Override
    public Integer call() {
        var answer = answer();
        System.out.println(json ? answer.json() : table(answer));
        return 0;
    }

    private DayAnswer answer() {
        return switch (Simulation.of(file)) {
            case Result.Done(var answer) -> answer;
            case Result.Wrong(var problems) ->
                    throw new Hub.Failed(
                            problems.stream()
                                    .map(problem -> problem.in(Language.EN))
                                    .collect(Collectors.joining("\n")));
        };
    }

    private static String table(DayAnswer answer) {
        var rows = new ArrayList<String>();
        rows.add("          issued served | minutes waited: mean   p90   max  <=15  <=30");
        answer.services().forEach((service, group) -> rows.add(row(service, group)));
        rows.add(row("all", answer.all()));
        rows.add(
                "most waiting: "
                        + answer.mostWaiting()
                                .map(most -> most.count() + " at " + most.at())
                                .orElse("nobody"));
        rows.add("last served: " + answer.lastServed().orElse("nobody"));
        rows.add("not started by close: " + answer.notStartedByClose());
        return String.join("\n", rows);
    }

    private static String row(String name, DayAnswer.Group group) {
        return wait(name, group.issued() + " " + group.served(), group.waits())
                + "\n"
                + wait("", "in hours", group.waitInHours());
    }

    private static String wait(String name, String counts, DayAnswer.Wait wait) {
        return String.format(
                Locale.ROOT,
                "%-8s %14s |                 %5.1f %5.1f %5.1f %4.0f%% %4.0f%%",
                name,
                counts,
                wait.mean() / 60,
                wait.p90() / 60.0,
                wait.max() / 60.0,
                wait.within15() * 100,
                wait.within30() * 100);
    }
}
