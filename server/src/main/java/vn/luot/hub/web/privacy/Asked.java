package vn.luot.hub.web.privacy;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.luot.hub.report.Held;
import vn.luot.hub.report.Holdings;
import vn.luot.hub.web.Problem;
import vn.luot.wire.TicketId;

/// Which visit somebody asks about: the number and the day on the paper, or the address in its QR
/// code.
///
/// @param text as it was typed
/// @param which of several with one number, by its first event; 0 if nobody said
record Asked(String text, LocalDate day, long which) {
    private static final Pattern TOKEN = Pattern.compile("(?:.*/t/)?([0-9a-z]{20,25})(?:\\?.*)?");

    /// @throws Problem 400 if the day is none, or `which` no number
    static Asked of(Context ctx, LocalDate today) {
        var text = field(ctx, "ticket").map(String::strip).orElse("");
        try {
            var day = field(ctx, "day").map(LocalDate::parse).orElse(today);
            return new Asked(text, day, field(ctx, "which").map(Long::parseLong).orElse(0L));
        } catch (DateTimeParseException | NumberFormatException _) {
            throw new Problem(400, "status-400");
        }
    }

    private static Optional<String> field(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name))
                .or(() -> Optional.ofNullable(ctx.queryParam(name)))
                .filter(value -> !value.isBlank());
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /// All that it may mean.
    List<Held> in(Holdings holdings) {
        var token = TOKEN.matcher(text);
        return token.matches()
                ? ticket(token.group(1)).flatMap(holdings::of).stream().toList()
                : holdings.of(text.toUpperCase(Locale.ROOT), day);
    }

    /// The one that is meant; absent if there is none, or several and nobody said which.
    Optional<Held> oneIn(Holdings holdings) {
        var all = in(holdings);
        return all.stream().filter(held -> all.size() == 1 || held.first() == which).findFirst();
    }

    /// Absent if it was mistyped.
    private static Optional<TicketId> ticket(String token) {
        try {
            return Optional.of(TicketId.ofToken(token));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
