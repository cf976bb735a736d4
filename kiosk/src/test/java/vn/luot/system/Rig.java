package vn.luot.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;

/// A hub and kiosks as processes, in one folder, which may be killed and started again.
public final class Rig implements AutoCloseable {
    public static final String HUB = "hub";
    public static final String BROKER = "mosquitto";
    public static final String DATABASE = "postgres";

    private final Path folder;
    private final Settings settings;
    private final int hubPort = Ports.free();
    private final int mqttPort = Ports.free();
    private final TreeMap<String, Cable> cables = new TreeMap<>();
    private final TreeMap<String, Integer> kioskPorts = new TreeMap<>();
    private final ConcurrentSkipListMap<String, Program> programs = new ConcurrentSkipListMap<>();
    private final Optional<Postgres> postgres;
    private JsonNode facts;
    private String clock;

    /// @param office file of the office's configuration, empty for the demo's own
    /// @param clock text for `--clock`, empty for the machine's own time
    /// @param mosquitto whether Debian's broker stands in for the embedded one
    /// @param profile name or file of the kiosks' profile
    /// @param postgres whether Debian's PostgreSQL stands in for the embedded database
    /// @param jvm what the JVM is told about each program, by its name
    public record Settings(
            String office,
            String clock,
            boolean mosquitto,
            boolean postgres,
            List<String> kiosks,
            String profile,
            UnaryOperator<String> jvm) {
        public Settings(String office, String clock, boolean mosquitto, List<String> kiosks) {
            this(office, clock, mosquitto, kiosks, "demo");
        }

        public Settings(
                String office,
                String clock,
                boolean mosquitto,
                List<String> kiosks,
                String profile) {
            this(office, clock, mosquitto, false, kiosks, profile, _ -> "-XX:+UseSerialGC");
        }
    }

    public Rig(Path folder, Settings settings) {
        this.folder = folder;
        this.settings = settings;
        this.clock = settings.clock();
        this.postgres = settings.postgres() ? Optional.of(Postgres.prepared()) : Optional.empty();
        postgres.ifPresent(this::startDatabase);
        if (settings.mosquitto()) {
            programs.put(BROKER, Mosquitto.start(folder, mqttPort));
            cables.put(HUB, new Cable(mqttPort));
        }
        startHub();
        this.facts = read(folder.resolve("demo.json"));
        for (var kiosk : settings.kiosks()) {
            kioskPorts.put(kiosk, Ports.free());
            cables.put(kiosk, new Cable(mqttPort));
            startKiosk(kiosk);
        }
    }

    String hubUrl() {
        return "http://127.0.0.1:" + hubPort;
    }

    /// Where the broker is, without a cable between.
    public URI broker() {
        return URI.create("mqtt://127.0.0.1:" + mqttPort);
    }

    int mqttPort() {
        return mqttPort;
    }

    Path folder() {
        return folder;
    }

    public HubApi api() {
        return api(hubUrl());
    }

    private HubApi api(String url) {
        return HubApi.with(url, facts.path("office").asText(), facts.path("apiKey").asText());
    }

    /// The hub's calls at the other end of a cable.
    public HubApi api(Cable cable) {
        return api("http://127.0.0.1:" + cable.port());
    }

    /// A cable to the hub's pages.
    public Cable toPages() {
        return new Cable(hubPort);
    }

    /// What the hub wrote for tools: accounts, key, addresses.
    JsonNode facts() {
        return facts;
    }

