package vn.luot.kiosk.hardware.touch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.luot.kiosk.hardware.Screen.Tile;
import vn.luot.text.Words;

/// Which services stand on the screen now: all of them if they fit, else groups, else pages.
///
/// @param open the name of the group that is open
/// @param page from 1
record Choices(List<Entry> entries, Optional<Words> open, int page, int pages) {
    private static final int MOST = 12;
    private static final int MOST_LARGE = 6;

    Choices {
        entries = List.copyOf(entries);
    }

    /// One thing to choose.
    sealed interface Entry {
        record Service(Tile tile) implements Entry {}

        /// @param number from 1, as in the address
        record Group(int number, Words name, int services) implements Entry {}
    }

    static Choices of(List<Tile> services, Look look) {
        int most = look.large() ? MOST_LARGE : MOST;
        if (services.size() <= most) return paged(each(services), Optional.empty(), look, most);
        var groups = groups(services);
        if (look.group() >= 1 && look.group() <= groups.size()) {
            var name = groups.get(look.group() - 1).name();
            var members = services.stream().filter(tile -> tile.group().equals(Optional.of(name)));
            return paged(each(members.toList()), Optional.of(name), look, most);
        }
        var loose = services.stream().filter(tile -> tile.group().isEmpty()).toList();
        var entries = Stream.concat(groups.stream(), each(loose).stream()).toList();
        return paged(entries, Optional.empty(), look, most);
    }

    private static List<Entry> each(List<Tile> tiles) {
        return tiles.stream().<Entry>map(Entry.Service::new).toList();
    }

    /// In the order in which the services name them.
    private static List<Entry.Group> groups(List<Tile> services) {
        var sizes = new LinkedHashMap<Words, Integer>();
        for (var tile : services)
            tile.group().ifPresent(name -> sizes.merge(name, 1, Integer::sum));
        var groups = new ArrayList<Entry.Group>();
        sizes.forEach((name, size) -> groups.add(new Entry.Group(groups.size() + 1, name, size)));
        return groups;
    }

    private static Choices paged(
            List<? extends Entry> entries, Optional<Words> open, Look look, int most) {
        int pages = Math.max(1, Math.ceilDiv(entries.size(), most));
        int page = Math.min(look.page(), pages);
        var here = entries.stream().skip((page - 1L) * most).limit(most);
        return new Choices(here.<Entry>map(entry -> entry).toList(), open, page, pages);
    }
}
