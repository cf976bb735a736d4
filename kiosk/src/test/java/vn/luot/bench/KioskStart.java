package vn.luot.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import vn.luot.machine.NotifySocket;

/// One start of one kiosk, cut off from its hub, up to its first ticket.
final class KioskStart {
    private static final String PORT = "18459";
    private static final int TICKS_A_SECOND = 100;

    private KioskStart() {}

    /// @param readyMillis from the start of the process until systemd would have heard READY
    /// @param cpuMillis used until then
    /// @param ticketMillis from the press to the last byte of the first ticket, over HTTP
    record Figures(
            double readyMillis,
            double cpuMillis,
            double rssMib,
            double ticketMillis,
            double rssThenMib) {}

    static List<String> java(List<String> options, Path jar) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    static Figures measure(Path jar, List<String> options, Path folder)
            throws IOException, InterruptedException {
        Files.writeString(
                folder.resolve("office.json"), resource("/vn/luot/kiosk/train/office.json"));
        var profile = Files.writeString(folder.resolve("box.yaml"), box());
        var command = java(options, jar);
        command.addAll(
                List.of(
                        "run",
                        "--data=" + folder,
                        "--profile=" + profile,
                        "--hardware=sim",
                        "--hub=mqtt://127.0.0.1:9",
                        "--office=demo",
                        "--device=kiosk-1",
                        "--sim-port=" + PORT));
        var socket = folder.resolve("notify").toString();
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("NOTIFY_SOCKET", socket);
        builder.redirectOutput(folder.resolve("log").toFile());
        try (var ears = new NotifySocket(socket)) {
            var started = System.nanoTime();
            var kiosk = builder.start();
            try {
                if (!ears.next().startsWith("READY=1")) throw new IOException("not ready first");
                var ready = (System.nanoTime() - started) / 1e6;
                var cpu = cpuMillis(kiosk.pid());
                var rss = rssMib(kiosk.pid());
                var ticket = ticketMillis();
                return new Figures(ready, cpu, rss, ticket, rssMib(kiosk.pid()));
            } finally {
                kiosk.destroy();
                if (!kiosk.waitFor(20, TimeUnit.SECONDS)) kiosk.destroyForcibly();
            }
        }
    }

    /// The box with buttons, its printer a folder: this machine has none.
    private static String box() throws IOException {
        return resource("/vn/luot/profiles/commune-buttons.yaml")
                .replaceFirst(
                        "(?m)^printer: .*$", "printer: {kind: file, path: paper, widthDots: 576}");
    }

    private static String resource(String name) throws IOException {
        try (var in = Objects.requireNonNull(KioskStart.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// A visitor comes some seconds after the start, when what goes on in the background is done.
    private static double ticketMillis() throws IOException, InterruptedException {
        Awaitility.await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
        var press = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + "/press/a"));
        try (var http = HttpClient.newHttpClient()) {
            var from = System.nanoTime();
            http.send(
                    press.POST(HttpRequest.BodyPublishers.noBody()).build(),
                    HttpResponse.BodyHandlers.discarding());
            var last =
                    HttpRequest.newBuilder(
                                    URI.create("http://127.0.0.1:" + PORT + "/paper/last.bin"))
                            .build();
            Awaitility.await()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() ->
                            http.send(last, HttpResponse.BodyHandlers.discarding()).statusCode()
                                    == 200);
            return (System.nanoTime() - from) / 1e6;
        }
    }

    private static double cpuMillis(long pid) throws IOException {
        var fields =
                Files.readString(Path.of("/proc/" + pid + "/stat"))
                        .replaceFirst("^.*\\) ", "")
                        .split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 1000.0 / TICKS_A_SECOND;
    }

    private static double rssMib(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
