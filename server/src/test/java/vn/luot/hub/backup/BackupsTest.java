package vn.luot.hub.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.luot.hub.SetClock;
import vn.luot.hub.backup.Backups.State;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.journal.CannotOpen;
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.Database;
import vn.luot.hub.journal.EventLog;
import vn.luot.hub.journal.OfficeConfigs;
import vn.luot.hub.journal.Proof;
import vn.luot.hub.journal.Proving;
import vn.luot.hub.office.OfficeFile;
import vn.luot.hub.queue.Actor;
import vn.luot.hub.queue.Command;

/// A real database, its backups, and nights that pass.
class BackupsTest {
    @TempDir private Path folder;
    private final SetClock clock = SetClock.at("2026-03-02T08:00:00+07:00");
    private DataFolder data;
    private Database database;
    private Backups backups;

    @BeforeEach
    void open() {
        data = DataFolder.take(folder.resolve("data"));
        database = Database.open(data);
        var office = OfficeFile.shipped("demo");
        new OfficeConfigs(database)
                .add(office.id(), OfficeFile.write(office), clock.instant(), "test");
        var log = new EventLog(database, office.id(), _ -> office.calendar());
        try (var engine = new Engine(office.rules(), log, clock)) {
            engine.submit(new Command.Tick(), new Actor.Timer()).join();
        }
        backups = new Backups(database, folder.resolve("shelf"), new Retention(3, 0), clock);
    }

    @AfterEach
    void close() {
        backups.close();
        database.close();
        data.close();
    }

    @Test
    void oneOfTomorrowKeepsNoNightFromItsBackup() {
        clock.pass(Duration.ofDays(30));
        var ahead = backups.make();
        clock.pass(Duration.ofDays(-30));

        backups.look();

        assertThat(backups.all()).hasSize(2).contains(ahead);
        assertThat(backups.state())
                .isInstanceOfSatisfying(
                        State.Good.class, good -> assertThat(good.last()).isNotEqualTo(ahead));
    }

    @Test
    void whatItMadeIsProvedPrivateAndAllThatIsLeft() throws IOException {
        var made = backups.make();

        assertThat(made.proved()).isTrue();
        assertThat(Files.getPosixFilePermissions(made.file()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(backups.folder()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        try (var files = Files.list(backups.folder())) {
            assertThat(files).containsExactly(made.file());
        }
        try (var fresh = DataFolder.take(folder.resolve("fresh"))) {
            Database.restore(fresh, made.file());
            try (var copy = Database.open(fresh)) {
                assertThat(Proving.log(copy)).isEqualTo(Proving.log(database));
            }
        }
    }

    @Test
    void oneEveryNightAndOneAfterANightSwitchedOff() {
        backups.look();
        backups.look();
        assertThat(backups.all()).hasSize(1);

        clock.set("2026-03-03T01:59:00+07:00");
        backups.look();
        assertThat(backups.all()).hasSize(1);

        clock.set("2026-03-03T02:00:00+07:00");
        backups.look();
        assertThat(backups.all()).hasSize(2);

        clock.set("2026-03-05T07:30:00+07:00");
        backups.look();
        assertThat(backups.all()).hasSize(3);
    }

    @Test
    void theOldestGoesWhenThereAreEnough() {
        var first = backups.make();
        for (int night = 0; night < 3; night++) {
            clock.pass(Duration.ofDays(1));
            backups.look();
        }

        assertThat(backups.all()).hasSize(3).doesNotContain(first);
    }

    @Test
    void saysWhenTheLastGoodOneIsOlderThanADay() {
        assertThat(backups.state()).isInstanceOf(State.NotYet.class);
        clock.pass(Duration.ofHours(2));
        assertThat(backups.state()).isInstanceOf(State.None.class);

        var made = backups.make();
        clock.pass(Backups.TOO_OLD);
        assertThat(backups.state()).isEqualTo(new State.Good(made));

        clock.pass(Duration.ofSeconds(1));
        assertThat(backups.state().isTrouble()).isTrue();
        assertThat(backups.state()).isInstanceOf(State.Old.class);
    }

    @Test
    void aFailureLeavesTheLastOneAndSaysWhy() throws IOException {
        var made = backups.make();
        clock.pass(Duration.ofDays(2));
        var inTheWay = inTheWay();
        assertThatThrownBy(backups::make).isInstanceOf(CannotOpen.class);
        backups.look();

        assertThat(backups.all()).containsExactly(made);
        assertThat(backups.state())
                .isInstanceOfSatisfying(
                        State.Old.class, old -> assertThat(old.failure()).isPresent());

        Files.delete(inTheWay.resolve("file"));
        Files.delete(inTheWay);
        backups.look();
        assertThat(backups.all()).hasSize(1);
        clock.pass(Duration.ofHours(1));
        backups.look();
        assertThat(backups.all()).hasSize(2);
        assertThat(backups.state()).isInstanceOf(State.Good.class);
    }

    @Test
    void aLogThatWasChangedIsSaidAndNotTakenForGood() {
        database.jdbi().useHandle(h -> h.execute("update event set actor = 'x' where seq = 1"));

        assertThat(backups.make().proved()).isFalse();
        assertThat(backups.state()).isInstanceOf(State.None.class);
        assertThat(Proving.log(database)).isInstanceOf(Proof.Broken.class);
    }

    /// A folder stands where the next one shall be; root writes anywhere else.
    private Path inTheWay() throws IOException {
        var next = backups.folder().resolve("luot-2026-03-04-080000.sql.gz");
        Files.createFile(Files.createDirectory(next).resolve("file"));
        return next;
    }
}
