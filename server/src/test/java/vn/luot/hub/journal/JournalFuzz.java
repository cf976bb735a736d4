package vn.luot.hub.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.luot.fuzz.Holds;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.queue.Event;

/// A stored row: it is refused, or it is an event without holes that is stored again as it was
/// read; and whatever is changed in a log of such rows is found where it was changed.
public final class JournalFuzz {
    private static final String OFFICE = "demo";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant AT = Instant.parse("2026-03-02T01:15:30.250Z");

    private JournalFuzz() {}

    /// @param input a byte that says what is changed, the kind, a line end, the body
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) return;
        var text = new String(Arrays.copyOfRange(input, 1, input.length), StandardCharsets.UTF_8);
        var end = Math.max(0, text.indexOf('\n'));
        try {
            var event = EventRow.event(text.substring(0, end), text.substring(end));
            var stored = EventRow.body(event);
            var again = EventRow.event(event.kind(), stored);
            Holds.equal(event, again);
            Holds.equal(stored, EventRow.body(again));
            Whole.check((Record) event);
            chain(event, input[0]);
        } catch (IllegalStateException e) {
            Holds.that(e.getMessage() != null, "a refusal says why");
        }
    }

    private static void chain(Event event, byte change) {
        var first = row(new Event.DayOpened(DAY, List.of(), AT), 1, Stored.NO_HASH);
        var second = row(event, 2, first.hash());
        var third = row(new Event.DayClosed(DAY, AT), 3, second.hash());
        Holds.equal(new Proof.Whole(3, third.hash()), look(first, second, third));
        var other = changed(second, change);
        if (other.equals(second)) return;
        Holds.that(
                look(first, other, third) instanceof Proof.Broken(var seq, _) && seq == 2,
                "a change is not seen: " + other);
        Holds.that(look(first, third) instanceof Proof.Broken, "a row taken out is not missed");
        Holds.that(look(first, third, second) instanceof Proof.Broken, "rows have changed places");
    }

    private static Stored row(Event event, long seq, String before) {
        return Stored.of(OFFICE, new Recorded(seq, DAY, AT, "timer", event), before);
    }

    private static Proof look(Stored... rows) {
        var check = new ChainCheck();
        for (var row : rows) check.look(row);
        return check.proof();
    }

    private static Stored changed(Stored row, byte change) {
        var body = row.body();
        var at = (change & 0xff) % body.length();
        var swapped = body.substring(0, at) + (char) (body.charAt(at) ^ 1) + body.substring(at + 1);
        return switch (change & 3) {
            case 0 -> of(row, row.by(), row.kind(), swapped);
            case 1 -> of(row, row.by(), row.kind() + "s", body);
            case 2 -> of(row, row.by() + row.kind(), "", body);
            default -> of(row, row.by(), row.kind(), body.substring(0, at));
        };
    }

    private static Stored of(Stored row, String by, String kind, String body) {
        return new Stored(row.office(), row.seq(), row.day(), row.at(), by, kind, body, row.hash());
    }
}
