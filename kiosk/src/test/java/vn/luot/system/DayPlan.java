package vn.luot.system;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Who comes when, to which kiosk and for what, and how long each will take: one seeded morning.
record DayPlan(LocalDate day, List<Arrival> arrivals) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalTime FIRST = LocalTime.of(7, 1);
    private static final int LAST_AFTER_SECONDS = 9000;
    private static final String SERVICES = "AAAAAAAAACCCEEHHLLUTN";
    private static final Map<Character, Integer> MINUTES =
            Map.of('A', 2, 'C', 2, 'E', 3, 'H', 2, 'L', 2, 'U', 2, 'T', 1, 'N', 3);

    /// @param serving how long the visit takes at the desk
    record Arrival(
            int person,
            Instant at,
            String kiosk,
            boolean priority,
            String service,
            Duration serving) {}

    static DayPlan of(long seed, LocalDate day, int people, List<String> kiosks) {
        var random = new Random(seed);
        var arrivals = new ArrayList<Arrival>();
        for (int person = 0; person < people; person++) {
            var service = SERVICES.charAt(random.nextInt(SERVICES.length()));
            var usual = MINUTES.getOrDefault(service, 4);
            arrivals.add(
                    new Arrival(
                            person,
                            at(day, FIRST.plusSeconds(random.nextInt(LAST_AFTER_SECONDS))),
                            kiosks.get(random.nextInt(kiosks.size())),
                            random.nextInt(10) == 0,
                            String.valueOf(service),
                            Duration.ofSeconds((long) usual * (30 + random.nextInt(61)))));
        }
        arrivals.sort(Comparator.comparing(Arrival::at));
        return new DayPlan(day, List.copyOf(arrivals));
    }

    Instant at(String time) {
        return at(day, LocalTime.parse(time));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }
}
