package vn.luot.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.luot.hub.SmallOffice.A;
import static vn.luot.hub.SmallOffice.issue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.SetClock;
import vn.luot.hub.SmallOffice;
import vn.luot.hub.queue.Actor;

/// Another process gives tickets and says each one aloud once it is told; `kill -9` ends it.
class KillTest {
    private static final int ENOUGH = 300;
    @TempDir private Path folder;

    @Test
    void whatWasToldIsOnDisk() throws Exception {
        var told = 0;
        for (int life = 0; life < 2; life++) {
            var hub = start();
            try {
                told = talk(hub.inputReader(StandardCharsets.UTF_8), told + ENOUGH);
            } finally {
                hub.destroyForcibly().waitFor();
            }
        }

        try (var data = DataFolder.take(folder);
                var database = Database.open(data)) {
            var log = BusyDay.log(database);
            assertThat(log.verify()).isInstanceOf(Proof.Whole.class);
            try (var engine = BusyDay.engine(database, SetClock.at(Life.NOW))) {
                var tickets = engine.office().tickets().keySet();
                assertThat(tickets)
                        .containsAll(
                                IntStream.rangeClosed(1, told)
                                        .mapToObj(SmallOffice::ticket)
                                        .toList());
            }
        }
    }

    /// Reads until so many were told; the process is still at work then.
    private int talk(BufferedReader process, int until) throws IOException {
        var told = 0;
        while (told < until) {
            var line = process.readLine();
            if (line == null) throw new IllegalStateException("ended after " + told);
            told = Integer.parseInt(line);
        }
        assertThatThrownBy(() -> DataFolder.take(folder))
                .isInstanceOf(CannotOpen.class)
                .hasMessageContaining("another hub");
        return told;
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Life.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// The process that is killed: ticket after ticket, on from where the last life ended.
    static final class Life {
        static final String NOW = "2026-03-02T08:00:00+07:00";

        private Life() {}

        static void main(String[] arguments) {
            try (var data = DataFolder.take(Path.of(arguments[0]));
                    var database = Database.open(data);
                    var engine = BusyDay.engine(database, SetClock.at(NOW))) {
                var n = engine.office().tickets().size();
                // ends by itself if nobody listens any more
                while (!System.out.checkError()) {
                    engine.submit(issue(++n, A), new Actor.Citizen()).join();
                    System.out.println(n);
                }
            }
        }
    }
}
