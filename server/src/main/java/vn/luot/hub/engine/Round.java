package vn.luot.hub.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.hub.engine.Journal.Arrival;
import vn.luot.hub.engine.Journal.Rejection;
import vn.luot.hub.engine.Submission.Ask;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Decision;
import vn.luot.hub.queue.Event;
import vn.luot.hub.queue.Office;
import vn.luot.hub.queue.Refusal;
import vn.luot.hub.queue.Rules;

/// What one batch comes to before it is stored: nothing of it counts until then.
final class Round {
    private static final Logger log = LoggerFactory.getLogger(Round.class);
    private static final Decision NOTHING = new Decision.Accepted(List.of());
    private static final Actor TIMER = new Actor.Timer();
    private static final int MAX_CONTENT = 4000;

    private final Instant now;
    private final Predicate<UUID> received;
    private final Map<Receipt.Source, Progress> progress;
    private final Set<UUID> ids = new HashSet<>();
    private final List<Recorded> entries = new ArrayList<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<Runnable> answers = new ArrayList<>();
    private Office office;
    private long seq;
    private Instant last;
    private LocalDate day;
    private int duplicates;

    Round(Standing from, Instant clock, Predicate<UUID> received) {
        this.now = clock.isBefore(from.at()) ? from.at() : clock;
        this.received = received;
        this.progress = new HashMap<>(from.progress());
        this.office = from.office();
        this.seq = from.seq();
        this.last = from.at();
        this.day = from.day();
    }

    Journal.Batch batch() {
        return new Journal.Batch(entries, arrivals);
    }

    /// To be run once the batch is stored.
    List<Runnable> answers() {
        return answers;
    }

    int duplicates() {
        return duplicates;
    }

    Standing standing() {
        return new Standing(seq, last, day, office, progress);
    }

    /// Decides one submission. A command that throws fails only its own answer.
    void take(Submission submission) {
        var answer = submission.answer();
        var known = submission.receipt().filter(this::isKnown);
        if (known.isPresent()) {
            duplicates++;
            countAgain(known.get());
            answers.add(() -> answer.complete(NOTHING));
            return;
        }
        try {
            var decision = decide(submission.ask());
            settle(submission, rejection(submission.ask(), decision));
            answers.add(() -> answer.complete(decision));
        } catch (RuntimeException e) {
            // what it says may be a citizen's own words
            log.error("cannot decide {}", name(submission.ask()), e);
            settle(submission, Optional.of(rejection("fault", submission.ask())));
            answers.add(() -> answer.completeExceptionally(e));
        }
    }

    private static String name(Ask ask) {
        return ask instanceof Ask.Do(var command, _)
                ? command.getClass().getSimpleName()
                : ask.getClass().getSimpleName();
    }

    private boolean isKnown(Receipt receipt) {
        return progress(receipt).has(receipt.seq())
                || ids.contains(receipt.id())
                || received.test(receipt.id());
    }

    private Progress progress(Receipt receipt) {
        return progress.getOrDefault(receipt.source(), Progress.NONE);
    }

    /// In a new epoch a device sends again what it cannot know to be here: it must hear that it is,
    /// or it would wait for ever.
    private void countAgain(Receipt receipt) {
        if (progress(receipt).has(receipt.seq())) return;
        arrivals.add(new Arrival(receipt, advance(receipt), Optional.empty(), true));
    }

    private long advance(Receipt receipt) {
        var next = progress(receipt).with(receipt.seq());
        progress.put(receipt.source(), next);
        return next.upto();
    }

    private void settle(Submission submission, Optional<Rejection> rejection) {
        submission.receipt().ifPresent(receipt -> settle(receipt, rejection));
    }

    private void settle(Receipt receipt, Optional<Rejection> rejection) {
        ids.add(receipt.id());
        arrivals.add(new Arrival(receipt, advance(receipt), rejection, false));
    }

    private Decision decide(Ask ask) {
        return switch (ask) {
            case Ask.Do(var command, var by) -> {
                turnDay();
                yield decide(office, command, by);
            }
            case Ask.Adopt(var rules, var revision, var anyway, var by) -> {
                turnDay();
                if (!anyway && !office.neededBeside(rules).isNothing())
                    yield Decision.refused(Refusal.STILL_NEEDED);
                yield decide(office.under(rules), new Command.Configure(revision), by);
            }
            case Ask.Note(), Ask.Reject(_, _) -> NOTHING;
        };
    }

    /// Closes the day that is over and opens the new one.
    private void turnDay() {
        var today = LocalDate.ofInstant(now, Rules.ZONE);
        if (office.day().filter(today::isAfter).isPresent())
            decide(office, new Command.CloseDay(), TIMER);
        if (office.day().isEmpty() && today.isAfter(day))
            decide(office, new Command.OpenDay(today), TIMER);
    }

    private Decision decide(Office from, Command command, Actor by) {
        var decision = from.decide(command, by, now);
        var next = from.after(decision.events());
        for (var event : decision.events()) record(event, by);
        office = next;
        return decision;
    }

    private void record(Event event, Actor by) {
        if (event instanceof Event.DayOpened opened) day = opened.day();
        last = event.at();
        entries.add(new Recorded(++seq, day, event.at(), by.label(), event));
    }

    private static Optional<Rejection> rejection(Ask ask, Decision decision) {
        if (ask instanceof Ask.Reject(var reason, var content))
            return Optional.of(new Rejection(reason, shortened(content)));
        return decision instanceof Decision.Refused(var reason, _)
                ? Optional.of(rejection(reason.word(), ask))
                : Optional.empty();
    }

    private static Rejection rejection(String reason, Ask ask) {
        return new Rejection(reason, shortened(ask.toString()));
    }

    private static String shortened(String content) {
        return content.length() <= MAX_CONTENT ? content : content.substring(0, MAX_CONTENT);
    }
}
