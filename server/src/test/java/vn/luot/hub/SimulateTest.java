package vn.luot.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command as a script uses it.
class SimulateTest {
    private static final String DAY =
            """
            date: 2026-03-02
            sessions: [{from: "07:30", to: "11:30"}]
            desks: {1: [A]}
            minutes: {A: 4}
            arrivals: [{from: "07:30:00", every: 1m, count: 3, cycle: A}]
            """;

    private final StringWriter errors = new StringWriter();

    @Test
    void printsJsonForPrograms(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("day.yaml"), DAY);
        var out = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            assertThat(run("simulate", file.toString(), "--json")).isZero();
        } finally {
            System.setOut(before);
        }
        var answer = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(answer.at("/all/wait/max").asInt()).isEqualTo(6 * 60);
        assertThat(answer.at("/services/A/waitInHours/p90").asInt()).isEqualTo(6 * 60);
        assertThat(answer.at("/mostWaiting/at").asText()).isEqualTo("07:32:00");
        assertThat(answer.at("/waitingAt/07:30/A").asInt()).isZero();
        assertThat(answer.at("/lastServed").asText()).isEqualTo("07:42:00");
        assertThat(answer.at("/tickets/2").toString())
                .isEqualTo(
                        "{\"number\":\"A003\",\"service\":\"A\",\"issued\":\"07:32:00\",\"ahead\":1,"
                                + "\"called\":\"07:38:00\",\"desk\":\"1\",\"finished\":\"07:42:00\"}");
    }

    @Test
    void aMistakeEndsWithOneAndAWrongCommandLineWithTwo(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("day.yaml"), DAY.replace("A: 4", "A: x"));
        assertThat(run("simulate", file.toString(), "--json")).isEqualTo(1);
        assertThat(errors.toString()).contains("day.yaml, line 4: minutes.A: ");
        assertThat(run("simulate", folder.resolve("none.yaml").toString())).isEqualTo(1);
        assertThat(errors.toString()).contains("none.yaml: cannot read the file");
        assertThat(run("simulate")).isEqualTo(2);
        assertThat(run("simulate", "--yaml", file.toString())).isEqualTo(2);
    }

    private int run(String... arguments) {
        var line = Hub.commandLine();
        line.setErr(new PrintWriter(errors, true));
        return line.execute(arguments);
    }
}
