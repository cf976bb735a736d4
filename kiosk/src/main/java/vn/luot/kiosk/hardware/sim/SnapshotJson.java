package vn.luot.kiosk.hardware.sim;

import java.util.Arrays;
import vn.luot.device.OfficeClock;
import vn.luot.kiosk.hardware.Screen.Page;
import vn.luot.kiosk.hardware.Screen.Tile;
import vn.luot.kiosk.hardware.sim.VirtualDevice.Snapshot;
import vn.luot.kiosk.hardware.touch.Names;

/// The virtual kiosk's moment as its page reads it.
final class SnapshotJson {
    private SnapshotJson() {}

    static String of(Snapshot now, OfficeClock clock) {
        return new Json()
                .with("screen", screen(now.page()))
                .with("tiles", now.tiles().stream().map(tile -> tile(tile, now)))
                .with("printer", Names.word(now.printer()))
                .with("faults", faults(now))
                .with("papers", now.papers())
                .with("time", clock.instant().toEpochMilli())
                .with("speed", clock.speed())
                .toString();
    }

    /// What `GET /buttons` answers.
    static String buttons(Snapshot now) {
        return Json.array(
                now.tiles().stream()
                        .map(tile ->
                                new Json()
                                        .with("id", tile.button())
                                        .with("label", tile.label().vi())
                                        .with("kind", Names.word(tile.role()))));
    }

    private static Json screen(Page page) {
        return new Json()
                .with("kind", Names.word(page.kind()))
                .with("headline", page.headline())
                .with("number", page.number().orElse(""))
                .with("lines", page.lines().stream().map(Json::of));
    }

    private static Json tile(Tile tile, Snapshot now) {
        var json =
                new Json()
                        .with("button", tile.button())
                        .with("role", Names.word(tile.role()))
                        .with("mark", tile.mark())
                        .with("label", tile.label())
                        .with("tight", tile.tight())
                        .with("lit", now.lit().contains(tile.button()));
        return tile.expect().map(expect -> json.with("expect", expect)).orElse(json);
    }

    private static Json faults(Snapshot now) {
        var json = new Json();
        Arrays.stream(Fault.values())
                .forEach(fault -> json.with(fault.path(), now.faults().contains(fault)));
        return json;
    }
}
