package vn.luot.kiosk.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.luot.device.Peripherals.Scanner;
import vn.luot.wire.TicketId;

class ScanTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String NAME = "Nguyễn Thị Mẫu";

    @ParameterizedTest
    @CsvSource({
        "001150000123||Nguyễn Thị Mẫu|09021950|Nữ|Số 1 phường Mẫu|01012022, 76",
        "066070000456|245000111|Y Mẫu Êban|15111970|Nam|Buôn Mẫu|31122021, 55",
        "001151000123||Nguyễn Thị Mẫu|02031951|Nữ|Số 1|01012022, 75",
        "001151000123||Nguyễn Thị Mẫu|03031951|Nữ|Số 1|01012022, 74",
        "001151000123||Nguyễn Thị Mẫu|02031951|Nữ|Số 1, 75",
        "001151000123||Nguyễn Thị Mẫu|02031951|Nữ|Số 1|01012022|con: A|245000111, 75",
        "' 001151000123 ||Nguyễn Thị Mẫu| 02031951 |Nữ|Số 1', 75"
    })
    void ofAnIdentityCardOnlyTheAgeStays(String line, int age) {
        assertThat(read(line)).isEqualTo(new Scan.Card(age));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "|",
                "|||||||",
                "12345||A|02031951|Nữ|B",
                "00115100012X||A|02031951|Nữ|B",
                "001151000123||A|31021951|Nữ|B",
                "001151000123||A|0203195|Nữ|B",
                "001151000123||A|02031951|Nữ",
                "001151000123||A|02032031|Nữ|B",
                "001151000123||A|        |Nữ|B",
                "001151000123||A|0203195 1|Nữ|B",
                "https://example.org/",
                "http://hub/t/",
                "http://hub/t/UPPER",
                "8934567890123"
            })
    void whatIsNothingOfOursIsUnknown(String line) {
        assertThat(read(line)).isEqualTo(new Scan.Unknown());
    }

    @Test
    void aTicketIsKnownByItsAddress() {
        var ticket = TicketId.parse("019cac4c-2b00-7a31-9f5e-0c7d2e4b8a16");
        var scan = new Scan.OurTicket(ticket);
        assertThat(read("http://127.0.0.1:8080/t/" + ticket.token())).isEqualTo(scan);
        assertThat(read("https://hcc.xa.gov.vn/t/" + ticket.token() + " ")).isEqualTo(scan);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H15.12.34-260302-0017", "000.00.00.H15-260302-0017"})
    void theCodeOfADossierIsKnown(String code) {
        assertThat(read(code)).isEqualTo(new Scan.Dossier());
    }

    @Test
    void anOfficeMayHaveOtherCodes() {
        var scan = Scan.of("HS2026000017".toCharArray(), List.of("HS[0-9]{10}"), TODAY);
        assertThat(scan).isEqualTo(new Scan.Dossier());
    }

    @Test
    void noDamageToACardTellsAnythingOfIt() {
        var random = new Random(20260302);
        var card = "001151000123||" + NAME + "|02031951|Nữ|Số 1|01012022";
        for (int round = 0; round < 20_000; round++) {
            var line = card.toCharArray();
            for (int flips = random.nextInt(1, 6); flips > 0; flips--)
                line[random.nextInt(line.length)] = "0123456789| xà".charAt(random.nextInt(14));
            assertThat(Scan.of(line, List.of(Scanner.DOSSIER), TODAY).toString())
                    .matches("Card\\[age=[0-9]{1,3}]|Unknown\\[]");
        }
    }

    private static Scan read(String line) {
        return Scan.of(line.toCharArray(), List.of(Scanner.DOSSIER), TODAY);
    }
}
