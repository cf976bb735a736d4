package vn.luot.hub.web.settings;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.office.OfficeFile;
import vn.luot.hub.office.OfficeFile.Reading;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.settings.Drafts.Draft;
import vn.luot.hub.settings.Settings;
import vn.luot.hub.settings.Verdict;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Problem;
import vn.luot.hub.web.Visit;
import vn.luot.hub.web.manager.TicketPreview;
import vn.luot.text.Texts;

/// A change before it holds: what it changes, and the button that makes it hold.
public final class DraftPage implements Page {
    private static final Logger log = LoggerFactory.getLogger(DraftPage.class);
    private static final String HERE = Drafting.HERE + "/draft/{id}";

    private static final int PAPER_DOTS = 576;

    private final Hall hall;
    private final Settings settings;
    private final Drafting drafting;
    private final Function<LocalDate, List<vn.luot.hub.report.Visit>> visits;

    /// @param problems why it cannot hold as it is
    /// @param warnings what would hold, but is hardly meant
    /// @param preview of another call rule
    /// @param ticket whether tickets would look otherwise
    public record DraftView(
            String id,
            long revision,
            DifferenceView difference,
            List<String> problems,
            List<String> warnings,
            Optional<PreviewView> preview,
            boolean ticket) {
        public DraftView {
            problems = List.copyOf(problems);
            warnings = List.copyOf(warnings);
        }
    }

    /// @param visits of a day, on which a call rule is tried
    DraftPage(
            Hall hall,
            Drafting drafting,
            Function<LocalDate, List<vn.luot.hub.report.Visit>> visits) {
        this.visits = visits;
        this.hall = hall;
        this.settings = drafting.settings();
        this.drafting = drafting;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(HERE, this::show, Access.MANAGER);
        routes.post(HERE, this::confirm, Access.MANAGER);
        routes.get(HERE + "/ticket.png", this::ticket, Access.MANAGER);
    }

    private void show(Context ctx) {
        var draft = draft(ctx);
        page(ctx, draft, settings.check(draft.base(), draft.yaml()));
    }

    /// The office's first ticket as it would look.
    private void ticket(Context ctx) {
        var office = office(draft(ctx).yaml()).orElseThrow(() -> new Problem(404, "status-404"));
        var service = office.services().getFirst().code();
        var preview = new TicketPreview(office, service, false, hall.now());
        ctx.contentType("image/png").result(preview.png(PAPER_DOTS));
    }

    private Optional<PreviewView> preview(String before, String after, Texts texts) {
        if (!DifferenceView.difference(before, after).touches("rule")) return Optional.empty();
        return office(before)
                .flatMap(one ->
                        office(after)
                                .map(other ->
                                        PreviewView.of(
                                                Rules.day(hall.now()), visits, one, other, texts)));
    }

    private static Optional<OfficeConfig> office(String yaml) {
        return OfficeFile.read("YAML", yaml) instanceof Reading.Sound(var office, _)
                ? Optional.of(office)
                : Optional.empty();
    }

    private void confirm(Context ctx) {
        var draft = draft(ctx);
        // what was shown is what holds: a base that was overtaken is shown anew first
        var verdict = change(ctx, Drafting.base(ctx), draft.yaml());
        if (verdict instanceof Verdict.Good) {
            drafting.drafts().forget(ctx.pathParam("id"));
            ctx.redirect(Drafting.HERE + "?done", HttpStatus.SEE_OTHER);
            return;
        }
        ctx.status(409);
        page(ctx, draft, verdict);
    }

    private Verdict change(Context ctx, long base, String yaml) {
        try {
            return settings.change(base, yaml, Visit.of(ctx).actor());
        } catch (RuntimeException e) {
            log.error("a configuration is not stored", e);
            throw new Problem(503, "not-stored");
        }
    }

    private Draft draft(Context ctx) {
        return drafting.find(ctx).orElseThrow(() -> new Problem(404, "draft-gone"));
    }

    private void page(Context ctx, Draft draft, Verdict verdict) {
        var visit = Visit.of(ctx);
        var words = new VerdictWords(hall, visit);
        var newest = settings.newest();
        var warnings =
                verdict instanceof Verdict.Good(_, var found)
                        ? words.places(found, DifferenceView.content(draft.yaml()))
                        : List.<String>of();
        var difference = DifferenceView.of(newest.yaml(), draft.yaml(), visit.texts());
        var view =
                new DraftView(
                        ctx.pathParam("id"),
                        newest.number(),
                        difference,
                        words.lines(verdict),
                        warnings,
                        preview(newest.yaml(), draft.yaml(), visit.texts()),
                        DifferenceView.difference(newest.yaml(), draft.yaml()).touches("ticket"));
        var layout = Layout.of(visit, visit.text("settings.difference")).css("settings");
        ctx.header("Cache-Control", "no-store");
        ctx.html(hall.templates().settingsDraft(layout, view).render());
    }
}
