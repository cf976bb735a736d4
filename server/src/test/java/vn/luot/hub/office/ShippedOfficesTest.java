package vn.luot.hub.office;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.luot.hub.office.TanLap.sound;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.luot.hub.office.OfficeFile.Reading;

class ShippedOfficesTest {
    static List<String> shipped() {
        return OfficeFile.SHIPPED;
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedOfficeReadsWithoutAWarningAndBackEqual(String name) {
        var office = OfficeFile.shipped(name);
        var written = OfficeFile.write(office);

        assertThat(OfficeFile.read(name, written)).isEqualTo(new Reading.Sound(office, List.of()));
        assertThat(OfficeFile.write(sound(written))).isEqualTo(written);
    }

    @Test
    void theCommuneHasNineFieldsAndSevenDesks() {
        var office = OfficeFile.shipped("commune");

        assertThat(office.services())
                .extracting(s -> s.code().value())
                .containsExactly("A", "C", "E", "F", "H", "L", "U", "T", "N");
        assertThat(office.desks()).hasSize(7);
        assertThat(office.services())
                .allSatisfy(s -> assertThat(s.name().en()).isNotEqualTo(s.name().vi()));
    }

    @Test
    void theCommuneRestsOnTheHolidaysThatWereWorkedOut() {
        assertThat(OfficeFile.shipped("commune").calendar().holidays())
                .contains(
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 2, 17),
                        LocalDate.of(2026, 4, 27),
                        LocalDate.of(2026, 9, 2))
                .doesNotContain(LocalDate.of(2026, 3, 2));
    }

    @Test
    void theProvinceHas27AgenciesOfOneToEightDesksAndACommonResultDesk() {
        var office = OfficeFile.shipped("province");
        var card = office.card(1, LocalDate.of(2026, 3, 2));

        assertThat(office.services()).hasSize(27 + 1);
        assertThat(office.agencies()).hasSize(27);
        assertThat(office.services()).filteredOn(s -> s.agency().isPresent()).hasSize(27);
        assertThat(office.desks()).hasSize(60);
        assertThat(office.desks()).filteredOn(d -> d.services().size() == 2).hasSize(4);
        assertThat(card.services())
                .allSatisfy(s -> assertThat(s.desks()).hasSizeBetween(1, 8))
                .allSatisfy(s -> assertThat(s.code().value()).matches("[ACEFHLU]{2}"));
    }

    @Test
    void theDemonstrationServesAtAnyHour() {
        var calendar = OfficeFile.shipped("demo").calendar();

        assertThat(calendar.service().keySet()).containsExactlyInAnyOrder(DayOfWeek.values());
        assertThat(calendar.holidays()).isEmpty();
    }
}
