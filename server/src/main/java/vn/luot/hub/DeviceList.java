package vn.luot.hub;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.luot.hub.journal.DeviceTable;
import vn.luot.hub.queue.Rules;

/// `device`: the devices that the hub has met.
@Command(
        name = "device",
        description = "Lists the devices that the hub has met.",
        synopsisSubcommandLabel = "COMMAND")
final class DeviceList {
    @Command(name = "list", description = "Lists the devices with their number series.")
    int list(@Mixin DataOptions data) {
        var devices =
                data.with(database ->
                        new DeviceTable(database, DataOptions.office(database).office()).devices());
        for (var device : devices)
            System.out.printf(
                    "%-20s series %-3s %-16s last seen %s%n",
                    device.id(),
                    device.ownSeries().isPresent() ? device.series() : "-",
                    device.state().map(state -> state.profile()).orElse("-"),
                    device.lastSeen().atZone(Rules.ZONE).toLocalDateTime());
        return 0;
    }
}
