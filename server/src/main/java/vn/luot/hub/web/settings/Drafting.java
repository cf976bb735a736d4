package vn.luot.hub.web.settings;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import vn.luot.hub.accounts.Account;
import vn.luot.hub.accounts.Secrets;
import vn.luot.hub.settings.Drafts;
import vn.luot.hub.settings.Drafts.Draft;
import vn.luot.hub.settings.Settings;
import vn.luot.hub.settings.Verdict;
import vn.luot.hub.web.Problem;
import vn.luot.hub.web.Visit;

/// What every page of the settings does with a change: look whether it may hold, keep it, show it.
record Drafting(Settings settings, Drafts drafts) {
    static final String HERE = "/manager/settings";

    Drafting(Settings settings) {
        this(settings, new Drafts());
    }

    /// Leads to the page that shows what would change, if the text may hold.
    ///
    /// @return why not; the caller shows it beside what was typed. Absent if it may
    Optional<Verdict> propose(Context ctx, long base, String yaml) {
        var verdict = settings.check(base, yaml);
        if (verdict instanceof Verdict.Good) {
            var id = Secrets.token();
            drafts.keep(id, new Draft(base, yaml, by(ctx)));
            ctx.redirect(HERE + "/draft/" + id, HttpStatus.SEE_OTHER);
            return Optional.empty();
        }
        ctx.status(verdict instanceof Verdict.Wrong ? 422 : 409);
        return Optional.of(verdict);
    }

    Optional<Draft> find(Context ctx) {
        return drafts.find(ctx.pathParam("id"), by(ctx));
    }

    private static String by(Context ctx) {
        return Visit.of(ctx).user().map(Account::name).orElse("");
    }

    /// The revision a form was made from.
    static long base(Context ctx) {
        try {
            return Long.parseLong(Optional.ofNullable(ctx.formParam("revision")).orElse(""));
        } catch (NumberFormatException _) {
            throw new Problem(400, "status-400");
        }
    }
}
