package vn.luot.kiosk;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.luot.device.DeviceProfile;
import vn.luot.device.ProfileException;
import vn.luot.device.Profiles;
import vn.luot.link.LinkSettings;
import vn.luot.wire.DeskId;
import vn.luot.wire.DeviceId;
import vn.luot.wire.OfficeId;

/// Who and where this kiosk is, read once from the command line and `kiosk.yaml`.
///
/// @param data the kiosk's own folder
/// @param desk the desk it stands at
/// @param invitation what it may exchange for a key of its own, if it has none
/// @param training nothing it does counts: the hub hears nothing of it
record KioskConfig(
        Path data,
        DeviceProfile profile,
        URI hub,
        OfficeId office,
        DeviceId device,
        Optional<DeskId> desk,
        Optional<Invitation> invitation,
        boolean training) {
    private static final Set<String> PAGES = Set.of("http", "https");
    private static final Set<String> KEYS =
            Set.of("profile", "hub", "office", "device", "desk", "code", "pages");

    KioskConfig(
            Path data,
            DeviceProfile profile,
            URI hub,
            OfficeId office,
            DeviceId device,
            Optional<DeskId> desk) {
        this(data, profile, hub, office, device, desk, Optional.empty(), false);
    }

    /// The same kiosk as a place to learn at, in a folder of its own.
    KioskConfig forTraining() {
        return new KioskConfig(
                data.resolve("training"),
                profile,
                hub,
                office,
                device,
                desk,
                Optional.empty(),
                true);
    }

    /// @throws StartException naming the option, or the file and its key
    static KioskConfig read(KioskOptions options) {
        var file = options.file();
        var source = new Source(file, values(file));
        var profile = source.need("profile", options.profile, KioskConfig::profile);
        var desk = source.value("desk", options.desk, DeskId::new);
        var hub = source.need("hub", options.hub, KioskConfig::broker);
        return new KioskConfig(
                options.data,
                profile,
                hub,
                source.need("office", options.office, OfficeId::new),
                source.need("device", options.device, DeviceId::new),
                desk.or(() -> usualDesk(profile, source)),
                invitation(source, options, hub),
                false);
    }

    private static Optional<Invitation> invitation(Source source, KioskOptions options, URI hub) {
        var pages = source.value("pages", options.pages, KioskConfig::pages);
        return source.value("code", options.code, String::strip)
                .map(code -> Invitation.of(code, pages.orElseGet(() -> Invitation.pages(hub))));
    }

    static URI pages(String text) {
        var uri = URI.create(text);
        if (!PAGES.contains(String.valueOf(uri.getScheme())) || uri.getHost() == null)
            throw new IllegalArgumentException("not http://host:port: \"" + text + '"');
        return uri;
    }

    /// A simulated kiosk stands at desk 1; a real box must be told.
    private static Optional<DeskId> usualDesk(DeviceProfile profile, Source source) {
        return switch (profile.kind()) {
            case TICKET_KIOSK ->
                    profile.ratingLevels().isEmpty() || !isSimulated(profile)
                            ? Optional.empty()
                            : Optional.of(DeskId.of(1));
            case RATING_BOX, DESK_KEYPAD, DESK_SIGN -> {
                if (!isSimulated(profile)) throw source.missing("desk");
                yield Optional.of(DeskId.of(1));
            }
        };
    }

    private static boolean isSimulated(DeviceProfile profile) {
        return profile.hardware() == DeviceProfile.Hardware.SIM;
    }

    static DeviceProfile profile(String nameOrFile) {
        if (Profiles.NAMES.contains(nameOrFile)) return Profiles.named(nameOrFile);
        var file = Path.of(nameOrFile);
        if (Files.exists(file)) return Profiles.read(file);
        throw new IllegalArgumentException(
                "\"%s\" is neither one of %s nor a file".formatted(nameOrFile, Profiles.NAMES));
    }

    static URI broker(String text) {
        var uri = URI.create(text);
        if (!LinkSettings.isAddress(uri))
            throw new IllegalArgumentException(
                    "not mqtt://host:port or mqtts://host:port: \"" + text + '"');
        return uri;
    }

    private static Map<String, String> values(Path file) {
        if (!Files.exists(file)) return Map.of();
        try {
            var values = Profiles.values(file);
            for (var key : values.keySet())
                if (!KEYS.contains(key))
                    throw StartException.wrong(file + ": " + key + ": unknown; known are " + KEYS);
            return values;
        } catch (ProfileException e) {
            throw StartException.wrong(file + ": " + e.getMessage());
        }
    }

    /// The command line before the file.
    private record Source(Path file, Map<String, String> values) {
        <T> T need(String key, Optional<String> option, Function<String, T> read) {
            return value(key, option, read).orElseThrow(() -> missing(key));
        }

        <T> Optional<T> value(String key, Optional<String> option, Function<String, T> read) {
            var where = option.isPresent() ? "--" + key : file + ": " + key;
            try {
                return option.or(() ->
                                Optional.ofNullable(values.get(key)).filter(v -> !v.isEmpty()))
                        .map(String::strip)
                        .map(read);
            } catch (ProfileException | IllegalArgumentException e) {
                throw StartException.wrong(where + ": " + e.getMessage());
            }
        }

        StartException missing(String key) {
            return StartException.wrong(
                    "%s: missing; give --%s, or write %s with luot-kiosk setup"
                            .formatted(key, key, file));
        }
    }
}
