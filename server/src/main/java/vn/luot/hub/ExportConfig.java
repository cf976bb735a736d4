package vn.luot.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `export-config`: the configuration that holds, as it was imported.
@Command(name = "export-config", description = "Writes the office's configuration as YAML.")
final class ExportConfig implements Callable<Integer> {
    @Mixin private DataOptions data = new DataOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "A new file (default: the standard output).")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException {
        var yaml = data.with(database -> DataOptions.office(database).yaml());
        if (file == null) System.out.print(yaml);
        else if (Files.exists(file)) throw new Hub.Failed("there is a file " + file);
        else Files.writeString(file, yaml, StandardOpenOption.CREATE_NEW);
        return 0;
    }
}
