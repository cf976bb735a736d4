package vn.luot.hub.web.reports;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import vn.luot.hub.outside.Brought;
import vn.luot.hub.outside.OutsideSheet;
import vn.luot.hub.outside.OutsideSheet.Reading;
import vn.luot.hub.outside.OutsideStore;
import vn.luot.hub.queue.Change;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.sheet.CsvLines;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Actions;
import vn.luot.hub.web.Drafts;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Problem;
import vn.luot.hub.web.Requests;
import vn.luot.hub.web.Visit;

/// Where a manager brings figures of other systems: a file is read, what it would change is shown,
/// and only then it counts.
public final class OutsidePage implements Page {
    private static final String HERE = "/manager/reports/outside";
    private static final int MAX_SOURCE = 200;
    private static final int MEGABYTE = 1024 * 1024;

    private final Hall hall;
    private final OutsideStore store;
    private final Actions actions;
    private final Drafts<Sent> drafts = new Drafts<>();

    /// @param source where it is from, as whoever sent it says
    record Sent(String source, Brought brought) {}

    public OutsidePage(Hall hall, OutsideStore store, Actions actions) {
        this.hall = hall;
        this.store = store;
        this.actions = actions;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(HERE, this::show, Access.MANAGER);
        routes.get(HERE + "/{template}.csv", this::template, Access.MANAGER);
        routes.post(HERE + "/check", this::check, Access.MANAGER);
        routes.post(HERE + "/confirm", this::confirm, Access.MANAGER);
    }

    private void show(Context ctx) {
        var words = words(ctx);
        var asked = Optional.ofNullable(ctx.queryParam("draft"));
        var draft = asked.flatMap(id -> drafts.find(ctx, id, hall.now()));
        if (asked.isPresent() && draft.isEmpty()) refuse(ctx, "outside-stale", List.of());
        else page(ctx, draft.map(words::preview).orElseGet(words::view));
    }

    /// Reads the file that was sent; nothing changes.
    private void check(Context ctx) {
        var file = Requests.file(ctx);
        var source = field(ctx, "source");
        if (file.isEmpty()) refuse(ctx, "outside-no-file", List.of());
        else if (source.isEmpty() || source.length() > MAX_SOURCE)
            refuse(ctx, "outside-no-source", List.of());
        else {
            var now = YearMonth.from(Rules.day(hall.now()));
            switch (OutsideSheet.read(file.get(), hall.config().get(), now)) {
                case Reading.Wrong(var problems) -> {
                    var texts = Visit.of(ctx).texts();
                    refuse(
                            ctx,
                            "outside-problems",
                            problems.stream().map(p -> p.words(texts)).toList());
                }
                case Reading.Sound(var brought) -> keep(ctx, new Sent(source, brought));
            }
        }
    }

    private void keep(Context ctx, Sent sent) {
        var id = drafts.keep(ctx, store.newest(), sent, hall.now());
        Actions.done(ctx, HERE + "?draft=" + id);
    }

    /// The journal first: no figures count of which nobody knows who brought them.
    private void confirm(Context ctx) {
        var draft = drafts.find(ctx, field(ctx, "draft"), hall.now());
        if (draft.filter(known -> known.seen() == store.newest()).isEmpty()) {
            refuse(ctx, "outside-stale", List.of());
            return;
        }
        var known = draft.get();
        var sent = known.content();
        var revision = known.seen() + 1;
        var months = sent.brought().months();
        var what = "%s..%s · %s".formatted(months.getFirst(), months.getLast(), sent.source());
        var change =
                new Change(
                        Change.Matter.OUTSIDE,
                        Long.toString(revision),
                        Optional.empty(),
                        Optional.of(what));
        var _ = actions.events(ctx, new Command.NoteChange(change));
        var origin = new OutsideStore.Origin(revision, sent.source(), hall.now(), known.by());
        if (!store.add(origin, sent.brought())) throw new Problem(409, "status-409");
        drafts.drop(known);
        Actions.done(ctx, HERE);
    }

    private static String field(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("").strip();
    }

    private OutsideWords words(Context ctx) {
        return new OutsideWords(Visit.of(ctx), store);
    }

    private void refuse(Context ctx, String key, List<String> mistakes) {
        ctx.status(422);
        var problem = Visit.of(ctx).text("report." + key, mistakes.size());
        page(ctx, words(ctx).refused(problem, mistakes));
    }

    private void page(Context ctx, OutsideView view) {
        var visit = Visit.of(ctx);
        var layout = Layout.of(visit, visit.text("report.outside")).css("procedures");
        ctx.header("Cache-Control", "no-store");
        var most = CsvLines.MAX_BYTES / MEGABYTE;
        ctx.html(hall.templates().reportsOutside(layout, view, most).render());
    }

    /// A line that shows how it is meant.
    private void template(Context ctx) {
        var month = YearMonth.from(Rules.day(hall.now())).minusMonths(1);
        var first = hall.config().get().services().getFirst().name().in(Visit.of(ctx).language());
        var lines =
                switch (ctx.pathParam("template")) {
                    case "on-time" ->
                            "Tháng;Lĩnh vực;Trước hạn;Đúng hạn;Quá hạn\r\n%s;%s;120;310;4\r\n"
                                    .formatted(month, first);
                    case "index" ->
                            "Tháng;Công khai, minh bạch;Tiến độ, kết quả giải quyết;Số hóa hồ sơ;Dịch vụ trực tuyến;Mức độ hài lòng\r\n%s;16,5;18,9;15,2;14;17,1\r\n"
                                    .formatted(month);
                    case String _ -> throw new Problem(404, "status-404");
                };
        ctx.header("Content-Disposition", "attachment");
        ctx.contentType("text/csv; charset=utf-8");
        ctx.result(("\uFEFF" + lines).getBytes(StandardCharsets.UTF_8));
    }
}
