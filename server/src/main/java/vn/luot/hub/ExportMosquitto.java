package vn.luot.hub;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.luot.hub.accounts.DeviceKeys;
import vn.luot.hub.accounts.MosquittoPassword;
import vn.luot.hub.journal.Database;
import vn.luot.hub.mqtt.MosquittoRules;
import vn.luot.hub.mqtt.MosquittoRules.Ports;
import vn.luot.hub.tls.OwnAuthority;

/// `export-mosquitto`: the devices that belong, for a Mosquitto in place of the hub's own broker.
@Command(
        name = "export-mosquitto",
        description = "Writes password file, ACL and configuration for Mosquitto.")
final class ExportMosquitto implements Callable<Integer> {
    @Mixin private DataOptions data = new DataOptions();

    @Parameters(paramLabel = "DIR", description = "Where to write them; older ones are replaced.")
    private Path folder = Path.of("mosquitto");

    @Override
    public Integer call() {
        var conf = data.with(this::write);
        System.out.printf(
                """
                include_dir or -c: %s
                passwords and hub.key must be readable by the user mosquitto; SIGHUP makes it read them
                again
                """,
                conf);
        return 0;
    }

    private Path write(Database database) {
        var office = DataOptions.office(database).office();
        var hub = new HubKey(data.folder()).make();
        var lines = new ArrayList<String>();
        lines.add(hub.user() + ":" + MosquittoPassword.of(hub.password()));
        lines.addAll(
                new DeviceKeys(database.jdbi(), office, InstantSource.system()).mosquittoLines());
        var shown = OwnAuthority.show(database.jdbi(), office.value(), Instant.now());
        return MosquittoRules.write(folder, office, lines, shown, Ports.USUAL);
    }
}
