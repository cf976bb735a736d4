package vn.luot.hub.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.luot.hub.web.templates.StaticTemplates;

/// Pages over real server-sent events.
class LiveTest {
    private static final String LONG = "x".repeat(300_000);
    private final AtomicInteger state = new AtomicInteger();
    private final AtomicInteger drawings = new AtomicInteger();
    private final Live live = new Live("build-1", Duration.ofMillis(200));
    private final HttpClient client = HttpClient.newHttpClient();
    private Web web;

    @BeforeEach
    void open() {
        Page page =
                routes -> {
                    routes.sse("/live", c -> live.serve(c, this::html), Access.ANYONE);
                    routes.sse("/large", c -> live.serve(c, () -> html() + LONG), Access.ANYONE);
                    routes.sse("/alike", c -> live.serve(c, "hall", this::drawn), Access.ANYONE);
                    routes.sse("/broken", c -> live.serve(c, this::broken), Access.ANYONE);
                };
        var settings = new Web.Settings("127.0.0.1", 0, false);
        web = new Web(settings, Gates.NOBODY, new StaticTemplates(), List.of(page)).start();
    }

    @AfterEach
    void close() {
        client.shutdownNow();
        web.close();
    }

    private String html() {
        return "<b>" + state.get() + "</b>";
    }

    private String drawn() {
        drawings.incrementAndGet();
        return html();
    }

    private String broken() {
        if (state.get() == 1) throw new IllegalStateException("cannot draw 1");
        return html();
    }

    /// Reads a page's events for as long as the test runs.
    private List<String> read(String path) {
        var lines = new CopyOnWriteArrayList<String>();
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web.port() + path))
                        .header("Accept", "text/event-stream")
                        .build();
        var _ =
                client.sendAsync(request, BodyHandlers.ofLines())
                        .thenAccept(answer -> answer.body().forEach(lines::add));
        return lines;
    }

    private void change() {
        state.incrementAndGet();
        live.changed();
    }

    @Test
    void sendsTheStateAtOnceAndEachChange() {
        var lines = read("/live");
        await().untilAsserted(() -> assertThat(lines).contains("event: build", "data: <b>0</b>"));
        change();
        await().untilAsserted(() -> assertThat(lines).contains("data: <b>1</b>"));
        assertThat(lines.indexOf("data: build-1")).isLessThan(lines.indexOf("data: <b>0</b>"));
    }

    @Test
    void quietPageHearsThatTheHubIsThereAndNothingTwice() {
        var lines = read("/live");
        await().untilAsserted(() -> assertThat(lines).contains("event: alive"));
        assertThat(lines).containsOnlyOnce("event: state");
    }

    @Test
    void whatAllSeeIsDrawnOnceForAll() {
        var pages = Stream.generate(() -> read("/alike")).limit(50).toList();
        await().until(() -> pages.stream().allMatch(lines -> lines.contains("data: <b>0</b>")));
        var before = drawings.get();
        change();
        await().until(() -> pages.stream().allMatch(lines -> lines.contains("data: <b>1</b>")));
        assertThat(drawings.get() - before).isLessThan(pages.size() / 2);
    }

    @Test
    void whatAllSeeFollowsWhatChangesByItself() {
        var lines = read("/alike");
        await().untilAsserted(() -> assertThat(lines).contains("data: <b>0</b>"));
        state.incrementAndGet();
        await().untilAsserted(() -> assertThat(lines).contains("data: <b>1</b>"));
    }

    @Test
    void pageFollowsWhatChangesByItself() {
        var lines = read("/live");
        await().untilAsserted(() -> assertThat(lines).contains("data: <b>0</b>"));
        state.incrementAndGet();
        await().untilAsserted(() -> assertThat(lines).contains("data: <b>1</b>"));
    }

    @Test
    void readerThatStopsHoldsUpNobody() throws IOException {
        try (var stuck = new Socket(InetAddress.getLoopbackAddress(), web.port())) {
            stuck.setReceiveBufferSize(4096);
            ask(stuck, "/large");
            await().untilAsserted(() -> assertThat(live.open()).isEqualTo(1));
            var lines = read("/live");
            for (int i = 1; i <= 40; i++) {
                change();
                var expected = "data: <b>" + i + "</b>";
                await().untilAsserted(() -> assertThat(lines).contains(expected));
            }
        }
    }

    /// Its thread once went on for ever, asking the web server to answer a request it had
    /// forgotten.
    @Test
    void stuckReaderIsForgottenWhenTheSiteCloses() throws IOException {
        try (var stuck = new Socket(InetAddress.getLoopbackAddress(), web.port())) {
            stuck.setReceiveBufferSize(4096);
            ask(stuck, "/large");
            await().untilAsserted(() -> assertThat(live.open()).isEqualTo(1));
            for (int i = 1; i <= 40; i++) change();
            web.close();
            await().atMost(Duration.ofSeconds(40))
                    .untilAsserted(() -> assertThat(live.open()).isZero());
        }
    }

    private static void ask(Socket socket, String path) throws IOException {
        var request =
                "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n"
                        .formatted(path);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void closedPagesAreForgotten() {
        var lines = read("/live");
        await().untilAsserted(() -> assertThat(lines).contains("data: <b>0</b>"));
        client.shutdownNow();
        await().untilAsserted(() -> assertThat(live.open()).isZero());
    }

    @Test
    void pageThatCannotBeDrawnIsClosedAndTheOthersGoOn() {
        var broken = read("/broken");
        var lines = read("/live");
        await().untilAsserted(() -> assertThat(broken).contains("data: <b>0</b>"));
        await().untilAsserted(() -> assertThat(live.open()).isEqualTo(2));
        change();
        await().untilAsserted(() -> assertThat(live.open()).isEqualTo(1));
        change();
        await().untilAsserted(() -> assertThat(lines).contains("data: <b>2</b>"));
    }
}
