package vn.luot.hub;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import vn.luot.hub.journal.CannotOpen;
import vn.luot.hub.mqtt.Broker;

/// The hub's program: one command line, one command of it a run.
///
/// Ends with 0 if it did what was asked, 1 if it could not, 2 if it was asked wrongly.
@Command(
        name = "luot-hub",
        description = "Lượt: the hub of one office.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            Serve.class,
            VerifyLog.class,
            ExportConfig.class,
            ImportConfig.class,
            ExportMosquitto.class,
            User.class,
            DeviceList.class,
            Backup.class,
            Restore.class,
            Simulate.class
        })
public final class Hub {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli looks at the option, nobody at its value
    private boolean help;

    private Hub() {}

    /// Something could not be done, said in one line for whoever typed the command.
    static final class Failed extends RuntimeException {
        Failed(String message) {
            super(message);
        }
    }

    static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Hub())
                .setExecutionExceptionHandler((e, line, _) -> explain(e, line.getErr()));
    }

    /// What was configured wrongly or is in the way is told in one line, our own faults in full.
    private static int explain(Exception e, PrintWriter err) {
        var ordinary =
                e instanceof Failed
                        || e instanceof CannotOpen
                        || e instanceof Broker.Unavailable
                        || e instanceof IllegalArgumentException;
        if (ordinary) err.println("luot-hub: " + e.getMessage());
        else e.printStackTrace(err);
        return 1;
    }

    static void main(String[] arguments) {
        System.exit(run(arguments));
    }
}
