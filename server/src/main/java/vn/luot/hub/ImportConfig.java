package vn.luot.hub;

import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.luot.hub.journal.OfficeConfigs;

/// `import-config`: another configuration, which holds from the next start on.
@Command(
        name = "import-config",
        description = "Checks an office's YAML file and makes it hold from the next start on.")
final class ImportConfig implements Callable<Integer> {
    @Mixin private DataOptions data = new DataOptions();

    @Parameters(
            paramLabel = "FILE",
            description = "The office's YAML file, or demo, commune or province.")
    private String file = "";

    @Override
    public Integer call() {
        var revision =
                data.withNew(database ->
                        new OfficeStart(new OfficeConfigs(database))
                                .bring(file, "command-line", Instant.now()));
        System.out.printf(
                "configuration %d of office %s imported%n",
                revision.number(), revision.office().id());
        return 0;
    }
}
