package vn.luot.hub.web.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.luot.hub.accounts.DossierKey;
import vn.luot.hub.engine.Devices;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Desk;
import vn.luot.hub.queue.Event;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Actions;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.Live;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Problem;
import vn.luot.hub.web.Scene;
import vn.luot.hub.web.Visit;
import vn.luot.hub.web.templates.Templates;
import vn.luot.text.Formats;
import vn.luot.text.Language;
import vn.luot.wire.DeskId;

/// The officer's desk. Every button is a form; the keys only press them.
public final class DeskPage implements Page {
    private final Templates templates;
    private final Live live;
    private final Supplier<Scene> scenes;
    private final Actions actions;
    private final Devices devices;
    private final DossierKey key;

    /// A desk to sit down at.
    ///
    /// @param officer who has it open, empty if nobody
    /// @param kind `ok`, `warn` or nothing, as [DeskView.Bar#kind]
    public record Seat(
            String desk, String name, String services, String state, String kind, String officer) {}

    public DeskPage(
            Templates templates,
            Live live,
            Supplier<Scene> scenes,
            Actions actions,
            Devices devices,
            DossierKey key) {
        this.templates = templates;
        this.live = live;
        this.scenes = scenes;
        this.actions = actions;
        this.devices = devices;
        this.key = key;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/desk", this::choose, Access.OFFICER);
        routes.get("/desk/{desk}", this::show, Access.OFFICER);
        routes.sse(
                "/desk/{desk}/live",
                client -> {
                    var desk = DeskForms.desk(client.ctx().pathParam("desk"));
                    var visit = Visit.of(client.ctx());
                    live.serve(client, () -> console(desk, visit));
                },
                Access.OFFICER);
        routes.post("/desk/{desk}/{action}", this::act, Access.OFFICER);
    }

    /// Straight to the officer's own desk, unless somebody wants another.
    private void choose(Context ctx) {
        var visit = Visit.of(ctx);
        var own = visit.user().flatMap(user -> user.desk());
        if (own.isPresent() && ctx.queryParam("choose") == null) {
            ctx.redirect("/desk/" + own.get(), HttpStatus.SEE_OTHER);
            return;
        }
        var layout = Layout.of(visit, visit.text("desk.choose")).css("desk");
        ctx.html(templates.deskChoose(layout, seats(visit.language())).render());
    }

    private List<Seat> seats(Language language) {
        var scene = scenes.get();
        return scene.config().desks().stream()
                .map(spec -> {
                    var bar = new Console(scene, spec.id(), language).view().bar();
                    var officer = scene.desk(spec.id()).map(Desk::officer).orElse("");
                    var services =
                            spec.services().stream()
                                    .map(code -> scene.name(code, language))
                                    .toList();
                    return new Seat(
                            bar.desk(),
                            bar.name(),
                            String.join(" · ", services),
                            bar.state(),
                            bar.kind(),
                            officer.replaceFirst("^staff:", ""));
                })
                .toList();
    }

    private void show(Context ctx) {
        var visit = Visit.of(ctx);
        var desk = known(DeskForms.desk(ctx.pathParam("desk")));
        var layout =
                Layout.of(visit, scenes.get().name(desk, visit.language()))
                        .css("desk")
                        .js("live", "lost", "act", "keys", "keep", "since")
                        .withoutHeader();
        ctx.html(templates.deskPage(layout, view(desk, visit), notices(visit)).render());
    }

    private String console(DeskId desk, Visit visit) {
        return templates
                .deskConsole(view(desk, visit), visit.texts(), visit.csrf(), notices(visit))
                .render();
    }

    private List<String> notices(Visit visit) {
        var scene = scenes.get();
        var fault =
                scene.office()
                        .fault()
                        .map(since ->
                                visit.text(
                                        "desk.fault", new Formats(visit.language()).time(since)));
        var cut = new CutOff(devices.all(), visit.language()).notices(scene.today());
        return Stream.concat(fault.stream(), cut.stream()).toList();
    }

    private DeskView view(DeskId desk, Visit visit) {
        return new Console(scenes.get(), desk, visit.language()).view();
    }

    private void act(Context ctx) {
        var scene = scenes.get();
        var desk = known(DeskForms.desk(ctx.pathParam("desk")));
        var action = ctx.pathParam("action");
        var forms = new DeskForms(ctx, desk, scene.office(), scene.now(), key);
        var command = forms.command(action);
        forms.checkCurrent();
        var ticket = scene.office().at(desk);
        var events = actions.events(ctx, command);
        switch (action) {
            case "walk-in" -> callWhoCame(ctx, desk, events);
            // Nobody waiting is no mistake here: the visit is finished all the same.
            case "finish-next" -> actions.decide(ctx, new Command.CallNext(desk));
            case "back" -> ticket.ifPresent(t -> actions.events(ctx, new Command.Return(t.id())));
            default -> {}
        }
        Actions.done(ctx, "/desk/" + desk);
    }

    private void callWhoCame(Context ctx, DeskId desk, List<Event> issued) {
        for (var event : issued)
            if (event instanceof Event.TicketIssued ticket)
                actions.decide(ctx, new Command.Call(desk, ticket.ticket()));
    }

    private DeskId known(DeskId desk) {
        var scene = scenes.get();
        var isKnown =
                scene.desk(desk).isPresent()
                        || scene.config().desks().stream().anyMatch(d -> d.id().equals(desk));
        if (!isKnown) throw new Problem(404, "unknown-desk");
        return desk;
    }
}
