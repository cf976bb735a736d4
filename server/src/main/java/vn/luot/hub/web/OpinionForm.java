package vn.luot.hub.web;

import io.javalin.http.Context;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.luot.hub.queue.Command.Opinion;
import vn.luot.text.Texts;
import vn.luot.wire.RatingReason;

/// The form with which somebody rates a visit: one press for the level, more if they like.
///
/// @param action where the form goes
/// @param given the level given so far
public record OpinionForm(String action, Optional<Integer> given, String hotline) {
    /// How many levels the form offers.
    public static final int LEVELS = 5;

    private static final int LOW = 3;
    private static final List<RatingReason> REASONS =
            List.of(
                    RatingReason.R1,
                    RatingReason.R2,
                    RatingReason.R3,
                    RatingReason.R4,
                    RatingReason.R5,
                    RatingReason.R6,
                    RatingReason.R7,
                    RatingReason.R8,
                    RatingReason.R9,
                    RatingReason.R0);

    /// The levels, the best first.
    public List<Integer> levels() {
        return IntStream.iterate(LEVELS, level -> level >= 1, level -> level - 1).boxed().toList();
    }

    /// Whether to ask what should be better.
    public boolean asksWhy() {
        return given.filter(level -> level <= LOW).isPresent();
    }

    /// Reasons in the order of the form, "other" last.
    public List<RatingReason> reasons() {
        return REASONS;
    }

    public static String words(Texts texts, RatingReason reason) {
        return texts.get("rating.reason." + reason.name().toLowerCase(Locale.ROOT));
    }

    /// What the form sends.
    ///
    /// @throws Problem 400 if there is no level, or an unknown reason
    public static Opinion read(Context ctx, String channel) {
        try {
            return new Opinion(
                    Integer.parseInt(field(ctx, "level")),
                    LEVELS,
                    ctx.formParams("reason").stream().map(RatingReason::valueOf).toList(),
                    Normalizer.normalize(field(ctx, "comment").strip(), Normalizer.Form.NFC),
                    channel);
        } catch (IllegalArgumentException _) {
            throw new Problem(400, "wrong-field", "level");
        }
    }

    private static String field(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("");
    }
}
