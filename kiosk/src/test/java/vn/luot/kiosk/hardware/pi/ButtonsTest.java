package vn.luot.kiosk.hardware.pi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.wire.Trouble;
import vn.luot.wire.Trouble.Kind;

/// Buttons on a board whose every wire is in our hands, with a clock that we move.
class ButtonsTest {
    @TempDir static Path folder;

    private final AtomicReference<Duration> clock = new AtomicReference<>(Duration.ofSeconds(1));
    private final List<String> presses = new CopyOnWriteArrayList<>();
    private final HandMadeBoard board = new HandMadeBoard();
    private final Buttons buttons;

    ButtonsTest() throws IOException {
        buttons = new Buttons(board, BoxProfile.in(folder), clock::get, this::pressed);
        later(Duration.ofSeconds(1));
    }

    @AfterEach
    void close() {
        buttons.close();
    }

    @Test
    void hearsAPress() {
        board.reports("a", true);
        await().until(() -> presses.equals(List.of("a")));
    }

    @Test
    void aDeadInputStillGivesNumbersAndIsReportedWithinTenSeconds() {
        board.shows("c", true);
        await().until(() -> presses.equals(List.of("c")));
        board.shows("c", false);
        later(Duration.ofMillis(200));
        later(Duration.ofSeconds(9));
        assertThat(buttons.troubles()).containsExactly(new Trouble(Kind.INPUT_DEAD, "c"));
        board.shows("c", true);
        await().until(() -> presses.equals(List.of("c", "c")));
    }

    @Test
    void anInputThatReportsAgainIsNoLongerInTrouble() {
        board.shows("c", true);
        await().until(() -> presses.equals(List.of("c")));
        later(Duration.ofSeconds(4));
        assertThat(buttons.troubles()).hasSize(1);
        board.reports("c", false);
        await().until(() -> buttons.troubles().isEmpty());
    }

    @Test
    void aLineThatCannotBeReadIsReported() {
        board.fails("a");
        await().until(() -> buttons.troubles().equals(List.of(new Trouble(Kind.INPUT_DEAD, "a"))));
        board.reports("c", true);
        await().until(() -> presses.equals(List.of("c")));
    }

    @Test
    void aStuckButtonIsReportedOnceAndRecovers() {
        board.reports("a", true);
        await().until(() -> presses.equals(List.of("a")));
        later(Duration.ofSeconds(6));
        assertThat(buttons.troubles()).containsExactly(new Trouble(Kind.BUTTON_STUCK, "a"));
        later(Duration.ofSeconds(60));
        assertThat(presses).containsExactly("a");
        board.reports("a", false);
        later(Duration.ofSeconds(1));
        assertThat(buttons.troubles()).isEmpty();
        board.reports("a", true);
        await().until(() -> presses.equals(List.of("a", "a")));
    }

    @Test
    void aThreadThatStandsStillIsReportedToTheWatchdog() {
        assertThat(buttons.trouble()).isEmpty();
        buttons.close();
        clock.updateAndGet(before -> before.plusSeconds(6));
        await().until(() -> buttons.trouble().isPresent());
    }

    @Test
    void aHeldButtonMeansItsOther() {
        board.reports("priority", true);
        later(Duration.ofMillis(1600));
        assertThat(presses).containsExactly("help");
    }

    @Test
    void anErrorWhileAPressIsReportedTakesNothingElseWithIt() {
        presses.add("throw");
        board.reports("a", true);
        await().until(() -> !presses.contains("throw"));
        board.reports("c", true);
        await().until(() -> presses.contains("c"));
        board.reports("a", false);
        later(Duration.ofSeconds(1));
        board.reports("a", true);
        await().until(() -> presses.contains("a"));
    }

    private void pressed(String button) {
        if (presses.remove("throw")) throw new NoClassDefFoundError("simulated");
        presses.add(button);
    }

    /// Time passes, and all lines have been looked at twice since.
    private void later(Duration time) {
        var now = clock.updateAndGet(before -> before.plus(time));
        await().until(() -> buttons.looked().equals(now));
        var next = clock.updateAndGet(before -> before.plusNanos(1));
        await().until(() -> buttons.looked().equals(next));
    }

    private static final class HandMadeBoard implements Board {
        private final Map<String, Edges> edges = new ConcurrentHashMap<>();
        private final Map<String, Boolean> shown = new ConcurrentHashMap<>();

        @Override
        public Contact contact(String id, int line, Edges heard) {
            edges.put(id, heard);
            shown.put(id, false);
            return () -> {
                var closed = shown.get(id);
                if (closed == null) throw new IllegalStateException("line is gone");
                return closed;
            };
        }

        @Override
        public Output output(String id, int line) {
            return _ -> {};
        }

        /// As a living input does.
        void reports(String id, boolean closed) {
            shown.put(id, closed);
            var heard = edges.get(id);
            if (heard != null) heard.heard(closed);
        }

        /// As an input does whose thread has ended.
        void shows(String id, boolean closed) {
            shown.put(id, closed);
        }

        void fails(String id) {
            shown.remove(id);
        }

        @Override
        public void close() {
            edges.clear();
        }
    }
}
