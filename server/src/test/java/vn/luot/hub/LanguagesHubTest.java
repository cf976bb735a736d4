package vn.luot.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import vn.luot.device.OfficeClock;
import vn.luot.hub.web.Site;

/// A hub with a language of its own.
@Isolated
class LanguagesHubTest {
    @TempDir private Path data;

    @BeforeEach
    void pack() throws IOException {
        write("name: ភាសាខ្មែរ\nwords:\n  login.name: ឈ្មោះ\n");
    }

    @Test
    void pagesCanBeHadInItAndSayTheRestInItsBase() throws IOException {
        var config = config();
        try (var _ = Running.start(config);
                var browser = new Site(config.address().port())) {
            assertThat(browser.get("/login").body())
                    .contains("lang=\"vi\"", "hreflang=\"km\" lang=\"km\">ភាសាខ្មែរ</a>");

            var page = browser.get("/login?lang=km").body();

            assertThat(page).contains("lang=\"km\"", "ឈ្មោះ", "Mật khẩu");
            assertThat(browser.get("/login").body()).as("the choice is kept").contains("ឈ្មោះ");
        }
    }

    @Test
    void aPackThatCannotBeReadStopsTheStartNamingFileAndKey() throws IOException {
        var config = config();
        write("name: ភាសាខ្មែរ\nparent: fr\nwords: {}\n");

        assertThatThrownBy(() -> Running.start(config))
                .isInstanceOf(Hub.Failed.class)
                .hasMessageContaining("km.yaml, line 2: parent");
    }

    private void write(String yaml) throws IOException {
        var folder = Files.createDirectories(data.resolve("languages"));
        Files.writeString(folder.resolve("km.yaml"), yaml);
    }

    private HubConfig config() throws IOException {
        return new HubConfig(
                data,
                Optional.empty(),
                Optional.of("demo"),
                new HubConfig.Address(
                        "127.0.0.1", freePort(), freePort(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OfficeClock.system());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
