package vn.luot.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The provincial centre that is shipped, with eight screens in three loudspeaker zones.
///
/// @param file its configuration
/// @param agencies each agency's code with its service
/// @param desks each desk's services, by number
record CentreOffice(Path file, Map<String, String> agencies, TreeMap<Integer, List<String>> desks) {
    static final List<String> SCREENS =
            IntStream.rangeClosed(1, 8).mapToObj(n -> "screen-" + n).toList();

    private static final Path PROVINCE =
            Repo.root().resolve("server/src/main/resources/vn/luot/hub/office/province.yaml");
    private static final Pattern DESK =
            Pattern.compile("- \\{id: (\\d+), .*services: \\[([A-Z, ]+)]}");
    private static final Pattern SERVICE =
            Pattern.compile("- code: ([A-Z]+)\n    agency: ([a-z]+)");
    private static final String ZONES = "aaabbbcc";

    static CentreOffice in(Path folder) {
        try {
            var text = Files.readString(PROVINCE);
            var agencies = new TreeMap<String, String>();
            SERVICE.matcher(text).results().forEach(s -> agencies.put(s.group(2), s.group(1)));
            var desks = new TreeMap<Integer, List<String>>();
            DESK.matcher(text)
                    .results()
                    .forEach(desk ->
                            desks.put(
                                    Integer.valueOf(desk.group(1)),
                                    List.of(desk.group(2).split(", "))));
            var file = Files.writeString(folder.resolve("centre.yaml"), text + hall(desks.size()));
            return new CentreOffice(file, agencies, desks);
        } catch (IOException e) {
            throw new UncheckedIOException("the centre's file", e);
        }
    }

    private static String hall(int desks) {
        var text = new StringBuilder("\nzones:\n");
        for (var zone : new TreeSet<>(List.of(ZONES.split("", -1))))
            if (!zone.isEmpty()) text.append("  - {id: ").append(zone).append("}\n");
        text.append("displays:\n");
        for (int i = 0; i < SCREENS.size(); i++)
            text.append(
                    "  - {id: %s, desks: %s, zone: %s, layout: list}%n"
                            .formatted(SCREENS.get(i), on(i, desks), ZONES.charAt(i)));
        return text.toString();
    }

    private static List<Integer> on(int screen, int desks) {
        return IntStream.rangeClosed(1, desks)
                .filter(desk -> screen(desk, desks) == screen)
                .boxed()
                .toList();
    }

    private static int screen(int desk, int desks) {
        return (desk - 1) * SCREENS.size() / desks;
    }

    /// Which of the screens a desk stands on.
    int screen(int desk) {
        return screen(desk, desks.size());
    }

    List<String> services(int desk) {
        return Optional.ofNullable(desks.get(desk)).orElseThrow();
    }

    char zone(int desk) {
        return ZONES.charAt(screen(desk));
    }

    char zoneOfScreen(int screen) {
        return ZONES.charAt(screen);
    }

    /// Every service as often as it has desks.
    List<String> services() {
        var all = new ArrayList<String>();
        desks.values().forEach(all::addAll);
        return all;
    }

    /// The services of agencies, that people are sent on to.
    List<String> ofAgencies() {
        return agencies.values().stream().sorted().collect(Collectors.toList());
    }
}
