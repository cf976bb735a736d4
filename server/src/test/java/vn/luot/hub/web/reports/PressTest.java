package vn.luot.hub.web.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.luot.hub.SetClock;
import vn.luot.hub.web.Problem;

class PressTest {
    private final SetClock clock = SetClock.at("2026-03-02T08:00:00+07:00");
    private final Press<String> press = new Press<>(clock);
    private final AtomicInteger printed = new AtomicInteger();

    @Test
    void whileOneIsMadeAnotherIsRefusedAndWhatIsKeptIsGiven() {
        var kept = press.file("kept", this::print);

        var file =
                press.file(
                        "new",
                        () -> {
                            assertThat(press.file("kept", this::print)).isSameAs(kept);
                            for (var other : new String[] {"other", "new"})
                                assertThatThrownBy(() -> press.file(other, this::print))
                                        .isInstanceOfSatisfying(
                                                Problem.class,
                                                p -> assertThat(p.status()).isEqualTo(503));
                            return print();
                        });

        assertThat(press.file("new", this::print)).isSameAs(file);
        assertThat(press.file("other", this::print)).isNotSameAs(file);
        assertThat(printed).hasValue(3);
    }

    @Test
    void whatFailedIsTriedAgainAndWhatIsOldIsMadeAnew() {
        assertThatThrownBy(() ->
                        press.file(
                                "a",
                                () -> {
                                    throw new IllegalStateException("no ink");
                                }))
                .hasMessage("no ink");
        var first = press.file("a", this::print);
        clock.pass(Duration.ofMinutes(11));

        assertThat(press.file("a", this::print)).isNotSameAs(first);
    }

    private byte[] print() {
        return new byte[] {(byte) printed.incrementAndGet()};
    }
}
