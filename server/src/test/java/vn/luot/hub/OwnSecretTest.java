package vn.luot.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnSecretTest {
    @TempDir private Path folder;

    @Test
    void isMadeOnceForItsUserAlone() throws IOException {
        var file = folder.resolve("own.key");
        var made = new OwnSecret(file).make();

        assertThat(made).isNotBlank();
        assertThat(new OwnSecret(file).make()).isEqualTo(made);
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(folder.toFile().list()).containsExactly("own.key");
    }

    @Test
    void anEmptyFileThatAFullDiskLeftIsNone() throws IOException {
        var file = Files.createFile(folder.resolve("own.key"));

        assertThat(new OwnSecret(file).read()).isEmpty();
        assertThat(new OwnSecret(file).make()).isNotBlank();
    }
}
