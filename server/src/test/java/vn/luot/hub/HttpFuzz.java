package vn.luot.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.luot.fuzz.Holds;

/// A request to the whole site of a hub: whatever it holds, the hub does not break on it, says
/// nothing of its inside, shows nobody's name to a stranger and lets no markup of others through.
public final class HttpFuzz {
    private static final Path MEMORY = Path.of("/dev/shm");

    /// A hub's day gets slower the more happens on it.
    private static final int FRESH_AFTER = 4000;

    private static final Pattern OURS =
            Pattern.compile(
                    "(?i)(host|connection|content-length|transfer-encoding|cookie|authorization):.*");
    private static final Pattern INSIDE =
            Pattern.compile("at vn\\.luot|Exception\\b|java\\.(lang|util|io)|org\\.h2|SQL state");

    private static final Pattern ESCAPED = Pattern.compile("%([0-9a-fA-F]{2})");

    /// Words of [#INSIDE] that this hub was told: a page may repeat them.
    private static final Set<String> told = new HashSet<>();

    private static @Nullable FuzzedHub hub;
    private static int sent;

    private HttpFuzz() {}

    /// @param input who asks (`s`tranger, `o`fficer, `m`anager, `k`ey, or `r`aw bytes), then the
    ///   request: first line, headers, an empty line, body
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length == 0) return;
        var rest = new String(input, 1, input.length - 1, StandardCharsets.ISO_8859_1);
        try {
            var open = open();
            if (input[0] == 'r') check(rest, open.send(Arrays.copyOfRange(input, 1, input.length)));
            else if ("somk".indexOf(input[0]) >= 0) ask(open, (char) input[0], rest);
        } catch (IOException e) {
            throw new UncheckedIOException("the hub does not answer " + rest, e);
        }
    }

    /// Ends the hub that the first input opened.
    public static void close() throws IOException {
        if (hub != null) hub.close();
        hub = null;
        told.clear();
    }

    private static FuzzedHub open() throws IOException {
        if (hub != null && ++sent % FRESH_AFTER == 0) close();
        var open = hub;
        if (open == null) {
            var folder = Files.isDirectory(MEMORY) ? MEMORY : Path.of("target");
            hub = open = new FuzzedHub(Files.createTempDirectory(folder, "http-fuzz"));
        }
        return open;
    }

    private static void ask(FuzzedHub open, char who, String request) throws IOException {
        var end = request.indexOf("\n\n");
        var head = (end < 0 ? request : request.substring(0, end)).replace("\r", "");
        var body = end < 0 ? "" : request.substring(end + 2);
        var lines = new ArrayList<>(head.lines().filter(line -> !line.isEmpty()).toList());
        if (lines.isEmpty() || lines.getFirst().contains("/manager/backups")) return;
        lines.removeIf(line -> OURS.matcher(line).matches());
        lines.set(0, lines.getFirst() + " HTTP/1.1");
        lines.addAll(open.headers(who));
        var bytes = body.replace("CSRF", open.csrf(who)).getBytes(StandardCharsets.ISO_8859_1);
        lines.add("Host: hub");
        lines.add("Connection: close");
        lines.add("Content-Length: " + bytes.length);
        var text = String.join("\r\n", lines) + "\r\n\r\n";
        var answer = open.send(joined(text.getBytes(StandardCharsets.ISO_8859_1), bytes));
        check(request, answer);
        if (who == 's') Holds.that(!answer.contains(FuzzedHub.SECRET), "a stranger sees " + answer);
    }

    private static void check(String request, String answer) {
        inside(request).forEach(told::add);
        inside(unescaped(request)).forEach(told::add);
        if (answer.isEmpty()) return;
        Holds.that(answer.startsWith("HTTP/1.1 "), "no answer: " + answer);
        var status = answer.substring(9, 12);
        Holds.that(!status.equals("500"), "broken by " + request + ": " + answer);
        var end = Math.max(0, answer.indexOf("\r\n\r\n"));
        var head = answer.substring(0, end).toLowerCase(Locale.ROOT);
        var body = answer.substring(end);
        Holds.that(!head.contains("\nx-planted:"), "a header of others: " + head);
        Holds.that(inside(body).allMatch(told::contains), "of our inside: " + body);
        var isPage = head.contains("text/html");
        if (isPage) Holds.that(!body.contains("<q1"), "markup of others for " + request);
        if (status.startsWith("2") || status.startsWith("3"))
            for (var name : List.of("content-security-policy", "x-content-type-options"))
                Holds.that(head.contains("\n" + name + ":"), name + " is missing: " + head);
    }

    private static Stream<String> inside(String text) {
        return INSIDE.matcher(text).results().map(MatchResult::group);
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(
                                Character.toString(Integer.parseInt(escape.group(1), 16))));
    }

    private static byte[] joined(byte[] head, byte[] body) {
        var all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }
}
