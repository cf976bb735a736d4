package vn.luot.hub.province;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.hub.outgoing.Outgoing;
import vn.luot.hub.province.Away.Answer;
import vn.luot.hub.province.SiteDay.Chain;
import vn.luot.hub.province.SiteDay.Part;
import vn.luot.hub.queue.Calendar;
import vn.luot.wire.OfficeId;

/// Tells the province of every day that is over, and again when one has changed, until it is taken:
/// on a thread of its own. Safe for use from any thread.
public final class Upwards implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Upwards.class);

    private static final Outgoing.Pace PACE =
            new Outgoing.Pace(Duration.ofSeconds(10), Duration.ofMinutes(30));

    /// How often days that were told are looked at again.
    private static final Duration AGAIN = Duration.ofHours(1);

    private final Source source;
    private final DueDays due;
    private final Away away;
    private final InstantSource clock;
    private final Outgoing<String> outgoing;

    /// Confined to the way's thread.
    private Instant lookAgain = Instant.MIN;

    /// Days told since the start, confined to the way's thread. Others are told once more, for the
    /// province may have come back from a backup; it knows what it has.
    private final Set<LocalDate> told = new HashSet<>();

    /// Until when days rest that the province did not take as they are, so that the others go on.
    /// Confined to the way's thread.
    private final Map<LocalDate, Instant> resting = new HashMap<>();

    /// Since when one rests.
    private volatile Optional<Instant> refused = Optional.empty();

    /// What is told, and what was.
    ///
    /// @param calendar the office's of the moment
    public record Source(Supplier<Calendar> calendar, Days days, SentDays sent) {}

    /// An office's days.
    public interface Days {
        OfficeId site();

        /// The first day on which anybody came; absent if nobody did yet.
        Optional<LocalDate> first();

        List<Part> parts(LocalDate day);

        Optional<Chain> chain(LocalDate day);
    }

    /// @param demo whether the province may be on this machine, without TLS
    /// @throws IllegalArgumentException naming the key that cannot be used
    public Upwards(ProvinceConfig.Upward to, Source source, boolean demo, InstantSource clock) {
        this(
                new ProvinceHub(to, demo),
                new DueDays(source.calendar(), to.after()),
                source,
                clock,
                PACE);
    }

    Upwards(Away away, DueDays due, Source source, InstantSource clock, Outgoing.Pace pace) {
        this.source = source;
        this.due = due;
        this.away = away;
        this.clock = clock;
        this.outgoing =
                new Outgoing<>("province", this::tellNext, Throwable::toString, pace, clock);
    }

    public void start() {
        outgoing.start();
    }

    /// Since when not all is taken; absent while all is.
    public Optional<Instant> failing() {
        return Stream.concat(
                        outgoing.failing().map(Outgoing.Failing::since).stream(), refused.stream())
                .min(Comparator.naturalOrder());
    }

    /// What was not told is told after the next start.
    @Override
    public void close() {
        outgoing.interrupt();
        away.close();
        Outgoing.end(List.of(outgoing));
    }

    /// Something may be due; returns at once.
    void ring() {
        outgoing.ring();
    }

    private boolean tellNext() {
        var first = source.days().first();
        if (first.isEmpty()) return false;
        var now = clock.instant();
        resting.values().removeIf(until -> !now.isBefore(until));
        var untold =
                due.untold(first.get(), source.sent().all(), now)
                        .filter(day -> !resting.containsKey(day))
                        .findFirst();
        if (untold.isPresent()) {
            tell(untold.get());
            return true;
        }
        if (now.isBefore(lookAgain)) return false;
        lookAgain = now.plus(AGAIN);
        due.again(first.get(), now)
                .filter(day -> !resting.containsKey(day))
                .filter(day -> !told.contains(day) || hasChanged(day))
                .toList()
                .forEach(this::tell);
        return false;
    }

    private boolean hasChanged(LocalDate day) {
        var parts = source.days().parts(day);
        return source.sent()
                .of(day)
                .map(last -> !last.taken() || !last.digest().equals(DayJson.digest(parts)))
                .orElse(!parts.isEmpty());
    }

    private void tell(LocalDate day) {
        var parts = source.days().parts(day);
        var digest = DayJson.digest(parts);
        var last = source.sent().of(day);
        var revision =
                last.map(of -> of.digest().equals(digest) ? of.revision() : of.revision() + 1)
                        .orElse(1);
        var answer = new AtomicReference<>(Answer.BEHIND);
        while (answer.get() == Answer.BEHIND) {
            source.sent().begin(day, revision, digest);
            var document = document(day, revision, parts);
            outgoing.untilTaken(() -> answer.set(away.take(document)));
            revision++;
        }
        if (answer.get() == Answer.REFUSED) rest(day);
        else taken(day, revision - 1);
    }

    private void taken(LocalDate day, int revision) {
        source.sent().taken(day);
        told.add(day);
        resting.remove(day);
        if (resting.isEmpty()) refused = Optional.empty();
        log.info("the province has revision {} of {}", revision, day);
    }

    private void rest(LocalDate day) {
        var now = clock.instant();
        resting.put(day, now.plus(AGAIN));
        refused = refused.or(() -> Optional.of(now));
        log.error("the province does not take {} as it is; told again in {}", day, AGAIN);
    }

    private SiteDay document(LocalDate day, int revision, List<Part> parts) {
        var days = source.days();
        return new SiteDay(days.site(), day, revision, clock.instant(), days.chain(day), parts);
    }
}
