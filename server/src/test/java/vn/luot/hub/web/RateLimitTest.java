package vn.luot.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.luot.hub.SetClock;

class RateLimitTest {
    private final SetClock clock = SetClock.at("2026-03-02T08:00:00+07:00");
    private final RateLimit limit = new RateLimit(3, Duration.ofSeconds(10), clock);

    @Test
    void aBucketEmptiesAndFillsAgainBitByBit() {
        for (int i = 0; i < 3; i++) assertThat(limit.take("a")).isEmpty();
        assertThat(limit.take("a")).contains(Duration.ofSeconds(10));
        assertThat(limit.take("b")).isEmpty();
        clock.pass(Duration.ofSeconds(4));
        assertThat(limit.take("a")).contains(Duration.ofSeconds(6));
        clock.pass(Duration.ofSeconds(6));
        assertThat(limit.take("a")).isEmpty();
        assertThat(limit.take("a")).isPresent();
        clock.pass(Duration.ofHours(1));
        for (int i = 0; i < 3; i++) assertThat(limit.take("a")).isEmpty();
        assertThat(limit.take("a")).isPresent();
    }

    @Test
    void askingInVainCostsNothing() {
        for (int i = 0; i < 50; i++) {
            var _ = limit.take("a");
        }
        clock.pass(Duration.ofSeconds(10));
        assertThat(limit.take("a")).isEmpty();
    }

    @Test
    void manyAddressesTakeNoMoreMemoryAndFreeNobodyWhoIsSlowedDown() {
        for (int i = 0; i < 4; i++) limit.spend("guesser");
        for (int i = 0; i < RateLimit.MAX_KEYS + 500; i++) limit.spend("address " + i);
        assertThat(limit.size()).isLessThanOrEqualTo(RateLimit.MAX_KEYS);
        assertThat(limit.allows("guesser")).isFalse();
    }

    @Test
    void aNeighbourhoodOfVersionSixIsOneVisitor() {
        assertThat(Addresses.neighbourhood("2001:db8:1:2:aaaa::1"))
                .isEqualTo(Addresses.neighbourhood("2001:db8:1:2:bbbb:1:2:3"))
                .isNotEqualTo(Addresses.neighbourhood("2001:db8:1:3::1"));
        assertThat(Addresses.neighbourhood("10.0.0.7")).isEqualTo("10.0.0.7");
        assertThat(Addresses.neighbourhood("not:an:address")).isEqualTo("not:an:address");
    }
}
