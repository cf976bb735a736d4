package vn.luot.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.web.Site;

/// A hub that is told where its reports go.
class PostTest {
    @TempDir private Path folder;
    private final SetClock clock = SetClock.at("2026-03-02T18:30:00+07:00");

    @Test
    void aHubWithAFolderPutsTheDaysReportThere() throws IOException {
        var share = Files.createDirectory(folder.resolve("share"));
        var file = write("folder: " + share + "\nformats: [pdf, csv]\n");
        var pdf = share.resolve("luot-tan-lap-ngay-2026-03-02.pdf");
        try (var _ = Running.start(config(file))) {
            await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(pdf));
        }
        assertThat(new String(Files.readAllBytes(pdf), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(share.resolve("luot-tan-lap-ngay-2026-03-02.csv"))
                .content()
                .contains("NGÀY 02/03/2026");
    }

    @Test
    void withoutAFileNothingIsDelivered() throws IOException {
        var config = config(Optional.empty());
        try (var _ = Running.start(config);
                var browser = new Site(config.address().port())) {
            await().until(() -> browser.get("/health/ready").statusCode() == 200);
        }
    }

    @Test
    void aWrongFileStopsTheStartAndNamesItsKey() throws IOException {
        var wrong = write("mail: {host: x, from: a@x, to: [b@x], certificate: /nowhere}\n");
        assertThatThrownBy(() -> Running.start(config(wrong)))
                .isInstanceOf(Hub.Failed.class)
                .hasMessageContaining("deliver.yaml, line 1: mail.certificate: ");
        var noCertificate = Files.writeString(folder.resolve("ca.crt"), "none");
        var empty =
                write(
                        "mail: {host: x, from: a@x, to: [b@x], certificate: %s}\n"
                                .formatted(noCertificate));
        assertThatThrownBy(() -> Running.start(config(empty)))
                .isInstanceOf(Hub.Failed.class)
                .hasMessageContaining("mail.certificate");
    }

    private Optional<Path> write(String yaml) throws IOException {
        return Optional.of(Files.writeString(folder.resolve("deliver.yaml"), yaml));
    }

    private HubConfig config(Optional<Path> deliver) {
        return new HubConfig(
                folder.resolve("data"),
                Optional.empty(),
                Optional.of("commune"),
                new HubConfig.Address("127.0.0.1", freePort(), freePort()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                clock,
                folder.resolve("backups"),
                new HubConfig.Files(Optional.empty(), deliver, Optional.empty()));
    }

    private static int freePort() {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no free port", e);
        }
    }
}
