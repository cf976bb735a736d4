package vn.luot.kiosk.hardware.sim;

import java.util.regex.Pattern;

/// What sort of crowd comes.
///
/// @param seed the same seed brings the same people
/// @param perHour people in one hour of office time, on average
public record Habits(long seed, int perHour) {
    private static final Pattern FORM = Pattern.compile("seed:([0-9]{1,18}),perHour:([0-9]{1,5})");

    public Habits {
        if (perHour < 1) throw new IllegalArgumentException("crowd perHour below 1: " + perHour);
    }

    /// Reads `seed:42,perHour:120`.
    public static Habits parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches())
            throw new IllegalArgumentException(
                    "crowd not like seed:42,perHour:120: \"" + text + '"');
        return new Habits(Long.parseLong(form.group(1)), Integer.parseInt(form.group(2)));
    }
}