    private static JsonNode read(Path file) {
        try {
            return Http.JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
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

    /// Every cable to the broker.
    public Collection<Cable> cables() {
        return cables.values();
    }

    /// Programs started from now on show this time, whatever the others show.
    void setClock(String text) {
        clock = text;
    }

    public void killHub() {
        kill(HUB);
    }

    void restartHub() {
        startHub();
        facts = read(folder.resolve("demo.json"));
    }

    public void stopHub() {
        program(HUB).close();
    }

    void killKiosk(String name) {
        kill(name);
    }

    public void kill(String program) {
        program(program).kill();
    }

    public boolean has(String program) {
        return programs.containsKey(program);
    }

    /// What runs, or ran, under this name.
    public Program program(String name) {
        return Optional.ofNullable(programs.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no program " + name));
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
        var program = launchDevice(name, more);
        Await.until(name, program, () -> kiosk(name).isReady());
    }

    /// Starts a program that was killed, and does not wait for it.
    public void launch(String name) {
        switch (name) {
            case HUB -> launchHub();
            case BROKER -> programs.put(BROKER, Mosquitto.launch(folder));
            case DATABASE -> programs.put(DATABASE, postgres.orElseThrow().launch());
            default -> launchDevice(name, "--profile=" + settings.profile());
        }
    }

    /// Waits until hub and kiosks can be used.
    ///
    /// A hub whose database died while it started has ended, and is started again as a service is.
    public void awaitReady() {
        if (has(DATABASE)) Await.until(DATABASE, program(DATABASE), this::isHubStartedAgain);
        Await.until("the hub", program(HUB), this::isHubReady);
        for (var name : settings.kiosks())
            Await.until(name, program(name), () -> kiosk(name).isReady());
    }

    private Program launchDevice(String name, String... more) {
        var arguments =
                withClock(
                        "run",
                        "--stop-with-stdin",
                        "--hub=mqtt://127.0.0.1:" + cable(name).port(),
                        "--office=" + facts.path("office").asText(),
                        "--device=" + name,
                        "--data=" + folder.resolve(name),
                        "--sim-port=" + kioskPorts.getOrDefault(name, 0));
        arguments.addAll(List.of(more));
        return launch(name, Repo.kioskJar(), arguments);
    }

    private void startDatabase(Postgres database) {
        var program = database.launch();
        programs.put(DATABASE, program);
        Await.until(DATABASE, program, database::isUp);
    }

    private void startHub() {
        Await.until("the hub", launchHub(), this::isHubReady);
    }

    private boolean isHubReady() {
        return Await.answers(hubUrl(), "/health");
    }

    private boolean isHubStartedAgain() {
        if (!program(HUB).isAlive()) launchHub();
        return isHubReady();
    }

    private Program launchHub() {
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
                        ? "--mqtt-url=mqtt://127.0.0.1:" + cable(HUB).port()
                        : "--mqtt-port=" + mqttPort);
        if (!settings.office().isEmpty()) arguments.add("--office=" + settings.office());
        postgres.ifPresent(database -> arguments.add("--db-url=" + database.url()));
        return launch(HUB, Repo.hubJar(), arguments);
    }

    private Program launch(String name, Path jar, List<String> arguments) {
        var log = folder.resolve(name + ".log");
        var program = Program.java(name, settings.jvm().apply(name), jar, log, arguments);
        programs.put(name, program);
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
    public Program hubCommand(String command, String... arguments) {
        var all = new ArrayList<>(List.of(command, "--data=" + folder.resolve("hub")));
        postgres.ifPresent(database -> all.add("--db-url=" + database.url()));
        all.addAll(List.of(arguments));
        return Program.java(command, Repo.hubJar(), folder.resolve(command + ".log"), all);
    }

    public void stopKiosks() {
        settings.kiosks().forEach(name -> program(name).close());
    }

    /// Kiosks first, broker and database last.
    @Override
    public void close() {
        programs.keySet().stream()
                .filter(name -> !List.of(HUB, BROKER, DATABASE).contains(name))
                .forEach(this::close);
        List.of(HUB, BROKER, DATABASE).forEach(this::close);
        postgres.ifPresent(Postgres::close);
        cables.values().forEach(Cable::close);
    }

    private void close(String name) {
        Optional.ofNullable(programs.get(name)).ifPresent(Program::close);
    }
}
