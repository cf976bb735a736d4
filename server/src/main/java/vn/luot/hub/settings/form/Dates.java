package vn.luot.hub.settings.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.luot.hub.office.Node;
import vn.luot.text.Holidays;

/// Days, one a line, as people write them.
///
/// @param generated whether a year's public holidays may be added
/// @param sparse whether the file has nothing where there is no day
record Dates(String key, boolean generated, boolean sparse) implements Input {
    private static final String YEAR = ".year";
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    @Override
    public List<Field> fields(String name) {
        var days = new Field(name, Field.Kind.DATES);
        return generated ? List.of(days, new Field(name + YEAR, Field.Kind.YEAR)) : List.of(days);
    }

    @Override
    public void fill(Node node, String name, Map<String, List<String>> into) {
        into.put(
                name,
                List.of(
                        Input.items(node).stream()
                                .map(day -> LocalDate.parse(Input.text(day)).format(SHOWN))
                                .collect(Collectors.joining("\n"))));
    }

    @Override
    public Optional<Node> read(Typed typed, String name) {
        var days =
                Arrays.stream(typed.one(name).split("[,;\\s]+", -1))
                        .filter(day -> !day.isEmpty())
                        .map(Dates::iso)
                        .collect(Collectors.toCollection(TreeSet::new));
        days.addAll(holidays(typed.one(name + YEAR)));
        return Optional.of(Node.items(days.stream().map(Node::text).toList()))
                .filter(_ -> !sparse || !days.isEmpty());
    }

    /// As the file writes it; what is no day stays as it is.
    private static String iso(String day) {
        try {
            return LocalDate.parse(day, TYPED).toString();
        } catch (DateTimeException _) {
            return day;
        }
    }

    private static List<String> holidays(String year) {
        return year.matches("20[0-9]{2}")
                ? Holidays.usual().in(Integer.parseInt(year)).stream()
                        .map(holiday -> holiday.date().toString())
                        .toList()
                : List.of();
    }
}
