package vn.luot.text;

import java.time.LocalDate;
import java.time.temporal.JulianFields;

/// A day of the Vietnamese lunar calendar, reckoned at UTC+7.
///
/// After Hồ Ngọc Đức, "Computing the Vietnamese lunar calendar"
/// (www.informatik.uni-leipzig.de/~duc/amlich), with the new moons and sun longitudes of Meeus,
/// "Astronomical Algorithms". A Chinese calendar (UTC+8) has another Tết in some years, as in 2030.
///
/// @param leap whether this is the second month of its number
public record LunarDate(int year, int month, int day, boolean leap) {
    private static final int DAYS_SEARCHED = 420;

    public LunarDate {
        if (month < 1 || month > 12) throw new IllegalArgumentException("month " + month);
        if (day < 1 || day > 30) throw new IllegalArgumentException("day " + day);
    }

    /// The day of a month that is not a leap month.
    public static LunarDate of(int year, int month, int day) {
        return new LunarDate(year, month, day, false);
    }

    public static LunarDate of(LocalDate date) {
        var today = date.getLong(JulianFields.JULIAN_DAY);
        var month = Moon.monthOf(today);
        var winter = Moon.winterMonth(date.getYear());
        var begins = month.firstDay() < winter.firstDay() ? date.getYear() - 1 : date.getYear();
        return inYearFrom(begins, month, (int) (today - month.firstDay()) + 1);
    }

    /// The day in the common calendar.
    ///
    /// @throws IllegalArgumentException if that year has no such day
    public LocalDate toSolar() {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year, 1, 1).plusDays(DAYS_SEARCHED))
                .filter(date -> of(date).equals(this))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such lunar day: " + this));
    }

    /// `Mùng 1 tháng Giêng`, `14 tháng Giêng`.
    public String dayAndMonth(Language language) {
        var texts = Texts.of(language);
        var name = texts.get("common.lunar.month." + month);
        var full = leap ? texts.get("common.lunar.leap", name) : name;
        var key = day <= 10 ? "first-days" : day == 15 ? "full-moon" : "day";
        return texts.get("common.lunar." + key, day, full);
    }

    /// `Mùng 1 tháng Giêng, Bính Ngọ`.
    public String words(Language language) {
        return dayAndMonth(language) + ", " + yearName(language);
    }

    /// `Bính Ngọ`.
    public String yearName(Language language) {
        var texts = Texts.of(language);
        return texts.get("common.lunar.stem." + Math.floorMod(year + 6, 10))
                + " "
                + texts.get("common.lunar.branch." + Math.floorMod(year + 8, 12));
    }

    /// A lunar year's months are counted from the one with the winter solstice, which is the 11th;
    /// with thirteen of them up to the next winter, the first without a solar term is the leap
    /// month.
    private static LunarDate inYearFrom(int begins, Moon month, int day) {
        var winter = Moon.winterMonth(begins);
        var sinceWinter = (int) (month.number() - winter.number());
        var thirteen = Moon.winterMonth(begins + 1).number() - winter.number() == 13;
        var leapAt = thirteen ? winter.monthsToLeap() : Integer.MAX_VALUE;
        var counted = sinceWinter >= leapAt ? sinceWinter - 1 : sinceWinter;
        return new LunarDate(
                counted < 2 ? begins : begins + 1,
                (counted + 10) % 12 + 1,
                day,
                sinceWinter == leapAt);
    }
}
