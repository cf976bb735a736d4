package vn.luot.hub.web.province;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import vn.luot.hub.accounts.ApiKey;
import vn.luot.hub.province.DayJson;
import vn.luot.hub.province.Province;
import vn.luot.hub.province.SiteDay;
import vn.luot.hub.province.SiteDays.Standing;
import vn.luot.hub.province.Sites.Site;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Problem;
import vn.luot.hub.web.Visit;

/// Takes the days of a province's sites. A site has a key of its own, which bears its id.
public final class IntakeCall implements Page {
    private static final int CREATED = 201;

    private final Province province;
    private final InstantSource clock;

    /// @param clock by which a day comes before or after its publication
    public IntakeCall(Province province, InstantSource clock) {
        this.province = province;
        this.clock = clock;
    }

    /// What the site is told.
    ///
    /// @param standing `taken` or `known`
    private record Receipt(String site, LocalDate date, int revision, String standing) {}

    @Override
    public void routes(RoutesConfig routes) {
        routes.put("/api/v1/province/days/{site}/{date}", this::take, Access.API_PROVINCE);
    }

    private void take(Context ctx) {
        var site = site(ctx);
        var now = clock.instant();
        var day = day(ctx, site, now);
        var standing = province.days().take(day, now);
        var receipt = new Receipt(site.id().value(), day.date(), day.revision(), word(standing));
        switch (standing) {
            case TAKEN -> ctx.status(CREATED).json(receipt);
            case KNOWN -> ctx.json(receipt);
            case BEHIND -> throw new Problem(409, "revision-behind", day.revision());
        }
    }

    private Site site(Context ctx) {
        var id = ctx.pathParam("site");
        var site = province.sites().find(id).orElseThrow(() -> new Problem(404, "no-site", id));
        var isItsOwn = Visit.of(ctx).program().map(ApiKey::name).filter(id::equals).isPresent();
        if (!isItsOwn) throw new Problem(403, "not-its-key", id);
        return site;
    }

    private static SiteDay day(Context ctx, Site site, Instant now) {
        try {
            var date = LocalDate.parse(ctx.pathParam("date"));
            var day = DayJson.read(bytes(ctx));
            var isThis = day.site().equals(site.id()) && day.date().equals(date);
            if (!isThis || date.isAfter(Rules.day(now)))
                throw new Problem(400, "wrong-field", "date");
            return day;
        } catch (DateTimeException _) {
            throw new Problem(400, "wrong-field", "date");
        } catch (DayJson.NotADay e) {
            throw new Problem(400, "not-a-day", String.valueOf(e.getMessage()));
        }
    }

    private static byte[] bytes(Context ctx) {
        try (var in = ctx.req().getInputStream()) {
            var bytes = in.readNBytes(DayJson.MAX_BYTES + 1);
            if (bytes.length > DayJson.MAX_BYTES) throw new Problem(413, "status-413");
            return bytes;
        } catch (IOException _) {
            throw new Problem(400, "status-400");
        }
    }

    private static String word(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }
}
