package vn.luot.hub.web.audit;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import vn.luot.hub.accounts.Account;
import vn.luot.hub.accounts.Accounts;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.report.Changes;
import vn.luot.hub.report.Changes.Asked;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Problem;
import vn.luot.hub.web.Visit;
import vn.luot.text.Formats;

/// Who changed what and when, as the journal has it.
public final class AuditPage implements Page {
    private static final int MOST = 200;

    private final Hall hall;
    private final Changes changes;
    private final Accounts accounts;

    public AuditPage(Hall hall, Changes changes, Accounts accounts) {
        this.hall = hall;
        this.changes = changes;
        this.accounts = accounts;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/manager/audit", this::show, Access.INSPECTOR);
    }

    private void show(Context ctx) {
        var visit = Visit.of(ctx);
        var by = Optional.ofNullable(ctx.queryParam("by")).orElse("").strip();
        var day = Optional.ofNullable(ctx.queryParam("day")).orElse("").strip();
        var found = changes.find(asked(by, day), MOST + 1);
        var shown = found.subList(0, Math.min(MOST, found.size()));
        var words = new ChangeWords(visit.texts(), changes.numbers(shown));
        var formats = new Formats(visit.language());
        var view =
                new AuditView(
                        by,
                        day,
                        accounts.all().stream().map(Account::name).toList(),
                        shown.stream().map(entry -> row(entry, words, formats)).toList(),
                        found.size() > MOST);
        var layout = Layout.of(visit, visit.text("people.audit")).css("people");
        ctx.header("Cache-Control", "no-store");
        ctx.html(hall.templates().auditPage(layout, view).render());
    }

    private static AuditView.Row row(Recorded entry, ChangeWords words, Formats formats) {
        var at = formats.exactTime(entry.at()) + ", " + formats.date(entry.at());
        return new AuditView.Row(entry.seq(), at, words.who(entry), words.what(entry.event()));
    }

    private static Asked asked(String by, String day) {
        try {
            return new Asked(
                    Optional.of(by).filter(name -> !name.isEmpty()).map(name -> "staff:" + name),
                    Optional.of(day).filter(text -> !text.isEmpty()).map(LocalDate::parse));
        } catch (DateTimeParseException _) {
            throw new Problem(400, "status-400");
        }
    }
}
