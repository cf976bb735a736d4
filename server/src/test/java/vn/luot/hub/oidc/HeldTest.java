package vn.luot.hub.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.luot.hub.SetClock;

/// What waits for a browser.
class HeldTest {
    private final SetClock clock = SetClock.at("2026-03-02T08:00:00+07:00");
    private final Held<String> held = new Held<>(Duration.ofMinutes(10), clock);

    @Test
    void isGivenOnce() {
        var token = held.put("flow", "browser");
        assertThat(held.take(token, "browser")).contains("flow");
        assertThat(held.take(token, "browser")).isEmpty();
    }

    @Test
    void isGivenToItsBrowserOnly() {
        assertThat(held.take(held.put("flow", "browser"), "another")).isEmpty();
    }

    @Test
    void isGivenForAWhileOnly() {
        var token = held.put("flow", "browser");
        clock.pass(Duration.ofMinutes(10));
        assertThat(held.take(token, "browser")).isEmpty();
    }

    @Test
    void howMuchWaitsHasAnEnd() {
        var first = held.put("first", "browser");
        clock.pass(Duration.ofSeconds(1));
        for (int i = 0; i < Held.MOST; i++) held.put("more", "browser");
        assertThat(held.take(first, "browser")).isEmpty();
        assertThat(held.take(held.put("last", "browser"), "browser")).contains("last");
    }
}
