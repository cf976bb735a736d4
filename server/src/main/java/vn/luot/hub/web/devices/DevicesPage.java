package vn.luot.hub.web.devices;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.hub.accounts.DeviceKeys.Code;
import vn.luot.hub.accounts.DeviceKeys.Enrolled;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Actions;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Problem;
import vn.luot.hub.web.RateLimit;
import vn.luot.hub.web.Visit;
import vn.luot.link.Authority;
import vn.luot.text.Formats;
import vn.luot.wire.DeviceId;
import vn.luot.wire.Wire;

/// Which devices belong: codes for new ones, the way out for lost ones, and where a device brings
/// its code.
public final class DevicesPage implements Page {
    private static final Logger log = LoggerFactory.getLogger(DevicesPage.class);
    private static final String HERE = "/manager/devices";

    /// They mean something else at the broker.
    private static final Set<String> RESERVED = Set.of("hub", "pub");

    private final Hall hall;
    private final Admissions admissions;
    private final RateLimit wrongCodes =
            new RateLimit(10, Duration.ofSeconds(30), InstantSource.system());

    /// @param code shown once, just made
    /// @param seal mark of the hub's own authority
    public record Belonging(Optional<NewCode> code, List<Row> devices, Optional<String> seal) {
        public Belonging {
            devices = List.copyOf(devices);
        }
    }

    /// @param until when it is worth nothing any more, in words
    public record NewCode(String device, String text, String until) {}

    public record Row(String device, String since) {}

    public DevicesPage(Hall hall, Admissions admissions) {
        this.hall = hall;
        this.admissions = admissions;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(HERE, ctx -> page(ctx, Optional.empty()), Access.MANAGER);
        routes.post(HERE, this::invite, Access.MANAGER);
        routes.post(HERE + "/{device}/revoke", this::revoke, Access.MANAGER);
        routes.post("/enrol", this::enrol, Access.CODE);
        routes.get("/ca.crt", this::authority, Access.ANYONE);
    }

    private void invite(Context ctx) {
        var device = device(field(ctx, "device"));
        if (RESERVED.contains(device.value())) throw new Problem(400, "wrong-device");
        page(ctx, Optional.of(admissions.invite(device, Visit.of(ctx).actor())));
    }

    private void revoke(Context ctx) {
        admissions.revoke(device(ctx.pathParam("device")), Visit.of(ctx).actor());
        Actions.done(ctx, HERE);
    }

    /// For browsers that shall believe this hub.
    private void authority(Context ctx) {
        var authority = admissions.authority().orElseThrow(() -> new Problem(404, "not-found"));
        ctx.contentType("application/x-x509-ca-cert").result(authority.pem());
    }

    private void enrol(Context ctx) {
        if (!wrongCodes.allows(ctx.ip())) throw new Problem(429, "too-many-codes");
        var wanted = Optional.of(field(ctx, "device")).filter(name -> !name.isEmpty());
        var admitted = admissions.enrol(field(ctx, "code"), wanted.map(DevicesPage::device));
        if (admitted.isEmpty()) {
            wrongCodes.spend(ctx.ip());
            log.warn("a code that is worth nothing came from {}", ctx.ip());
            throw new Problem(403, "wrong-code");
        }
        log.info("{} enrolled from {}", admitted.get().device(), ctx.ip());
        ctx.status(201).header("Cache-Control", "no-store");
        ctx.contentType("application/json").result(Wire.write(admitted.get()));
    }

    private void page(Context ctx, Optional<Code> code) {
        var visit = Visit.of(ctx);
        var formats = new Formats(visit.language());
        var view =
                new Belonging(
                        code.map(made ->
                                new NewCode(
                                        made.device().value(),
                                        admissions.typed(made),
                                        formats.moment(made.until()))),
                        admissions.keys().all().stream().map(d -> row(d, formats)).toList(),
                        admissions.authority().map(Authority::seal));
        var layout = Layout.of(visit, visit.text("status.belong-title")).css("manager");
        ctx.header("Cache-Control", "no-store");
        ctx.html(hall.templates().devicesPage(layout, view).render());
    }

    private static Row row(Enrolled device, Formats formats) {
        return new Row(device.device().value(), formats.moment(device.since()));
    }

    private static DeviceId device(String name) {
        try {
            return new DeviceId(name);
        } catch (IllegalArgumentException _) {
            throw new Problem(400, "wrong-device");
        }
    }

    private static String field(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("").strip();
    }
}
