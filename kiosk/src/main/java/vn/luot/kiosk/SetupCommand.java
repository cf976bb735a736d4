package vn.luot.kiosk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `luot-kiosk setup`: asks who and where this kiosk is, checks it, and writes `kiosk.properties`.
@Command(
        name = "setup",
        description = "Asks what is not given and writes kiosk.properties for run.",
        mixinStandardHelpOptions = true)
final class SetupCommand implements Callable<Integer> {
    @Mixin private KioskOptions options = new KioskOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var input = new Scanner(System.in, StandardCharsets.UTF_8);
        options.hub = ask(input, options.hub, "Hub's broker", "mqtt://127.0.0.1:1883");
        options.office = ask(input, options.office, "Office", "demo");
        options.device = ask(input, options.device, "This device", "kiosk-1");
        options.profile = ask(input, options.profile, "Profile", "commune-buttons");
        var config = KioskConfig.read(options);
        var file = config.data().resolve(KioskConfig.FILE);
        write(file);
        spec.commandLine().getOut().println("written: " + file);
        return 0;
    }

    /// Enter takes what is usual; so does an input that has ended.
    private Optional<String> ask(Scanner input, Optional<String> given, String what, String usual) {
        if (given.isPresent()) return given;
        var out = spec.commandLine().getOut();
        out.print("%s [%s]: ".formatted(what, usual));
        out.flush();
        var answer = input.hasNextLine() ? input.nextLine().strip() : "";
        return Optional.of(answer.isEmpty() ? usual : answer);
    }

    private void write(Path file) {
        var values = new LinkedHashMap<String, Optional<String>>();
        values.put("hub", options.hub);
        values.put("office", options.office);
        values.put("device", options.device);
        values.put("profile", options.profile);
        values.put("desk", options.desk);
        var text =
                values.entrySet().stream()
                        .flatMap(value -> value.getValue().map(v -> line(value, v)).stream())
                        .collect(Collectors.joining());
        try {
            Files.createDirectories(options.data);
            var next = file.resolveSibling(KioskConfig.FILE + ".new");
            Files.writeString(next, text);
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw StartException.failed("cannot write " + file + ": " + e);
        }
    }

    private static String line(Map.Entry<String, Optional<String>> value, String text) {
        return value.getKey() + "=" + text.replace("\\", "\\\\") + System.lineSeparator();
    }
}
