package vn.luot.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.luot.system.CentreBook.Person;

/// Holds the log of a centre's day, and what its screens said, against what people wrote down.
final class CentreCheck {
    private static final Pattern SAID = Pattern.compile("/voice/(\\d+)\\.wav\\?say=(\\w+)&.*");

    private final CentreOffice office;
    private final CentreBook book;
    private final List<JsonNode> events;
    private final Map<String, String> waiting = new HashMap<>();
    private final Map<Integer, Set<String>> serves = new HashMap<>();
    private final Map<Long, Integer> calls = new HashMap<>();

    CentreCheck(CentreOffice office, CentreBook book, List<JsonNode> events) {
        this.office = office;
        this.book = book;
        this.events = events;
    }

    /// Each call was of the smallest key of all lines of the desk, at that place of the log; each
    /// ticket kept the time at which it was taken.
    void everyCallWasTheRightOne() {
        for (var event : events) {
            var data = event.path("data");
            var ticket = data.path("ticket").asText();
            switch (event.path("kind").asText()) {
                case "desk-opened" -> {
                    var services = new HashSet<String>();
                    data.path("services").forEach(service -> services.add(service.asText()));
                    serves.put(data.path("desk").asInt(), services);
                }
                case "ticket-issued" -> issued(ticket, data);
                case "ticket-transferred" -> waiting.put(ticket, data.path("service").asText());
                case "ticket-called" -> called(ticket, data);
                default -> assertThat(event.path("seq").asLong()).isPositive();
            }
        }
        assertThat(waiting).as("who was never called").isEmpty();
    }

    private void issued(String ticket, JsonNode data) {
        var person = book.of(ticket);
        assertThat(Instant.parse(data.path("issuedAt").asText()))
                .as("when %s was taken", person.number)
                .isEqualTo(person.issued);
        assertThat(data.hasNonNull("priority")).isEqualTo(person.coming.priority());
        waiting.put(ticket, data.path("service").asText());
    }

    private void called(String ticket, JsonNode data) {
        var person = book.of(ticket);
        var desk = data.path("desk").asInt();
        var lines = Optional.ofNullable(serves.get(desk)).orElseThrow();
        assertThat(waiting).as("%s waits", person.number).containsKey(ticket);
        assertThat(lines).contains(waiting.getOrDefault(ticket, ""));
        var first =
                waiting.entrySet().stream()
                        .filter(one -> lines.contains(one.getValue()))
                        .map(one -> book.of(one.getKey()).key())
                        .min(Duration::compareTo);
        assertThat(person.key()).as("%s at desk %d", person.number, desk).isEqualTo(first.get());
        waiting.remove(ticket);
        calls.put(data.path("call").asLong(), desk);
    }

    /// Each was printed once, and called once more than sent on.
    void everybodyHasOnePaperAndOneCallInEachLine() {
        var printed = count("print-reported");
        var called = count("ticket-called");
        var moved = count("ticket-transferred");
        assertThat(printed.keySet()).hasSize(book.people().size());
        assertThat(printed.values()).containsOnly(1);
        for (var person : book.people()) {
            assertThat(called.get(person.ticket)).isEqualTo(person.services.size());
            assertThat(moved.getOrDefault(person.ticket, 0)).isEqualTo(person.services.size() - 1);
        }
    }

    private Map<String, Integer> count(String kind) {
        var counts = new HashMap<String, Integer>();
        for (var event : events)
            if (event.path("kind").asText().equals(kind))
                counts.merge(event.path("data").path("ticket").asText(), 1, Integer::sum);
        return counts;
    }

    /// Of each line that a desk serves somebody was called; that it was the earliest of them all is
    /// held for every call.
    void drewFromBoth(int desk, List<CentreDay.Call> made) {
        var lines =
                made.stream()
                        .filter(call -> call.desk() == desk)
                        .map(CentreDay.Call::person)
                        .filter(person -> person.services.size() == 1)
                        .map(Person::service)
                        .distinct();
        assertThat(lines).as("lines at desk %d", desk).hasSize(2);
    }

    /// One voice in a zone: what it says is its own and is said once, read a second time at most.
    ///
    /// @return how many of the calls were said
    int zonesSaidTheirOwn(CentreScreens screens) {
        var once = new HashSet<Long>();
        var again = new HashSet<Long>();
        for (int screen = 0; screen < CentreOffice.SCREENS.size(); screen++)
            for (var src : screens.said(screen)) {
                var said = SAID.matcher(src);
                if (!said.matches()) continue;
                var call = Long.valueOf(said.group(1));
                var desk = Optional.ofNullable(calls.get(call)).orElseThrow();
                assertThat(office.zone(desk)).isEqualTo(office.zoneOfScreen(screen));
                assertThat((said.group(2).equals("again") ? again : once).add(call))
                        .as("call %d is said once", call)
                        .isTrue();
            }
        return once.size();
    }
}
