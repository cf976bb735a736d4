package vn.luot.hub;

import java.util.stream.Collectors;
import vn.luot.hub.office.YamlFile.Reading;
import vn.luot.text.Language;

/// A file that is named on the command line.
final class StartFile {
    private StartFile() {}

    /// What it says.
    ///
    /// @throws Hub.Failed naming file and key of each mistake
    static <T> T sound(Reading<T> reading) {
        return switch (reading) {
            case Reading.Sound<T>(var value, _) -> value;
            case Reading.Wrong<T>(var problems) ->
                    throw new Hub.Failed(
                            problems.stream()
                                    .map(problem -> problem.in(Language.EN))
                                    .collect(Collectors.joining("\n")));
        };
    }
}
