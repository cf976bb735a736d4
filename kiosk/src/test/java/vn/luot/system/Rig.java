package vn.luot.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// A hub and kiosks as processes, in one folder, which may be killed and started again.
final class Rig implements AutoCloseable {
    private final Path folder;
    private final Settings settings;
    private final int hubPort = Ports.free();
    private final int mqttPort = Ports.free();
    private final TreeMap<String, Integer> kioskPorts = new TreeMap<>();
    private final TreeMap<String, Program> kiosks = new TreeMap<>();
    private final Optional<Program> broker;
    private Program hub;

    /// @param office file of the office's configuration, empty for the demo's own
    /// @param clock text for `--clock`, empty for the machine's own time
    /// @param mosquitto whether Debian's broker stands in for the embedded one
    record Settings(String office, String clock, boolean mosquitto, List<String> kiosks) {}

    Rig(Path folder, Settings settings) {
        this.folder = folder;
        this.settings = settings;
        this.broker =
                settings.mosquitto()
                        ? Optional.of(Mosquitto.start(folder, mqttPort))
                        : Optional.empty();
        this.hub = startHub();
        for (var kiosk : settings.kiosks()) {
            kioskPorts.put(kiosk, Ports.free());
            startKiosk(kiosk);
        }
    }

    String hubUrl() {
        return "http://127.0.0.1:" + hubPort;
    }

    int mqttPort() {
        return mqttPort;
    }

    Path folder() {
        return folder;
    }

    HubApi api() {
        var facts = facts();
        return HubApi.with(hubUrl(), facts.path("office").asText(), facts.path("apiKey").asText());
    }

    /// What the hub wrote for tools: accounts, key, addresses.
    JsonNode facts() {
        try {
            return Http.JSON.readTree(folder.resolve("demo.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder.resolve("demo.json"), e);
        }
    }

    VirtualKiosk kiosk(String name) {
        return VirtualKiosk.at(kioskPorts.getOrDefault(name, 0));
    }

    String kioskUrl(String name) {
        return "http://127.0.0.1:" + kioskPorts.getOrDefault(name, 0);
    }

    void killHub() {
        hub.kill();
    }

    void restartHub() {
        hub = startHub();
    }

    void stopHub() {
        hub.close();
    }

    void killKiosk(String name) {
        Optional.ofNullable(kiosks.get(name)).ifPresent(Program::kill);
    }

    void startKiosk(String name) {
        var port = kioskPorts.getOrDefault(name, 0);
        var arguments =
                withClock(
                        "run",
                        "--stop-with-stdin",
                        "--profile=demo",
                        "--hub=mqtt://127.0.0.1:" + mqttPort,
                        "--office=" + facts().path("office").asText(),
                        "--device=" + name,
                        "--data=" + folder.resolve(name),
                        "--sim-port=" + port);
        var program = Program.java(name, Repo.kioskJar(), folder.resolve(name + ".log"), arguments);
        kiosks.put(name, program);
        Await.until(name, program, () -> VirtualKiosk.at(port).isReady());
    }

    private Program startHub() {
        var arguments =
                withClock(
                        "serve",
                        "--demo",
                        "--stop-with-stdin",
                        "--data=" + folder.resolve("hub"),
                        "--port=" + hubPort,
                        "--demo-json=" + folder.resolve("demo.json"));
        arguments.add(
                settings.mosquitto()
                        ? "--mqtt-url=mqtt://127.0.0.1:" + mqttPort
                        : "--mqtt-port=" + mqttPort);
        if (!settings.office().isEmpty()) arguments.add("--office=" + settings.office());
        var program = Program.java("hub", Repo.hubJar(), folder.resolve("hub.log"), arguments);
        Await.until("the hub", program, () -> Await.answers(hubUrl(), "/health"));
        return program;
    }

    private List<String> withClock(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        if (!settings.clock().isEmpty()) all.add("--clock=" + settings.clock());
        return all;
    }

    /// A clock text that begins now.
    static String clockFrom(String start, int speed) {
        return start + "/" + speed + "/" + Instant.now();
    }

    /// Runs one of the hub's commands on the data of a hub that was stopped.
    Program hubCommand(String command) {
        return Program.java(
                command,
                Repo.hubJar(),
                folder.resolve(command + ".log"),
                List.of(command, "--data=" + folder.resolve("hub")));
    }

    @Override
    public void close() {
        kiosks.values().forEach(Program::close);
        hub.close();
        broker.ifPresent(Program::close);
    }
}
