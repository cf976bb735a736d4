package vn.luot.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// The public holidays of a year by article 112 of the Labour Code 2019: a proposal, because the
/// Government also swaps days and an office may have its own.
///
/// @param tetDaysBefore how many of the five days of Tết lie before the new year: 1 or 2
/// @param weeklyDaysOff a holiday on one of these is made up on the next working day
public record Holidays(int tetDaysBefore, Set<DayOfWeek> weeklyDaysOff) {
    private static final int TET_DAYS = 5;

    public Holidays {
        if (tetDaysBefore < 1 || tetDaysBefore > 2)
            throw new IllegalArgumentException("days before Tết not 1 or 2: " + tetDaysBefore);
        weeklyDaysOff = Set.copyOf(weeklyDaysOff);
        if (weeklyDaysOff.size() == DayOfWeek.values().length)
            throw new IllegalArgumentException("no working day in the week");
    }

    /// One day off, and its name.
    public record Holiday(LocalDate date, Words name) {}

    /// One day of Tết before the new year; Saturday and Sunday off.
    public static Holidays usual() {
        return new Holidays(1, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    }

    /// All days off of a year, in order, with the days that make up for holidays at a weekend.
    public List<Holiday> in(int year) {
        var days = new TreeMap<LocalDate, Words>();
        statutory(year).forEach(holiday -> days.put(holiday.date(), holiday.name()));
        var taken = new HashSet<>(days.keySet());
        for (var holiday : statutory(year))
            if (weeklyDaysOff.contains(holiday.date().getDayOfWeek()))
                days.put(nextWorkingDay(holiday.date(), taken), inLieu(holiday.name()));
        return days.entrySet().stream().map(e -> new Holiday(e.getKey(), e.getValue())).toList();
    }

    private List<Holiday> statutory(int year) {
        var days = new ArrayList<Holiday>();
        days.add(new Holiday(LocalDate.of(year, 1, 1), new Words("Tết Dương lịch", "New Year")));
        LunarDate.of(year, 1, 1)
                .toSolar()
                .minusDays(tetDaysBefore)
                .datesUntil(LunarDate.of(year, 1, 1).toSolar().plusDays(TET_DAYS - tetDaysBefore))
                .forEach(date -> days.add(new Holiday(date, tet())));
        days.add(
                new Holiday(
                        LunarDate.of(year, 3, 10).toSolar(),
                        new Words("Giỗ Tổ Hùng Vương", "Hùng Kings' Commemoration Day")));
        days.add(
                new Holiday(
                        LocalDate.of(year, 4, 30), new Words("Ngày Chiến thắng", "Victory Day")));
        days.add(
                new Holiday(
                        LocalDate.of(year, 5, 1),
                        new Words("Ngày Quốc tế lao động", "International Labour Day")));
        var national = LocalDate.of(year, Month.SEPTEMBER, 2);
        days.add(new Holiday(national, nationalDay()));
        days.add(new Holiday(besideNationalDay(national), nationalDay()));
        return days;
    }

    /// The second day is the one that makes the longer rest, as the Government has chosen so far.
    private static LocalDate besideNationalDay(LocalDate national) {
        return switch (national.getDayOfWeek()) {
            case MONDAY, THURSDAY, SUNDAY -> national.plusDays(1);
            case TUESDAY, WEDNESDAY, FRIDAY, SATURDAY -> national.minusDays(1);
        };
    }

    private LocalDate nextWorkingDay(LocalDate date, Set<LocalDate> taken) {
        var next = date.plusDays(1);
        while (weeklyDaysOff.contains(next.getDayOfWeek()) || taken.contains(next))
            next = next.plusDays(1);
        taken.add(next);
        return next;
    }

    private static Words inLieu(Words name) {
        return new Words("Nghỉ bù " + name.vi(), "In lieu of " + name.en());
    }

    private static Words tet() {
        return new Words("Tết Nguyên đán", "Lunar New Year");
    }

    private static Words nationalDay() {
        return new Words("Quốc khánh", "National Day");
    }
}
