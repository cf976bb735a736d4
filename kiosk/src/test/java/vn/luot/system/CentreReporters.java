package vn.luot.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.luot.system.CentreBook.Person;

/// One reporter for each agency, made and signed in as people are, and the director.
record CentreReporters(Rig rig, CentreOffice office, CentreBook book, LocalDate day) {
    private static final Pattern GIVEN = Pattern.compile("class=\"to-copy\"><code>([^<]+)</code>");

    void eachSeesItsOwnAndTheDirectorAll() {
        var admin = signedIn("demo-quan-tri");
        var sum = (int) book.people().stream().filter(this::isOfNoAgency).count();
        for (var agency : office.agencies().entrySet()) {
            var report = report(reporter(admin, agency.getKey()));
            var own = visits(List.of(agency.getValue()));
            assertThat(names(report.path("services"))).isSubsetOf(agency.getValue());
            assertThat(visits(report)).as("of agency %s", agency.getKey()).isEqualTo(own);
            sum += own;
        }
        assertThat(sum).isEqualTo(book.people().size());
        var all = report(signedIn("demo-quan-ly"));
        assertThat(visits(all)).isEqualTo(book.people().size());
        for (var service : names(all.path("services")))
            assertThat(visits(all.path("services").path(service), "counts"))
                    .as(service)
                    .isEqualTo(visits(List.of(service)));
    }

    private SignedIn reporter(SignedIn admin, String agency) {
        var name = "bao-cao-" + agency;
        var made =
                admin.form(
                                "/manager/users",
                                Map.of(
                                        "name",
                                        name,
                                        "person",
                                        "Báo cáo " + agency,
                                        "role",
                                        "reporter",
                                        "agency",
                                        agency))
                        .expect(200)
                        .text();
        var given = GIVEN.matcher(made);
        assertThat(given.find()).isTrue();
        var reporter =
                SignedIn.in(rig.hubUrl(), name, given.group(1))
                        .choosing(given.group(1), UUID.randomUUID().toString());
        reporter.http().get(path("events?after=0")).expect(403);
        return reporter;
    }

    private SignedIn signedIn(String name) {
        return SignedIn.in(rig.hubUrl(), name, Officers.password(rig.facts(), name));
    }

    private JsonNode report(SignedIn who) {
        return who.http().get(path("reports/day?date=" + day)).expect(200).json();
    }

    private String path(String rest) {
        return "/api/v1/offices/" + rig.api().office() + "/" + rest;
    }

    private boolean isOfNoAgency(Person person) {
        return !office.agencies().containsValue(person.service());
    }

    private int visits(List<String> services) {
        return (int)
                book.people().stream()
                        .filter(person -> services.contains(person.service()))
                        .count();
    }

    private static int visits(JsonNode report) {
        return visits(report.path("all"), "counts");
    }

    private static int visits(JsonNode figures, String counts) {
        return figures.path(counts).path("visits").asInt();
    }

    private static List<String> names(JsonNode fields) {
        var names = new ArrayList<String>();
        fields.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
