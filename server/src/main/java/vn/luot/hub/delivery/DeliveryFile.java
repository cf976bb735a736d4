package vn.luot.hub.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.luot.hub.delivery.MailServer.Login;
import vn.luot.hub.delivery.MailServer.Security;
import vn.luot.hub.office.Place;
import vn.luot.hub.office.YamlFile;
import vn.luot.text.Language;
import vn.luot.text.Languages;

/// The small YAML file that says which reports come by themselves. The password stands beside it,
/// in a file of its own or in the environment.
public final class DeliveryFile {
    private static final Set<String> FORMATS = Set.of("html", "csv", "xlsx", "pdf");
    private static final String ADDRESS = "[^\\s@<>,;\"]{1,64}@[a-zA-Z0-9.-]{1,190}";
    private static final String HOST = "[a-zA-Z0-9.:-]{1,253}";
    private static final int USUAL_MINUTES = 60;
    private static final int MOST_MINUTES = 600;
    private static final int MAX_PORT = 65_535;

    private DeliveryFile() {}

    public static YamlFile.Reading<DeliveryConfig> read(Path file) {
        return YamlFile.read(file, DeliveryFile::config);
    }

    private static DeliveryConfig config(Place file) {
        file.only("language", "formats", "reports", "minutesAfter", "folder", "mail");
        if (file.get("folder").isEmpty() && file.get("mail").isEmpty())
            file.problem("no-way-of-delivery");
        return new DeliveryConfig(
                file.get("language").map(DeliveryFile::language).orElse(Language.VI),
                file.get("formats").map(DeliveryFile::formats).orElse(List.of("pdf", "xlsx")),
                file.get("reports").map(DeliveryFile::periods).orElse(List.of(Period.values())),
                Duration.ofMinutes(
                        file.get("minutesAfter")
                                .map(at -> at.number(0, MOST_MINUTES))
                                .orElse(USUAL_MINUTES)),
                file.get("folder").map(DeliveryFile::path),
                file.get("mail").map(DeliveryFile::mail));
    }

    private static Language language(Place at) {
        return at.value(
                "not-a-language",
                text ->
                        Languages.COMPLETE
                                .of(text)
                                .orElseThrow(() -> new IllegalArgumentException(text)),
                Language.VI);
    }

    private static List<String> formats(Place list) {
        return filled(
                list,
                list.distinct(
                        item ->
                                item.value(
                                        "not-a-report-format",
                                        text -> {
                                            if (!FORMATS.contains(text))
                                                throw new IllegalArgumentException(text);
                                            return text;
                                        },
                                        "pdf"),
                        format -> format));
    }

    private static List<Period> periods(Place list) {
        return filled(
                list,
                list.distinct(
                        item ->
                                item.value(
                                        "not-a-report",
                                        text -> Period.valueOf(text.toUpperCase(Locale.ROOT)),
                                        Period.DAY),
                        period -> period));
    }

    private static <T> List<T> filled(Place list, List<T> items) {
        if (items.isEmpty() && list.isItems()) list.problem("empty-list");
        return items;
    }

    private static Path path(Place at) {
        return at.value("not-a-path", Path::of, Path.of("x"));
    }

    private static MailServer mail(Place place) {
        place.only(
                "host",
                "port",
                "security",
                "user",
                "secretFile",
                "secretEnv",
                "certificate",
                "from",
                "to");
        var security = place.get("security").map(DeliveryFile::security).orElse(Security.STARTTLS);
        var login = login(place);
        if (login.isPresent() && security == Security.NONE)
            place.need("security").problem("secret-in-the-clear");
        var to = place.need("to");
        return new MailServer(
                place.need("host").value("not-a-host", text -> shaped(text, HOST), "x"),
                place.get("port")
                        .map(at -> at.number(1, MAX_PORT))
                        .orElseGet(() -> usualPort(security)),
                security,
                login,
                place.get("certificate").map(DeliveryFile::readable),
                address(place.need("from")),
                filled(to, to.distinct(DeliveryFile::address, one -> one)));
    }

    private static Security security(Place at) {
        return at.value(
                "not-a-mail-security",
                text -> Security.valueOf(text.toUpperCase(Locale.ROOT)),
                Security.STARTTLS);
    }

    private static int usualPort(Security security) {
        return switch (security) {
            case TLS -> 465;
            case STARTTLS -> 587;
            case NONE -> 25;
        };
    }

    private static String address(Place at) {
        return at.value("not-a-mail-address", text -> shaped(text, ADDRESS), "x@x");
    }

    private static String shaped(String text, String shape) {
        if (!text.matches(shape)) throw new IllegalArgumentException("not " + shape + ": " + text);
        return text;
    }

    private static Path readable(Place at) {
        var file = path(at);
        if (!Files.isReadable(file)) at.problem("unreadable", file);
        return file;
    }

    private static Optional<Login> login(Place place) {
        var env = place.get("secretEnv");
        var inFile = place.get("secretFile");
        if (place.get("user").isEmpty()) {
            if (env.isPresent() || inFile.isPresent()) place.need("user");
            return Optional.empty();
        }
        if (env.isPresent() == inFile.isPresent()) place.problem("one-secret");
        var secret =
                env.map(DeliveryFile::inEnvironment).or(() -> inFile.map(DeliveryFile::inFile));
        return Optional.of(new Login(place.need("user").text(), secret.orElse("?")));
    }

    private static String inEnvironment(Place at) {
        return there(at, Optional.ofNullable(System.getenv(at.text())).orElse(""));
    }

    private static String inFile(Place at) {
        try {
            return there(at, Files.readString(Path.of(at.text())).lines().findFirst().orElse(""));
        } catch (IOException | InvalidPathException e) {
            at.problem("unreadable", e);
            return "?";
        }
    }

    private static String there(Place at, String secret) {
        if (secret.isBlank()) at.problem("no-secret");
        return secret.strip();
    }
}
