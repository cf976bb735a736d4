package vn.luot.system;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.luot.device.DeviceProfile;
import vn.luot.device.DeviceProfile.Connection;
import vn.luot.device.Profiles;
import vn.luot.text.Language;
import vn.luot.text.Texts;

/// The page that whoever hangs up a kiosk holds in the hand, made from the device's own profile, so
/// that paper and program cannot disagree about a wire. `mvn -Pcard` writes it to `target/`.
final class InstallCard {
    /// Where a GPIO line is on the Pi's header of 40 pins.
    private static final Map<Integer, Integer> PINS =
            Map.ofEntries(
                    Map.entry(4, 7),
                    Map.entry(5, 29),
                    Map.entry(6, 31),
                    Map.entry(7, 26),
                    Map.entry(8, 24),
                    Map.entry(9, 21),
                    Map.entry(10, 19),
                    Map.entry(11, 23),
                    Map.entry(12, 32),
                    Map.entry(13, 33),
                    Map.entry(16, 36),
                    Map.entry(17, 11),
                    Map.entry(18, 12),
                    Map.entry(19, 35),
                    Map.entry(20, 38),
                    Map.entry(21, 40),
                    Map.entry(22, 15),
                    Map.entry(23, 16),
                    Map.entry(24, 18),
                    Map.entry(25, 22),
                    Map.entry(26, 37),
                    Map.entry(27, 13));

    private static final int STEPS = 8;
    private static final int TROUBLES = 6;
    private static final String FONTS = "/vn/luot/ticket/fonts/BeVietnamPro_";

    private final DeviceProfile profile;
    private final Language language;

    InstallCard(DeviceProfile profile, Language language) {
        this.profile = profile;
        this.language = language;
    }

    static void main(String[] arguments) throws IOException {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        for (var language : Language.COMPLETE) {
            var file = folder.resolve("install-card.%s.pdf".formatted(language.tag()));
            new InstallCard(Profiles.named("commune-buttons"), language).write(file);
            System.out.println("written: " + file);
        }
    }

    void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            new PdfRendererBuilder()
                    .useFont(() -> font("500Medium.ttf"), "Pro", 400, FontStyle.NORMAL, true)
                    .useFont(() -> font("800ExtraBold.ttf"), "Pro", 700, FontStyle.NORMAL, true)
                    .withHtmlContent(html(), null)
                    .toStream(out)
                    .run();
        }
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(InstallCard.class.getResourceAsStream(FONTS + name), name);
    }

    String html() {
        return """
        <html lang="%s"><head><title>%s</title><style>%s</style></head><body>
        <h1>%s</h1><p class="of">%s</p>
        <h2>%s</h2><p>%s</p><table>%s</table>
        <h2>%s</h2><table>%s</table>
        <h2>%s</h2><table>%s</table>
        </body></html>
        """
                .formatted(
                        language.tag(),
                        text("title"),
                        STYLE,
                        text("title"),
                        text("profile", profile.name()),
                        text("wiring"),
                        text("wiring-note"),
                        wires(),
                        text("steps"),
                        pairs("do", "see", STEPS, true),
                        text("troubles"),
                        pairs("what", "help", TROUBLES, false));
    }

    private String wires() {
        var head = row("th", text("button"), text("switch"), text("lamp"));
        var buttons =
                profile.buttons().stream()
                        .map(b -> row("td", b.label().in(language), pin(b.line()), pin(b.lamp())))
                        .collect(Collectors.joining());
        var buzzer =
                profile.buzzer()
                        .map(b ->
                                row(
                                        "td",
                                        text("buzzer"),
                                        text("none"),
                                        pin(OptionalInt.of(b.line()))))
                        .orElse("");
        var printer =
                profile.printer()
                        .map(p -> row("td", text("printer"), place(p.connection()), text("none")))
                        .orElse("");
        return head + buttons + buzzer + printer;
    }

    private static String place(Connection connection) {
        return switch (connection) {
            case Connection.Usb _ -> "USB";
            case Connection.Tcp(var host, var port) -> host + ":" + port;
            case Connection.Files(var folder) -> folder;
            case Connection.Serial serial -> String.valueOf(serial);
        };
    }

    private String pin(OptionalInt line) {
        if (line.isEmpty()) return text("none");
        var pin = Objects.requireNonNull(PINS.get(line.getAsInt()), "no pin has BCM " + line);
        return text("pin", pin, line.getAsInt());
    }

    private String pairs(String left, String right, int count, boolean numbered) {
        var rows =
                IntStream.rangeClosed(1, count)
                        .mapToObj(n ->
                                row(
                                        "td",
                                        (numbered ? n + ". " : "") + text(left + "-" + n),
                                        text(right + "-" + n)))
                        .collect(Collectors.joining());
        return row("th", text(left), text(right)) + rows;
    }

    private static String row(String cell, String... cells) {
        var row = new StringBuilder("<tr>");
        for (var text : cells) row.append("<%s>%s</%s>".formatted(cell, text, cell));
        return row.append("</tr>\n").toString();
    }

    private String text(String key, Object... values) {
        return Texts.of(language)
                .get("machine.card-" + key, values)
                .replace("&", "&amp;")
                .replace("<", "&lt;");
    }

    private static final String STYLE =
            """
            @page { size: A4; margin: 9mm 12mm }
            body { font-family: Pro; font-size: 9pt; line-height: 1.25; color: #111 }
            h1 { font-size: 17pt; margin: 0 }
            h2 { font-size: 11pt; margin: 7pt 0 2pt 0; color: #9f1d20 }
            p { margin: 0 0 4pt 0 }
            .of { color: #444 }
            table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate }
            th { text-align: left; border-bottom: 1pt solid #111; padding: 1.5pt 4pt }
            td { border-bottom: 0.4pt solid #999; padding: 1.6pt 4pt; vertical-align: top }
            tr { page-break-inside: avoid }
            """;
}
