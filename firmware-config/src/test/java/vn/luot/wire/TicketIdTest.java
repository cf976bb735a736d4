package vn.luot.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketIdTest {
    @Test
    void itsTokenLeadsBackToIt() {
        var random = new Random(7);
        for (int round = 0; round < 1000; round++) {
            var shift = random.nextInt(64);
            var id = new TicketId(new UUID(random.nextLong() >>> shift, random.nextLong()));
            assertThat(TicketId.ofToken(id.token())).isEqualTo(id);
            assertThat(TicketId.parse(id.toString())).isEqualTo(id);
            assertThat(id.token()).matches("[0-9a-z]{1,25}");
        }
        var last = new TicketId(new UUID(-1, -1));
        assertThat(TicketId.ofToken(last.token())).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "zzzzzzzzzzzzzzzzzzzzzzzzz",
                "00000000000000000000000000",
                "1 2",
                "1-2"
            })
    void refusesTokensThatNoTicketHas(String token) {
        assertThatThrownBy(() -> TicketId.ofToken(token))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-1-1-1-1", "019CAC4C-2B00-7A31-9F5E-0C7D2E4B8A16"})
    void refusesIdsNotAsTheyAreWritten(String text) {
        assertThatThrownBy(() -> TicketId.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
