package vn.luot.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import vn.luot.device.HeldClock;
import vn.luot.kiosk.hardware.PaperReader;
import vn.luot.system.CentreBook.Person;
import vn.luot.system.CentrePlan.Coming;
import vn.luot.system.CentreSeat.Called;
import vn.luot.system.Ledger.Seen;

/// One day of a centre, from moment to moment: at each, whoever is done leaves, whoever comes takes
/// a number, whoever is free calls; and before the day goes on, every sign, screen and officer's
/// page shows what is so.
final class CentreDay {
    private static final Duration LEAST = Duration.ofSeconds(10);
    private static final Duration SENT_ON_AFTER = Duration.ofMinutes(5);
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final int ONE_IN_RATES = 4;
    private static final int PAPER_DOTS = 576;

    private final Centre centre;
    private final HeldClock clock;
    private final Instant midnight;
    private final ArrayDeque<Coming> coming;
    private final Random random = new Random(7);
    private final CentreBook book = new CentreBook();
    private final Ledger ledger = new Ledger();
    private final Map<Integer, List<String>> open = new TreeMap<>();
    private final Map<Integer, Visit> visits = new TreeMap<>();
    private final List<Call> calls = new ArrayList<>();
    private final List<Long> presses = new ArrayList<>();

    /// Somebody at a desk.
    private record Visit(int desk, Person person, Instant until, Optional<Integer> rating) {}

    /// One call by one desk.
    record Call(int desk, Person person, Called called) {}

    /// Somebody who goes to a kiosk.
    private record Visitor(String kiosk, Coming coming) {}

    private record Taken(Person person, String kiosk, long nanos) {}

    CentreDay(Centre centre, CentrePlan plan, HeldClock clock) {
        this.centre = centre;
        this.clock = clock;
        this.midnight = plan.midnight();
        this.coming = new ArrayDeque<>(plan.coming());
    }

    CentreBook book() {
        return book;
    }

    Ledger ledger() {
        return ledger;
    }

    List<Call> calls() {
        return calls;
    }

    /// From each press to its paper, in nanoseconds.
    List<Long> presses() {
        return presses;
    }

    void opens(int desk, List<String> services) {
        seat(desk).open(services);
        open.put(desk, services);
    }

    /// Lives on until this minute of the day, or until nobody is left.
    void until(int hour, int minute) throws Exception {
        var end = midnight.plus(Duration.ofMinutes(60L * hour + minute));
        while (now().isBefore(end) && !isOver()) {
            leave();
            arrive();
            call();
            agree();
            var next = next(end);
            clock.pass(Duration.between(now(), next));
        }
    }

    private boolean isOver() {
        return coming.isEmpty()
                && visits.isEmpty()
                && book.people().stream().noneMatch(Person::waits);
    }

    private Instant next(Instant end) {
        var soonest = now().plus(LEAST);
        return Stream.of(
                        coming.stream().limit(1).map(Coming::at),
                        visits.values().stream().map(Visit::until),
                        Stream.of(end))
                .flatMap(times -> times)
                .min(Comparator.naturalOrder())
                .filter(soonest::isBefore)
                .orElse(soonest);
    }

    private void arrive() throws Exception {
        var line = new ArrayList<Visitor>();
        for (var kiosk : Centre.kiosks())
            if (!coming.isEmpty() && !coming.element().at().isAfter(now()))
                line.add(new Visitor(kiosk, coming.remove()));
        var first = line.stream().filter(visitor -> visitor.coming().priority()).toList();
        for (var visitor : first) arm(centre.rig().kiosk(visitor.kiosk()));
        if (!first.isEmpty()) clock.pass(Duration.ofSeconds(1));
        var issued = now();
        for (var taken : centre.together(line, visitor -> take(visitor, issued))) {
            var person = taken.person();
            book.add(person);
            presses.add(taken.nanos());
            ledger.add(
                    new Seen.Paper(
                            presses.size(), person.ticket, person.number, taken.kiosk(), issued));
        }
    }

