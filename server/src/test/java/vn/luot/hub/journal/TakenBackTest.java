package vn.luot.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.luot.hub.SmallOffice.A;
import static vn.luot.hub.SmallOffice.C;
import static vn.luot.hub.SmallOffice.DESK_1;
import static vn.luot.hub.SmallOffice.issue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.luot.hub.SetClock;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Command;
import vn.luot.hub.queue.Decision;

/// What was taken back stands in no report.
class TakenBackTest {
    private static final Actor STAFF = new Actor.Staff("hanh");
    private static final Command CALL = new Command.CallNext(DESK_1);

    @TempDir private Path folder;

    /// What a desk does, the last of it by mistake.
    static Stream<List<Command>> mistakes() {
        return Stream.of(
                List.of(CALL),
                List.of(CALL, new Command.Start(DESK_1)),
                List.of(CALL, finish(1)),
                List.of(CALL, finish(5)),
                List.of(CALL, new Command.NoShow(DESK_1)),
                List.of(CALL, new Command.Hold(DESK_1)),
                List.of(CALL, send()),
                List.of(CALL, finish(5), CALL, finish(1), CALL, new Command.Start(DESK_1)));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void theVisitsAreAsIfItHadNotBeen(List<Command> deeds) {
        var right = visits("right", deeds.subList(0, deeds.size() - 1), List.of());
        var mistaken = visits("mistaken", deeds, List.of(new Command.Undo(DESK_1)));
        assertThat(mistaken).isEqualTo(right).hasSize(2);
    }

    private List<Map<String, Object>> visits(
            String name, List<Command> deeds, List<Command> regrets) {
        var clock = SetClock.at("2026-03-02T07:40:00+07:00");
        try (var data = DataFolder.take(folder.resolve(name));
                var database = Database.open(data);
                var engine = BusyDay.engine(database, clock)) {
            engine.submit(new Command.OpenDesk(DESK_1, Set.of(A, C)), STAFF).join();
            engine.submit(issue(1, A), STAFF).join();
            engine.submit(issue(2, A), STAFF).join();
            for (var deed : Stream.concat(deeds.stream(), regrets.stream()).toList()) {
                clock.pass(Duration.ofSeconds(30));
                assertThat(engine.submit(deed, STAFF).join())
                        .as("%s", deed)
                        .isInstanceOf(Decision.Accepted.class);
            }
            return database.jdbi()
                    .withHandle(h ->
                            h.createQuery("select * from visit order by ticket").mapToMap().list());
        }
    }

    private static Command finish(int dossiers) {
        return new Command.Finish(DESK_1, Optional.empty(), dossiers);
    }

    private static Command send() {
        return new Command.Transfer(DESK_1, Optional.of(C), Optional.empty(), "");
    }
}
