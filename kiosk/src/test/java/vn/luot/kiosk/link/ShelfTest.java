package vn.luot.kiosk.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.procedure.ProcedureIndex;
import vn.luot.procedure.ProcedureParts;
import vn.luot.wire.FromHub.ProcedureList;
import vn.luot.wire.FromHub.ProcedurePart;
import vn.luot.wire.FromKiosk.ProcedureRequest;
import vn.luot.wire.Procedure;

/// The kiosk has the list of procedures that the hub has, whatever is lost or comes twice.
class ShelfTest {
    @TempDir private Path folder;
    private final List<ProcedureIndex> shown = new ArrayList<>();
    private Shelf shelf;
    private long nanos;

    @BeforeEach
    void open() {
        shelf = shelf();
    }

    private Shelf shelf() {
        var next = new Shelf(folder.resolve("procedures.jsonl"), shown::add);
        next.load();
        return next;
    }

    @Test
    void asksForWhatItLacksAndKeepsItOverARestartWithoutAHub() {
        var list = procedures(300, "Một");
        fetch(ProcedureParts.of(7, list));
        assertThat(shown).hasSize(1);

        shelf();
        assertThat(shown.getLast().all()).isEqualTo(list);
    }

    @Test
    void asksForNothingThatItHas() {
        var parts = ProcedureParts.of(7, procedures(3, "Một"));
        fetch(parts);
        shelf = shelf();
        shelf.heard(new ProcedureList(7, 3));
        assertThat(shelf.next(nanos)).isEmpty();
        shelf.heard(new ProcedureList(8, 3));
        assertThat(shelf.next(nanos)).contains(new ProcedureRequest(1));
        assertThat(shelf.next(nanos)).as("it waits for the answer").isEmpty();
        nanos += Duration.ofSeconds(7).toNanos();
        assertThat(shelf.next(nanos)).as("the answer was lost").isPresent();
    }

    @Test
    void aListReplacedInTheMiddleIsNeverMixed() {
        var old = ProcedureParts.of(1, procedures(400, "Cũ"));
        var fresh = ProcedureParts.of(2, procedures(300, "Mới"));
        shelf.heard(new ProcedureList(1, 400));
        shelf.heard(old.getFirst());
        shelf.heard(new ProcedureList(2, 300));
        shelf.heard(old.get(1));
        fetch(fresh);
        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst().all()).isEqualTo(ProcedureParts.joined(fresh));
    }

    @Test
    void aDamagedFileIsAskedForAgain() throws IOException {
        fetch(ProcedureParts.of(7, procedures(300, "Một")));
        var file = folder.resolve("procedures.jsonl");
        Files.writeString(file, Files.readString(file).substring(0, 40_000));
        shown.clear();

        shelf = shelf();
        assertThat(shown).isEmpty();
        shelf.heard(new ProcedureList(7, 300));
        assertThat(shelf.next(nanos)).contains(new ProcedureRequest(1));
    }

    @Test
    void anOfficeThatTookItsListAwayShowsNone() {
        fetch(ProcedureParts.of(7, procedures(3, "Một")));
        fetch(ProcedureParts.of(0, List.of()));
        assertThat(shown.getLast().size()).isZero();
    }

    /// Answers get lost, come twice, come late.
    @Test
    void whateverTheNetworkDoesTheWholeListArrives() {
        for (int seed = 0; seed < 100; seed++) {
            var random = new Random(seed);
            var parts = ProcedureParts.of(seed + 100, procedures(500, "Bản " + seed));
            shelf.heard(new ProcedureList(seed + 100, 500));
            shown.clear();
            for (int step = 0; shown.isEmpty() && step < 2000; step++) {
                nanos += Duration.ofSeconds(random.nextInt(4)).toNanos();
                shelf.next(nanos)
                        .filter(_ -> random.nextInt(3) > 0)
                        .ifPresent(asked -> {
                            shelf.heard(parts.get(asked.part() - 1));
                            if (random.nextBoolean()) shelf.heard(parts.get(asked.part() - 1));
                            if (random.nextInt(5) == 0)
                                shelf.heard(parts.get(random.nextInt(parts.size())));
                        });
            }
            assertThat(shown).as("seed %d", seed).hasSize(1);
            assertThat(shown.getFirst().all()).isEqualTo(ProcedureParts.joined(parts));
        }
    }

    private void fetch(List<ProcedurePart> parts) {
        shelf.heard(new ProcedureList(parts.getFirst().rev(), 1));
        for (var asked = shelf.next(nanos); asked.isPresent(); asked = shelf.next(nanos))
            shelf.heard(parts.get(asked.get().part() - 1));
    }

    private static List<Procedure> procedures(int count, String name) {
        return IntStream.range(0, count)
                .mapToObj(n ->
                        new Procedure(
                                "M" + n,
                                name + " " + n,
                                Optional.empty(),
                                List.of("Tờ khai theo mẫu số " + n + "x".repeat(150)),
                                "",
                                "",
                                ""))
                .toList();
    }
}
