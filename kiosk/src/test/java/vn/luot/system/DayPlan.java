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

/// Who comes when, to which kiosk and for what, and how long each will take: one seeded day.
record DayPlan(LocalDate day, List<Arrival> arrivals) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String SERVICES = "AAAAAAAAACCCEEHHLLUTN";
    private static final Map<Character, Integer> MINUTES =
            Map.of('A', 4, 'C', 8, 'E', 14, 'H', 8, 'L', 8, 'U', 7, 'T', 3, 'N', 12);

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
            var usual = MINUTES.getOrDefault(service, 8);
            arrivals.add(
                    new Arrival(
                            person,
                            day.atTime(arrival(random)).atZone(ZONE).toInstant(),
                            kiosks.get(random.nextInt(kiosks.size())),
                            random.nextInt(10) == 0,
                            String.valueOf(service),
                            Duration.ofSeconds((long) (usual * (30 + random.nextInt(61))))));
        }
        arrivals.sort(Comparator.comparing(Arrival::at));
        return new DayPlan(day, List.copyOf(arrivals));
    }

    Instant at(String time) {
        return day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    /// More in the morning than in the afternoon, as in every office.
    private static LocalTime arrival(Random random) {
        return random.nextInt(10) < 6
                ? LocalTime.of(7, 1).plusSeconds(random.nextInt(4 * 3600))
                : LocalTime.of(13, 16).plusSeconds(random.nextInt(3 * 3600));
    }
}
