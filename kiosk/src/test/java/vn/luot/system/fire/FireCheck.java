package vn.luot.system.fire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.luot.system.fire.Told.Fact;

/// Holds the hub's log against what people know. Counts by itself: none of the hub's code is used.
final class FireCheck {
    private final Told told;
    private final List<JsonNode> events;
    private final Map<String, String> numbers = new TreeMap<>();

    FireCheck(Told told, List<JsonNode> events) {
        this.told = told;
        this.events = events;
    }

    void all() {
        everyNumberIsGivenOnce();
        everyPaperIsKnown();
        everyCallIsKept();
        everyEndIsKept();
        ratingsAreThosePeopleGave();
        nobodyAtTwoDesks();
    }

    /// Also a number that was taken back is never given again.
    private void everyNumberIsGivenOnce() {
        var given = new HashMap<String, String>();
        for (var event : events) {
            var kind = event.path("kind").asText();
            if (!kind.equals("ticket-issued") && !kind.equals("ticket-renumbered")) continue;
            var ticket = event.path("data").path("ticket").asText();
            var number = event.path("data").path("number").asText();
            if (kind.equals("ticket-issued"))
                assertThat(numbers).as("issued once").doesNotContainKey(ticket);
            assertThat(given.putIfAbsent(number, ticket))
                    .as("%s is new: %s", number, event)
                    .isNull();
            numbers.put(ticket, number);
        }
    }

    private void everyPaperIsKnown() {
        var owner = new HashMap<String, String>();
        for (var paper : told.all(Fact.Paper.class)) {
            assertThat(owner.getOrDefault(paper.number(), paper.ticket()))
                    .as("%s is on one ticket's paper", paper.number())
                    .isEqualTo(paper.ticket());
            owner.put(paper.number(), paper.ticket());
            assertThat(numbers)
                    .as("%s is known", paper)
                    .containsEntry(paper.ticket(), paper.number());
        }
        for (var issued : told.all(Fact.Issued.class))
            assertThat(numbers).containsEntry(issued.ticket(), issued.number());
    }

    /// A desk has called those it says, and no more than it is unsure of.
    private void everyCallIsKept() {
        var unsure = new HashMap<String, Integer>();
        for (var call : told.all(Fact.UnsureCall.class)) unsure.merge(call.desk(), 1, Integer::sum);
        var calls = of("ticket-called");
        for (var event : calls) unsure.merge(event.path("desk").asText(), -1, Integer::sum);
        for (var call : told.all(Fact.Called.class)) {
            assertThat(calls)
                    .as("%s is kept", call)
                    .anyMatch(event -> is(event, call.ticket(), call.desk()));
            unsure.merge(call.desk(), 1, Integer::sum);
        }
        assertThat(unsure.values()).as("calls nobody asked for: %s", unsure).allMatch(n -> n >= 0);
    }

    private void everyEndIsKept() {
        var finished = of("ticket-finished");
        assertThat(finished)
                .extracting(FireCheck::ticket)
                .as("served once")
                .doesNotHaveDuplicates();
        for (var end : told.all(Fact.Finished.class))
            assertThat(finished)
                    .as("%s is kept", end)
                    .anyMatch(event -> is(event, end.ticket(), end.desk()));
        var missed = of("ticket-missed");
        for (var end : told.all(Fact.Missed.class))
            assertThat(missed)
                    .as("%s is kept", end)
                    .anyMatch(event -> is(event, end.ticket(), end.desk()));
    }

    private void ratingsAreThosePeopleGave() {
        var rated = new TreeMap<String, Integer>();
        for (var event : of("ticket-rated")) {
            var level = event.path("opinion").path("level").asInt();
            assertThat(rated.put(ticket(event), level)).as("%s is rated once", event).isNull();
        }
        for (var given : told.all(Fact.Rated.class))
            assertThat(rated).as("is kept").containsEntry(given.ticket(), given.level());
        told.all(Fact.Rated.class).forEach(given -> rated.remove(given.ticket()));
        for (var maybe : told.all(Fact.UnsureRating.class))
            rated.remove(maybe.ticket(), maybe.level());
        assertThat(rated).as("ratings nobody gave").isEmpty();
    }

    /// Walks through the log: a desk has one ticket at a time, a ticket one desk, and none comes
    /// back once it was served.
    private void nobodyAtTwoDesks() {
        var at = new HashMap<String, String>();
        var over = new TreeSet<String>();
        for (var event : events) {
            var data = event.path("data");
            var desk = data.path("desk").asText();
            var ticket = ticket(data);
            switch (event.path("kind").asText()) {
                case "ticket-called" -> {
                    assertThat(at).as("desk %s is free", desk).doesNotContainKey(desk);
                    assertThat(at).as("%s is at one desk", ticket).doesNotContainValue(ticket);
                    assertThat(over).doesNotContain(ticket);
                    at.put(desk, ticket);
                }
                case "ticket-finished" -> {
                    assertThat(at.remove(desk)).isEqualTo(ticket);
                    over.add(ticket);
                }
                case "ticket-missed" -> assertThat(at.remove(desk)).isEqualTo(ticket);
                default -> assertThat(event.path("seq").asLong()).isPositive();
            }
        }
    }

    /// What the hub told before it was killed is what its log says in the end.
    void nothingIsTakenBack(List<JsonNode> seen) {
        for (int i = 0; i < seen.size(); i++)
            assertThat(i < events.size() ? gist(events.get(i)) : "nothing")
                    .as("event %d of the log is as it was told", i + 1)
                    .isEqualTo(gist(seen.get(i)));
    }

    /// Without what is a set, and comes in any order.
    private static String gist(JsonNode event) {
        var data = event.path("data");
        return Stream.of("ticket", "number", "desk", "call")
                .map(key -> data.path(key).asText())
                .collect(
                        Collectors.joining(
                                " ",
                                "%s %s %s "
                                        .formatted(
                                                event.path("seq"),
                                                event.path("at"),
                                                event.path("kind")),
                                ""));
    }

    private List<JsonNode> of(String kind) {
        return events.stream()
                .filter(event -> event.path("kind").asText().equals(kind))
                .map(event -> event.path("data"))
                .toList();
    }

    private static boolean is(JsonNode event, String ticket, String desk) {
        return ticket(event).equals(ticket) && event.path("desk").asText().equals(desk);
    }

    private static String ticket(JsonNode data) {
        return data.path("ticket").asText();
    }
}
