package vn.luot.hub.simulate;

import java.nio.file.Path;
import java.util.List;
import vn.luot.hub.office.Problem;
import vn.luot.hub.office.YamlFile;

/// Simulates the day that a file describes.
public final class Simulation {
    private Simulation() {}

    /// What came of a file.
    public sealed interface Result {
        record Done(DayAnswer answer) implements Result {}

        /// @param problems every mistake in the file
        record Wrong(List<Problem> problems) implements Result {
            public Wrong {
                problems = List.copyOf(problems);
            }
        }
    }

    public static Result of(Path file) {
        return result(YamlFile.read(file, DayReader::plan));
    }

    /// @param name how messages call the file
    public static Result of(String name, String yaml) {
        return result(YamlFile.read(name, yaml, DayReader::plan));
    }

    private static Result result(YamlFile.Reading<DayPlan> read) {
        return switch (read) {
            case YamlFile.Reading.Sound<DayPlan>(var plan, _) ->
                    new Result.Done(DayAnswer.of(DayRun.story(plan)));
            case YamlFile.Reading.Wrong<DayPlan>(var problems) -> new Result.Wrong(problems);
        };
    }
}
