package vn.luot.hub.web.privacy;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
record Asked(String text, LocalDate day) {
    private static final Pattern TOKEN = Pattern.compile("(?:.*/t/)?([0-9a-z]{20,25})(?:\\?.*)?");

    /// @throws Problem 400 if the day is none
    static Asked of(Context ctx, LocalDate today) {
        var text = field(ctx, "ticket").map(String::strip).orElse("");
        try {
            return new Asked(text, field(ctx, "day").map(LocalDate::parse).orElse(today));
        } catch (DateTimeParseException _) {
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

    Optional<Held> in(Holdings holdings) {
        var token = TOKEN.matcher(text);
        return token.matches()
                ? holdings.of(TicketId.ofToken(token.group(1)))
                : holdings.of(text.toUpperCase(Locale.ROOT), day);
    }
}
