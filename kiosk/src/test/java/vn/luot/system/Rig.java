package vn.luot.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// A hub and kiosks as processes, in one folder, which may be killed and started again.
public final class Rig implements AutoCloseable {
    private final Path folder;
    private final Settings settings;
    private final int hubPort = Ports.free();
    private final int mqttPort = Ports.free();
    private final TreeMap<String, Cable> cables = new TreeMap<>();
    private final TreeMap<String, Integer> kioskPorts = new TreeMap<>();
    private final TreeMap<String, Program> kiosks = new TreeMap<>();
    private final Optional<Program> broker;
    private String clock;
    private Program hub;

    /// @param office file of the office's configuration, empty for the demo's own
    /// @param clock text for `--clock`, empty for the machine's own time
    /// @param mosquitto whether Debian's broker stands in for the embedded one
    /// @param profile name or file of the kiosks' profile
    public record Settings(
            String office, String clock, boolean mosquitto, List<String> kiosks, String profile) {
        public Settings(String office, String clock, boolean mosquitto, List<String> kiosks) {
            this(office, clock, mosquitto, kiosks, "demo");
        }
    }

    public Rig(Path folder, Settings settings) {
        this.folder = folder;
        this.settings = settings;
        this.clock = settings.clock();
        this.broker =
                settings.mosquitto()
                        ? Optional.of(Mosquitto.start(folder, mqttPort))
                        : Optional.empty();
        this.hub = startHub();
        for (var kiosk : settings.kiosks()) {
            kioskPorts.put(kiosk, Ports.free());
            cables.put(kiosk, new Cable(mqttPort));
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

    public VirtualKiosk kiosk(String name) {
        return VirtualKiosk.at(kioskPorts.getOrDefault(name, 0));
    }

    String kioskUrl(String name) {
        return "http://127.0.0.1:" + kioskPorts.getOrDefault(name, 0);
    }

    /// The network cable of a kiosk.
    Cable cable(String kiosk) {
        return Optional.ofNullable(cables.get(kiosk))
                .orElseThrow(() -> new IllegalArgumentException("no kiosk " + kiosk));
    }

    /// Programs started from now on show this time, whatever the others show.
    void setClock(String text) {
        clock = text;
    }

    public void killHub() {
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
        start(name, "--profile=" + settings.profile());
    }

    /// Starts a device of another kind, shown as a page.
    void startDevice(String name, String profile, String desk) {
        kioskPorts.put(name, Ports.free());
        cables.put(name, new Cable(mqttPort));
        start(name, "--profile=" + profile, "--hardware=sim", desk);
    }

    private void start(String name, String... more) {
        var port = kioskPorts.getOrDefault(name, 0);
        var arguments =
                withClock(
                        "run",
                        "--stop-with-stdin",
                        "--hub=mqtt://127.0.0.1:" + cable(name).port(),
                        "--office=" + facts().path("office").asText(),
                        "--device=" + name,
                        "--data=" + folder.resolve(name),
                        "--sim-port=" + port);
        arguments.addAll(List.of(more));
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
        if (!clock.isEmpty()) all.add("--clock=" + clock);
        return all;
    }

    /// A clock text that begins now.
    public static String clockFrom(String start, int speed) {
        return clockFrom(start, speed, Duration.ZERO);
    }

    /// A clock text that shows `start` after this much of the machine's time.
    static String clockFrom(String start, int speed, Duration ahead) {
        return start + "/" + speed + "/" + Instant.now().plus(ahead);
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
        cables.values().forEach(Cable::close);
        broker.ifPresent(Program::close);
    }
}
