package vn.luot.hub.web.settings;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vn.luot.hub.settings.Settings;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Requests;
import vn.luot.hub.web.Visit;

/// The whole configuration as the text of its file: to be read, written, saved, brought from
/// another place.
public final class TextPage implements Page {
    private static final String HERE = Drafting.HERE + "/text";

    private final Hall hall;
    private final Settings settings;
    private final Drafting drafting;

    /// @param yaml what stands in the field
    /// @param problems why it was not taken
    public record WholeText(long revision, String yaml, List<String> problems) {
        public WholeText {
            problems = List.copyOf(problems);
        }
    }

    TextPage(Hall hall, Drafting drafting) {
        this.hall = hall;
        this.settings = drafting.settings();
        this.drafting = drafting;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(HERE, this::show, Access.MANAGER);
        routes.post(HERE, this::take, Access.MANAGER);
        routes.get(Drafting.HERE + "/office.yaml", this::file, Access.MANAGER);
    }

    private void show(Context ctx) {
        var newest = settings.newest();
        page(ctx, new WholeText(newest.number(), newest.yaml(), List.of()));
    }

    private void take(Context ctx) {
        var yaml = Requests.file(ctx).map(TextPage::text).orElseGet(() -> field(ctx));
        drafting.propose(ctx, Drafting.base(ctx), yaml)
                .ifPresent(verdict -> {
                    var problems = new VerdictWords(hall, Visit.of(ctx)).lines(verdict);
                    page(ctx, new WholeText(settings.newest().number(), yaml, problems));
                });
    }

    /// Browsers end lines as mail does.
    private static String field(Context ctx) {
        return Optional.ofNullable(ctx.formParam("yaml")).orElse("").replace("\r\n", "\n");
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private void file(Context ctx) {
        var newest = settings.newest();
        ctx.header("Cache-Control", "no-store");
        ctx.header(
                "Content-Disposition",
                "attachment; filename=\"%s-%d.yaml\"".formatted(newest.office(), newest.number()));
        ctx.contentType("application/yaml; charset=utf-8").result(newest.yaml());
    }

    private void page(Context ctx, WholeText text) {
        var visit = Visit.of(ctx);
        var layout = Layout.of(visit, visit.text("settings.text")).css("settings");
        ctx.header("Cache-Control", "no-store");
        ctx.html(hall.templates().settingsText(layout, text).render());
    }
}
