package vn.luot.wire;

import java.time.LocalTime;
import java.util.Optional;
import vn.luot.text.Formats;
import vn.luot.text.Language;
import vn.luot.text.Texts;

/// An honest waiting time: eight of ten wait between `fromMinutes` and `toMinutes`, counted from
/// now.
///
/// @param before when the session ends, if a break lies within the range: called before it or soon
///   after the break, hardly in between
public record WaitRange(int fromMinutes, int toMinutes, Optional<LocalTime> before) {
    private static final int LONG_MINUTES = 60;

    public WaitRange {
        if (fromMinutes < 0 || toMinutes < fromMinutes)
            throw new IllegalArgumentException(
                    "not a range of minutes: " + fromMinutes + ".." + toMinutes);
    }

    /// Without a break in it.
    public WaitRange(int fromMinutes, int toMinutes) {
        this(fromMinutes, toMinutes, Optional.empty());
    }

    /// As people are told it: `khoảng 10–15 phút`, `hơn 1 giờ`, `trước 11:30 hoặc đầu buổi chiều`.
    public String in(Language language) {
        var formats = new Formats(language);
        return before.map(end -> Texts.of(language).get("common.wait.break", formats.time(end)))
                .orElseGet(() -> formats.wait(fromMinutes, toMinutes));
    }

    /// The same for paper, which stays: a long wait with its time of day, `hơn 1 giờ (khoảng
    /// 09:40–10:05)`.
    ///
    /// @param now from when the minutes count
    public String in(Language language, LocalTime now) {
        if (fromMinutes < LONG_MINUTES || before.isPresent()) return in(language);
        return Texts.of(language).get("common.wait.clock", in(language), clock(language, now));
    }

    /// `09:40–10:05`; empty if a break lies in it.
    public String clock(Language language, LocalTime now) {
        if (before.isPresent()) return "";
        var formats = new Formats(language);
        return formats.time(now.plusMinutes(fromMinutes))
                + "–"
                + formats.time(now.plusMinutes(toMinutes));
    }
}
