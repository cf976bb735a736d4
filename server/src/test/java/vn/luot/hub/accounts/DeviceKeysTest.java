package vn.luot.hub.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.Database;
import vn.luot.hub.journal.FreshDatabase;
import vn.luot.wire.DeviceId;
import vn.luot.wire.OfficeId;

class DeviceKeysTest {
    private static final OfficeId OFFICE = new OfficeId("demo");
    private static final DeviceId ONE = new DeviceId("kiosk-1");

    @TempDir private Path folder;

    private final AtomicReference<Instant> clock =
            new AtomicReference<>(Instant.parse("2026-03-02T01:00:00Z"));
    private DataFolder data;
    private Database database;
    private DeviceKeys keys;

    @BeforeEach
    void open() {
        data = DataFolder.take(folder);
        database = FreshDatabase.open(data);
        keys = new DeviceKeys(database.jdbi(), OFFICE, clock::get);
    }

    @AfterEach
    void close() {
        database.close();
        data.close();
    }

    @Test
    void aCodeWorksOnce() {
        var code = keys.invite(ONE).text();
        assertThat(code).matches("[a-z2-9]{5}-[a-z2-9]{5}");

        var secret = keys.redeem(code.toUpperCase(Locale.ROOT).replace("-", " ")).orElseThrow();

        assertThat(keys.admits(ONE, secret)).isTrue();
        assertThat(keys.redeem(code)).isEmpty();
        assertThat(keys.admits(ONE, secret)).isTrue();
    }

    @Test
    void aCodeIsWorthNothingAfterAnHour() {
        var code = keys.invite(ONE).text();
        clock.updateAndGet(now -> now.plus(DeviceKeys.CODE_LASTS));
        assertThat(keys.deviceOf(code)).isEmpty();
        assertThat(keys.redeem(code)).isEmpty();
        assertThat(keys.knows(ONE)).isFalse();
    }

    @Test
    void aNewCodeEndsTheOneBefore() {
        var first = keys.invite(ONE).text();
        var second = keys.invite(ONE).text();
        assertThat(keys.redeem(first)).isEmpty();
        assertThat(keys.redeem(second)).isPresent();
    }

    @Test
    void aRevokedSecretIsWorthNothingAndAnotherHubLifeKnowsIt() {
        var secret = keys.redeem(keys.invite(ONE).text()).orElseThrow();
        assertThat(again().admits(ONE, secret)).isTrue();
        var code = keys.invite(ONE).text();
        assertThat(keys.revoke(ONE)).isTrue();
        assertThat(keys.admits(ONE, secret)).isFalse();
        assertThat(keys.redeem(code)).isEmpty();
        assertThat(again().knows(ONE)).isFalse();
        assertThat(keys.revoke(ONE)).isFalse();
    }

    @Test
    void neitherCodeNorSecretIsKept() {
        var code = keys.invite(ONE).text();
        var kept = rows("select device || code_hash from device_code");
        assertThat(kept).doesNotContain(code, code.replace("-", ""));
        var secret = keys.redeem(code).orElseThrow();
        assertThat(secret).hasSizeGreaterThanOrEqualTo(43);
        assertThat(rows("select secret_hash || mosquitto from device_key")).doesNotContain(secret);
    }

    @Test
    void anEarlierSecretEndsWhenTheDeviceIsEnrolledAgain() {
        var old = keys.redeem(keys.invite(ONE).text()).orElseThrow();
        clock.updateAndGet(now -> now.plus(Duration.ofDays(1)));
        var fresh = keys.redeem(keys.invite(ONE).text()).orElseThrow();
        assertThat(keys.admits(ONE, old)).isFalse();
        assertThat(keys.admits(ONE, fresh)).isTrue();
        assertThat(keys.all()).extracting(DeviceKeys.Enrolled::since).containsExactly(clock.get());
    }

    private DeviceKeys again() {
        return new DeviceKeys(database.jdbi(), OFFICE, clock::get);
    }

    private String rows(String query) {
        return database.jdbi()
                .withHandle(h -> h.createQuery(query).mapTo(String.class).list())
                .toString();
    }
}
