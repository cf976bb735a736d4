package vn.luot.hub.report;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import vn.luot.hub.journal.Database;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.province.Ends;
import vn.luot.hub.province.Ratings;
import vn.luot.hub.province.SiteDay.Chain;
import vn.luot.hub.province.SiteDay.Part;
import vn.luot.hub.province.Tally;
import vn.luot.hub.province.Upwards;
import vn.luot.hub.province.Waits;
import vn.luot.hub.queue.Rules;
import vn.luot.text.Language;
import vn.luot.wire.OfficeId;
import vn.luot.wire.ServiceCode;

/// An office's days as the province is told of them, read from its own visits. Safe for use from
/// any thread.
public final class ToldDays implements Upwards.Days {
    private final Jdbi jdbi;
    private final Reports reports;
    private final Supplier<OfficeConfig> office;

    private static final Comparator<Place> ORDER =
            comparing(Place::service).thenComparingInt(Place::hour);

    private record Place(ServiceCode service, int hour) {}

    /// @param office the configuration of the moment
    public ToldDays(Database database, Reports reports, Supplier<OfficeConfig> office) {
        this.jdbi = database.jdbi();
        this.reports = reports;
        this.office = office;
    }

    @Override
    public OfficeId site() {
        return office.get().id();
    }

    @Override
    public Optional<LocalDate> first() {
        return jdbi.withHandle(h ->
                h.createQuery(
                                """
                                select business_day from visit where office = :office
                                order by office, business_day limit 1\
                                """)
                        .bind("office", site().value())
                        .mapTo(LocalDate.class)
                        .findOne());
    }

    @Override
    public List<Part> parts(LocalDate day) {
        var places =
                reports.visits(day).stream()
                        .collect(groupingBy(ToldDays::place, () -> new TreeMap<>(ORDER), toList()));
        return places.entrySet().stream()
                .map(of -> part(of.getKey(), tally(of.getValue())))
                .toList();
    }

    private Part part(Place place, Tally tally) {
        return new Part(place.service(), name(place.service()), place.hour(), tally);
    }

    private String name(ServiceCode code) {
        return office.get().services().stream()
                .filter(service -> service.code().equals(code))
                .findFirst()
                .map(service -> service.name().in(Language.VI))
                .map(name -> name.substring(0, Math.min(name.length(), Part.LONGEST_NAME)))
                .orElseGet(code::value);
    }

    private static Place place(Visit visit) {
        return new Place(visit.service(), visit.times().issued().atZone(Rules.ZONE).getHour());
    }

    /// The sums and counts of these visits, none of them by name.
    static Tally tally(List<Visit> visits) {
        var figures = Figures.of(visits);
        var counts = figures.counts();
        var waited = visits.stream().filter(Visit::waitCounts).toList();
        var serving = seconds(visits, Visit::serving);
        return new Tally(
                new Ends(
                        counts.served(),
                        counts.noShow(),
                        counts.cancelled(),
                        counts.unclaimed(),
                        counts.notServed(),
                        counts.carriedOver(),
                        counts.open()),
                Waits.of(seconds(waited, Visit::waited)),
                Waits.of(seconds(waited, Visit::waitedInHours)),
                new Tally.Serving(serving.size(), serving.stream().mapToLong(s -> s).sum()),
                new Ratings(figures.satisfaction().levels(), figures.satisfaction().scales()));
    }

    private static List<Long> seconds(List<Visit> visits, Function<Visit, Optional<Long>> of) {
        return visits.stream().flatMap(visit -> of.apply(visit).stream()).toList();
    }

    /// The same mark as that of the day's own report.
    @Override
    public Optional<Chain> chain(LocalDate day) {
        return reports.periods().of(day, day).mark().map(of -> new Chain(of.seq(), of.hash()));
    }
}
