package vn.luot.hub.simulate;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.report.Figures;
import vn.luot.hub.report.Spread;
import vn.luot.hub.report.Visit;
import vn.luot.wire.ServiceCode;

/// What `simulate` answers: waits in seconds, times as `HH:mm:ss`, codes and numbers as text.
///
/// @param waitingAt who waited for each service, every five minutes of the day
/// @param lastServed when the last visit ended
/// @param notStartedByClose who had a number at the end of the last session and was not called yet
public record DayAnswer(
        SortedMap<String, Group> services,
        Group all,
        Optional<Most> mostWaiting,
        SortedMap<String, SortedMap<String, Integer>> waitingAt,
        Optional<String> lastServed,
        int notStartedByClose,
        List<Ticket> tickets) {
    private static final Duration STEP = Duration.ofMinutes(5);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(Rules.ZONE);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(Rules.ZONE);
    private static final ObjectWriter JSON =
            JsonMapper.builder()
                    .addModule(new Jdk8Module())
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writer();

    public DayAnswer {
        tickets = List.copyOf(tickets);
    }

    /// The figures of a service, or of all.
    public record Group(
            int issued, int served, @JsonProperty("wait") Wait waits, Wait waitInHours) {
        static Group of(Figures figures) {
            return new Group(
                    figures.counts().visits(),
                    figures.counts().served(),
                    Wait.of(figures.waits()),
                    Wait.of(figures.waitsInHours()));
        }
    }

    /// Seconds, and shares from 0 to 1.
    public record Wait(double mean, long p90, long max, double within15, double within30) {
        static Wait of(Spread s) {
            return new Wait(s.mean(), s.p90(), s.max(), s.within15(), s.within30());
        }
    }

    /// When most people waited.
    public record Most(int count, String at) {}

    /// One ticket; what did not happen is null.
    public record Ticket(
            String number,
            String service,
            String issued,
            int ahead,
            Optional<String> called,
            Optional<String> desk,
            Optional<String> finished) {}

    static DayAnswer of(DayStory story) {
        var figures = story.figures();
        var services = new TreeMap<String, Group>();
        figures.services().forEach((code, of) -> services.put(code.value(), Group.of(of)));
        var visits = story.visits();
        return new DayAnswer(
                services,
                Group.of(figures.all()),
                story.mostWaiting().map(line -> new Most(line.all(), TIME.format(line.at()))),
                waitingAt(story),
                visits.stream()
                        .flatMap(v -> v.times().finished().stream())
                        .max(Instant::compareTo)
                        .map(TIME::format),
                story.notStartedByClose(),
                visits.stream().map(visit -> ticket(visit, story)).toList());
    }

    /// The answer as the program prints it.
    public String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write the answer", e);
        }
    }

    private static SortedMap<String, SortedMap<String, Integer>> waitingAt(DayStory story) {
        var at = new TreeMap<String, SortedMap<String, Integer>>();
        if (story.lines().isEmpty()) return at;
        var codes = new TreeSet<>(story.end().rules().services().keySet());
        var midnight = Rules.midnight(story.plan().date());
        var last = story.lines().getLast().at();
        for (var time = midnight; !time.isAfter(last.plus(STEP)); time = time.plus(STEP))
            if (!time.plus(STEP).isBefore(story.lines().getFirst().at()))
                at.put(MINUTE.format(time), counts(story.waitingAt(time), codes));
        return at;
    }

    private static SortedMap<String, Integer> counts(
            Map<ServiceCode, Integer> waiting, TreeSet<ServiceCode> codes) {
        var counts = new TreeMap<String, Integer>();
        for (var code : codes) counts.put(code.value(), waiting.getOrDefault(code, 0));
        return counts;
    }

    private static Ticket ticket(Visit visit, DayStory story) {
        return new Ticket(
                visit.number(),
                visit.service().value(),
                TIME.format(visit.times().issued()),
                story.ahead().getOrDefault(visit.ticket(), 0),
                visit.times().called().map(TIME::format),
                visit.desk().map(Object::toString),
                visit.times().finished().map(TIME::format));
    }
}
