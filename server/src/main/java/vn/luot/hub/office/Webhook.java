package vn.luot.hub.office;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.luot.hub.queue.Event;

/// Another program that is told by HTTPS what happens here.
///
/// @param id names it in the log and on pages
/// @param events kinds such as `ticket-called`, of [#KINDS]
/// @param key where the secret is that signs what is sent
/// @param inside addresses it may reach though they are not public
public record Webhook(
        String id, URI address, Set<String> events, Key key, Set<InetAddress> inside) {
    /// What may be told: of tickets, desks and days, never of people's accounts.
    public static final Set<String> KINDS =
            Stream.concat(
                            Stream.of(Event.OfTicket.class, Event.OfDesk.class)
                                    .flatMap(family ->
                                            Arrays.stream(family.getPermittedSubclasses())),
                            Stream.of(Event.DayOpened.class, Event.DayClosed.class))
                    .map(type -> word(type.getSimpleName()))
                    .collect(Collectors.toCollection(TreeSet::new));

    public Webhook {
        events = Set.copyOf(events);
        inside = Set.copyOf(inside);
    }

    /// Where a secret is: never in the configuration itself, which is stored and exported.
    public sealed interface Key {
        /// A variable of the environment.
        record Environment(String name) implements Key {}

        /// A file that the hub's user can read; its first line counts.
        record InFile(Path file) implements Key {}
    }

    /// Whether it wants to hear of this event.
    public boolean wants(Event event) {
        return events.contains(word(event.kind()));
    }

    private static String word(String kind) {
        return kind.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
