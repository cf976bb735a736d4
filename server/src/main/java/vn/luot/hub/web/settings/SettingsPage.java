package vn.luot.hub.web.settings;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import vn.luot.hub.report.Visit;
import vn.luot.hub.settings.Settings;
import vn.luot.hub.settings.form.Section;
import vn.luot.hub.settings.form.Sections;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.Page;

/// Where everything the office decides for itself is changed.
public final class SettingsPage implements Page {
    private final Hall hall;
    private final Settings settings;
    private final List<Page> pages;

    /// @param done whether a change holds since just now
    public record Contents(boolean done, RevisionsPage.Edition newest, List<String> sections) {
        public Contents {
            sections = List.copyOf(sections);
        }
    }

    /// @param visits of a day, on which a call rule is tried
    public SettingsPage(Hall hall, Settings settings, Function<LocalDate, List<Visit>> visits) {
        var drafting = new Drafting(settings);
        this.hall = hall;
        this.settings = settings;
        this.pages =
                List.of(
                        new TextPage(hall, drafting),
                        new SectionPage(hall, drafting),
                        new DraftPage(hall, drafting, visits),
                        new RevisionsPage(hall, drafting));
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(Drafting.HERE, this::show, Access.MANAGER);
        pages.forEach(page -> page.routes(routes));
    }

    private void show(Context ctx) {
        var visit = vn.luot.hub.web.Visit.of(ctx);
        var newest = settings.newest();
        var names = Sections.ALL.stream().map(Section::name).toList();
        var row = RevisionsPage.row(newest, newest.number(), visit);
        var view = new Contents(ctx.queryParam("done") != null, row, names);
        var layout = Layout.of(visit, visit.text("settings.title")).css("settings");
        ctx.header("Cache-Control", "no-store");
        ctx.html(hall.templates().settingsPage(layout, view).render());
    }
}
