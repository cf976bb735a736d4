package vn.luot.system;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.luot.device.HeldClock;
import vn.luot.kiosk.hardware.PaperReader;
import vn.luot.system.Ledger.Seen;

/// The people of a busy Monday, one after the other: who comes, who is called, who leaves, each
/// written down with the time. The day goes from event to event and waits for the real programs.
final class BusyMorning {
    /// All but desk 7, which an officer opens by keyboard.
    static final List<String> OTHERS = List.of("1", "2", "3", "4", "5", "6");

    static final LocalTime OPENING = LocalTime.of(7, 30);

    /// Until then everybody goes to the kiosk; later, so that the test is short, to the reception.
    private static final LocalTime KIOSK_UNTIL = LocalTime.of(8, 30);

    private static final List<String> DESKS = List.of("1", "2", "3", "4", "5", "6", "7");
    private static final int PAPER_DOTS = 576;
    private static final String MIX = "AHCAAEACAHACAHAACAHCEAHA";
    private static final Map<String, Character> SERVES =
            Map.of("1", 'A', "2", 'A', "3", 'A', "4", 'C', "5", 'C', "6", 'E', "7", 'H');
    private static final Map<Character, Duration> LENGTHS =
            Map.of(
                    'A', Duration.ofMinutes(4),
                    'C', Duration.ofMinutes(10),
                    'E', Duration.ofMinutes(15),
                    'H', Duration.ofMinutes(8));

    private final Rig rig;
    private final String kiosk;
    private final HeldClock clock;
    private final Instant midnight;
    private final Ledger ledger = new Ledger();
    private final ArrayDeque<Coming> coming;
    private final List<Person> people = new ArrayList<>();
    private final TreeMap<String, Person> at = new TreeMap<>();

    private record Coming(Instant at, char service) {}

    /// Somebody with a number, and what was seen of them.
    static final class Person {
        private final char service;
        private final String ticket;
        private final String number;
        private final Instant issued;
        private Optional<Instant> called = Optional.empty();
        private Optional<Instant> finished = Optional.empty();

        private Person(char service, String ticket, String number, Instant issued) {
            this.service = service;
            this.ticket = ticket;
            this.number = number;
            this.issued = issued;
        }

        String number() {
            return number;
        }

        private boolean waits() {
            return called.isEmpty();
        }
    }

    BusyMorning(Rig rig, String kiosk, HeldClock clock, Instant midnight) {
        this.rig = rig;
        this.kiosk = kiosk;
        this.clock = clock;
        this.midnight = midnight;
        this.coming = new ArrayDeque<>();
        come("07:00:00", 45, 40);
        come("07:30:30", 75, 96);
        come("09:31:00", 170, 36);
    }

    private void come(String from, int everySeconds, int count) {
        for (int i = 0; i < count; i++) {
            var at = at(LocalTime.parse(from)).plusSeconds((long) i * everySeconds);
            coming.add(new Coming(at, MIX.charAt(coming.size() % MIX.length())));
        }
    }

    /// Lets the day happen up to this time, and at it.
    void until(String time) {
        var end = at(LocalTime.parse(time));
        for (var next = next(); next.filter(n -> !n.isAfter(end)).isPresent(); next = next()) {
            pass(next.get());
            leave();
            call();
            while (!coming.isEmpty() && !coming.element().at().isAfter(now()))
                take(coming.remove());
            call();
        }
        pass(end);
    }

    /// When somebody comes or has been served, or the desks begin.
    private Optional<Instant> next() {
        var opening = at(OPENING);
        return Stream.of(
                        coming.stream().limit(1).map(Coming::at),
                        at.values().stream().map(this::leaves),
                        Stream.of(opening).filter(now()::isBefore))
                .flatMap(times -> times)
                .min(Comparator.naturalOrder());
    }

    private Instant leaves(Person person) {
        return person.called
                .orElseThrow()
                .plus(LENGTHS.getOrDefault(person.service, Duration.ZERO));
    }

    private void leave() {
        for (var desk : DESKS) {
            var person = Optional.ofNullable(at.get(desk)).filter(p -> !leaves(p).isAfter(now()));
            person.ifPresent(p -> {
                rig.api().desk(desk, "finish", Map.of("purpose", 1, "dossiers", 1)).expect(200);
                p.finished = Optional.of(now());
                ledger.add(new Seen.Finished(p.ticket, desk));
                at.remove(desk);
            });
        }
    }

    private void call() {
        if (now().isBefore(at(OPENING))) return;
        for (var desk : DESKS) {
            if (at.containsKey(desk)) continue;
            people.stream()
                    .filter(p -> p.waits() && p.service == SERVES.getOrDefault(desk, '-'))
                    .findFirst()
                    .ifPresent(person -> call(desk, person));
        }
    }

    private void call(String desk, Person person) {
        var called = rig.api().desk(desk, "call-next").expect(200).json();
        var number = called.path("number").asText();
        if (!number.equals(person.number))
            throw new AssertionError(
                    "desk %s calls %s, not %s".formatted(desk, number, person.number));
        ledger.add(new Seen.Called(person.ticket, number, desk));
        person.called = Optional.of(now());
        at.put(desk, person);
    }

    private void take(Coming one) {
        var person = now().isBefore(at(KIOSK_UNTIL)) ? pressed(one) : received(one);
        people.add(person);
        ledger.add(new Seen.Paper(people.size(), person.ticket, person.number, kiosk, now()));
    }

    private Person pressed(Coming one) {
        var button = String.valueOf(one.service()).toLowerCase(Locale.ROOT);
        var paper = PaperReader.read(rig.kiosk(kiosk).take(button), PAPER_DOTS);
        return new Person(
                one.service(), paper.ticket().toString(), paper.number().toString(), now());
    }

    private Person received(Coming one) {
        var service = String.valueOf(one.service());
        var ticket = rig.api().issue(service, "person-" + people.size()).expect(201).json();
        return new Person(
                one.service(), ticket.path("id").asText(), ticket.path("number").asText(), now());
    }

    Ledger ledger() {
        return ledger;
    }

    long waiting() {
        return people.stream().filter(Person::waits).count();
    }

    int toCome() {
        return coming.size();
    }

    boolean allServed() {
        return coming.isEmpty() && people.stream().allMatch(p -> p.finished.isPresent());
    }

    Instant lastFinished() {
        return people.stream()
                .flatMap(p -> p.finished.stream())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    Person longestWaiting() {
        return people.stream().filter(Person::waits).findFirst().orElseThrow();
    }

    Duration waited(Person person) {
        return Duration.between(person.issued, now());
    }

    /// Of those who were called, in seconds, sorted: from the number, or from this time if the
    /// number was taken earlier.
    List<Long> waits(LocalTime from) {
        return people.stream()
                .filter(p -> p.called.isPresent())
                .map(p ->
                        Duration.between(
                                        p.issued.isBefore(at(from)) ? at(from) : p.issued,
                                        p.called.orElseThrow())
                                .toSeconds())
                .sorted()
                .toList();
    }

    private void pass(Instant until) {
        clock.pass(Duration.between(now(), until));
    }

    private Instant now() {
        return clock.instant();
    }

    private Instant at(LocalTime time) {
        return midnight.plusNanos(time.toNanoOfDay());
    }
}
