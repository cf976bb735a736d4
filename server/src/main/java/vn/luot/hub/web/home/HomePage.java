package vn.luot.hub.web.home;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.luot.hub.office.OfficeConfig.Service;
import vn.luot.hub.queue.Desk;
import vn.luot.hub.queue.Ticket.Stage;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Hours;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.Live;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Scene;
import vn.luot.hub.web.Visit;
import vn.luot.hub.web.home.HomeView.Figures;
import vn.luot.hub.web.home.HomeView.Line;
import vn.luot.hub.web.templates.Templates;
import vn.luot.text.Formats;
import vn.luot.text.Language;

/// The first page: is the office open, how long are the lines, where to go.
public final class HomePage implements Page {
    private final Templates templates;
    private final Live live;
    private final Supplier<Scene> scenes;
    private final BooleanSupplier lookUp;

    public HomePage(Templates templates, Live live, Supplier<Scene> scenes) {
        this(templates, live, scenes, () -> false);
    }

    /// @param lookUp whether there are procedures to look up
    public HomePage(
            Templates templates, Live live, Supplier<Scene> scenes, BooleanSupplier lookUp) {
        this.lookUp = lookUp;
        this.templates = templates;
        this.live = live;
        this.scenes = scenes;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/", this::show, Access.ANYONE);
        routes.sse(
                "/live",
                client -> {
                    var language = Visit.of(client.ctx()).language();
                    live.serve(client, () -> now(language));
                },
                Access.ANYONE);
    }

    private void show(Context ctx) {
        var visit = Visit.of(ctx);
        var layout =
                Layout.of(visit, visit.text("hall.home.title"))
                        .css("home")
                        .js("live", "lost", "keep");
        var view = view(scenes.get(), visit.language());
        ctx.html(templates.homePage(layout, view, lookUp.getAsBoolean(), books()).render());
    }

    private boolean books() {
        return !scenes.get().office().rules().appointments().offers().isEmpty();
    }

    private String now(Language language) {
        return templates.homeNow(view(scenes.get(), language), language).render();
    }

    static HomeView view(Scene scene, Language language) {
        var hours = Hours.of(scene, language);
        return new HomeView(
                scene.config().title().stream().map(words -> words.in(language)).toList(),
                hours.open(),
                new Formats(language).time(scene.now()),
                hours.today(),
                hours.next(),
                figures(scene),
                scene.config().services().stream()
                        .map(service -> line(scene, service, language))
                        .toList());
    }

    private static Figures figures(Scene scene) {
        var served =
                scene.office().tickets().values().stream()
                        .filter(t -> t.turn() > 0 && t.stage() instanceof Stage.Served)
                        .count();
        return new Figures(
                scene.lines().values().stream().mapToInt(Integer::intValue).sum(),
                served,
                scene.office().desks().values().stream().filter(Desk::isOpen).count(),
                scene.config().desks().size());
    }

    private static Line line(Scene scene, Service service, Language language) {
        var desks =
                scene.office().desks().values().stream()
                        .filter(desk -> desk.isOpen() && desk.services().contains(service.code()))
                        .map(desk -> desk.id().value())
                        .collect(Collectors.joining(", "));
        var range = scene.range(service.code()).map(told -> told.in(language));
        return new Line(
                service.code().value(),
                service.name().in(language),
                scene.line(service.code()),
                range,
                desks,
                service.papers().in(language));
    }
}
