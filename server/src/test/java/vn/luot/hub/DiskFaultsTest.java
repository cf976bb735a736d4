package vn.luot.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The hub as a process, on a real disk that fills up, breaks and loses the end of a file.
class DiskFaultsTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int SOME = 20;
    private static final int ENOUGH = 2000;

    private final Citizen citizen = new Citizen();
    @TempDir private Path folder;
    private SmallDisk disk;
    private int started;

    @BeforeEach
    void mount() {
        disk = SmallDisk.in(folder);
    }

    @AfterEach
    void unmount() {
        citizen.close();
        disk.close();
    }

    @Test
    void aFullDiskRefusesInWordsAndGoesOnWhenThereIsRoom() {
        try (var hub = hub().ready()) {
            take(hub, SOME);
            disk.fill();
            var refused = untilRefused(hub);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("not-stored");
            assertThat(ready(hub).statusCode()).isEqualTo(503);
            assertThat(ready(hub).body()).contains("\"disk\"").contains("MB left");
            assertThat(ready(hub).body()).contains("\"journal\"", "nothing can be stored");
            assertThat(citizen.asks(hub, "/health/live").statusCode())
                    .as("a new start would mend nothing")
                    .isEqualTo(200);

            disk.makeRoom();
            await().atMost(SOON).until(() -> take(hub).statusCode() == 201);
            take(hub, SOME);
            await().atMost(SOON).until(() -> ready(hub).statusCode() == 200);
        }
        allToldIsThere();
    }

    @Test
    void killedOnAFullDiskItStartsWithAllItToldOnceThereIsRoom() {
        try (var hub = hub().ready()) {
            take(hub, SOME);
            disk.fill();
            untilRefused(hub);
        }
        disk.makeRoom();
        try (var hub = hub().ready()) {
            take(hub, SOME);
        }
        allToldIsThere();
    }

    @Test
    void aFullDiskAtTheStartIsNamed() {
        disk.fill();
        try (var hub = hub()) {
            assertThat(hub.ended()).isEqualTo(1);
            assertThat(hub.log()).contains(data().toString()).contains("No space left on device");
        }
    }

    @Test
    void aDiskThatBreaksUnderTheHubLosesNothingItTold() {
        try (var hub = hub().ready()) {
            take(hub, SOME);
            disk.breakDown();
            var refused = untilRefused(hub);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("not-stored");
            assertThat(ready(hub).body()).contains("\"journal\"", "nothing can be stored");
        }
        disk.mend();
        try (var hub = hub().ready()) {
            take(hub, SOME);
        }
        allToldIsThere();
    }

    @Test
    void aDiskThatCannotBeWrittenIsNamedAtTheStart() {
        try (var hub = hub().ready()) {
            take(hub, SOME);
        }
        disk.unmount();
        disk.mount("ro,noload");
        try (var hub = hub()) {
            assertThat(hub.ended()).isEqualTo(1);
            assertThat(hub.log()).contains(data().toString()).contains("Read-only file system");
        }
        disk.unmount();
        disk.mount();
        allToldIsThere();
    }

    @Test
    void aFileWithoutItsEndIsWholeOrRefused() throws IOException {
        try (var hub = hub().ready()) {
            take(hub, SOME);
        }
        var file = data().resolve("hub.mv.db");
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
        try (var hub = hub()) {
            assertThat(hub.ended()).isEqualTo(1);
            assertThat(hub.log()).contains(file.toString()).contains("luot-hub restore");
        }
    }

    private Path data() {
        return disk.path().resolve("data");
    }

    private HubProcess hub() {
        return new HubProcess(data(), folder.resolve("hub-" + ++started + ".log"));
    }

    private void take(HubProcess hub, int times) {
        for (int n = 0; n < times; n++) assertThat(take(hub).statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> untilRefused(HubProcess hub) {
        for (int n = 0; n < ENOUGH; n++) {
            var answer = take(hub);
            if (answer.statusCode() != 201) return answer;
        }
        throw new AssertionError("nothing refused: " + hub.log());
    }

    private HttpResponse<String> take(HubProcess hub) {
        return citizen.take(hub, hub.facts().apiKey());
    }

    private HttpResponse<String> ready(HubProcess hub) {
        return citizen.asks(hub, "/health/ready");
    }

    private void allToldIsThere() {
        assertThat(citizen.told()).hasSizeGreaterThanOrEqualTo(SOME).doesNotHaveDuplicates();
        assertThat(Kept.in(data())).containsAll(citizen.told());
    }
}
