package vn.luot.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;

/// Pages that stay open, as browsers keep them: each its own connection, read to the end of every
/// event.
final class Watchers implements AutoCloseable {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int pages;
    private final CountDownLatch open;
    private volatile Wanted wanted = new Wanted("nothing is asked for yet", 0);

    /// What all wait for.
    private record Wanted(String text, CountDownLatch missing, Queue<Long> seen) {
        private Wanted(String text, int pages) {
            this(text, new CountDownLatch(pages), new ConcurrentLinkedQueue<>());
        }

        private void saw() {
            seen.add(System.nanoTime());
            missing.countDown();
        }
    }

    /// @param live address of what the pages show
    Watchers(URI live, int pages) throws InterruptedException {
        this.pages = pages;
        this.open = new CountDownLatch(pages);
        var request = HttpRequest.newBuilder(live).header("Accept", "text/event-stream").build();
        for (int i = 0; i < pages; i++) {
            var _ = client.sendAsync(request, BodyHandlers.fromLineSubscriber(new Page()));
        }
        if (!open.await(LONG.toSeconds(), TimeUnit.SECONDS))
            throw new IllegalStateException(open.getCount() + " pages show nothing");
    }

    /// From the beginning of a deed to each page that shows its effect, in no order.
    ///
    /// @param text that each page shows then, and none before
    Times until(String text, Runnable deed) throws InterruptedException {
        var next = new Wanted(text, pages);
        wanted = next;
        var begin = System.nanoTime();
        deed.run();
        if (!next.missing().await(LONG.toSeconds(), TimeUnit.SECONDS))
            throw new IllegalStateException(
                    "%d of %d pages never showed %s"
                            .formatted(next.missing().getCount(), pages, text));
        return new Times(next.seen().stream().mapToLong(at -> at - begin).toArray());
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    /// An event is seen when the empty line after it is there.
    private final class Page implements Flow.Subscriber<String> {
        private boolean shown;
        private boolean found;
        private Wanted last = wanted;

        @Override
        public void onSubscribe(Flow.Subscription lines) {
            lines.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            var now = wanted;
            if (!now.equals(last) && line.contains(now.text())) found = true;
            if (line.equals("event: state") && !shown) {
                shown = true;
                open.countDown();
            }
            if (!line.isEmpty() || !found) return;
            found = false;
            last = now;
            now.saw();
        }

        @Override
        public void onError(Throwable lost) {} // closed, or missed in the count

        @Override
        public void onComplete() {}
    }
}
