package vn.luot.hub.office;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.luot.hub.office.TanLap.sound;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.luot.hub.queue.Appointments;
import vn.luot.hub.queue.Appointments.Offer;
import vn.luot.text.Language;
import vn.luot.wire.OfficeCard.Window;
import vn.luot.wire.ServiceCode;

/// The section `appointments:` of an office's file, through its reader and writer.
class AppointmentsReaderTest {
    private static final String OFFICE =
            """
            id: tan-lap
            title: [Tân Lập]
            hotline: 0260 3800 000
            publicUrl: http://10.0.0.5:8080
            hours:
              service: {monday-friday: ["07:30-11:30", "13:30-17:00"]}
              numbers: {monday-friday: ["07:00-11:15"]}
            services:
              - {code: A, name: Chứng thực, papers: Bản chính, minutes: 5}
              - {code: C, name: Hộ tịch, papers: Tờ khai, minutes: 10}
            desks:
              - {id: 1, services: [A, C]}
            """;

    @Test
    void anOfficeThatSaysNothingTakesNoBookings() {
        assertThat(sound(OFFICE).appointments()).isEqualTo(Appointments.NONE);
        assertThat(OfficeFile.write(sound(OFFICE))).doesNotContain("appointments");
    }

    @Test
    void whatIsSaidIsReadAndWritten() {
        var office =
                sound(
                        OFFICE
                                + """
                                appointments:
                                  daysAhead: 5
                                  noticeMinutes: 90
                                  checkInBefore: 20
                                  checkInAfter: 10
                                  atPhone: true
                                  services:
                                    - {code: C, slotMinutes: 30, places: 2, hours: ["08:00-10:30"]}
                                    - {code: A, slotMinutes: 10, places: 1}
                                """);
        var morning = new Window(LocalTime.of(8, 0), LocalTime.of(10, 30));
        var offers =
                Map.of(
                        new ServiceCode("C"),
                        new Offer(Duration.ofMinutes(30), 2, List.of(morning)),
                        new ServiceCode("A"),
                        new Offer(Duration.ofMinutes(10), 1, List.of()));
        assertThat(office.appointments())
                .isEqualTo(
                        new Appointments(
                                offers,
                                5,
                                Duration.ofMinutes(90),
                                Duration.ofMinutes(20),
                                Duration.ofMinutes(10),
                                true));
        assertThat(office.rules().appointments()).isEqualTo(office.appointments());
        assertThat(sound(OfficeFile.write(office))).isEqualTo(office);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "daysAhead: 61 | appointments.daysAhead: 61 is not within",
                "days: 1 | appointments.days: no such key",
                "atPhone: maybe | appointments.atPhone: \"maybe\" is neither",
                "services: [{code: B, slotMinutes: 10, places: 1}] | services[0].code: no service",
                "services: [{code: A, slotMinutes: 4, places: 1}] | slotMinutes: 4 is not within 5",
                "services: [{code: A, slotMinutes: 10, places: 0}] | places: 0 is not within 1",
                "services: [{code: A, slotMinutes: 10}] | places: this key is missing",
                "services: [{code: A, slotMinutes: 10, places: 1, hours: [8-9]}] | hours[0]:"
                        + " \"8-9\"",
                "services: [{code: A, slotMinutes: 9, places: 1}, {code: A, slotMinutes: 9, places:"
                        + " 1}] | services[1]: \"A\" stands above",
            })
    void namesTheKeyOfEveryMistake(String wrong, String said) {
        var read = OfficeFile.read("office.yaml", OFFICE + "appointments:\n  " + wrong + "\n");
        assertThat(told(read)).anySatisfy(line -> assertThat(line).contains(said));
    }

    @Test
    void warnsOfATimeThatCouldBeBookedToPassOthers() {
        var offer = "services: [{code: A, slotMinutes: 10, places: 1}]";
        var late =
                OfficeFile.read("x", OFFICE + "appointments: {noticeMinutes: 30, " + offer + "}");
        assertThat(told(late)).singleElement().asString().contains("30", "45");
        var fair = OfficeFile.read("x", OFFICE + "appointments: {" + offer + "}");
        assertThat(told(fair)).isEmpty();
    }

    private static List<String> told(OfficeFile.Reading reading) {
        var problems =
                switch (reading) {
                    case OfficeFile.Reading.Sound(_, var warnings) -> warnings;
                    case OfficeFile.Reading.Wrong(var wrong) -> wrong;
                };
        return problems.stream().map(problem -> problem.in(Language.EN)).toList();
    }
}
