package vn.luot.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.luot.system.Http.Reply;
import vn.luot.system.Ledger.Seen;

/// The officers of one day. They go on when the hub does not answer, and ask again what it said.
final class DayOfficers implements AutoCloseable {
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);
    private static final Duration WALK = Duration.ofSeconds(30);

    private final HubApi api;
    private final OfficeTime time;
    private final Ledger ledger;
    private final Function<String, Duration> serving;
    private final Random random = new Random(11);
    private final ExecutorService hall = Executors.newFixedThreadPool(4);
    private final ConcurrentLinkedQueue<String> troubles = new ConcurrentLinkedQueue<>();
    private final AtomicInteger busy = new AtomicInteger();

    DayOfficers(HubApi api, OfficeTime time, Ledger ledger, Function<String, Duration> serving) {
        this.api = api;
        this.time = time;
        this.ledger = ledger;
        this.serving = serving;
    }

    void open(List<String> desks) {
        for (var desk : desks) open(desk);
    }

    boolean allIdle() {
        return busy.get() == 0;
    }

    private void open(String desk) {
        ask(desk, "open", Map.of(), _ -> later(WALK, () -> callNext(desk)));
    }

    /// Busy until it is known that nobody was called.
    private void callNext(String desk) {
        busy.incrementAndGet();
        ask(
                () -> api.desk(desk, "call-next", Map.of()),
                reply -> {
                    switch (reply.status()) {
                        case 200 -> called(desk, reply.json());
                        // the hub died after it had called somebody here and before it said so
                        case 409 -> current(desk);
                        default -> {
                            busy.decrementAndGet();
                            later(LOOK_AGAIN, () -> callNext(desk));
                        }
                    }
                },
                () -> {
                    busy.decrementAndGet();
                    callNext(desk);
                });
    }

    private void current(String desk) {
        ask(() -> api.currentAt(desk), ticket -> serve(desk, ticket), () -> current(desk));
    }

    private void called(String desk, JsonNode ticket) {
        var id = ticket.path("id").asText();
        ledger.add(new Seen.Called(id, ticket.path("number").asText(), desk));
        later(WALK, () -> ask(desk, "start", Map.of(), _ -> serve(desk, id)));
    }

    private void serve(String desk, String ticket) {
        later(serving.apply(ticket), () -> finish(desk, ticket));
    }

    private void finish(String desk, String ticket) {
        ask(
                desk,
                "finish",
                Map.of("purpose", 1, "dossiers", 1),
                reply -> {
                    // 409: finished already, by an order whose answer was lost
                    if (reply.status() == 200 || reply.status() == 409)
                        ledger.add(new Seen.Finished(ticket, desk));
                    rateSometimes(ticket);
                    busy.decrementAndGet();
                    later(WALK, () -> callNext(desk));
                });
    }

    private void rateSometimes(String ticket) {
        if (random.nextInt(10) >= 4) return;
        busy.incrementAndGet();
        rate(ticket, 1 + random.nextInt(5));
    }

    /// Whoever gets no answer rates again: the hub may have heard it or not.
    private void rate(String ticket, int level) {
        ask(
                () -> api.rate(ticket, level),
                reply -> {
                    if (reply.status() == 201) ledger.add(new Seen.Rated(ticket, level));
                    busy.decrementAndGet();
                },
                () -> rate(ticket, level));
    }

    private void ask(String desk, String action, Map<String, ?> body, Consumer<Reply> then) {
        ask(() -> api.desk(desk, action, body), then, () -> ask(desk, action, body, then));
    }

    /// One call; when nobody answers, the same again after a while.
    private <T> void ask(Supplier<T> call, Consumer<T> then, Runnable again) {
        T answer;
        try {
            answer = call.get();
        } catch (UncheckedIOException _) {
            later(LOOK_AGAIN, again);
            return;
        }
        then.accept(answer);
    }

    private void later(Duration office, Runnable step) {
        time.after(office, hall, () -> take(step));
    }

    private void take(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            troubles.add(e.toString());
        }
    }

    /// What an officer could not cope with, if anything.
    Iterable<String> troubles() {
        return troubles;
    }

    @Override
    public void close() {
        hall.shutdownNow();
    }
}
