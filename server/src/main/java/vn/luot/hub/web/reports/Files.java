package vn.luot.hub.web.reports;

import io.javalin.http.Context;
import vn.luot.hub.print.Format;
import vn.luot.hub.print.Report;
import vn.luot.hub.web.Problem;

/// Sends a report: pages and paper to look at, tables to keep.
public final class Files {
    private Files() {}

    /// @throws Problem 404 if no report is written so
    public static Format format(Context ctx) {
        return Format.of(ctx.pathParam("format")).orElseThrow(() -> new Problem(404, "status-404"));
    }

    public static void send(Context ctx, Report report, Format format) {
        ctx.header("Cache-Control", "no-store");
        ctx.contentType(format.type());
        switch (format) {
            case HTML -> ctx.result(Format.page(report));
            case PDF -> send(ctx, "inline", report, format);
            case CSV, XLSX -> send(ctx, "attachment", report, format);
        }
    }

    private static void send(Context ctx, String how, Report report, Format format) {
        ctx.header(
                "Content-Disposition", "%s; filename=\"%s\"".formatted(how, format.file(report)));
        ctx.result(format.bytes(report));
    }
}
