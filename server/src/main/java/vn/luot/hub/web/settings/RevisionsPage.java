package vn.luot.hub.web.settings;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import vn.luot.hub.journal.OfficeConfigs.Revision;
import vn.luot.hub.settings.Settings;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Problem;
import vn.luot.hub.web.Visit;
import vn.luot.text.Formats;

/// Every configuration there was: who, when, what changed, and the way back.
public final class RevisionsPage implements Page {
    private static final String HERE = Drafting.HERE + "/revisions";

    private final Hall hall;
    private final Settings settings;
    private final Drafting drafting;

    /// EditionView revision.
    ///
    /// @param newest whether it holds
    public record Edition(long number, String at, String who, boolean newest) {}

    /// EditionView revision beside the one before.
    public record EditionView(Edition row, DifferenceView difference, List<String> problems) {
        public EditionView {
            problems = List.copyOf(problems);
        }
    }

    RevisionsPage(Hall hall, Drafting drafting) {
        this.hall = hall;
        this.settings = drafting.settings();
        this.drafting = drafting;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(HERE, this::list, Access.MANAGER);
        routes.get(HERE + "/{number}", ctx -> one(ctx, List.of()), Access.MANAGER);
        routes.post(HERE + "/{number}", this::back, Access.MANAGER);
    }

    private void list(Context ctx) {
        var visit = Visit.of(ctx);
        var newest = settings.newest().number();
        var rows = settings.all().stream().map(r -> row(r, newest, visit)).toList();
        var layout = Layout.of(visit, visit.text("settings.revisions")).css("settings");
        ctx.header("Cache-Control", "no-store");
        ctx.html(hall.templates().settingsRevisions(layout, rows).render());
    }

    private void one(Context ctx, List<String> problems) {
        var visit = Visit.of(ctx);
        var revision = asked(ctx);
        var before = settings.find(revision.number() - 1).map(Revision::yaml);
        var difference =
                before.map(yaml -> DifferenceView.of(yaml, revision.yaml(), visit.texts()))
                        .orElseGet(() -> new DifferenceView(List.of(), false));
        var row = row(revision, settings.newest().number(), visit);
        var layout =
                Layout.of(visit, visit.text("settings.revision", revision.number()))
                        .css("settings");
        ctx.header("Cache-Control", "no-store");
        var view = new EditionView(row, difference, problems);
        ctx.html(hall.templates().settingsRevision(layout, view).render());
    }

    /// What held once shall hold again: a change like any other.
    private void back(Context ctx) {
        var words = new VerdictWords(hall, Visit.of(ctx));
        drafting.propose(ctx, settings.newest().number(), asked(ctx).yaml())
                .ifPresent(verdict -> one(ctx, words.lines(verdict)));
    }

    private Revision asked(Context ctx) {
        try {
            return settings.find(Long.parseLong(ctx.pathParam("number")))
                    .orElseThrow(() -> new Problem(404, "status-404"));
        } catch (NumberFormatException _) {
            throw new Problem(404, "status-404");
        }
    }

    static Edition row(Revision revision, long newest, Visit visit) {
        return new Edition(
                revision.number(),
                new Formats(visit.language()).moment(revision.at()),
                who(revision.by(), visit),
                revision.number() == newest);
    }

    /// `staff:hanh` is a name; the rest was done at the machine.
    private static String who(String by, Visit visit) {
        if (by.startsWith("staff:")) return by.substring("staff:".length());
        return visit.text("settings.at-machine");
    }
}
