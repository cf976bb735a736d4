package vn.luot.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import vn.luot.system.HubApi;
import vn.luot.wire.FromHub;

/// Programs that give commands over `/api/v1` as fast as they are answered.
final class HttpCrowd {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] SERVICES = {"A", "C", "E", "F"};

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final Map<String, String> headers;
    private final String office;

    HttpCrowd(HubApi api) {
        this.base = api.http().base();
        this.headers = api.http().headers();
        this.office = api.office();
    }

    void warmUp(int commands) throws Exception {
        rush(4, commands);
    }

    /// @param commands half of them take a number, half give it back
    Rush rush(int clients, int commands) throws Exception {
        var each = Math.max(1, commands / clients / 2);
        var begin = System.nanoTime();
        var nanos = inParallel(clients, () -> visits(each));
        var took = Duration.ofNanos(System.nanoTime() - begin);
        return new Rush(new Times(nanos), took);
    }

    private long[] visits(int most) throws IOException, InterruptedException {
        var nanos = new long[2 * most];
        for (int i = 0; i < most; i++) {
            var id = UUID.randomUUID().toString();
            var start = System.nanoTime();
            issue(id, SERVICES[i % SERVICES.length]);
            var between = System.nanoTime();
            giveBack(id);
            nanos[2 * i] = between - start;
            nanos[2 * i + 1] = System.nanoTime() - between;
        }
        return nanos;
    }

    /// So many numbers taken and kept.
    void take(int tickets) throws Exception {
        var left = new AtomicInteger(tickets);
        inParallel(
                8,
                () -> {
                    for (int n; (n = left.getAndDecrement()) > 0; )
                        issue(UUID.randomUUID().toString(), SERVICES[n % SERVICES.length]);
                    return new long[0];
                });
    }

    /// Tries until a number is given; the hub may still be starting.
    ///
    /// @return when it was, by [System#nanoTime]
    long untilServed() throws InterruptedException {
        while (true) {
            try {
                issue(UUID.randomUUID().toString(), SERVICES[0]);
                return System.nanoTime();
            } catch (IOException | IllegalStateException _) {
                Thread.onSpinWait();
            }
        }
    }

    /// So that nobody waits for what comes next.
    void giveBack(List<FromHub.TicketAnswer> given) throws Exception {
        var left = new ConcurrentLinkedQueue<>(given);
        inParallel(
                8,
                () -> {
                    for (var next = left.poll(); next != null; next = left.poll())
                        giveBack(next.ticket().toString());
                    return new long[0];
                });
    }

    private void issue(String id, String service) throws IOException, InterruptedException {
        var body = JSON.writeValueAsString(Map.of("service", service, "pressId", id));
        expect(send(request("tickets").POST(BodyPublishers.ofString(body)).build()), 201);
    }

    private void giveBack(String id) throws IOException, InterruptedException {
        var path = "tickets/" + id + "/cancel";
        expect(send(request(path).POST(BodyPublishers.ofString("{}")).build()), 200);
    }

    private static void expect(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status)
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
    }

    private HttpResponse<String> send(HttpRequest request)
            throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        var uri = base.resolve("/api/v1/offices/" + office + "/" + path);
        var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30));
        headers.forEach(request::header);
        return request;
    }

    /// @return what all of them measured
    static long[] inParallel(int clients, Callable<long[]> work) throws Exception {
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<long[]>>();
            for (int i = 0; i < clients; i++) running.add(crowd.submit(work));
            var all = LongStream.builder();
            for (var one : running) for (long nanos : one.get()) all.add(nanos);
            return all.build().toArray();
        }
    }
}
