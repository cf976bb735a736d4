package vn.luot.hub.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.luot.text.Language;
import vn.luot.wire.DeskId;
import vn.luot.wire.ServiceCode;

/// Screens, loudspeakers and theme days that an office's file names.
class HallFileTest {
    private static final ServiceCode A = new ServiceCode("A");
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 4);

    @Test
    void anOfficeThatSaysNothingHasOneScreenOfEverything() {
        var office = TanLap.sound(TanLap.YAML);

        assertThat(office.hall()).isEqualTo(HallSpec.USUAL);
        assertThat(OfficeFile.write(office)).doesNotContain("displays", "zones", "themes");
    }

    @Test
    void saysWhatHangsWhere() {
        var office =
                TanLap.sound(
                        TanLap.YAML
                                + """
                                displays:
                                  - {id: left, services: [A], layout: grid, zone: hall, media: spring}
                                  - {id: right, desks: [1], zone: hall, sound: no}
                                zones:
                                  - {id: hall, volume: 80, volumes: ["11:30-13:30=40"], chime: no, speakers: [left]}
                                themes:
                                  - {name: Ngày thứ Tư trực tuyến, days: [wednesday]}
                                  - {name: Ngày không hẹn, dates: [2026-03-05]}
                                """);

        var hall = office.hall();
        var left = hall.display("left").orElseThrow();
        assertThat(left.shows(A, DeskId.of(9))).isTrue();
        assertThat(left.shows(new ServiceCode("Z"), DeskId.of(1))).isFalse();
        assertThat(hall.display("right").orElseThrow().shows(A, DeskId.of(1))).isTrue();
        var zone = hall.zone("hall").orElseThrow();
        assertThat(zone.volume(LocalTime.of(11, 29))).isEqualTo(80);
        assertThat(zone.volume(LocalTime.of(11, 30))).isEqualTo(40);
        assertThat(zone.volume(LocalTime.of(13, 30))).isEqualTo(80);
        assertThat(hall.themes(WEDNESDAY)).hasSize(1);
        assertThat(hall.themes(WEDNESDAY.plusDays(1)).getFirst().vi()).isEqualTo("Ngày không hẹn");
        assertThat(hall.themes(WEDNESDAY.plusDays(2))).isEmpty();
        assertThat(TanLap.sound(OfficeFile.write(office))).isEqualTo(office);
    }

    @Test
    void everyMistakeIsNamed() {
        var yaml =
                TanLap.YAML
                        + """
                        displays:
                          - {id: Left!, services: [Z], desks: [77], layout: round, zone: cellar, media: ../etc}
                          - {id: two, zone: hall, sound: no}
                          - {id: two, colour: red}
                        zones:
                          - {id: hall, volume: 101, volumes: ["11:30=40", "11:30-13:30=400"], speakers: [two]}
                        themes:
                          - {name: Ngày không viết}
                          - {name: x, days: [midweek]}
                        """;

        var mistakes =
                String.join("\n", TanLap.in(Language.EN, OfficeFile.read("office.yaml", yaml)));

        assertThat(List.of(mistakes.split("\n", -1)))
                .anyMatch(line -> line.contains("displays[0].id: \"Left!\" is not an id"))
                .anyMatch(line -> line.contains("displays[0].services[0]: no service Z"))
                .anyMatch(line -> line.contains("displays[0].desks[0]: no desk 77"))
                .anyMatch(line -> line.contains("displays[0].layout: \"round\" is not a layout"))
                .anyMatch(line -> line.contains("displays[0].zone: no loudspeaker zone \"cellar\""))
                .anyMatch(line -> line.contains("displays[0].media: \"../etc\""))
                .anyMatch(line -> line.contains("displays[2].colour"))
                .anyMatch(line -> line.contains("zones[0].volume: 101"))
                .anyMatch(line -> line.contains("zones[0].volumes[0]: \"11:30=40\""))
                .anyMatch(line -> line.contains("zones[0].volumes[1]: \"11:30-13:30=400\""))
                .anyMatch(line -> line.contains("zones[0].speakers[0]: display \"two\""))
                .anyMatch(line -> line.contains("themes[0]: this theme is on no day"))
                .anyMatch(line -> line.contains("themes[1].days[0]: \"midweek\""));
    }
}
