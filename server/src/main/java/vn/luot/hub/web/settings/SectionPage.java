package vn.luot.hub.web.settings;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.office.OfficeFile;
import vn.luot.hub.office.OfficeFile.Reading;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.settings.Settings;
import vn.luot.hub.settings.form.Section;
import vn.luot.hub.settings.form.Sections;
import vn.luot.hub.settings.form.Typed;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Problem;
import vn.luot.hub.web.Visit;
import vn.luot.text.Formats;
import vn.luot.text.Holidays;

/// One section of the configuration as an ordinary form.
public final class SectionPage implements Page {
    private static final String HERE = Drafting.HERE + "/section/{section}";

    private final Hall hall;
    private final Settings settings;
    private final Drafting drafting;

    /// A public holiday.
    ///
    /// @param off whether the office is closed on it
    public record DayOff(String date, String name, boolean off) {}

    SectionPage(Hall hall, Drafting drafting) {
        this.hall = hall;
        this.settings = drafting.settings();
        this.drafting = drafting;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(HERE, this::show, Access.MANAGER);
        routes.post(HERE, this::take, Access.MANAGER);
    }

    private void show(Context ctx) {
        var section = section(ctx);
        var content = OfficeFile.content(office());
        page(ctx, section, section.filled(content), List.of());
    }

    private void take(Context ctx) {
        var section = section(ctx);
        var typed = new Typed(ctx.formParamMap());
        var content = section.taken(OfficeFile.content(office()), typed);
        var yaml = OfficeFile.write(content);
        var fixed =
                OfficeFile.read("YAML", yaml) instanceof Reading.Sound(var office, _)
                        ? OfficeFile.write(office)
                        : yaml;
        var words = new VerdictWords(hall, Visit.of(ctx));
        drafting.propose(ctx, Drafting.base(ctx), fixed)
                .ifPresent(verdict -> page(ctx, section, typed, words.lines(verdict, content)));
    }

    private Section section(Context ctx) {
        return Sections.find(ctx.pathParam("section"))
                .orElseThrow(() -> new Problem(404, "status-404"));
    }

    /// What is stored, without what this machine's start says otherwise.
    private OfficeConfig office() {
        return switch (OfficeFile.read("YAML", settings.newest().yaml())) {
            case Reading.Sound(var office, _) -> office;
            case Reading.Wrong(var problems) ->
                    throw new IllegalStateException("stored, but cannot be read: " + problems);
        };
    }

    private void page(Context ctx, Section section, Typed typed, List<String> problems) {
        var visit = Visit.of(ctx);
        var groups = FormView.groups(section, typed, office(), visit);
        var form = new FormView(section.name(), settings.newest().number(), problems, groups);
        var days = section.name().equals("holidays") ? daysOff(visit) : List.<DayOff>of();
        var layout =
                Layout.of(visit, visit.text("settings.section." + section.name())).css("settings");
        ctx.header("Cache-Control", "no-store");
        ctx.html(hall.templates().settingsSection(layout, form, days).render());
    }

    /// The public holidays of this year and the next.
    private List<DayOff> daysOff(Visit visit) {
        var year = LocalDate.ofInstant(hall.now(), Rules.ZONE).getYear();
        var calendar = office().calendar();
        var formats = new Formats(visit.language());
        return Stream.of(year, year + 1)
                .flatMap(of -> Holidays.usual().in(of).stream())
                .map(day ->
                        new DayOff(
                                formats.date(day.date()),
                                day.name().in(visit.language()),
                                calendar.holidays().contains(day.date())
                                        && !calendar.workdays().contains(day.date())))
                .toList();
    }
}
