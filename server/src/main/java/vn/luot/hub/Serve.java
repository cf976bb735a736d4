package vn.luot.hub;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.luot.device.OfficeClock;
import vn.luot.machine.Storage;
import vn.luot.machine.Systemd;

/// `serve`: runs the hub until it is told to stop.
@Command(name = "serve", description = "Runs the hub until Ctrl-C.")
final class Serve implements Callable<Integer> {
    private static final int USUAL_HTTPS = 8443;
    private static final int USUAL_MQTTS = 8883;

    @Mixin private DataOptions data = new DataOptions();
    @Mixin private LogOptions logs = new LogOptions();

    @Option(
            names = "--office",
            paramLabel = "FILE",
            description =
                    "The office's YAML file, or demo, commune or province; imported if the data has"
                            + " no office yet.")
    private @Nullable String office;

    @Option(
            names = "--bind",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "Where to listen (default: 127.0.0.1).")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port of the pages (default: 8080).")
    private int port;

    @Option(
            names = "--mqtt-port",
            paramLabel = "PORT",
            defaultValue = "1883",
            description = "Port of the hub's own MQTT broker (default: 1883).")
    private int mqttPort;

    @Option(
            names = "--https-port",
            paramLabel = "PORT",
            description =
                    "Port of the pages over TLS; 0 for none (default: 8443 if --bind is not this"
                            + " machine alone).")
    private @Nullable Integer httpsPort;

    @Option(
            names = "--mqtts-port",
            paramLabel = "PORT",
            description =
                    "Port of the hub's own MQTT broker over TLS; 0 for none (default: 8883 if --bind"
                            + " is not this machine alone). With it, --mqtt-port is for this machine"
                            + " alone.")
    private @Nullable Integer mqttsPort;

    @Option(
            names = "--mqtt-url",
            paramLabel = "URL",
            description = "Another broker instead, such as mqtt://host:1883.")
    private @Nullable URI broker;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "Where phones reach the hub, instead of what the office's file says.")
    private @Nullable String publicUrl;

    @Option(names = "--demo", description = "Demonstration: named accounts, an office at any hour.")
    private boolean demo;

    @Option(
            names = "--demo-json",
            paramLabel = "FILE",
            description = "Where to tell tools about the demonstration (default: DIR/demo.json).")
    private @Nullable Path demoJson;

    @Option(
            names = "--clock",
            paramLabel = "START/SPEED/SINCE",
            description =
                    "Office time for rehearsals, such as 2026-03-02T07:00:00+07:00/60/2026-…Z.")
    private @Nullable String clock;

    @Option(
            names = "--backups",
            paramLabel = "DIR",
            description =
                    "Where nightly backups are kept, best another disk (default: DATA/backups).")
    private @Nullable Path backups;

    @Option(
            names = "--oidc",
            paramLabel = "FILE",
            description =
                    "YAML file that names another system by which staff may sign in (OpenID"
                            + " Connect).")
    private @Nullable Path oidc;

    @Option(
            names = "--deliver",
            paramLabel = "FILE",
            description =
                    "YAML file that says which reports come by themselves, by mail or into a folder.")
    private @Nullable Path deliver;

    @Option(
            names = "--push",
            paramLabel = "FILE",
            description =
                    "YAML file that lets phones be told of their turn while they are locked (Web"
                            + " Push).")
    private @Nullable Path push;

    @Option(
            names = "--province",
            paramLabel = "FILE",
            description =
                    "YAML file that says where the province's hub is told of this office's days, or"
                            + " whose days this hub takes as the province's.")
    private @Nullable Path province;

    @Option(
            names = "--data-on-disk",
            description = "Refuse a data folder in memory, as an installed hub must.")
    private boolean dataOnDisk;

    @Option(names = "--stop-with-stdin", description = "Stop when the standard input ends.")
    private boolean stopWithStdin;

    @Override
    public Integer call() throws InterruptedException {
        logs.apply();
        var config = config();
        checkStorage(config);
        var systemd = Systemd.of(System.getenv(), ProcessHandle.current().pid());
        var hub = Running.start(config, systemd);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    hub.close();
                                    stopped.countDown();
                                },
                                "stop"));
        if (stopWithStdin) awaitEnd(System.in);
        else stopped.await();
        return 0;
    }

    private void checkStorage(HubConfig config) {
        if (!dataOnDisk || config.databaseUrl().isPresent()) return;
        Storage.trouble(config.data())
                .ifPresent(trouble -> {
                    throw new Hub.Failed(trouble);
                });
    }

    private HubConfig config() {
        return new HubConfig(
                data.folder(),
                data.url(),
                Optional.ofNullable(office).or(() -> demo ? Optional.of("demo") : Optional.empty()),
                new HubConfig.Address(
                        host,
                        port,
                        mqttPort,
                        secure(httpsPort, USUAL_HTTPS),
                        secure(mqttsPort, USUAL_MQTTS)),
                Optional.ofNullable(broker),
                Optional.ofNullable(publicUrl)
                        .or(() -> demo ? Optional.of(address()) : Optional.empty()),
                demo ? Optional.of(demoFile()) : Optional.empty(),
                clock == null ? OfficeClock.system() : OfficeClock.parse(clock),
                backups == null ? data.folder().resolve("backups") : backups,
                new HubConfig.Files(
                        Optional.ofNullable(oidc),
                        Optional.ofNullable(deliver),
                        Optional.ofNullable(push),
                        Optional.ofNullable(province)));
    }

    /// TLS is what others than this machine get, unless they are told otherwise.
    private Optional<Integer> secure(@Nullable Integer given, int usual) {
        if (given != null) return Optional.of(given).filter(port -> port != 0);
        return isThisMachine() ? Optional.empty() : Optional.of(usual);
    }

    private boolean isThisMachine() {
        var place = new InetSocketAddress(host, port);
        return !place.isUnresolved() && place.getAddress().isLoopbackAddress();
    }

    private String address() {
        return "http://" + host + ":" + port;
    }

    private Path demoFile() {
        return demoJson == null ? data.folder().resolve("demo.json") : demoJson;
    }

    private static void awaitEnd(InputStream in) {
        try {
            var _ = in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException _) {
            // whoever started us is gone
        }
    }
}
