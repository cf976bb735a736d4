package vn.luot.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import vn.luot.system.HubApi;
import vn.luot.system.Rig;

/// From an officer's "call next" to each open page that shows the call, and to the last of them, on
/// the real hub; and what so many open pages cost it. Pages and hub share one machine's processors.
///
/// As a program: `VisibleBench FOLDER`.
public final class VisibleBench {
    private static final List<Integer> PAGES = List.of(1, 60, 1000);
    private static final int WARM = 30;
    private static final int CALLS = 40;
    private static final Duration BETWEEN = Duration.ofMillis(400);

    /// As in an office: the tests' hubs do without the second compiler, to start sooner.
    private static final String JVM = "-XX:TieredStopAtLevel=4\n-Xmx1g\n";

    private final Rig rig;
    private int called;

    private VisibleBench(Rig rig) {
        this.rig = rig;
    }

    static void main(String... arguments) throws Exception {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        var clock = Rig.clockFrom("2026-03-02T08:00:00+07:00", 1);
        var jvm = Files.writeString(folder.resolve("jvm"), JVM);
        var settings = new Rig.Settings("", clock, false, false, List.of(), "demo", _ -> "@" + jvm);
        try (var rig = new Rig(Files.createTempDirectory(folder, "visible"), settings)) {
            new VisibleBench(rig).run();
        }
    }

    private void run() throws InterruptedException {
        var api = rig.api();
        var all = PAGES.size() * (WARM + CALLS);
        for (int i = 0; i < all; i++) api.issue("A", UUID.randomUUID().toString()).expect(201);
        api.desk("1", "open").expect(200);
        System.out.println(
                "| pages | key to a page: p50 ms | p99 ms | key to the last page: p50 ms | p99 ms | hub MB |");
        System.out.println("|---:|---:|---:|---:|---:|---:|");
        for (var pages : PAGES) measure(api, pages);
    }

    private void measure(HubApi api, int pages) throws InterruptedException {
        var live = api.http().base().resolve("/display/live");
        try (var watchers = new Watchers(live, pages)) {
            for (int i = 0; i < WARM; i++) call(api, watchers);
            var each = new ArrayList<Times>();
            for (int i = 0; i < CALLS; i++) each.add(call(api, watchers));
            var every = new Times(each.stream().flatMapToLong(Times::stream).toArray());
            var last = new Times(each.stream().mapToLong(Times::most).toArray());
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %.1f | %.1f | %.1f | %.1f | %d |%n",
                    pages,
                    every.p50(),
                    every.p99(),
                    last.p50(),
                    last.p99(),
                    rig.program(Rig.HUB).memoryMegabytes());
        }
    }

    private Times call(HubApi api, Watchers watchers) throws InterruptedException {
        if (called > 0) {
            api.desk("1", "start").expect(200);
            api.desk("1", "finish").expect(200);
        }
        LockSupport.parkNanos(BETWEEN.toNanos());
        var shown = "A%03d</p>".formatted(++called);
        return watchers.until(shown, () -> api.desk("1", "call-next").expect(200));
    }
}
