package vn.luot.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.luot.hub.web.templates.StaticTemplates;

/// What the web server refuses by itself is answered in our words, and repeats nothing.
class UnreadableTest {
    private static Web web;

    @BeforeAll
    static void open() {
        var settings = new Web.Settings("127.0.0.1", 0, false);
        web = new Web(settings, Gates.NOBODY, new StaticTemplates(), List.of()).start();
    }

    @AfterAll
    static void close() {
        web.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /planted%00 HTTP/1.1",
                "GET /planted%zz HTTP/1.1",
                "PLANTED",
                "GET /planted HTTP/9.1",
                "GET /planted\u0001 HTTP/1.1"
            })
    void isRefusedInOurWords(String line) throws IOException {
        var answer = ask(line);
        assertThat(answer).contains("text/plain", "nosniff");
        assertThat(answer).contains("Yêu cầu chưa đúng", "The request is wrong");
        assertThat(answer).doesNotContainIgnoringCase("planted").doesNotContain("<");
    }

    private static String ask(String line) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), web.port())) {
            var request = line + "\r\nHost: hub\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
