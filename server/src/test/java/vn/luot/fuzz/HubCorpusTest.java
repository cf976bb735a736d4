package vn.luot.fuzz;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.luot.hub.HttpFuzz;
import vn.luot.hub.journal.JournalFuzz;

/// Every input that ever broke something holds, and so do hundreds of others near them.
class HubCorpusTest {
    private static final int CHANGES = 500;

    /// A fuzz target, fed directly.
    record Target(Class<?> type, Consumer<byte[]> feed) {
        void take(byte[] input) {
            try {
                feed.accept(input);
            } catch (RuntimeException | Error e) {
                var hex = HexFormat.of().formatHex(input);
                throw new AssertionError(type.getSimpleName() + " fails for " + hex, e);
            }
        }

        @Override
        public String toString() {
            return type.getSimpleName();
        }
    }

    @AfterAll
    static void closeTheHub() throws IOException {
        HttpFuzz.close();
    }

    static Stream<Target> targets() {
        return Stream.of(
                new Target(JournalFuzz.class, JournalFuzz::fuzzerTestOneInput),
                new Target(SettingsFuzz.class, SettingsFuzz::fuzzerTestOneInput),
                new Target(SheetFuzz.class, SheetFuzz::fuzzerTestOneInput),
                new Target(HttpFuzz.class, HttpFuzz::fuzzerTestOneInput));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void everySavedInputHolds(Target target) {
        Corpus.of(target.type()).inputs().forEach(target::take);
    }

    @ParameterizedTest
    @MethodSource("targets")
    void whatIsLikeASavedInputHolds(Target target) {
        var corpus = Corpus.of(target.type());
        var random = new Random(1);
        for (int i = 0; i < CHANGES; i++) target.take(corpus.changed(random));
    }
}
