package vn.luot.hub.web;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import vn.luot.hub.accounts.Sessions;
import vn.luot.hub.province.DayJson;
import vn.luot.hub.sheet.CsvLines;

/// What kind of answer a request wants.
public final class Requests {
    /// Nothing that is sent to us is longer, but a file.
    public static final int MAX_BODY_BYTES = 64 * 1024;

    /// The forms with a file, for managers alone.
    private static final Set<String> UPLOADS =
            Set.of("/manager/procedures/check", "/manager/reports/outside/check");

    private static final int MAX_UPLOAD_BYTES = CsvLines.MAX_BYTES + MAX_BODY_BYTES;

    /// Forms with sound files, for managers alone.
    public static final String VOICE = "/manager/voice";

    private static final int MAX_VOICE_BYTES = 24 * 1024 * 1024;

    /// Forms that carry a configuration come in parts; a large office's is longer.
    private static final String CONFIGURATION = "/manager/settings";

    private static final int MAX_CONFIGURATION_BYTES = 512 * 1024;

    /// A day of a large centre has more than other calls.
    private static final String DAYS = "/api/v1/province/days/";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "QUERY");

    private Requests() {}

    /// Where a request comes from, as its sender's list of sessions shows it.
    public static Sessions.Place place(Context ctx) {
        return new Sessions.Place(ctx.ip(), Optional.ofNullable(ctx.userAgent()).orElse(""));
    }

    /// The template of the route that answers, `none` for none. The path itself may hold a ticket's
    /// token: it stands in no log and in no figure.
    public static String route(Context ctx) {
        return Optional.ofNullable(ctx.endpoints().matchedHttpEndpoint())
                .map(endpoint -> endpoint.path)
                .orElse("none");
    }

    /// The file that a form carries; absent if none was chosen, or it is empty.
    public static Optional<byte[]> file(Context ctx) {
        return Optional.ofNullable(ctx.uploadedFile("file"))
                .filter(sent -> sent.size() > 0)
                .map(Requests::bytes);
    }

    private static byte[] bytes(UploadedFile file) {
        try (var content = file.content()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read an uploaded file", e);
        }
    }

    static boolean isApi(Context ctx) {
        return ctx.path().startsWith("/api/") || ctx.path().equals("/metrics");
    }

    static long maxBytes(Context ctx) {
        if (UPLOADS.contains(ctx.path())) return MAX_UPLOAD_BYTES;
        if (ctx.path().startsWith(VOICE)) return MAX_VOICE_BYTES;
        if (ctx.path().startsWith(DAYS)) return DayJson.MAX_BYTES;
        return ctx.path().startsWith(CONFIGURATION) && ctx.isMultipartFormData()
                ? MAX_CONFIGURATION_BYTES
                : MAX_BODY_BYTES;
    }

    static boolean isUnsafe(Context ctx) {
        return !SAFE.contains(ctx.method().name());
    }

    /// Whether a script reads the answer, not a person.
    public static boolean byScript(Context ctx) {
        return isApi(ctx)
                || ctx.header("X-Requested-With") != null
                || Optional.ofNullable(ctx.header("Accept"))
                        .filter(accept -> accept.startsWith("application/json"))
                        .isPresent();
    }
}
