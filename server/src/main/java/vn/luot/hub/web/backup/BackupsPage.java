package vn.luot.hub.web.backup;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.luot.hub.backup.Backups;
import vn.luot.hub.backup.Made;
import vn.luot.hub.journal.CannotOpen;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Actions;
import vn.luot.hub.web.BackupWords;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Layout;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Problem;
import vn.luot.hub.web.Visit;
import vn.luot.text.Formats;

/// Which backups there are, and one more at a press.
public final class BackupsPage implements Page {
    private static final Logger log = LoggerFactory.getLogger(BackupsPage.class);
    private static final String HERE = "/manager/backups";
    private static final long KILOBYTE = 1000;

    private final Hall hall;
    private final Backups backups;

    /// @param state how things stand, in words
    /// @param canMake whether there is a database here to back up
    public record Shown(
            String state, boolean trouble, boolean canMake, String folder, List<Row> rows) {
        public Shown {
            rows = List.copyOf(rows);
        }
    }

    public record Row(String when, String size, boolean proved, String file) {}

    public BackupsPage(Hall hall, Backups backups) {
        this.hall = hall;
        this.backups = backups;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(HERE, this::show, Access.MANAGER);
        routes.post(HERE, this::make, Access.MANAGER);
    }

    /// On the request's own thread: whoever pressed wants to know that it is done.
    private void make(Context ctx) {
        try {
            var made = backups.make();
            log.info("{} made {}", Visit.of(ctx).actor().label(), made.file());
        } catch (CannotOpen e) {
            log.error("{}", e.getMessage());
            throw new Problem(503, "not-stored");
        }
        Actions.done(ctx, HERE);
    }

    private void show(Context ctx) {
        var visit = Visit.of(ctx);
        var state = backups.state();
        var formats = new Formats(visit.language());
        var shown =
                new Shown(
                        BackupWords.of(state, visit.language()),
                        state.isTrouble(),
                        !(state instanceof Backups.State.Elsewhere),
                        backups.folder().toString(),
                        backups.all().stream().map(made -> row(made, formats, visit)).toList());
        var layout = Layout.of(visit, visit.text("backup.title")).css("manager");
        ctx.header("Cache-Control", "no-store");
        ctx.html(hall.templates().backupPage(layout, shown).render());
    }

    private static Row row(Made made, Formats formats, Visit visit) {
        var kilobytes = Math.ceilDiv(made.bytes(), KILOBYTE);
        return new Row(
                formats.moment(made.at()),
                visit.text("backup.kilobytes", formats.number(kilobytes)),
                made.proved(),
                String.valueOf(made.file().getFileName()));
    }
}
