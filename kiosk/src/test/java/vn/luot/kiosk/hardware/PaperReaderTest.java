package vn.luot.kiosk.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.luot.ticket.EscPos;
import vn.luot.ticket.Issued;
import vn.luot.ticket.SampleTickets;
import vn.luot.ticket.TicketLayout;
import vn.luot.wire.OfficeCard;
import vn.luot.wire.TicketId;
import vn.luot.wire.TicketNumber;

class PaperReaderTest {
    @ParameterizedTest
    @CsvSource({
        "A050, 576",
        "A123, 576",
        "B456, 384",
        "AC789, 576",
        "8600, 384",
        "P001, 576",
        "A1-100, 576",
        "MQ1001, 384",
        "I111, 576",
        "G99-999, 576"
    })
    void readsTheNumberByItsLettersAndByItsCode(String number, int width) {
        var issued = SampleTickets.issued(number, Optional.of(3));
        var read = PaperReader.read(bytes(SampleTickets.WARD, issued, width), width);

        assertThat(read.number()).isEqualTo(TicketNumber.parse(number));
        assertThat(read.numberInCode()).isEqualTo(TicketNumber.parse(number));
        assertThat(read.ticket()).isEqualTo(SampleTickets.ID);
    }

    @Test
    void readsTheFullestTicketOnTheNarrowestPaper() {
        var read =
                PaperReader.read(bytes(SampleTickets.LONG, SampleTickets.everything(), 384), 384);

        assertThat(read.number()).isEqualTo(SampleTickets.everything().number());
        assertThat(read.address())
                .isEqualTo(
                        SampleTickets.face(SampleTickets.LONG, SampleTickets.everything())
                                .code()
                                .address());
    }

    /// A day's test reads hundreds of papers; one that cannot be read would look like a lost
    /// number.
    @Test
    void readsEveryOneOfAHundredTickets() {
        var random = new Random(2026);
        for (int i = 0; i < 100; i++) {
            var id = new TicketId(new UUID(random.nextLong(), random.nextLong()));
            var number = "ACDEH".charAt(i % 5) + "%03d".formatted(1 + random.nextInt(499));
            var issued = SampleTickets.issued(id, number, Optional.of(random.nextInt(90)));

            var read = PaperReader.read(bytes(SampleTickets.WARD, issued, 576), 576);

            assertThat(read.ticket()).isEqualTo(id);
            assertThat(read.number()).hasToString(number);
        }
    }

    private static byte[] bytes(OfficeCard office, Issued issued, int width) {
        return EscPos.encode(new TicketLayout(width).draw(SampleTickets.face(office, issued)));
    }
}
