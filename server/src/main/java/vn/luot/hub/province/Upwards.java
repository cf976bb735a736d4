package vn.luot.hub.province;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.hub.outgoing.Outgoing;
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

    /// Absent while all is taken.
    public Optional<Outgoing.Failing<String>> failing() {
        return outgoing.failing();
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
        var untold = due.untold(first.get(), source.sent().all(), now).findFirst();
        if (untold.isPresent()) {
            tell(untold.get());
            return true;
        }
        if (now.isBefore(lookAgain)) return false;
        lookAgain = now.plus(AGAIN);
        due.again(first.get(), now)
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
        var taken = new AtomicBoolean();
        while (!taken.get()) {
            source.sent().begin(day, revision, digest);
            var document = document(day, revision, parts);
            outgoing.untilTaken(() -> taken.set(away.take(document)));
            revision++;
        }
        source.sent().taken(day);
        told.add(day);
        log.info("the province has revision {} of {}", revision - 1, day);
    }

    private SiteDay document(LocalDate day, int revision, List<Part> parts) {
        var days = source.days();
        return new SiteDay(days.site(), day, revision, clock.instant(), days.chain(day), parts);
    }
}