    /// Presses so close together that they might be one hand count once: time waits for the kiosk.
    private static void arm(VirtualKiosk kiosk) {
        kiosk.press("priority");
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> kiosk.screenKind().equals("ask"));
    }

    private Taken take(Visitor visitor, Instant issued) {
        var button = visitor.coming().service().toLowerCase(Locale.ROOT);
        var begin = System.nanoTime();
        var bytes = centre.rig().kiosk(visitor.kiosk()).take(button);
        var nanos = System.nanoTime() - begin;
        var paper = PaperReader.read(bytes, PAPER_DOTS);
        assertThat(paper.numberInCode()).isEqualTo(paper.number());
        var person =
                new Person(
                        visitor.coming(),
                        paper.ticket().toString(),
                        paper.number().toString(),
                        issued);
        return new Taken(person, visitor.kiosk(), nanos);
    }

    private void leave() throws Exception {
        var due = visits.values().stream().filter(visit -> !visit.until().isAfter(now())).toList();
        for (var visit : due) visits.remove(visit.desk());
        for (var visit : due) if (isByKeyboard(visit.desk())) seat(visit.desk()).finish();
        centre.together(
                due.stream().filter(visit -> !isByKeyboard(visit.desk())).toList(), this::ends);
        centre.together(due.stream().filter(v -> v.rating().isPresent()).toList(), this::rates);
        for (var visit : due) {
            var person = visit.person();
            if (person.isWrong()) person.services.add(person.coming.then().orElseThrow());
            else {
                person.served = true;
                ledger.add(new Seen.Finished(person.ticket, String.valueOf(visit.desk())));
            }
        }
    }

    private boolean ends(Visit visit) {
        var person = visit.person();
        if (person.isWrong()) seat(visit.desk()).sendOn(person.coming.then().orElseThrow());
        else seat(visit.desk()).finish();
        return true;
    }

    /// At the desk's box, and waits until the hub has it.
    private boolean rates(Visit visit) {
        var level = visit.rating().orElseThrow();
        var ticket = visit.person().ticket;
        centre.devices().rate(visit.desk(), level);
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> centre.rig().api().ticket(ticket).path("rating").asInt() == level);
        ledger.add(new Seen.Rated(ticket, level));
        return true;
    }

    private void call() throws Exception {
        var free =
                open.keySet().stream()
                        .filter(desk -> !visits.containsKey(desk))
                        .filter(desk -> first(desk).isPresent())
                        .toList();
        var byHttp = free.stream().filter(desk -> !isByKeyboard(desk)).toList();
        var made = centre.together(byHttp, desk -> seat(desk).callNext());
        for (int i = 0; i < made.size(); i++) {
            var desk = byHttp.get(i);
            made.get(i).ifPresent(called -> comes(desk, called));
        }
        for (var desk : free)
            if (isByKeyboard(desk)) seat(desk).callNext().ifPresent(called -> comes(desk, called));
    }

    private Optional<Person> first(int desk) {
        return book.first(open.getOrDefault(desk, List.of()));
    }

    private void comes(int desk, Called called) {
        var person = book.numbered(called.number());
        assertThat(person.waits()).as("%s waits", called.number()).isTrue();
        person.desks.add(desk);
        calls.add(new Call(desk, person, called));
        ledger.add(new Seen.Called(person.ticket, person.number, String.valueOf(desk)));
        var rates = !person.isWrong() && random.nextInt(ONE_IN_RATES) == 0;
        var rating = rates ? Optional.of(1 + random.nextInt(5)) : Optional.<Integer>empty();
        visits.put(desk, new Visit(desk, person, until(person), rating));
    }

    private Instant until(Person person) {
        if (!person.isWrong()) return now().plus(Duration.ofMinutes(10 + random.nextInt(20)));
        var nine = midnight.plus(Duration.ofHours(9));
        return person.coming.then().filter(CentrePlan.RIGHT::equals).isPresent()
                        && now().isBefore(nine)
                ? nine
                : now().plus(SENT_ON_AFTER);
    }

    /// What the hall sees is what the hub says.
    private void agree() {
        var truth = new TreeMap<Integer, String>();
        for (var desk : centre.office().desks().keySet())
            truth.put(
                    desk,
                    Optional.ofNullable(visits.get(desk)).map(v -> v.person().number).orElse(""));
        await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .atMost(SOON)
                .untilAsserted(() -> {
                    assertThat(of(desk -> centre.devices().shown(desk)))
                            .as(this::signs)
                            .isEqualTo(truth);
                    assertThat(of(desk -> seat(desk).shown())).as("pages").isEqualTo(truth);
                    assertThat(centre.screens().shown()).as("screens").isEqualTo(truth);
                });
    }

    private String signs() {
        return "signs: " + of(desk -> centre.devices().words(desk));
    }

    private Map<Integer, String> of(IntFunction<String> shown) {
        var all = new TreeMap<Integer, String>();
        for (var desk : centre.office().desks().keySet()) all.put(desk, shown.apply(desk));
        return all;
    }

    private CentreSeat seat(int desk) {
        return Optional.ofNullable(centre.seats().get(desk)).orElseThrow();
    }

    private static boolean isByKeyboard(int desk) {
        return Centre.KEYBOARDS.contains(desk);
    }

    private Instant now() {
        return clock.instant();
    }
}
