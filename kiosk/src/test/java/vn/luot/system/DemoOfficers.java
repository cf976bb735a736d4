package vn.luot.system;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Seeded officers of the demo: they open their desks, call, serve for a minute or two and finish;
/// now and then somebody has gone home, and now and then somebody rates.
final class DemoOfficers implements AutoCloseable {
    private static final int SEED = 7;
    private static final double GONE_HOME = 0.05;
    private static final double RATES = 0.45;

    private final HubApi api;
    private final Random random = new Random(SEED);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    private DemoOfficers(HubApi api) {
        this.api = api;
    }

    static DemoOfficers atWork(HubApi api, List<String> desks) {
        var officers = new DemoOfficers(api);
        for (var desk : desks) officers.after(1, () -> officers.open(desk));
        return officers;
    }

    private void open(String desk) {
        api.desk(desk, "open");
        after(2, () -> callNext(desk));
    }

    private void callNext(String desk) {
        var reply = api.desk(desk, "call-next");
        switch (reply.status()) {
            case 200 -> {
                var ticket = reply.json().path("id").asText();
                if (random.nextDouble() < GONE_HOME) after(40, () -> miss(desk));
                else after(6 + random.nextInt(15), () -> serve(desk, ticket));
            }
            case 409 -> after(10, () -> finish(desk, ""));
            default -> after(4, () -> callNext(desk));
        }
    }

    private void miss(String desk) {
        api.desk(desk, "no-show");
        after(2, () -> callNext(desk));
    }

    private void serve(String desk, String ticket) {
        api.desk(desk, "start");
        after(60 + random.nextInt(120), () -> finish(desk, ticket));
    }

    private void finish(String desk, String ticket) {
        api.desk(desk, "finish", Map.of("purpose", 1 + random.nextInt(4), "dossiers", 1));
        if (!ticket.isEmpty() && random.nextDouble() < RATES)
            after(20, () -> api.rate(ticket, random.nextInt(10) == 0 ? 2 : 4 + random.nextInt(2)));
        after(4, () -> callNext(desk));
    }

    /// A hub that does not answer is asked again: an officer would not go home either.
    private void after(int seconds, Runnable step) {
        var _ =
                clock.schedule(
                        () -> {
                            try {
                                step.run();
                            } catch (UncheckedIOException _) {
                                after(5, step);
                            }
                        },
                        seconds,
                        TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
