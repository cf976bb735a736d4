package vn.luot.hub.push;

import com.zerodeplibs.webpush.PushSubscription;
import com.zerodeplibs.webpush.httpclient.OkHttpClientRequestPreparer;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.Request;
import vn.luot.hub.outgoing.CarefulClient;

/// Gives one notice to one browser's service, once, sealed so that only the browser can read it.
final class Post implements AutoCloseable {
    /// A phone that comes back later is told nothing: its turn is over.
    private static final int KEPT_MINUTES = 5;

    private static final int KNOWN_MINUTES = 60;

    private final PushConfig config;
    private final CarefulClient client;

    Post(PushConfig config, CarefulClient.Net net) {
        this.config = config;
        this.client = new CarefulClient(net);
    }

    /// The service will not take it, however often it is asked.
    static class Refused extends IOException {
        private static final long serialVersionUID = 1;

        Refused(int status) {
            super("answered " + status);
        }
    }

    /// The browser has ended the subscription.
    static final class Gone extends Refused {
        private static final long serialVersionUID = 1;

        Gone(int status) {
            super(status);
        }
    }

    /// @throws Gone if nobody is there any more
    /// @throws Refused if another try is of no use
    /// @throws IOException if it was not taken, or nobody knows
    void give(Browser browser, Notice notice) throws IOException {
        var status = client.status(request(browser, notice));
        if (status / 100 == 2) return;
        if (status == 404 || status == 410) throw new Gone(status);
        if (status == 429 || status >= 500) throw new IOException("answered " + status);
        throw new Refused(status);
    }

    private Request request(Browser browser, Notice notice) {
        return OkHttpClientRequestPreparer.getBuilder()
                .pushSubscription(of(browser))
                .vapidJWTExpiresAfter(KNOWN_MINUTES, TimeUnit.MINUTES)
                .vapidJWTSubject(config.contact().toString())
                .pushMessage(notice.json())
                .ttl(KEPT_MINUTES, TimeUnit.MINUTES)
                .urgencyHigh()
                .topic(notice.topic())
                .build(config.key())
                .toRequest();
    }

    private static PushSubscription of(Browser browser) {
        var keys = new PushSubscription.Keys();
        keys.setP256dh(browser.p256dh());
        keys.setAuth(browser.auth());
        var subscription = new PushSubscription();
        subscription.setEndpoint(browser.endpoint().toString());
        subscription.setKeys(keys);
        return subscription;
    }

    @Override
    public void close() {
        client.close();
    }
}
