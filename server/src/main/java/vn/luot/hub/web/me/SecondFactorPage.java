package vn.luot.hub.web.me;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import vn.luot.hub.accounts.Account;
import vn.luot.hub.accounts.SecondFactors;
import vn.luot.hub.accounts.SignIn;
import vn.luot.hub.accounts.Totp;
import vn.luot.hub.queue.Change;
import vn.luot.hub.queue.Change.Matter;
import vn.luot.hub.queue.Command;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Actions;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Problem;
import vn.luot.hub.web.Visit;
import vn.luot.ticket.QrCode;

/// Where somebody lets the hub ask for a code besides the password, or no more.
public final class SecondFactorPage implements Page {
    private static final String HERE = "/me/second-factor";

    private final Hall hall;
    private final SecondFactors factors;
    private final SignIn door;
    private final Actions actions;

    /// @param secret offered, in groups of four; empty once codes are asked for
    /// @param path the QR code's dark modules as an SVG path
    /// @param recovery shown once
    public record FactorView(
            String secret, String path, int size, Optional<String> problem, List<String> recovery) {
        public FactorView {
            recovery = List.copyOf(recovery);
        }
    }

    public SecondFactorPage(Hall hall, SecondFactors factors, SignIn door, Actions actions) {
        this.hall = hall;
        this.factors = factors;
        this.door = door;
        this.actions = actions;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(HERE, ctx -> offer(ctx, Totp.secret(), Optional.empty()), Access.SIGNED_IN);
        routes.post(HERE, this::begin, Access.SIGNED_IN);
        routes.post(HERE + "/end", this::end, Access.SIGNED_IN);
    }

    private void offer(Context ctx, String secret, Optional<String> problem) {
        var qr = QrCode.of(Totp.address(account(ctx).name(), secret));
        var view = new FactorView(secret, qr.path(), qr.size(), problem, List.of());
        if (problem.isPresent()) ctx.status(HttpStatus.BAD_REQUEST);
        page(ctx, view);
    }

    private void begin(Context ctx) {
        var account = account(ctx);
        var secret = field(ctx, "secret");
        if (!secret.matches(Totp.SHAPE)) throw new Problem(400, "status-400");
        if (!door.isOwn(account, field(ctx, "password"))) {
            offer(ctx, secret, Optional.of(Visit.of(ctx).text("people.wrong-old")));
            return;
        }
        var recovery = factors.begin(account.name(), secret, field(ctx, "code"));
        if (recovery.isEmpty()) {
            offer(ctx, secret, Optional.of(Visit.of(ctx).text("people.wrong-code")));
            return;
        }
        note(ctx, account, "off", "on");
        page(ctx, new FactorView("", "", 0, Optional.empty(), recovery));
    }

    private void end(Context ctx) {
        var account = account(ctx);
        if (!door.isOwn(account, field(ctx, "password"))) throw new Problem(403, "wrong-password");
        note(ctx, account, "on", "off");
        factors.end(account.name());
        Actions.done(ctx, "/me");
    }

    private void note(Context ctx, Account account, String before, String after) {
        var change =
                new Change(
                        Matter.SECOND_FACTOR,
                        account.name(),
                        Optional.of(before),
                        Optional.of(after));
        var _ = actions.events(ctx, new Command.NoteChange(change));
    }

    private void page(Context ctx, FactorView view) {
        var visit = Visit.of(ctx);
        var layout = Layout.of(visit, visit.text("people.factor")).css("people");
        ctx.header("Cache-Control", "no-store");
        ctx.html(hall.templates().meSecondFactor(layout, view).render());
    }

    private static Account account(Context ctx) {
        return Visit.of(ctx).user().orElseThrow(() -> new Problem(401, "status-401"));
    }

    private static String field(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("");
    }
}
