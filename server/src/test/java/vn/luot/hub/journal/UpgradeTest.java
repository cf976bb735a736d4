package vn.luot.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.SetClock;
import vn.luot.hub.SmallOffice;
import vn.luot.hub.queue.Actor;

/// Data that another version left: an older one's is taken over, a newer one's is not touched.
class UpgradeTest {
    /// The first version's journal, 116 events on schema 4. It never changes.
    private static final String FIRST = "/golden/v1/journal.sql";

    private static final String FIRST_SHA256 =
            "b8349aeedce9d49b7a08f8479d1e04667ac5d8b68233a5e9631245770479720c";

    @TempDir private Path folder;

    @Test
    void theFirstVersionsJournalOpensWholeAndTheDayGoesOn() throws IOException {
        var old = folder.resolve("old.sql.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(old))) {
            out.write(first());
        }
        try (var data = DataFolder.take(folder.resolve("data"))) {
            Database.restore(data, old);
            try (var database = Database.open(data)) {
                var log = BusyDay.log(database);
                assertThat(log.verify())
                        .isInstanceOfSatisfying(
                                Proof.Whole.class,
                                whole -> assertThat(whole.events()).isEqualTo(116));
                log.rebuild();
                var clock = SetClock.at("2026-03-02T11:00:00+07:00");
                try (var engine = BusyDay.engine(database, clock)) {
                    assertThat(engine.office().tickets()).hasSize(55);
                    var next = SmallOffice.issue(900, SmallOffice.A);
                    var by = new Actor.Citizen();
                    engine.submit(next, by).join();
                    assertThat(engine.office().tickets()).hasSize(56);
                }
                assertThat(log.verify()).isInstanceOf(Proof.Whole.class);
            }
        }
    }

    @Test
    void theFirstVersionsJournalIsNeverChanged() throws Exception {
        var sha256 = MessageDigest.getInstance("SHA-256").digest(first());
        assertThat(HexFormat.of().formatHex(sha256)).isEqualTo(FIRST_SHA256);
    }

    @Test
    void aNewerVersionsDataIsRefusedWithWordsAndLeftAsItIs() {
        try (var data = DataFolder.take(folder)) {
            try (var database = Database.open(data)) {
                newer(database);
            }
            for (int again = 0; again < 2; again++)
                assertThatThrownBy(() -> Database.open(data))
                        .isInstanceOf(CannotOpen.class)
                        .hasMessageContaining("hub.mv.db")
                        .hasMessageContaining("schema 900")
                        .hasMessageContaining("newer version of the hub");
        }
    }

    private static void newer(Database database) {
        database.durably(h ->
                h.execute(
                        """
                        insert into "flyway_schema_history"
                        select max("installed_rank") + 1, '900', 'later', 'SQL', 'V900__later.sql',
                            7, 'sa', current_timestamp, 1, true
                        from "flyway_schema_history"\
                        """));
    }

    private static byte[] first() throws IOException {
        try (var in = Objects.requireNonNull(UpgradeTest.class.getResourceAsStream(FIRST))) {
            return in.readAllBytes();
        }
    }
}
