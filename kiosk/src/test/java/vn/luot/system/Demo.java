package vn.luot.system;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// `mvn -Pdemo`: a whole office on this machine, hub and kiosk as two processes, until Ctrl-C.
final class Demo {
    private static final String OFFICE = "demo";

    private final int hubPort = port("demo.port", 8080);
    private final int mqttPort = port("demo.mqtt.port", 1883);
    private final int kioskPort = port("demo.kiosk.port", 8081);
    private final boolean crowd = !"off".equals(System.getProperty("demo.crowd", "on"));
    private final Path data = Path.of(setting("demo.data", defaultData())).toAbsolutePath();
    private final List<AutoCloseable> running = new ArrayList<>();

    private Demo() {}

    static void main() throws InterruptedException {
        var demo = new Demo();
        var over = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(demo::stop, "demo-stop"));
        // Maven may be killed without a word to us
        for (var maven : ProcessHandle.current().parent().stream().toList()) {
            var _ = maven.onExit().thenRun(() -> Runtime.getRuntime().exit(0));
        }
        try {
            demo.start();
        } catch (IllegalStateException e) {
            say("\nThe demo could not start: " + e.getMessage());
            Runtime.getRuntime().exit(1);
        }
        over.await();
    }

    private void start() {
        needFree(hubPort, "demo.port");
        needFree(mqttPort, "demo.mqtt.port");
        needFree(kioskPort, "demo.kiosk.port");
        say("Starting the hub …");
        var hub = startHub();
        running.add(hub);
        Await.until("the hub", hub, () -> Await.answers(hubUrl(), "/health"));
        say("Starting the kiosk …");
        var kiosk = startKiosk();
        running.add(kiosk);
        Await.until("the kiosk", kiosk, () -> VirtualKiosk.at(kioskPort).isReady());
        var facts = writeFacts();
        if (crowd) running.addFirst(officers(facts));
        print(facts);
    }

    private Program startHub() {
        return Program.java(
                "hub",
                Repo.hubJar(),
                data.resolve("hub.log"),
                List.of(
                        "serve",
                        "--demo",
                        "--stop-with-stdin",
                        "--data=" + data.resolve("hub"),
                        "--port=" + hubPort,
                        "--mqtt-port=" + mqttPort,
                        "--demo-json=" + data.resolve("demo.json")));
    }

    private Program startKiosk() {
        var arguments = new ArrayList<String>();
        arguments.add("run");
        arguments.add("--stop-with-stdin");
        arguments.add("--profile=demo");
        arguments.add("--hub=mqtt://127.0.0.1:" + mqttPort);
        arguments.add("--office=" + OFFICE);
        arguments.add("--device=kiosk-1");
        arguments.add("--data=" + data.resolve("kiosk-1"));
        arguments.add("--sim-port=" + kioskPort);
        if (crowd) arguments.add("--crowd=seed:42,perHour:100");
        return Program.java("kiosk", Repo.kioskJar(), data.resolve("kiosk.log"), arguments);
    }

    private AutoCloseable officers(ObjectNode facts) {
        var api = HubApi.with(hubUrl(), OFFICE, facts.path("apiKey").asText());
        return DemoOfficers.atWork(api, List.of("3", "4", "5", "6", "7"));
    }

    /// Adds what only we know to what the hub wrote.
    private ObjectNode writeFacts() {
        var file = data.resolve("demo.json");
        try {
            var facts = (ObjectNode) Http.JSON.readTree(file.toFile());
            facts.put("hub", hubUrl());
            facts.put("kiosk", kioskUrl());
            facts.put("mqtt", "mqtt://127.0.0.1:" + mqttPort);
            facts.put("office", OFFICE);
            var next = data.resolve("demo.json.new");
            Files.write(next, Http.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(facts));
            Files.setPosixFilePermissions(next, PosixFilePermissions.fromString("rw-------"));
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
            return facts;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private void print(ObjectNode facts) {
        say(
                """

                Lượt is running. Press Ctrl-C to end it.

                  Virtual kiosk    %2$s/
                  Hall display     %1$s/display
                  Officer's desk   %1$s/desk        (desks 1 and 2 wait for you)
                  Manager          %1$s/manager
                  Devices          %1$s/status
                  Rating at desk 1 %1$s/rate/1
                  For programs     %1$s/api/openapi.json · MQTT 127.0.0.1:%3$d
                  A ticket's page  scan or open the QR code of a printed ticket

                Demo accounts, only in this folder (%4$s):\
                """
                        .formatted(hubUrl(), kioskUrl(), mqttPort, data));
        for (var user : facts.path("users"))
            say(
                    "  %-18s %-24s %s"
                            .formatted(
                                    user.path("name").asText(),
                                    user.path("password").asText(),
                                    user.path("role").asText()));
        say("");
    }

    private void stop() {
        for (var part : running.reversed()) {
            try {
                part.close();
            } catch (Exception e) {
                say("could not stop " + part + ": " + e.getMessage());
            }
        }
    }

    private static void needFree(int port, String setting) {
        if (!Ports.isFree(port))
            throw new IllegalStateException(
                    "port %d is in use; end what uses it, or choose another with -D%s=PORT"
                            .formatted(port, setting));
    }

    private String hubUrl() {
        return "http://127.0.0.1:" + hubPort;
    }

    private String kioskUrl() {
        return "http://127.0.0.1:" + kioskPort;
    }

    private static String defaultData() {
        return Repo.root().resolve("target/demo").toString();
    }

    /// An empty setting is one that Maven passed on without a value.
    private static String setting(String key, String otherwise) {
        var value = System.getProperty(key, "");
        return value.isEmpty() ? otherwise : value;
    }

    private static int port(String key, int otherwise) {
        var value = setting(key, Integer.toString(otherwise));
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalStateException("-D" + key + " is not a port: " + value, e);
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
