package vn.luot.hub.office;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.luot.hub.office.TanLap.sound;

import org.junit.jupiter.api.Test;
import vn.luot.text.Words;

class AgencyFileTest {
    @Test
    void mayGiveServicesOfAgencies() {
        assertThat(sound(TanLap.YAML).agencies()).isEmpty();

        var office =
                sound(
                        TanLap.YAML.replace("code: A,", "code: A, agency: stp,")
                                + "agencies: [{code: stp, name: {vi: Sở Tư pháp, en: Justice}}]");

        var agency = new Agency(new Agency.Code("stp"), new Words("Sở Tư pháp", "Justice"));
        assertThat(office.agencies()).containsExactly(agency);
        assertThat(office.services().getFirst().agency()).hasValue(agency.code());
        assertThat(office.services().getLast().agency()).isEmpty();
        assertThat(sound(OfficeFile.write(office))).isEqualTo(office);
        assertThat(office.at("http://x").agencies()).containsExactly(agency);
    }
}
