package vn.luot.hub.web.paper;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Command.Opinion;
import vn.luot.hub.queue.Decision;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.queue.Ticket;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Actions;
import vn.luot.hub.web.Addresses;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.OpinionForm;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Problem;
import vn.luot.hub.web.Visit;
import vn.luot.text.Formats;
import vn.luot.wire.TicketId;

/// Rating forms that citizens filled in on paper, entered by the lead: marked as such everywhere.
public final class PaperRatingsPage implements Page {
    private static final String HERE = "/manager/paper-ratings";

    private final Hall hall;
    private final Actions actions;
    private final ServedBy servedBy;

    /// Who served a visit, as the log calls them.
    public interface ServedBy {
        Optional<String> of(TicketId ticket);
    }

    /// The page with what was typed.
    ///
    /// @param done what was just entered
    /// @param refused why it was not
    /// @param day as a form writes it
    public record PaperView(
            Optional<String> done,
            Optional<String> refused,
            String number,
            String day,
            Typed typed,
            OpinionForm form) {}

    /// What was typed of the opinion.
    ///
    /// @param level empty if none is chosen
    public record Typed(String level, List<String> reasons, String comment) {
        static final Typed NOTHING = new Typed("", List.of(), "");

        public Typed {
            reasons = List.copyOf(reasons);
        }
    }

    public PaperRatingsPage(Hall hall, Actions actions, ServedBy servedBy) {
        this.hall = hall;
        this.actions = actions;
        this.servedBy = servedBy;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(HERE, this::show, Access.LEAD);
        routes.post(HERE, this::enter, Access.LEAD);
        routes.get(HERE + "/form", this::blank, Access.LEAD);
    }

    private void show(Context ctx) {
        var visit = Visit.of(ctx);
        var number = Optional.ofNullable(ctx.queryParam("done")).orElse("");
        var level = Optional.ofNullable(ctx.queryParam("level")).orElse("");
        var done =
                level.matches("[1-5]") && number.matches("[A-Z0-9]{1,8}")
                        ? Optional.of(
                                visit.text(
                                        "rating.paper-done",
                                        number,
                                        visit.text("rating.level." + level)))
                        : Optional.<String>empty();
        page(ctx, view(done, Optional.empty(), "", today().toString(), Typed.NOTHING));
    }

    private void enter(Context ctx) {
        var opinion = OpinionForm.read(ctx, Opinion.PAPER);
        var number = field(ctx, "number").toUpperCase(Locale.ROOT);
        var day = day(ctx);
        var ticket = find(number, day);
        if (ticket.isEmpty()) {
            var visit = Visit.of(ctx);
            var date = new Formats(visit.language()).date(day);
            again(ctx, 404, visit.text("rating.paper-unknown", number, date));
            return;
        }
        var id = ticket.get().id();
        switch (actions.decide(ctx, new Command.KeyRating(id, opinion, servedBy.of(id)))) {
            case Decision.Accepted _ ->
                    ctx.redirect(
                            HERE
                                    + "?done="
                                    + Addresses.encode(number)
                                    + "&level="
                                    + opinion.level(),
                            HttpStatus.SEE_OTHER);
            case Decision.Refused(var reason, _) ->
                    again(ctx, 409, Visit.of(ctx).text(reason.key()));
        }
    }

    /// Nothing typed is lost.
    private void again(Context ctx, int status, String why) {
        var typed = new Typed(field(ctx, "level"), ctx.formParams("reason"), field(ctx, "comment"));
        ctx.status(status);
        page(
                ctx,
                view(
                        Optional.empty(),
                        Optional.of(why),
                        field(ctx, "number"),
                        day(ctx).toString(),
                        typed));
    }

    /// One of today, or of the day before that may still be rated.
    private Optional<Ticket> find(String number, LocalDate day) {
        return hall.office().tickets().values().stream()
                .filter(ticket -> ticket.number().toString().equals(number))
                .filter(ticket -> Rules.day(ticket.issuedAt()).equals(day))
                .findFirst();
    }

    private PaperView view(
            Optional<String> done,
            Optional<String> refused,
            String number,
            String day,
            Typed typed) {
        var hotline = hall.config().get().hotline();
        var form = new OpinionForm(HERE, Optional.empty(), hotline);
        return new PaperView(done, refused, number, day, typed, form);
    }

    private void page(Context ctx, PaperView view) {
        var visit = Visit.of(ctx);
        var layout = Layout.of(visit, visit.text("rating.paper")).css("settings");
        ctx.header("Cache-Control", "no-store");
        ctx.html(hall.templates().paperPage(layout, view).render());
    }

    private void blank(Context ctx) {
        var visit = Visit.of(ctx);
        var layout = Layout.of(visit, visit.text("rating.paper-print")).css("settings");
        var hotline = hall.config().get().hotline();
        var title = hall.config().get().title().stream().map(w -> w.in(visit.language())).toList();
        var form = new OpinionForm(HERE, Optional.empty(), hotline);
        ctx.html(hall.templates().paperForm(layout, title, form).render());
    }

    private LocalDate today() {
        return Rules.day(hall.now());
    }

    private LocalDate day(Context ctx) {
        try {
            return LocalDate.parse(field(ctx, "day"));
        } catch (DateTimeException _) {
            throw new Problem(400, "wrong-field", "day");
        }
    }

    private static String field(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("").strip();
    }
}
