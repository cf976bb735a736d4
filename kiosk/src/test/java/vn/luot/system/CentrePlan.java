package vn.luot.system;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Who comes to a centre when, and for what: one seeded day.
///
/// @param coming in order of time
record CentrePlan(Instant midnight, List<Coming> coming) {
    static final String WRONG = "FC";
    static final String RIGHT = "HE";

    private static final int SLOT_SECONDS = 30;
    private static final int TRANSFERS = 14;
    private static final int PEAK_PERCENT = 22;
    private static final int ONE_IN_PRIORITY = 12;

    /// In minutes of the day.
    private static final int OPENING = 450;

    /// One person.
    ///
    /// @param then where they are sent on to, if they are wrong here
    record Coming(Instant at, String service, boolean priority, Optional<String> then) {}

    /// @param left desks whose visitors are all right there
    static CentrePlan of(CentreOffice office, Instant midnight, int people, Set<String> left) {
        var random = new Random(41);
        var services = office.services();
        var all = new ArrayList<Coming>();
        all.add(coming(midnight, 8 * 60 + 10, WRONG, Optional.of(RIGHT)));
        all.add(coming(midnight, 8 * 60 + 40, RIGHT, Optional.empty()));
        // more than all their desks have hands for: desk 41 has to help both
        for (int i = 0; i < 3; i++) all.add(coming(midnight, OPENING, "HC", Optional.empty()));
        for (int i = 0; i < 12; i++) all.add(coming(midnight, OPENING + 1, "HA", Optional.empty()));
        var known = all.size();
        while (all.size() < people) {
            var minute = all.size() < people * PEAK_PERCENT / 100 ? peak(random) : quiet(random);
            var service = services.get(random.nextInt(services.size()));
            if (service.equals(RIGHT) && minute <= 8 * 60 + 40) continue;
            var second = 60 * minute + SLOT_SECONDS * random.nextInt(60 / SLOT_SECONDS);
            var priority = random.nextInt(ONE_IN_PRIORITY) == 0;
            all.add(new Coming(midnight.plusSeconds(second), service, priority, Optional.empty()));
        }
        sendOn(all.subList(known, all.size()), office, random, left);
        all.sort(Comparator.comparing(Coming::at));
        return new CentrePlan(midnight, List.copyOf(all));
    }

    private static Coming coming(
            Instant midnight, int minute, String service, Optional<String> then) {
        return new Coming(midnight.plusSeconds(60L * minute), service, false, then);
    }

    private static int peak(Random random) {
        return 540 + random.nextInt(60);
    }

    /// A minute of the day before nine, from ten to eleven, or in the afternoon.
    private static int quiet(Random random) {
        var minute = random.nextInt(90 + 60 + 150);
        if (minute < 90) return 450 + minute;
        return minute < 150 ? 600 + minute - 90 : 810 + minute - 150;
    }

    /// Thirteen more are at the wrong agency.
    private static void sendOn(
            List<Coming> all, CentreOffice office, Random random, Set<String> left) {
        var agencies = office.ofAgencies();
        for (int sent = 1; sent < TRANSFERS; ) {
            var at = random.nextInt(all.size());
            var one = all.get(at);
            var then = agencies.get(random.nextInt(agencies.size()));
            var fits =
                    one.then().isEmpty()
                            && agencies.contains(one.service())
                            && !left.contains(one.service())
                            && !then.equals(one.service())
                            && !then.equals(RIGHT);
            if (!fits) continue;
            all.set(at, new Coming(one.at(), one.service(), one.priority(), Optional.of(then)));
            sent++;
        }
    }
}
