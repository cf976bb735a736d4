package vn.luot.hub.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.queue.Command;
import vn.luot.hub.web.Site.Followed;
import vn.luot.wire.DeviceId;

/// A page or a stream that was open ends with the right by which it was opened.
class StreamsEndTest {
    private static final String PAGE = "/status/live";
    private static final String EVENTS = "/api/v1/offices/demo/events";

    /// Sooner than a quiet page would look again by itself.
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    @TempDir private Path data;
    private OpenHub hub;
    private Site admin;
    private Site officer;
    private Followed page;

    @BeforeEach
    void anOfficerLooksAtAPage() {
        hub = new OpenHub(data);
        admin = hub.signedIn("admin", Role.ADMIN);
        officer = hub.signedIn("hanh", Role.OFFICER);
        page = officer.follow(PAGE);
        await().untilAsserted(() -> assertThat(page.lines()).contains("event: state"));
    }

    @AfterEach
    void close() {
        officer.close();
        admin.close();
        hub.close();
    }

    @Test
    void whoSignsOutElsewhereSeesNoMore() {
        assertThat(officer.form("/logout", "").statusCode()).isEqualTo(303);
        assertEnded(page);
    }

    @Test
    void whoIsSentOutSeesNoMore() {
        admin.form("/manager/users/hanh/sign-out", "");
        assertEnded(page);
    }

    @Test
    void aDisabledAccountSeesNoMore() {
        admin.form("/manager/users/hanh/disable", "");
        assertEnded(page);
    }

    @Test
    void whoHasAnotherRoleComesAgain() {
        admin.form("/manager/users/hanh/role", "role=reporter");
        assertEnded(page);
    }

    @Test
    void anOpenPageKeepsItsSessionAliveButNotForEver() {
        for (int shown = 2; shown <= 4; shown++) {
            hub.pass(Duration.ofMinutes(20));
            something();
            var signs = shown;
            await().untilAsserted(() -> assertThat(signs(page)).isGreaterThanOrEqualTo(signs));
        }
        hub.pass(Duration.ofHours(11));
        something();
        assertEnded(page);
    }

    @Test
    void everybodyElseGoesOn() {
        try (var other = hub.signedIn("tu", Role.OFFICER)) {
            var kept = other.follow(PAGE);
            await().untilAsserted(() -> assertThat(kept.lines()).contains("event: state"));
            admin.form("/manager/users/hanh/disable", "");
            assertEnded(page);
            assertThat(kept.ended()).isNotDone();
        }
    }

    @Test
    void aRevokedKeyHearsNoMore() {
        var key = hub.key("read");
        var program = hub.browser();
        var events = program.follow(EVENTS, "Authorization", "Bearer " + key);
        await().untilAsserted(() -> assertThat(events.lines()).contains("event: day-opened"));

        admin.form("/manager/keys/test-read/revoke", "");
        await().atMost(AT_ONCE).untilAsserted(() -> assertThat(events.ended()).isDone());
        something();
        assertThat(events.lines()).doesNotContain("event: help-asked");
        program.close();
    }

    private static long signs(Followed page) {
        return page.lines().stream()
                .filter(line -> line.equals("event: state") || line.equals("event: alive"))
                .count();
    }

    private void something() {
        hub.give(new Command.AskHelp(new DeviceId("kiosk-1")));
    }

    private static void assertEnded(Followed page) {
        await().atMost(AT_ONCE).untilAsserted(() -> assertThat(page.ended()).isDone());
        assertThat(page.lines()).contains("event: ended");
    }
}
