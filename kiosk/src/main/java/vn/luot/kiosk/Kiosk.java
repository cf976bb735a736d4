package vn.luot.kiosk;

import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/// The kiosk's program. Start reading at [Device].
@Command(
        name = "luot-kiosk",
        description = "Gives queue numbers on paper and takes ratings, with or without its hub.",
        subcommands = {
            RunCommand.class,
            SetupCommand.class,
            SelfTestCommand.class,
            ListenCommand.class,
            TrainCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Kiosk.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:it failed", "2:wrong use or wrong configuration"})
public final class Kiosk {
    private Kiosk() {}

    static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Kiosk())
                .setExecutionExceptionHandler((e, line, _) -> {
                    if (!(e instanceof StartException start)) throw e;
                    line.getErr().println("luot-kiosk: " + start.getMessage());
                    return start.exitCode();
                });
    }

    static String version() {
        return Optional.ofNullable(Kiosk.class.getPackage().getImplementationVersion())
                .orElse("dev");
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"luot-kiosk " + version()};
        }
    }
}
