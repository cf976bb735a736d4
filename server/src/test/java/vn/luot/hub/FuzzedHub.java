package vn.luot.hub;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.luot.hub.accounts.Account;
import vn.luot.hub.accounts.ApiKey;
import vn.luot.hub.accounts.Role;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Rules;

/// The demo's office with every page of a hub, on a standing clock, spoken to byte by byte.
final class FuzzedHub implements AutoCloseable {
    /// Part of every name of the staff, and of nothing else.
    static final String SECRET = "Kanarienvogel";

    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-03-02T01:00:00Z"));
    private static final String PASSWORD = "chin con trau qua song";
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int LONGEST_ANSWER = 1 << 20;
    private static final Pattern COOKIE = Pattern.compile("(?i)\r\nset-cookie: ([^;\r]+)");
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");

    private final Path data;
    private final WholeSite hub;
    private final Map<Character, Visitor> visitors = new HashMap<>();

    private record Visitor(String header, String csrf) {}

    FuzzedHub(Path data) throws IOException {
        this.data = data;
        this.hub = new WholeSite(data, CLOCK, WholeSite.Extras.NONE);
        var day = new Command.OpenDay(Rules.day(CLOCK.instant()));
        hub.engine().submit(day, new Actor.Timer()).join();
        visitors.put('s', stranger());
        visitors.put('o', staff("officer", Role.OFFICER));
        visitors.put('m', staff("admin", Role.ADMIN));
        var scopes = Set.of("tickets", "desks", "ratings", "read");
        var key = hub.people().keys().make(new ApiKey("fuzz", scopes));
        visitors.put('k', new Visitor("Authorization: Bearer " + key, ""));
    }

    List<String> headers(char who) {
        var visitor = visitor(who);
        return List.of(
                visitor.header(), "Sec-Fetch-Site: same-origin", "X-CSRF-Token: " + visitor.csrf());
    }

    String csrf(char who) {
        return visitor(who).csrf();
    }

    private Visitor visitor(char who) {
        return Optional.ofNullable(visitors.get(who)).orElseThrow();
    }

    private Visitor stranger() throws IOException {
        return visitor("", send("GET /nowhere HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n"));
    }

    private static Visitor visitor(String before, String answer) {
        var cookies =
                COOKIE.matcher(answer)
                        .results()
                        .map(m -> m.group(1))
                        .collect(Collectors.joining("; "));
        var csrf = CSRF.matcher(answer);
        var all = cookies.isEmpty() ? before : "Cookie: " + cookies;
        return new Visitor(all, csrf.find() ? csrf.group(1) : "");
    }

    private Visitor staff(String name, Role role) throws IOException {
        hub.people()
                .accounts()
                .add(new Account(name, SECRET + " " + name, role, Optional.empty()), PASSWORD);
        var before = stranger();
        var form =
                "name=%s&password=%s&csrf=%s"
                        .formatted(
                                name,
                                URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8),
                                before.csrf());
        var answer =
                send(
                        "POST /login HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n"
                                + before.header()
                                + "\r\nSec-Fetch-Site: same-origin\r\nContent-Length: "
                                + form.length()
                                + "\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n"
                                + form);
        var session = visitor("", answer).header();
        if (session.isEmpty()) throw new IllegalStateException("not let in: " + answer);
        var page =
                send(
                        "GET /nowhere HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n"
                                + session
                                + "\r\n\r\n");
        return new Visitor(session, visitor("", page).csrf());
    }

    private String send(String request) throws IOException {
        return send(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// @return all that is answered; of a stream of events only how it begins
    String send(byte[] request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), hub.web().port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            return answer(socket);
        } catch (SocketException _) {
            // the hub has closed the door in the middle of nonsense
            return "";
        }
    }

    private static String answer(Socket socket) throws IOException {
        var answer = new ByteArrayOutputStream();
        var some = new byte[8192];
        try {
            while (answer.size() < LONGEST_ANSWER) {
                var count = socket.getInputStream().read(some);
                if (count < 0) break;
                answer.write(some, 0, count);
                var text = answer.toString(StandardCharsets.ISO_8859_1);
                if (text.contains("text/event-stream")) break;
            }
        } catch (SocketTimeoutException e) {
            throw new IOException("no end of an answer: " + answer, e);
        }
        return answer.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        hub.close();
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
