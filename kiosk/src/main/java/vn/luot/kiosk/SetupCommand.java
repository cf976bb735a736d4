package vn.luot.kiosk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.luot.device.DeviceProfile;
import vn.luot.device.Profiles;
import vn.luot.kiosk.Invitation.Answer;
import vn.luot.text.Texts;
import vn.luot.wire.DeviceId;

/// `luot-kiosk setup`: asks who and where this kiosk is, checks it, writes `kiosk.yaml`, and says
/// whether the hub is heard. A hub that is not there yet keeps nobody from hanging up a kiosk.
@Command(
        name = "setup",
        description = "Asks what is not given and writes kiosk.yaml for run.",
        mixinStandardHelpOptions = true)
final class SetupCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    @Mixin private KioskOptions options = new KioskOptions();

    @Mixin private SpokenLanguage language = new SpokenLanguage();

    @Option(names = "--no-check", description = "Do not look for the hub.")
    private boolean unchecked;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        ask();
        if (options.code.isPresent()) enrol();
        var config = KioskConfig.read(options);
        write(options.file());
        say("setup-written", options.file());
        if (!unchecked) lookForHub(config);
        say("setup-next");
        return 0;
    }

    private void ask() {
        var input = new Scanner(System.in, StandardCharsets.UTF_8);
        var missing = options.hub.isEmpty() || options.office.isEmpty() || options.device.isEmpty();
        if (missing) say("setup-intro");
        var secure = options.code.filter(Invitation::hasSeal).isPresent();
        var usual = secure ? "mqtts://127.0.0.1:8883" : "mqtt://127.0.0.1:1883";
        options.hub = answer(input, options.hub, text("setup-hub"), usual);
        options.office = answer(input, options.office, text("setup-office"), "demo");
        options.device = answer(input, options.device, text("setup-device"), "kiosk-1");
        var kinds = String.join(", ", Profiles.NAMES);
        options.profile =
                answer(input, options.profile, text("setup-profile", kinds), "commune-buttons");
        if (standsAtADesk(options.profile.orElse("")))
            options.desk = answer(input, options.desk, text("setup-desk"), "1");
    }

    /// A profile of one's own that needs a desk says so when it is read.
    private static boolean standsAtADesk(String profile) {
        return Profiles.NAMES.contains(profile)
                && Profiles.named(profile).kind() != DeviceProfile.Kind.TICKET_KIOSK;
    }

    /// Enter takes what is usual; so does an input that has ended.
    private Optional<String> answer(
            Scanner input, Optional<String> given, String what, String usual) {
        if (given.isPresent()) return given;
        var out = spec.commandLine().getOut();
        out.print("%s [%s]: ".formatted(what, usual));
        out.flush();
        var answer = input.hasNextLine() ? input.nextLine().strip() : "";
        return Optional.of(answer.isEmpty() ? usual : answer);
    }

    /// A hub that is not there yet gets the code later, from the kiosk itself.
    private void enrol() throws InterruptedException {
        var invitation =
                KioskConfig.read(options)
                        .invitation()
                        .orElseThrow(() -> StartException.wrong("--code: empty"));
        switch (invitation.bring(options.device.map(DeviceId::new))) {
            case Answer.Welcome(var admitted) -> {
                new OwnKey(options.data).keep(admitted);
                options.code = Optional.empty();
                say("setup-enrolled", admitted.device(), admitted.office());
            }
            case Answer.Refused(var status) ->
                    throw StartException.failed(
                            text(status == 429 ? "setup-code-wait" : "setup-code-refused"));
            case Answer.Silence(var why) -> say("setup-code-later", why);
        }
    }

    private void lookForHub(KioskConfig config) throws InterruptedException {
        HubCheck.trouble(config, PATIENCE)
                .ifPresentOrElse(
                        trouble -> say("setup-not-heard", trouble),
                        () -> say("setup-heard", config.office(), config.hub()));
    }

    private void say(String key, Object... values) {
        spec.commandLine().getOut().println(text(key, values));
    }

    private String text(String key, Object... values) {
        return Texts.of(language.value).get("machine." + key, values);
    }

    private void write(Path file) {
        var values = new LinkedHashMap<String, Optional<String>>();
        values.put("hub", options.hub);
        values.put("office", options.office);
        values.put("device", options.device);
        values.put("profile", options.profile);
        values.put("desk", options.desk);
        values.put("code", options.code);
        values.put("pages", options.code.flatMap(_ -> options.pages));
        var text =
                values.entrySet().stream()
                        .flatMap(entry ->
                                entry.getValue().stream().map(v -> line(entry.getKey(), v)))
                        .collect(Collectors.joining());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var next = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(next, text);
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw StartException.failed("cannot write " + file + ": " + e);
        }
    }

    private static String line(String key, String value) {
        return "%s: '%s'%n".formatted(key, value.replace("'", "''"));
    }
}
