package vn.luot.kiosk.panel;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;

/// What fingers did lately: keeps one wish from becoming two numbers.
///
/// @param last when a press was heeded last
/// @param taken by button: the ticket it took last
/// @param question the button that was asked "one more?"
/// @param rated when a rating was heeded last
/// @param wishes when numbers were wished for
/// @param pad an officer's keys
record Presses(
        Optional<Duration> last,
        Map<String, Recent> taken,
        Optional<Question> question,
        Optional<Duration> rated,
        Wishes wishes,
        Pad pad) {
    static final Presses NONE =
            new Presses(
                    Optional.empty(),
                    Map.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Wishes.NONE,
                    Pad.NONE);

    /// Between any two presses: a hand that comes down on two buttons.
    static final Duration LEAST = Duration.ofMillis(60);

    /// A second press of the same button so soon is probably impatience.
    static final Duration TWICE = Duration.ofSeconds(3);

    /// Between two ratings of one box.
    static final Duration BETWEEN_RATINGS = Duration.ofSeconds(2);

    /// @param number absent while the hub is asked
    record Recent(Duration at, TicketId ticket, Optional<TicketNumber> number) {}

    record Question(String button, Duration at) {}

    Presses {
        taken = Map.copyOf(taken);
    }

    boolean tooSoon(Duration mono) {
        return last.isPresent() && within(last.get(), LEAST, mono);
    }

    Presses heeded(Duration mono) {
        return new Presses(Optional.of(mono), taken, question, rated, wishes, pad);
    }

    /// The ticket that the same finger took just now, unless it was asked and insists.
    ///
    /// @param stands how long the question counts
    Optional<Recent> doubtful(String button, Duration mono, Duration stands) {
        var insists =
                question.filter(q -> q.button().equals(button))
                        .filter(q -> within(q.at(), stands, mono));
        if (insists.isPresent()) return Optional.empty();
        return Optional.ofNullable(taken.get(button)).filter(r -> within(r.at(), TWICE, mono));
    }

    Presses asked(String button, Duration mono) {
        return new Presses(
                last, taken, Optional.of(new Question(button, mono)), rated, wishes, pad);
    }

    Presses took(String button, TicketId ticket, Duration mono) {
        var next = new TreeMap<>(taken);
        next.put(button, new Recent(mono, ticket, Optional.empty()));
        return new Presses(last, next, Optional.empty(), rated, wishes, pad);
    }

    Presses numbered(TicketId ticket, TicketNumber number) {
        var next = new TreeMap<>(taken);
        next.replaceAll((_, recent) ->
                recent.ticket().equals(ticket)
                        ? new Recent(recent.at(), ticket, Optional.of(number))
                        : recent);
        return new Presses(last, next, question, rated, wishes, pad);
    }

    boolean ratedJustNow(Duration mono) {
        return rated.isPresent() && within(rated.get(), BETWEEN_RATINGS, mono);
    }

    Presses rated(Duration mono) {
        return new Presses(last, taken, question, Optional.of(mono), wishes, pad);
    }

    /// After one more wish for a number.
    Presses wished(Duration mono, Hurry limit) {
        return new Presses(last, taken, question, rated, wishes.with(mono, limit), pad);
    }

    boolean isPaused(Duration mono) {
        return wishes.isPaused(mono);
    }

    Presses with(Pad next) {
        return new Presses(last, taken, question, rated, wishes, next);
    }

    private static boolean within(Duration since, Duration span, Duration mono) {
        return mono.minus(since).compareTo(span) < 0;
    }
}
