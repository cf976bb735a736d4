package vn.luot.hub.web.reports;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import vn.luot.hub.print.Format;
import vn.luot.hub.print.Paper;
import vn.luot.hub.print.content.Reporting;
import vn.luot.hub.queue.Rules;
import vn.luot.hub.web.Access;
import vn.luot.hub.web.Dates;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Page;
import vn.luot.hub.web.Problem;
import vn.luot.hub.web.Visit;
import vn.luot.text.Language;

/// The month as everybody may read it, and its poster.
public final class PublicPage implements Page {
    private static final String HERE = "/public/month";
    private static final int MONTHS_SHOWN = 13;

    /// On the wall hangs last month.
    private static final int MONTHS_PRINTED = 1;

    private final Hall hall;
    private final Reporting reporting;
    private final Press<Key> press;

    private record Key(YearMonth month, Language language, Paper paper) {}

    public PublicPage(Hall hall, Reporting reporting) {
        this.hall = hall;
        this.reporting = reporting;
        this.press = new Press<>(hall::now);
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(HERE, ctx -> send(ctx, Paper.SHEETS), Access.ANYONE);
        routes.get(HERE + "/a4.pdf", ctx -> send(ctx, Paper.POSTER_A4), Access.ANYONE);
        routes.get(HERE + "/a3.pdf", ctx -> send(ctx, Paper.POSTER_A3), Access.ANYONE);
    }

    private void send(Context ctx, Paper paper) {
        var back = paper == Paper.SHEETS ? MONTHS_SHOWN : MONTHS_PRINTED;
        var key = new Key(month(ctx, back), Visit.of(ctx).onPaper(), paper);
        var file = press.file(key, () -> make(key));
        ctx.contentType((paper == Paper.SHEETS ? Format.HTML : Format.PDF).type());
        ctx.result(file);
    }

    /// Last month's, unless another is asked for; not so many that they could fill the memory.
    ///
    /// @param back how many months
    private YearMonth month(Context ctx, int back) {
        var now = YearMonth.from(Rules.day(hall.now()));
        var asked = Dates.month(ctx, "month").orElseGet(() -> now.minusMonths(1));
        if (asked.isAfter(now) || asked.isBefore(now.minusMonths(back)))
            throw new Problem(404, "status-404");
        return asked;
    }

    private byte[] make(Key key) {
        var report = reporting.publicMonth(key.month(), key.language(), key.paper());
        return switch (key.paper()) {
            case SHEETS -> Format.page(report).getBytes(StandardCharsets.UTF_8);
            case POSTER_A4, POSTER_A3 -> Format.PDF.bytes(report);
        };
    }
}
