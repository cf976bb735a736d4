package vn.luot.text;

import static java.lang.Math.floor;
import static java.lang.Math.sin;
import static java.lang.Math.toRadians;

import java.time.LocalDate;
import java.time.temporal.JulianFields;

/// One lunation, counted from the new moon of 1 January 1900; days are Julian day numbers at UTC+7.
record Moon(long number) {
    private static final double EPOCH = 2_415_021.076998695;
    private static final double MONTH = 29.530588853;
    private static final double ZONE = 7 / 24.0;
    private static final int WINTER_TERM = 9;

    /// The lunation that a day belongs to.
    static Moon monthOf(long day) {
        var moon = new Moon((long) floor((day - EPOCH) / MONTH) + 1);
        while (moon.firstDay() > day) moon = new Moon(moon.number - 1);
        return moon;
    }

    /// The lunation with the winter solstice of a year: the eleventh lunar month.
    static Moon winterMonth(int year) {
        var yearsEnd = LocalDate.of(year, 12, 31).getLong(JulianFields.JULIAN_DAY);
        var last = monthOf(yearsEnd);
        return last.termAtStart() >= WINTER_TERM ? new Moon(last.number - 1) : last;
    }

    /// How many months after this winter month the leap month comes: the first that begins and ends
    /// in one twelfth of the sun's way.
    int monthsToLeap() {
        int months = 1;
        while (months < 13
                && new Moon(number + months).termAtStart()
                        != new Moon(number + months + 1).termAtStart()) months++;
        return months;
    }

    /// The day on which the new moon falls.
    long firstDay() {
        double t = number / 1236.85;
        double mean =
                2_415_020.75933
                        + 29.53058868 * number
                        + (0.0001178 - 0.000000155 * t) * t * t
                        + 0.00033 * sin(toRadians(166.56 + (132.87 - 0.009173 * t) * t));
        double clock = -0.000278 + (0.000265 + 0.000262 * t) * t;
        return (long) floor(mean + correction(t) - clock + 0.5 + ZONE);
    }

    /// Meeus' periodic terms of the true new moon, in days.
    private double correction(double t) {
        double sun =
                toRadians(359.2242 + 29.10535608 * number - (0.0000333 + 0.00000347 * t) * t * t);
        double moon =
                toRadians(306.0253 + 385.81691806 * number + (0.0107306 + 0.00001236 * t) * t * t);
        double node =
                toRadians(21.2964 + 390.67050646 * number - (0.0016528 + 0.00000239 * t) * t * t);
        return (0.1734 - 0.000393 * t) * sin(sun)
                + 0.0021 * sin(2 * sun)
                - 0.4068 * sin(moon)
                + 0.0161 * sin(2 * moon)
                - 0.0004 * sin(3 * moon)
                + 0.0104 * sin(2 * node)
                - 0.0051 * sin(sun + moon)
                - 0.0074 * sin(sun - moon)
                + 0.0004 * sin(2 * node + sun)
                - 0.0004 * sin(2 * node - sun)
                - 0.0006 * sin(2 * node + moon)
                + 0.0010 * sin(2 * node - moon)
                + 0.0005 * sin(2 * moon + sun);
    }

    /// Which twelfth of its way the sun is in when the month's first day begins: 0 from the spring
    /// equinox, 9 from the winter solstice.
    private int termAtStart() {
        double t = (firstDay() - 2_451_545.5 - ZONE) / 36_525;
        double sun = toRadians(357.52910 + (35_999.05030 - (0.0001559 + 0.00000048 * t) * t) * t);
        double longitude =
                280.46645
                        + (36_000.76983 + 0.0003032 * t) * t
                        + (1.914600 - (0.004817 + 0.000014 * t) * t) * sin(sun)
                        + (0.019993 - 0.000101 * t) * sin(2 * sun)
                        + 0.000290 * sin(3 * sun);
        return (int) floor((longitude - 360 * floor(longitude / 360)) / 30);
    }
}
