package vn.luot.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.Database;
import vn.luot.wire.OfficeId;

/// The hub as processes of their own, as the service manager has them.
class ServeTest {
    private static final Pattern TICKET = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    @TempDir private Path folder;

    @Test
    void aSecondHubOnTheSameDataIsRefusedWithWordsAndTheFirstGoesOn() {
        try (var first = hub("first").ready();
                var second = hub("second")) {
            assertThat(second.ended()).isEqualTo(1);
            assertThat(second.log())
                    .contains("another hub, or one of its commands, uses the data folder")
                    .contains(folder.resolve("data").toString())
                    .contains("stop it first")
                    .doesNotContain("\tat ");
            assertThat(first.ready().log()).doesNotContain("ERROR");
        }
    }

    @Test
    void everyTicketToldBeforeAStopUnderLoadIsInTheJournal() {
        var told = new ConcurrentLinkedQueue<String>();
        try (var hub = hub("hub").ready()) {
            var key = hub.facts().apiKey();
            var citizens =
                    IntStream.range(0, 4)
                            .mapToObj(_ -> Thread.ofPlatform().start(() -> takeAll(hub, key, told)))
                            .toList();
            await().atMost(Duration.ofSeconds(60)).until(() -> told.size() >= 60);
            hub.terminate();
            assertThat(hub.ended()).isEqualTo(143);
            citizens.forEach(ServeTest::join);
            assertThat(hub.log()).doesNotContain("ERROR").doesNotContain("did not stop");
        }
        assertThat(kept()).containsAll(told).hasSizeGreaterThanOrEqualTo(60);
    }

    private HubProcess hub(String name, String... options) {
        return new HubProcess(folder.resolve("data"), folder.resolve(name + ".log"), options);
    }

    /// Takes numbers until the hub answers no more.
    private static void takeAll(HubProcess hub, String key, Collection<String> told) {
        try (var client = HttpClient.newHttpClient()) {
            while (true) {
                var answer = client.send(request(hub, key), BodyHandlers.ofString());
                if (answer.statusCode() != 201) return;
                var found = TICKET.matcher(answer.body());
                if (found.find()) told.add(found.group(1));
            }
        } catch (IOException _) {
            // it is gone
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpRequest request(HubProcess hub, String key) {
        var body = "{\"service\":\"A\",\"pressId\":\"" + UUID.randomUUID() + "\"}";
        return HttpRequest.newBuilder(URI.create(hub.url() + "/api/v1/offices/demo/tickets"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private List<String> kept() {
        try (var data = DataFolder.take(folder.resolve("data"));
                var database = Database.open(data)) {
            return database.jdbi()
                    .withHandle(h ->
                            new ArrayList<>(
                                    h.createQuery(
                                                    "select cast(ticket as varchar(36)) from visit"
                                                            + " where office = ?")
                                            .bind(0, new OfficeId("demo").value())
                                            .mapTo(String.class)
                                            .list()));
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
