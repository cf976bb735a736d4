package vn.luot.hub.web;

import io.javalin.config.Key;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// How much one visitor may ask: a phone, a rater, who wants to be told, a reader of reports, a
/// program, a stranger at the API. A whole hall may stand behind one address of a wireless network,
/// so that the public's limits are wide.
public final class Limits {
    static final Key<Limits> KEY = new Key<>("limits");

    /// A program may come in gusts of so many seconds' worth.
    private static final int GUST = 4;

    private static final List<String> PUBLIC = List.of("/t/", "/a/", "/book", "/procedures");

    private final InstantSource clock;
    private final RateLimit phones;
    private final RateLimit ratings;
    private final RateLimit wishes;
    private final RateLimit readers;
    private final RateLimit strangers;
    private final RateLimit staff;
    private final ConcurrentMap<Integer, RateLimit> programs = new ConcurrentHashMap<>();

    public Limits(InstantSource clock) {
        this.clock = clock;
        this.phones = perSecond(300, 20);
        this.ratings = perSecond(60, 2);
        this.wishes = perSecond(60, 1);
        this.readers = perSecond(60, 2);
        this.strangers = perSecond(100, 20);
        this.staff = perSecond(400, 100);
    }

    /// @throws Problem 429 if this visitor has asked too much
    void check(Context ctx, Visit visit) {
        wait(ctx, visit)
                .ifPresent(wait -> {
                    throw Problem.tooMany(wait);
                });
    }

    private Optional<Duration> wait(Context ctx, Visit visit) {
        var path = ctx.path();
        if (Requests.isApi(ctx)) return api(ctx, visit);
        var rates = path.startsWith("/rate/") || path.endsWith("/rate");
        if (rates && Requests.isUnsafe(ctx)) return ratings.take(address(ctx));
        if (path.endsWith("/push") && Requests.isUnsafe(ctx)) return wishes.take(address(ctx));
        if (path.startsWith("/public/")) return readers.take(address(ctx));
        return rates || PUBLIC.stream().anyMatch(path::startsWith)
                ? phones.take(address(ctx))
                : Optional.empty();
    }

    private Optional<Duration> api(Context ctx, Visit visit) {
        if (visit.program().isPresent()) {
            var program = visit.program().get();
            return programs.computeIfAbsent(
                            program.perSecond(), rate -> perSecond(GUST * rate, rate))
                    .take(program.name());
        }
        return visit.user()
                .map(user -> staff.take(user.name()))
                .orElseGet(() -> strangers.take(address(ctx)));
    }

    private RateLimit perSecond(int burst, int rate) {
        return new RateLimit(burst, Duration.ofSeconds(1).dividedBy(rate), clock);
    }

    private static String address(Context ctx) {
        return Addresses.neighbourhood(ctx.ip());
    }
}
