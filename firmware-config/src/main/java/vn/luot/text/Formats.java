package vn.luot.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/// Dates, times and figures as people of one language write them, in office time.
public record Formats(Language language) {
    /// Where every office is; it knows no summer time.
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DATE_VI =
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter DATE_EN =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    /// `02/03/2026`, `2 Mar 2026`.
    public String date(LocalDate date) {
        return dates(date);
    }

    /// `02/03/2026`, `2 Mar 2026`: the office's date then.
    public String date(Instant at) {
        return dates(at.atZone(ZONE));
    }

    /// `08:15`, by 24 hours.
    public String time(LocalTime time) {
        return CLOCK.format(time);
    }

    /// `08:15`: the office's time then.
    public String time(Instant at) {
        return CLOCK.format(at.atZone(ZONE));
    }

    /// `08:15:30`: the office's time then, for what is a matter of seconds.
    public String exactTime(Instant at) {
        return EXACT.format(at.atZone(ZONE));
    }

    /// `Thứ Hai`, `Monday`.
    public String weekday(DayOfWeek day) {
        return texts().get("common.weekday." + day.getValue());
    }

    /// `Thứ Hai 02/03/2026`, `Monday 2 Mar 2026`.
    public String longDate(LocalDate date) {
        return weekday(date.getDayOfWeek()) + " " + date(date);
    }

    /// `08:22, Thứ Hai 02/03/2026`.
    public String moment(Instant at) {
        return time(at) + ", " + longDate(LocalDate.ofInstant(at, ZONE));
    }

    /// Whole minutes that have passed: `45 phút`, `2 giờ 05 phút`.
    public String duration(Duration duration) {
        var minutes = duration.toMinutes();
        if (minutes < 60) return texts().get("common.minutes", minutes);
        return texts().get("common.hours", minutes / 60, "%02d".formatted(minutes % 60));
    }

    /// `31.300`, `31,300`.
    public String number(long number) {
        return shown(BigDecimal.valueOf(number), 0);
    }

    /// `4,25`, `4.25`, rounded half up.
    public String decimal(double number, int places) {
        return shown(BigDecimal.valueOf(number), places);
    }

    /// A share of 1 as `98,73%`, `98.73%`.
    public String percent(double share, int places) {
        return shown(BigDecimal.valueOf(share).movePointRight(2), places) + "%";
    }

    /// An honest wait: `khoảng 10–15 phút`, `hơn 1 giờ`, `không phải chờ`.
    ///
    /// @throws IllegalArgumentException unless 0 ≤ from ≤ to
    public String wait(int fromMinutes, int toMinutes) {
        if (fromMinutes < 0 || toMinutes < fromMinutes)
            throw new IllegalArgumentException(
                    "not a range of minutes: " + fromMinutes + ".." + toMinutes);
        if (toMinutes == 0) return texts().get("common.wait.none");
        if (fromMinutes >= 60) return texts().get("common.wait.more-than-hours", fromMinutes / 60);
        if (fromMinutes == 0) return texts().get("common.wait.at-most", toMinutes);
        if (fromMinutes == toMinutes) return texts().get("common.wait.about", toMinutes);
        return texts().get("common.wait.range", fromMinutes, toMinutes);
    }

    private String shown(BigDecimal number, int places) {
        var pattern = places == 0 ? "#,##0" : "#,##0." + "0".repeat(places);
        var rounded = number.setScale(places, RoundingMode.HALF_UP);
        return new DecimalFormat(pattern, symbols()).format(rounded);
    }

    private String dates(TemporalAccessor date) {
        return switch (language.parent()) {
            case VI -> DATE_VI.format(date);
            case EN -> DATE_EN.format(date);
        };
    }

    private DecimalFormatSymbols symbols() {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(
                switch (language.parent()) {
                    case VI -> '.';
                    case EN -> ',';
                });
        symbols.setDecimalSeparator(
                switch (language.parent()) {
                    case VI -> ',';
                    case EN -> '.';
                });
        return symbols;
    }

    private Texts texts() {
        return Texts.of(language);
    }
}
