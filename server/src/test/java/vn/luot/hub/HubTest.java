package vn.luot.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.luot.device.OfficeClock;
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.Database;

/// The command line as somebody types it, with the real parts behind it.
class HubTest {
    @TempDir private Path folder;

    private record Ran(int code, String out, String err) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve",
                "verify-log",
                "export-config",
                "import-config",
                "export-mosquitto",
                "user",
                "device",
                "backup",
                "restore"
            })
    void everyCommandExplainsItself(String command) {
        var ran = run(command, "--help");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("luot-hub " + command);
    }

    @Test
    void wrongUseEndsWithTwo() {
        assertThat(run("sevre").code()).isEqualTo(2);
        assertThat(run("serve", "--prot=1").code()).isEqualTo(2);
        assertThat(run("user", "add", "hanh").code()).isEqualTo(2);
    }

    @Test
    void aConfigurationGoesInAndComesOut() throws IOException {
        var imported = on("import-config", "demo");
        var out = folder.resolve("out.yaml");
        var exported = on("export-config", out.toString());
        var again = on("import-config", out.toString());

        assertThat(imported.out()).contains("configuration 1 of office demo");
        assertThat(exported.code()).isZero();
        assertThat(Files.readString(out)).contains("id: demo");
        assertThat(again.out()).contains("configuration 2 of office demo");
        assertThat(on("export-config", out.toString()).err()).contains("there is a file");
    }

    @Test
    void aWrongConfigurationNamesFileAndKeyAndChangesNothing() throws IOException {
        on("import-config", "demo");
        var file = Files.writeString(folder.resolve("office.yaml"), "id: Größe\ncolour: red\n");

        var ran = on("import-config", file.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("office.yaml").contains("colour");
        assertThat(on("import-config", "commune").err()).contains("belongs to office demo");
        assertThat(on("export-config").out()).contains("id: demo");
    }

    @Test
    void accountsAreAddedListedAndRemoved() {
        on("import-config", "demo");

        var added = on("user", "add", "hanh", "--role=OFFICER", "--desk=2");
        var listed = on("user", "list");

        assertThat(added.out()).matches("hanh  password [a-z0-9-]{19}\\R");
        assertThat(listed.out()).contains("hanh").contains("OFFICER").doesNotContain("argon");
        assertThat(on("user", "add", "hanh", "--role=LEAD").err()).contains("hanh");
        assertThat(on("user", "password", "hanh").code()).isZero();
        assertThat(on("user", "remove", "hanh").code()).isZero();
        assertThat(on("user", "remove", "hanh").err()).contains("no account hanh");
    }

    @Test
    void aCommandNeedsData() {
        var ran = on("verify-log");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("no hub has data in").contains(data().toString());
        assertThat(data()).doesNotExist();
    }

    @Test
    void aHubWithoutAnOfficeAsksForOne() {
        var ran = on("serve", "--port=" + freePort(), "--mqtt-port=" + freePort());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("--office");
    }

    @Test
    void aTakenPortIsNamedAndLeavesNothingRunning() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = taken.getLocalPort();
            var web = on("serve", "--demo", "--port=" + port, "--mqtt-port=" + freePort());
            var mqtt = on("serve", "--demo", "--port=" + freePort(), "--mqtt-port=" + port);

            assertThat(web.code()).isEqualTo(1);
            assertThat(web.err()).contains("port " + port);
            assertThat(mqtt.code()).isEqualTo(1);
            assertThat(mqtt.err()).contains("port " + port);
        }
        assertThat(on("verify-log").code()).isZero();
    }

    @Test
    void whatIsConfiguredWronglyIsNamed() {
        assertThat(on("serve", "--office=nowhere.yaml").err()).contains("nowhere.yaml");
        assertThat(on("serve", "--demo", "--mqtt-url=tcp://elsewhere").err())
                .contains("mqtt://host:port")
                .contains("tcp://elsewhere");
        assertThat(on("serve", "--demo", "--clock=noon").err()).contains("noon");
        assertThat(on("serve", "--demo", "--port=0").err()).contains("--port");
        assertThat(on("serve", "--demo", "--db-url=jdbc:nothing://here").err())
                .contains("jdbc:nothing://here");
    }

    @Test
    void aSecondHubOnTheSameDataIsRefused() {
        on("import-config", "demo");
        try (var _ = DataFolder.take(data())) {
            var ran = on("serve", "--demo");

            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.err()).contains(data().toString()).contains("another hub");
        }
    }

    @Test
    void aDayOfTheDemonstrationIsKeptAndProved() throws Exception {
        var config = demo();
        var facts = folder.resolve("demo.json");
        try (var _ = Running.start(config)) {
            assertThat(call(config, "/health").statusCode()).isEqualTo(200);
            assertThat(issue(config, facts).statusCode()).isEqualTo(201);
        }
        var before = Files.readString(facts);
        var proof = on("verify-log");
        assertThat(proof.code()).isZero();
        assertThat(proof.out()).contains("office demo: 3 events, whole");

        try (var _ = Running.start(config)) {
            assertThat(Files.readString(facts)).isEqualTo(before);
            assertThat(call(config, "/api/v1/offices/demo/board").body()).contains("\"waiting\":1");
        }
        assertThat(Files.getPosixFilePermissions(facts))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));

        var backup = folder.resolve("backup.sql.gz").toString();
        assertThat(on("backup", backup).code()).isZero();
        assertThat(run("restore", "--data=" + folder.resolve("copy"), backup).code()).isZero();
        assertThat(run("verify-log", "--data=" + folder.resolve("copy")).out())
                .isEqualTo(on("verify-log").out());
        assertThat(on("restore", backup).err()).contains("already");
        var head = proof.out().substring(proof.out().indexOf("head ") + 5).strip();
        assertThat(on("verify-log", "--head=" + head).code()).isZero();
        assertThat(on("verify-log", "--head=" + "1".repeat(64)).err()).contains("no event has");

        tamper();
        var broken = on("verify-log");
        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.err()).contains("event 3");
    }

    private void tamper() {
        try (var taken = DataFolder.take(data());
                var database = Database.open(taken)) {
            database.jdbi()
                    .useHandle(h ->
                            h.execute(
                                    "update event set body = replace(body, '\"n\":1',"
                                            + " '\"n\":2') where seq = 3"));
        }
    }

    private HubConfig demo() {
        return new HubConfig(
                data(),
                Optional.empty(),
                Optional.of("demo"),
                new HubConfig.Address("127.0.0.1", freePort(), freePort()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(folder.resolve("demo.json")),
                OfficeClock.system());
    }

    private static HttpResponse<String> issue(HubConfig config, Path facts) throws Exception {
        var key = DemoFacts.read(facts).orElseThrow().apiKey();
        var body = "{\"service\":\"A\",\"pressId\":\"01995f3e-7c00-7abc-8def-000000000001\"}";
        return send(
                HttpRequest.newBuilder(at(config, "/api/v1/offices/demo/tickets"))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    private static HttpResponse<String> call(HubConfig config, String path) throws Exception {
        var facts = DemoFacts.read(config.demo().orElseThrow()).orElseThrow();
        return send(
                HttpRequest.newBuilder(at(config, path))
                        .header("Authorization", "Bearer " + facts.apiKey())
                        .build());
    }

    private static URI at(HubConfig config, String path) {
        return URI.create(config.address().url() + path);
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Ran on(String command, String... arguments) {
        var all = new ArrayList<String>();
        all.add(command);
        all.addAll(List.of(arguments));
        all.add("--data=" + data());
        return run(all.toArray(String[]::new));
    }

    private static Ran run(String... arguments) {
        var err = new StringWriter();
        var out = new ByteArrayOutputStream();
        var console = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            var line = Hub.commandLine().setErr(new PrintWriter(err, true));
            line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
            var code = line.execute(arguments);
            return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString());
        } finally {
            System.setOut(console);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }
}
