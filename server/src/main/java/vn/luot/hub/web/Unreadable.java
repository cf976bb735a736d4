package vn.luot.hub.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import vn.luot.text.Language;
import vn.luot.text.Texts;

/// Answers what the web server itself refuses, before there is a page to ask: in our words, and
/// without repeating anything that came.
final class Unreadable extends ErrorHandler {
    private static final String TYPE = "text/plain; charset=utf-8";

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            String message,
            Throwable cause,
            Callback callback) {
        response.getHeaders()
                .put(HttpHeader.CONTENT_TYPE, TYPE)
                .put("X-Content-Type-Options", "nosniff");
        response.write(true, words(code), callback);
    }

    private static ByteBuffer words(int status) {
        var isOurs = status >= 500 && status != HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505;
        var key = isOurs ? "api.status-500" : "api.status-400";
        var lines =
                Stream.of(Language.VI, Language.EN)
                        .map(language -> Texts.of(language).get(key))
                        .collect(Collectors.joining("\n", "", "\n"));
        return ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
    }
}
