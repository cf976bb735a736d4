package vn.luot.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everybody in a centre and the line they stand in, written down in the hall: none of the hub's
/// code is used.
final class CentreBook {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalTime NOON_OVER = LocalTime.of(13, 30);
    private static final Duration NOON = Duration.ofHours(2);
    private static final Duration HEAD_START = Duration.ofMinutes(60);

    private final Map<String, Person> people = new LinkedHashMap<>();

    /// Somebody with a ticket.
    static final class Person {
        final CentrePlan.Coming coming;
        final String ticket;
        final String number;
        final Instant issued;
        final List<String> services = new ArrayList<>();
        final List<Integer> desks = new ArrayList<>();
        boolean served;

        Person(CentrePlan.Coming coming, String ticket, String number, Instant issued) {
            this.coming = coming;
            this.ticket = ticket;
            this.number = number;
            this.issued = issued;
            services.add(coming.service());
        }

        /// Whoever is to be sent on once more.
        boolean isWrong() {
            return coming.then().isPresent() && services.size() == 1;
        }

        boolean waits() {
            return !served && desks.size() < services.size();
        }

        String service() {
            return services.getLast();
        }

        /// Office time of arrival less the head start: the smallest is called. Nobody comes at
        /// noon, and noon does not count.
        Duration key() {
            var time = issued.atZone(ZONE).toLocalTime();
            var since = Duration.between(LocalTime.MIDNIGHT, time);
            var office = time.isBefore(NOON_OVER) ? since : since.minus(NOON);
            return coming.priority() ? office.minus(HEAD_START) : office;
        }
    }

    void add(Person person) {
        assertThat(people.put(person.ticket, person)).as("one paper, one ticket").isNull();
    }

    Collection<Person> people() {
        return people.values();
    }

    Person of(String ticket) {
        return Optional.ofNullable(people.get(ticket))
                .orElseThrow(() -> new AssertionError("nobody has ticket " + ticket));
    }

    Person numbered(String number) {
        return people.values().stream()
                .filter(person -> person.number.equals(number))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody has number " + number));
    }

    /// Who is called next of these lines.
    Optional<Person> first(List<String> services) {
        return people.values().stream()
                .filter(Person::waits)
                .filter(person -> services.contains(person.service()))
                .min(Comparator.comparing(Person::key));
    }
}
