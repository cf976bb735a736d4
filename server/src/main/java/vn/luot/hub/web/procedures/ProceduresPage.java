package vn.luot.hub.web.procedures;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import vn.luot.hub.procedure.Procedures;
import vn.luot.hub.procedure.Sheet;
import vn.luot.hub.procedure.Sheet.Reading;
import vn.luot.hub.queue.Change;
import vn.luot.hub.queue.Command;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Actions;
import vn.luot.hub.web.Drafts;
import vn.luot.hub.web.Drafts.Draft;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Problem;
import vn.luot.hub.web.Requests;
import vn.luot.hub.web.Visit;
import vn.luot.wire.Procedure;
import vn.luot.wire.ServiceCode;

/// Where a manager brings the office's list of procedures: a file is read, what it would change is
/// shown, and only then it counts.
public final class ProceduresPage implements Page {
    private static final String HERE = "/manager/procedures";
    private static final int MEGABYTE = 1024 * 1024;

    private final Hall hall;
    private final Procedures procedures;
    private final Actions actions;
    private final Drafts<List<Procedure>> drafts = new Drafts<>();

    public ProceduresPage(Hall hall, Procedures procedures, Actions actions) {
        this.hall = hall;
        this.procedures = procedures;
        this.actions = actions;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(HERE, this::show, Access.MANAGER);
        routes.get(HERE + ".csv", ctx -> file(ctx, procedures.now().index().all()), Access.MANAGER);
        routes.get(HERE + "/template.csv", ctx -> file(ctx, template()), Access.MANAGER);
        routes.post(HERE + "/check", this::check, Access.MANAGER);
        routes.post(HERE + "/confirm", this::confirm, Access.MANAGER);
    }

    private void show(Context ctx) {
        var words = new ManageWords(hall, Visit.of(ctx));
        var draft = ctx.queryParam("draft");
        if (draft == null) {
            page(ctx, words.view(procedures.now()));
            return;
        }
        drafts.find(ctx, draft, hall.now())
                .ifPresentOrElse(
                        known -> page(ctx, words.preview(procedures.now(), known)),
                        () -> refuse(ctx, "procedure.stale", List.of()));
    }

    /// Reads the file that was sent; nothing changes.
    private void check(Context ctx) {
        var sent = Requests.file(ctx);
        if (sent.isEmpty()) {
            refuse(ctx, "procedure.no-file", List.of());
            return;
        }
        var services = hall.config().get().services().stream().map(s -> s.code()).toList();
        switch (Sheet.read(sent.get(), services)) {
            case Reading.Wrong(var problems) -> {
                var texts = Visit.of(ctx).texts();
                var mistakes = problems.stream().map(problem -> problem.words(texts)).toList();
                var most =
                        mistakes.size() >= 100 ? "procedure.problems-most" : "procedure.problems";
                refuse(ctx, most, mistakes, mistakes.size());
            }
            case Reading.Sound(var list) -> {
                var id = drafts.keep(ctx, procedures.now().revision(), list, hall.now());
                Actions.done(ctx, HERE + "?draft=" + id);
            }
        }
    }

    /// The journal first: no list counts of which nobody knows who brought it.
    private void confirm(Context ctx) {
        var sent = Optional.ofNullable(ctx.formParam("draft")).orElse("");
        var found =
                drafts.find(ctx, sent, hall.now())
                        .filter(known -> known.seen() == procedures.now().revision());
        if (found.isEmpty()) {
            refuse(ctx, "procedure.stale", List.of());
            return;
        }
        var draft = found.get();
        note(ctx, draft);
        if (!procedures.replace(draft.seen(), draft.content(), hall.now(), draft.by()))
            throw new Problem(409, "status-409");
        drafts.drop(draft);
        Actions.done(ctx, HERE);
    }

    private void note(Context ctx, Draft<List<Procedure>> draft) {
        var before = procedures.now();
        var change =
                new Change(
                        Change.Matter.PROCEDURES,
                        Long.toString(draft.seen() + 1),
                        Optional.of(Integer.toString(before.index().size())),
                        Optional.of(Integer.toString(draft.content().size())));
        var _ = actions.events(ctx, new Command.NoteChange(change));
    }

    private void refuse(Context ctx, String key, List<String> mistakes, Object... values) {
        var visit = Visit.of(ctx);
        ctx.status(422);
        page(
                ctx,
                new ManageWords(hall, visit)
                        .refused(procedures.now(), visit.text(key, values), mistakes));
    }

    private void page(Context ctx, ManageView view) {
        var visit = Visit.of(ctx);
        var layout = Layout.of(visit, visit.text("procedure.manage")).css("procedures");
        ctx.header("Cache-Control", "no-store");
        var most = Sheet.MAX_BYTES / MEGABYTE;
        ctx.html(hall.templates().proceduresManage(layout, view, most).render());
    }

    private static void file(Context ctx, List<Procedure> list) {
        var name = ctx.path().endsWith("template.csv") ? "mau-thu-tuc" : "thu-tuc";
        ctx.header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("text/csv; charset=utf-8").result(Sheet.write(list, Visit.of(ctx).texts()));
    }

    /// One line that shows how it is meant.
    private List<Procedure> template() {
        var service = hall.config().get().services().stream().map(s -> s.code()).findFirst();
        return List.of(example(service));
    }

    private static Procedure example(Optional<ServiceCode> service) {
        return new Procedure(
                "2.000815",
                "Chứng thực bản sao từ bản chính",
                service,
                List.of("Bản chính", "Bản chụp cần chứng thực"),
                "Trong ngày làm việc",
                "2.000 đồng/trang",
                "https://dichvucong.gov.vn");
    }
}
