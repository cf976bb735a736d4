package vn.luot.hub.web.language;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import vn.luot.hub.language.LanguagePack;
import vn.luot.hub.language.LanguageTemplate;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Visit;
import vn.luot.text.Language;
import vn.luot.text.Texts;

/// `/manager/languages`: which languages the office speaks, what each lacks, and a file to
/// translate.
public final class LanguagesPage implements Page {
    private static final String HERE = "/manager/languages";

    private final Hall hall;
    private final List<LanguagePack> packs;

    /// @param packs as they were read at the start
    public LanguagesPage(Hall hall, List<LanguagePack> packs) {
        this.hall = hall;
        this.packs = List.copyOf(packs);
    }

    /// One language.
    ///
    /// @param faults words that are not used, each in one line
    public record Translated(
            Language language, int have, int all, List<Gap> gaps, List<String> faults) {
        public Translated {
            gaps = List.copyOf(gaps);
            faults = List.copyOf(faults);
        }
    }

    /// Words that are missing.
    ///
    /// @param instead what is said now
    public record Gap(String key, String instead) {}

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(HERE, this::show, Access.MANAGER);
        for (var parent : Language.Parent.values())
            routes.get(
                    "%s/template-%s.yaml".formatted(HERE, parent.language().tag()),
                    ctx -> template(ctx, parent),
                    Access.MANAGER);
    }

    private void show(Context ctx) {
        var visit = Visit.of(ctx);
        var layout = Layout.of(visit, visit.text("settings.languages")).css("procedures");
        var rows = packs.stream().map(pack -> row(pack, visit.language())).toList();
        ctx.html(hall.templates().languagePage(layout, rows).render());
    }

    private static Translated row(LanguagePack pack, Language reader) {
        var instead = Texts.of(pack.language().parent().language());
        return new Translated(
                pack.language(),
                pack.have(),
                pack.all(),
                pack.missing().stream().map(key -> new Gap(key, instead.get(key))).toList(),
                pack.faults().stream().map(fault -> fault.in(reader)).toList());
    }

    private static void template(Context ctx, Language.Parent parent) {
        ctx.contentType("application/yaml; charset=utf-8");
        ctx.header("Content-Disposition", "attachment; filename=\"template.yaml\"");
        ctx.result(LanguageTemplate.of(parent));
    }
}
