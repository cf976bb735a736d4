package vn.luot.hub.province;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import okhttp3.Dns;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import vn.luot.hub.outgoing.CarefulClient;
import vn.luot.hub.outgoing.Reach;

/// The province's hub over HTTP.
final class ProvinceHub implements Away {
    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final Duration IN_ALL = Duration.ofSeconds(30);
    private static final int CONFLICT = 409;

    /// What is wrong with a document itself: unreadable, too large, absurd.
    private static final Set<Integer> OF_THIS_DAY = Set.of(400, 413, 422);

    private final ProvinceConfig.Upward to;
    private final CarefulClient client;

    /// It answered that it does not take it.
    static final class NotTaken extends IOException {
        private static final long serialVersionUID = 1;

        NotTaken(URI address, int status) {
            super(address + " answered " + status);
        }
    }

    /// @param loopback whether this machine itself may be reached, and without TLS
    /// @throws IllegalArgumentException naming the key if it would be told without TLS
    ProvinceHub(ProvinceConfig.Upward to, boolean loopback) {
        if (!loopback && !to.address().getScheme().equals("https"))
            throw new IllegalArgumentException("to.address: without TLS only in the demo");
        this.to = to;
        this.client =
                new CarefulClient(
                        new CarefulClient.Net(
                                new Reach(to.inside(), loopback), Dns.SYSTEM, IN_ALL));
    }

    @Override
    public Answer take(SiteDay day) throws IOException {
        var base = to.address().toString().replaceFirst("/$", "");
        var address =
                URI.create("%s/api/v1/province/days/%s/%s".formatted(base, day.site(), day.date()));
        var status =
                client.status(
                        new Request.Builder()
                                .url(address.toString())
                                .header("User-Agent", "luot-hub")
                                .header("Authorization", "Bearer " + to.key())
                                .put(RequestBody.create(DayJson.write(day), JSON))
                                .build());
        if (status == CONFLICT) return Answer.BEHIND;
        if (OF_THIS_DAY.contains(status)) return Answer.REFUSED;
        if (status / 100 != 2) throw new NotTaken(address, status);
        return Answer.TAKEN;
    }

    @Override
    public void close() {
        client.close();
    }
}
