package vn.luot.hub.web.privacy;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.List;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Refusal;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.report.Held;
import vn.luot.hub.report.Holdings;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Actions;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Problem;
import vn.luot.hub.web.Visit;

/// Answers a citizen who asks what is held about a visit: whoever shows the paper is told, and what
/// they wrote is erased if they want it.
public final class PrivacyPage implements Page {
    private static final String HERE = "/manager/privacy";

    private final Hall hall;
    private final Holdings holdings;
    private final Actions actions;

    public PrivacyPage(Hall hall, Holdings holdings, Actions actions) {
        this.hall = hall;
        this.holdings = holdings;
        this.actions = actions;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(HERE, this::show, Access.INSPECTOR);
        routes.get(HERE + ".json", this::export, Access.INSPECTOR);
        routes.post(HERE + "/erase", this::erase, Access.MANAGER);
    }

    private void show(Context ctx) {
        var visit = Visit.of(ctx);
        var asked = asked(ctx);
        var held = asked.isEmpty() ? List.<Held>of() : asked.in(holdings);
        if (held.stream().anyMatch(found -> !found.number().equals(asked.text()))) {
            // the ticket's secret stays neither in the address nor in the links of the page
            ctx.redirect(address(held.getFirst(), day(asked, held)), HttpStatus.SEE_OTHER);
            return;
        }
        show(ctx, visit, asked, held);
    }

    private void show(Context ctx, Visit visit, Asked asked, List<Held> held) {
        var mayErase = visit.user().filter(user -> keepsIt(user.role())).isPresent();
        var shown =
                new PrivacyView(
                        held.isEmpty() ? "" : held.getFirst().number(),
                        day(asked, held).toString(),
                        !asked.isEmpty() && held.isEmpty(),
                        held.stream()
                                .map(found -> new HeldWords(found, hall, visit))
                                .map(words -> words.view(day(asked, held), mayErase))
                                .toList());
        var layout = Layout.of(visit, visit.text("privacy.title")).css("people");
        ctx.header("Cache-Control", "no-store");
        ctx.html(hall.templates().privacyPage(layout, shown).render());
    }

    /// Two visits with one number are only found together on the day that was asked for.
    private static LocalDate day(Asked asked, List<Held> held) {
        return held.size() == 1 ? held.getFirst().day() : asked.day();
    }

    private static boolean keepsIt(Role role) {
        return role == Role.MANAGER || role == Role.ADMIN;
    }

    private void export(Context ctx) {
        var held = find(asked(ctx));
        var file = "luot-%s-%s.json".formatted(held.day(), held.number());
        ctx.header("Cache-Control", "no-store");
        ctx.header("Content-Disposition", "attachment; filename=\"" + file + '"');
        ctx.json(Export.of(held, hall.config().get().id(), hall.now()));
    }

    private void erase(Context ctx) {
        var asked = asked(ctx);
        var held = find(asked);
        var ratings = held.said().stream().map(Held.Said::seq).toList();
        if (!ratings.isEmpty()) {
            var _ = actions.events(ctx, new Command.EraseWords(held.ticket(), ratings));
        }
        Actions.done(ctx, address(held, asked.day()));
    }

    private static String address(Held held, LocalDate day) {
        return HERE + "?ticket=" + held.number() + "&day=" + day;
    }

    private Held find(Asked asked) {
        return asked.oneIn(holdings)
                .orElseThrow(() -> new Problem(404, Refusal.UNKNOWN_TICKET.word()));
    }

    private Asked asked(Context ctx) {
        return Asked.of(ctx, Rules.day(hall.now()));
    }
}
