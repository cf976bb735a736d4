package vn.luot.hub.report;

import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;
import vn.luot.hub.office.Agency;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.office.OfficeConfig.DeskSpec;
import vn.luot.hub.office.OfficeConfig.Service;
import vn.luot.text.Words;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;

/// Whose visits are read: everybody's, or those for the services of one agency alone.
public sealed interface Scope {
    /// What the agency has in the office now; of one that the office has dropped, nothing is seen.
    static Scope of(Agency.Code agency, OfficeConfig office) {
        var services =
                office.services().stream()
                        .filter(service -> service.agency().filter(agency::equals).isPresent())
                        .map(Service::code)
                        .collect(Collectors.toUnmodifiableSet());
        var desks =
                office.desks().stream()
                        .filter(desk -> desk.services().stream().anyMatch(services::contains))
                        .map(DeskSpec::id)
                        .collect(Collectors.toUnmodifiableSet());
        var known = office.agency(agency);
        var shown = known.orElseGet(() -> new Agency(agency, Words.vi(agency.value())));
        return new Own(shown, services, desks);
    }

    boolean covers(ServiceCode service);

    boolean covers(DeskId desk);

    /// The visit as it may be seen.
    Visit shown(Visit visit);

    /// What a query's condition says more.
    ///
    /// @param service column that holds the service's code
    String services(String service);

    /// The same for rows of `rating`: whose the visit was on the day for which it was rated.
    String ratings();

    /// The query with the values of what was added.
    Query bound(Query query);

    /// Everything.
    record Whole() implements Scope {
        @Override
        public boolean covers(ServiceCode service) {
            return true;
        }

        @Override
        public boolean covers(DeskId desk) {
            return true;
        }

        @Override
        public Visit shown(Visit visit) {
            return visit;
        }

        @Override
        public String services(String service) {
            return "";
        }

        @Override
        public String ratings() {
            return "";
        }

        @Override
        public Query bound(Query query) {
            return query;
        }
    }

    /// One agency's. A visit that was sent on to another agency's line is the other's.
    ///
    /// @param desks those that are meant to serve any of it
    record Own(Agency agency, Set<ServiceCode> services, Set<DeskId> desks) implements Scope {
        private static final String NOTHING = " and 1 = 0";

        public Own {
            services = Set.copyOf(services);
            desks = Set.copyOf(desks);
        }

        @Override
        public boolean covers(ServiceCode service) {
            return services.contains(service);
        }

        @Override
        public boolean covers(DeskId desk) {
            return desks.contains(desk);
        }

        /// Who was sent on and is not served yet was at the other agency's desk last.
        @Override
        public Visit shown(Visit visit) {
            return visit.served() || visit.desk().filter(desks::contains).isPresent()
                    ? visit
                    : visit.withoutDesk();
        }

        @Override
        public String services(String service) {
            return services.isEmpty() ? NOTHING : " and " + service + " in (<agency>)";
        }

        @Override
        public String ratings() {
            return services.isEmpty()
                    ? NOTHING
                    : " and exists (select 1 from visit v where v.office = rating.office"
                            + " and v.business_day = rating.visit_day"
                            + " and v.ticket = rating.ticket%s)".formatted(services("v.service"));
        }

        @Override
        public Query bound(Query query) {
            return services.isEmpty()
                    ? query
                    : query.bindList(
                            "agency", services.stream().map(ServiceCode::value).sorted().toList());
        }
    }
}
