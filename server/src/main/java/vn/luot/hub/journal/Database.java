package vn.luot.hub.journal;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The hub's database: H2 in its data folder, or PostgreSQL by address. The log has a connection of
/// its own, so that no report can make it wait.
public final class Database implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Database.class);
    private static final String NAME = "hub";
    private static final String ENDING = ".mv.db";

    /// Another thread's interrupt, as at a stop, closes H2's usual file channel for everybody.
    private static final String H2_FILE = "jdbc:h2:async:";

    private static final String H2_DIALECT =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;TRACE_LEVEL_FILE=0";

    /// Written is on disk after the barrier, and closing moves nothing that is there.
    private static final String H2_SETTINGS =
            H2_DIALECT + ";WRITE_DELAY=0;MAX_COMPACT_TIME=0;DB_CLOSE_ON_EXIT=FALSE";

    private static final int VALID_SECONDS = 2;

    private static final String REMEDY =
            "Keep the folder as it is, restore the last backup into a new one (luot-hub restore"
                    + " --data=NEW-FOLDER BACKUP-FILE) and serve from there";

    /// H2's number for it; JDBC has none.
    private static final int SNAPSHOT = 6;

    private final Pools pools;
    private final String url;
    private final Durability durability;
    private final Jdbi journal;
    private final Jdbi readers;

    /// Beside an embedded database.
    private Optional<LastEvent> last = Optional.empty();

    /// The file of an embedded database.
    private Optional<Path> file = Optional.empty();

    /// The last event that is on disk, as far as this life knows.
    private volatile Optional<LastEvent.Mark> told = Optional.empty();

    private Database(String url) {
        this.pools = Pools.of(url);
        this.url = url;
        this.durability = Durability.of(url);
        this.journal = discreet(Jdbi.create(pools.writer()));
        this.readers = discreet(Jdbi.create(pools.readers()));
    }

    /// What was bound to a statement that failed may be somebody's own, and failures are logged.
    private static Jdbi discreet(Jdbi jdbi) {
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return jdbi;
    }

    /// The path of the embedded database without the endings H2 gives it.
    static Path base(Path folder) {
        return folder.toAbsolutePath().normalize().resolve(NAME);
    }

    /// Opens, or makes, the embedded database of a data folder.
    ///
    /// @throws CannotOpen naming the file and what to do, if it is damaged, has lost events that it
    ///   had, or cannot be written
    public static Database open(DataFolder folder) {
        var file = Path.of(base(folder.path()) + ENDING);
        var known = LastEvent.read(folder.path());
        if (known.isPresent() && !Files.exists(file))
            throw new CannotOpen(
                    "the database %s is gone: it had events up to %d, as %s beside it says. %s"
                            .formatted(file, known.get().seq(), LastEvent.FILE, REMEDY));
        var database = opened(file, H2_FILE + base(folder.path()) + H2_SETTINGS, known);
        database.file = Optional.of(file);
        database.last = Optional.of(LastEvent.open(folder.path()));
        database.settle();
        database.newest().ifPresent(database::note);
        return database;
    }

    /// A life that was killed may have left its last commits in the system's cache: they are told
    /// from here on, so they go to disk first.
    private void settle() {
        reading(handle -> {
            durability.await(handle);
            return handle;
        });
    }

    private static Database opened(Path file, String url, Optional<LastEvent.Mark> known) {
        var cannot = "the database %s cannot be opened: ".formatted(file);
        try {
            LastCommit.find(file);
            var database = new Database(url);
            known.filter(mark -> !database.has(mark))
                    .ifPresent(mark -> {
                        database.abandon();
                        throw new CannotOpen(
                                "it has lost its end: it had events up to %d, as %s beside it says. %s"
                                        .formatted(mark.seq(), LastEvent.FILE, REMEDY));
                    });
            return migrated(database);
        } catch (PoolInitializationException | FlywayException e) {
            throw new CannotOpen(cannot + reason(e) + ". " + REMEDY, e);
        } catch (CannotOpen e) {
            throw new CannotOpen(cannot + reason(e), e);
        }
    }

    /// Whether an event is in the log; what has no log has none.
    boolean has(LastEvent.Mark mark) {
        try {
            return jdbi().withHandle(h -> isIn(h, mark));
        } catch (JdbiException e) {
            log.warn("the log cannot be read: {}", reason(e));
            return false;
        }
    }

    private static boolean isIn(Handle h, LastEvent.Mark mark) {
        return h.createQuery(
                        """
                        select 1 from event
                        where office = :office and seq = :seq and hash = :hash\
                        """)
                .bind("office", mark.office())
                .bind("seq", mark.seq())
                .bind("hash", mark.hash())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /// A database that was found to have lost what it told must not be gone on with.
    ///
    /// @throws CannotOpen if it lacks the last event that this life knows to be on disk
    void checkNothingLost() {
        told.filter(mark -> !has(mark))
                .ifPresent(mark -> {
                    throw new CannotOpen(
                            "the database has lost events up to %d. %s"
                                    .formatted(mark.seq(), REMEDY));
                });
    }

    private Optional<LastEvent.Mark> newest() {
        return jdbi().withHandle(h ->
                h.createQuery(
                                "select office, seq, hash from event "
                                        + "order by office desc, seq desc limit 1")
                        .map((rs, _) ->
                                new LastEvent.Mark(
                                        rs.getString("office"),
                                        rs.getLong("seq"),
                                        rs.getString("hash")))
                        .findOne());
    }

    /// What is now the last event on disk.
    void note(LastEvent.Mark mark) {
        told = Optional.of(mark);
        last.ifPresent(file -> file.note(mark));
    }

    /// Opens a database by its JDBC address.
    ///
    /// @throws CannotOpen naming the address
    public static Database open(String url) {
        try {
            return migrated(new Database(url));
        } catch (RuntimeException e) {
            throw new CannotOpen(
                    "no database at %s: %s".formatted(withoutSecrets(url), reason(e)), e);
        }
    }

    /// Whether a data folder has an embedded database.
    public static boolean isIn(Path folder) {
        return Files.exists(Path.of(base(folder) + ENDING));
    }

    /// Reads what [#backup] wrote into a data folder that has no database yet: wholly, or nothing
    /// of it is there.
    ///
    /// @throws CannotOpen if there is one, or the file is no backup
    public static void restore(DataFolder folder, Path file) {
        if (isIn(folder.path()))
            throw new CannotOpen("there is a database in " + folder.path() + " already");
        var unfinished = folder.file("restoring" + ENDING);
        try {
            Files.deleteIfExists(unfinished);
            load(folder.file("restoring"), file);
            Disk.rename(unfinished, folder.file(NAME + ENDING));
        } catch (RuntimeException | IOException e) {
            throw new CannotOpen("cannot restore %s: %s".formatted(file, reason(e)), e);
        }
        open(folder).close();
    }

    /// Not forced at each step, or it would take hours.
    private static void load(Path base, Path file) {
        Jdbi.create(H2_FILE + base + H2_DIALECT, "sa", "")
                .useHandle(h -> {
                    h.execute("runscript from ? compression gzip", file.toString());
                    h.execute("checkpoint sync");
                });
    }

    /// Whether [#backup] can be used: another database has its own tools.
    public boolean isEmbedded() {
        return durability == Durability.CHECKPOINT;
    }

    /// Writes everything, as it is at one moment, to a file as SQL that any later version reads;
    /// meanwhile the hub serves.
    ///
    /// @throws CannotOpen if the file cannot be written
    public void backup(Path file) {
        if (!isEmbedded())
            throw new CannotOpen("only the embedded database is backed up here: use pg_dump");
        try {
            jdbi().useHandle(h -> script(h, file));
        } catch (RuntimeException | SQLException e) {
            throw new CannotOpen("cannot back up to %s: %s".formatted(file, reason(e)), e);
        }
    }

    /// By default each table would be read as it is when its turn comes: a message counted as
    /// received, but what it said not in the log.
    private static void script(Handle handle, Path file) throws SQLException {
        handle.getConnection().setTransactionIsolation(SNAPSHOT);
        handle.useTransaction(h -> h.execute("script to ? compression gzip", file.toString()));
    }

    private static Database migrated(Database database) {
        try {
            Schema.bringUp(database.pools.readers());
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /// Why the database does not answer now; absent if it does.
    public Optional<String> trouble() {
        try (var connection = pools.readers().getConnection()) {
            return connection.isValid(VALID_SECONDS)
                    ? Optional.empty()
                    : Optional.of("the database does not answer");
        } catch (SQLException e) {
            return Optional.of(reason(e));
        }
    }

    /// For everything that is not the log.
    public Jdbi jdbi() {
        return readers;
    }

    /// Runs one transaction on the log's own connection; on disk when it returns.
    void durably(Consumer<Handle> work) {
        reading(handle -> {
            handle.useTransaction(work::accept);
            durability.await(handle);
            return handle;
        });
    }

    /// Reads on the log's own connection.
    <T> T reading(Function<Handle, T> work) {
        try {
            return journal.withHandle(work::apply);
        } catch (JdbiException e) {
            reconnect();
            throw e;
        }
    }

    /// H2 shuts itself when it cannot write, as on a full disk, and opens again only once every
    /// connection to it has been given up. It must not begin too early then, as after a kill.
    private void reconnect() {
        pools.renew(this::lookThrough);
    }

    /// Whether the file may be opened anew.
    private boolean lookThrough() {
        try {
            file.ifPresent(LastCommit::find);
            return true;
        } catch (CannotOpen e) {
            log.error("{}", e.getMessage());
            return false;
        }
    }

    /// Closes everything. The file is not made compact here: a stop must be quick and touch nothing
    /// that is already safe.
    @Override
    public void close() {
        last.ifPresent(LastEvent::close);
        pools.readers().close();
        if (durability == Durability.CHECKPOINT) shutDown();
        pools.writer().close();
    }

    /// It may have shut itself, and would be opened once more for this. The statement takes its own
    /// connection away, which the pool must not see.
    private void shutDown() {
        if (lookThrough()) shutDown("shutdown");
    }

    /// Leaves the file as it is, so that the next start looks it through again.
    private void abandon() {
        pools.readers().close();
        shutDown("shutdown immediately");
        pools.writer().close();
    }

    private void shutDown(String how) {
        try (var connection = DriverManager.getConnection(url, "sa", "");
                var statement = connection.createStatement()) {
            statement.execute(how);
        } catch (SQLException e) {
            log.warn("the database could not be shut down: {}", reason(e));
        }
    }

    private static String withoutSecrets(String url) {
        return url.replaceAll("[?;].*", "");
    }

    /// The first line of the innermost cause.
    private static String reason(Throwable failure) {
        var innermost = failure;
        while (innermost.getCause() != null) innermost = innermost.getCause();
        return String.valueOf(innermost.getMessage()).lines().findFirst().orElse("");
    }
}
