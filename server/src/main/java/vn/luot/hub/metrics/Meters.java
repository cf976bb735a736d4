package vn.luot.hub.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import vn.luot.hub.engine.Device;
import vn.luot.hub.engine.Devices;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.engine.Journal;

/// Everything that is counted and measured. No label names a person, a ticket or a token.
///
/// Safe for use from any thread.
public final class Meters implements AutoCloseable {
    /// From a fast disk to one that holds the hall up.
    private static final Duration[] COMMITS = millis(2, 5, 10, 20, 50, 100, 250, 1000, 5000);

    private static final Duration[] ANSWERS = millis(5, 20, 100, 500, 2000);

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbage = new JvmGcMetrics();
    private final Timer commits;
    private final List<Runnable> refreshes = new CopyOnWriteArrayList<>();

    public Meters() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        garbage.bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        commits =
                Timer.builder("luot.commit")
                        .description("How long a batch of events takes to be on disk.")
                        .serviceLevelObjectives(COMMITS)
                        .register(registry);
    }

    /// The same journal, its commits measured.
    public Journal timed(Journal journal) {
        return new TimedJournal(journal, commits);
    }

    /// The slowest commit of the last minutes; none is zero.
    public Duration slowestCommit() {
        return Duration.ofMillis((long) commits.max(TimeUnit.MILLISECONDS));
    }

    /// A figure that is asked for when somebody looks.
    public void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }

    /// A figure that only grows, counted elsewhere.
    public void counter(String name, String description, Supplier<Number> value) {
        FunctionCounter.builder(name, value, v -> v.get().doubleValue())
                .description(description)
                .register(registry);
    }

    /// A request was answered.
    ///
    /// @param route its template, never its path: a path may hold a token
    public void answered(String method, String route, int status, Duration took) {
        Timer.builder("luot.http")
                .description("Requests, by the template of their route.")
                .tag("method", method)
                .tag("route", route)
                .tag("status", status / 100 + "xx")
                .serviceLevelObjectives(ANSWERS)
                .register(registry)
                .record(took);
    }

    /// The office's own figures, from now on. Once.
    public void watch(Engine engine, Devices devices) {
        var figures = new OfficeFigures(registry, engine, devices);
        refreshes.add(figures::refresh);
        gauge("luot.tickets.today", "Tickets of the day.", () -> engine.office().tickets().size());
        gauge("luot.calls.today", "Calls of the business day.", () -> engine.office().calls());
        gauge("luot.events.last", "Number of the last stored event.", engine::seq);
        gauge("luot.engine.queue", "Commands that wait to be decided.", engine::backlog);
        gauge("luot.devices.known", "Devices the hub has met.", () -> devices.all().size());
        gauge(
                "luot.devices.online",
                "Devices that are connected.",
                () -> devices.all().stream().filter(Device::online).count());
        counter("luot.messages.again", "Messages that came twice.", engine::duplicates);
    }

    /// All of it in the text format 0.0.4.
    public String text() {
        refreshes.forEach(Runnable::run);
        return registry.scrape();
    }

    @Override
    public void close() {
        garbage.close();
        registry.close();
    }

    private static Duration[] millis(long... each) {
        return Arrays.stream(each).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
    }
}
