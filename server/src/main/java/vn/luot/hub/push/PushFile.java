package vn.luot.hub.push;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.luot.hub.office.Place;
import vn.luot.hub.office.YamlFile;

/// The small YAML file that turns Web Push on. The key stands beside it, in a file of its own that
/// the first start makes.
public final class PushFile {
    /// Those of Chrome and what is made of it, Firefox, Edge and Safari.
    private static final List<String> USUAL =
            List.of(
                    "fcm.googleapis.com",
                    "push.services.mozilla.com",
                    "notify.windows.com",
                    "push.apple.com");

    private static final Pattern CONTACT =
            Pattern.compile("mailto:[^\\s@<>]{1,64}@[a-zA-Z0-9.-]{1,190}|https://[^\\s<>]{1,200}");
    private static final Pattern HOST = Pattern.compile("[a-z0-9.-]{1,253}");

    private PushFile() {}

    public static YamlFile.Reading<PushConfig> read(Path file) {
        return YamlFile.read(file, PushFile::config);
    }

    private static PushConfig config(Place file) {
        file.only("contact", "keyFile", "services");
        var contact = file.need("contact");
        var services = file.get("services");
        if (services.filter(list -> list.isItems() && list.items().isEmpty()).isPresent())
            services.get().problem("empty-list");
        return new PushConfig(
                contact.value("not-a-contact", PushFile::contact, URI.create("mailto:x@x")),
                key(file.need("keyFile")).orElseGet(KeyFile::generated),
                services.map(list -> list.distinct(PushFile::host, host -> host)).orElse(USUAL));
    }

    private static URI contact(String text) {
        return URI.create(shaped(text, CONTACT));
    }

    private static String host(Place at) {
        return at.value("not-a-host", text -> shaped(text, HOST), "x");
    }

    private static String shaped(String text, Pattern shape) {
        if (!shape.matcher(text).matches())
            throw new IllegalArgumentException("not " + shape + ": " + text);
        return text;
    }

    /// Absent if it cannot be had, which is noted.
    private static Optional<VAPIDKeyPair> key(Place at) {
        var file = at.value("not-a-path", Path::of, Path.of(""));
        if (file.toString().isEmpty()) return Optional.empty();
        try {
            return Optional.of(KeyFile.open(file));
        } catch (IOException e) {
            at.problem("unreadable", e);
        } catch (IllegalArgumentException _) {
            at.problem("not-a-push-key", file);
        }
        return Optional.empty();
    }
}
