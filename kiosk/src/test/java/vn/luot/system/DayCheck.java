package vn.luot.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import vn.luot.system.Ledger.Seen;

/// Holds the hub's log and its report against what people saw. Counts by itself: none of the hub's
/// code is used.
final class DayCheck {
    private static final Duration CLOCKS_AGREE = Duration.ofMinutes(5);

    /// A question waits up to five seconds, twenty minutes of this day, for a hub that comes back;
    /// its ticket is then as old as the question's arrival.
    private static final Duration ASKED_IN_VAIN = Duration.ofMinutes(25);

    private final Ledger ledger;
    private final List<JsonNode> events;
    private final Map<String, Known> tickets = new HashMap<>();
    private final List<String> numbers = new ArrayList<>();

    /// What the log says of one ticket.
    private static final class Known {
        private final Instant issued;
        private String number;
        private Optional<Instant> firstCall = Optional.empty();
        private Optional<Integer> rating = Optional.empty();
        private boolean renumbered;
        private int finished;

        Known(Instant issued, String number) {
            this.issued = issued;
            this.number = number;
        }

        /// Whoever is called before the paper says it was taken has not waited.
        long waited() {
            return Math.max(0, Duration.between(issued, firstCall.orElseThrow()).toSeconds());
        }
    }

    DayCheck(Ledger ledger, List<JsonNode> events) {
        this.ledger = ledger;
        this.events = events;
        for (var event : events) read(event.path("kind").asText(), event.path("data"), event);
    }

    private void read(String kind, JsonNode data, JsonNode event) {
        var at = Instant.parse(event.path("at").asText());
        var id = data.path("ticket").asText();
        switch (kind) {
            case "ticket-issued" -> {
                assertThat(tickets).as("issued once").doesNotContainKey(id);
                var number = data.path("number").asText();
                tickets.put(id, new Known(Instant.parse(data.path("issuedAt").asText()), number));
                numbers.add(number);
            }
            case "ticket-renumbered" -> {
                known(id).number = data.path("number").asText();
                known(id).renumbered = true;
                numbers.add(known(id).number);
            }
            case "ticket-called" -> {
                if (known(id).firstCall.isEmpty()) known(id).firstCall = Optional.of(at);
            }
            case "ticket-finished" -> known(id).finished++;
            case "ticket-rated" ->
                    known(id).rating = Optional.of(data.path("opinion").path("level").asInt());
            default -> assertThat(kind).isNotEmpty();
        }
    }

    void nothingLostOrDoubled() {
        assertThat(numbers).as("every number is given once").doesNotHaveDuplicates();
        var papers = ledger.all(Seen.Paper.class);
        assertThat(papers).extracting(Seen.Paper::ticket).doesNotHaveDuplicates();
        for (var paper : papers) {
            assertThat(tickets).as("paper %s is known", paper).containsKey(paper.ticket());
            assertThat(known(paper.ticket()).number).isEqualTo(paper.number());
            assertThat(Duration.between(known(paper.ticket()).issued, paper.at()).abs())
                    .as("%s was issued at %s", paper, known(paper.ticket()).issued)
                    .isLessThan(known(paper.ticket()).renumbered ? ASKED_IN_VAIN : CLOCKS_AGREE);
        }
        var unseen = new TreeSet<>(tickets.keySet());
        papers.forEach(paper -> unseen.remove(paper.ticket()));
        assertThat(unseen)
                .as("tickets nobody saw can only be those of a pulled plug")
                .hasSizeLessThanOrEqualTo(ledger.all(Seen.Unsure.class).size());
    }

    void everyCallIsKept() {
        var calls = new TreeSet<String>();
        for (var event : of("ticket-called"))
            calls.add(event.path("ticket").asText() + "@" + event.path("desk").asText());
        for (var call : ledger.all(Seen.Called.class))
            assertThat(calls).contains(call.ticket() + "@" + call.desk());
    }

    /// Walks through the log: a desk has one ticket at a time, a ticket one desk.
    void nobodyAtTwoDesks() {
        var at = new HashMap<String, String>();
        for (var event : events) {
            var data = event.path("data");
            var desk = data.path("desk").asText();
            switch (event.path("kind").asText()) {
                case "ticket-called" -> {
                    assertThat(at).as("desk %s is free", desk).doesNotContainKey(desk);
                    assertThat(at).doesNotContainValue(data.path("ticket").asText());
                    at.put(desk, data.path("ticket").asText());
                }
                case "ticket-finished" ->
                        assertThat(at.remove(desk)).isEqualTo(data.path("ticket").asText());
                default -> assertThat(event.path("seq").asLong()).isPositive();
            }
        }
        assertThat(at).as("all desks are free in the end").isEmpty();
    }

    void everybodyIsServedOnce() {
        tickets.forEach(
                (id, known) -> assertThat(known.finished).as("%s %s", id, known.number).isOne());
    }

    void ratingsAreThosePeopleGave() {
        var given = new HashMap<String, Integer>();
        for (var rated : ledger.all(Seen.Rated.class)) given.put(rated.ticket(), rated.level());
        var counted = new HashMap<String, Integer>();
        tickets.forEach((id, known) -> known.rating.ifPresent(level -> counted.put(id, level)));
        assertThat(counted).containsExactlyInAnyOrderEntriesOf(given);
    }

    /// The report's waits are what comes out of the log by hand.
    void waitsAreReported(JsonNode report) {
        var waits = tickets.values().stream().map(Known::waited).sorted().toList();
        var reported = report.path("all").path("waits");
        assertThat(reported.path("n").asInt()).isEqualTo(waits.size());
        assertThat(reported.path("max").asLong()).isEqualTo(waits.getLast());
        assertThat(reported.path("p90").asLong())
                .isEqualTo(waits.get((int) Math.ceil(waits.size() * 0.9) - 1));
        assertThat(reported.path("mean").asDouble())
                .as("of %s", waits)
                .isEqualTo(waits.stream().mapToLong(w -> w).average().orElseThrow(), within(1e-6));
        assertThat(reported.path("within15").asDouble()).isEqualTo(share(waits, 15), within(1e-9));
        assertThat(reported.path("within30").asDouble()).isEqualTo(share(waits, 30), within(1e-9));
    }

    private static double share(List<Long> waits, int minutes) {
        return (double) waits.stream().filter(w -> w <= minutes * 60L).count() / waits.size();
    }

    private List<JsonNode> of(String kind) {
        return events.stream()
                .filter(event -> event.path("kind").asText().equals(kind))
                .map(event -> event.path("data"))
                .toList();
    }

    private Known known(String ticket) {
        var known = tickets.get(ticket);
        if (known == null)
            throw new AssertionError("the log speaks of an unknown ticket " + ticket);
        return known;
    }
}
