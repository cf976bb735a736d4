package vn.luot.system.fire;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.luot.system.Rig;

/// What the JVM remembers of each program from one run, so that it starts in half the time.
record Compiled(Path folder) {
    /// Runs hub and kiosk once and lets them end.
    static Compiled by(Path folder, String profile) {
        var compiled = new Compiled(folder);
        UnaryOperator<String> remember =
                name -> "-XX:AOTCacheOutput=" + compiled.cache(name.equals(Rig.HUB));
        var clock = Rig.clockFrom("2026-03-02T08:00:00+07:00", 1);
        var settings =
                new Rig.Settings("", clock, false, false, List.of("kiosk-1"), profile, remember);
        try (var rig = new Rig(folder.resolve("once"), settings)) {
            var _ = rig.kiosk("kiosk-1").take("a");
            rig.api().desk("1", "open").expect(200);
            var _ = rig.api().desk("1", "call-next");
        }
        return compiled;
    }

    /// The JVM's word for a program; without a cache it starts as always.
    String option(String program) {
        return "-XX:AOTCache=" + cache(program.equals(Rig.HUB));
    }

    private Path cache(boolean hub) {
        return folder.resolve(hub ? "hub.aot" : "kiosk.aot");
    }
}
