package vn.luot.hub.journal;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
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
    private static final int VALID_SECONDS = 2;

    private final Pools pools;
    private final String url;
    private final Durability durability;
    private final Jdbi journal;
    private final Jdbi readers;
    private final Told told;

    /// Of an embedded database.
    private Optional<EmbeddedFile> file = Optional.empty();

    private Database(String url) {
        this.pools = Pools.of(url);
        this.url = url;
        this.durability = Durability.of(url);
        this.journal = discreet(Jdbi.create(pools.writer()));
        this.readers = discreet(Jdbi.create(pools.readers()));
        this.told = new Told(readers);
    }

    /// What was bound to a statement that failed may be somebody's own, and failures are logged.
    private static Jdbi discreet(Jdbi jdbi) {
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return jdbi;
    }

    /// Opens, or makes, the embedded database of a data folder.
    ///
    /// @throws CannotOpen naming the file and what to do, if it is damaged, has lost events that it
    ///   had, or cannot be written
    public static Database open(DataFolder folder) {
        var file = EmbeddedFile.in(folder.path());
        var known = LastEvent.read(folder.path());
        if (known.isPresent() && !file.exists())
            throw new CannotOpen(
                    "the database %s is gone: it had events up to %d, as %s beside it says. %s"
                            .formatted(
                                    file.path(),
                                    known.get().seq(),
                                    LastEvent.FILE,
                                    CannotOpen.REMEDY));
        var database = opened(file, known);
        database.file = Optional.of(file);
        database.settle();
        database.told.noteIn(folder.path());
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

    private static Database opened(EmbeddedFile file, Optional<LastEvent.Mark> known) {
        var cannot = "the database %s cannot be opened: ".formatted(file.path());
        try {
            LastCommit.find(file.path());
            var database = new Database(file.url());
            known.filter(mark -> !database.told.has(mark))
                    .ifPresent(mark -> {
                        database.abandon();
                        throw new CannotOpen(
                                "it has lost its end: it had events up to %d, as %s beside it says. %s"
                                        .formatted(mark.seq(), LastEvent.FILE, CannotOpen.REMEDY));
                    });
            return migrated(database);
        } catch (PoolInitializationException | FlywayException e) {
            throw new CannotOpen(cannot + CannotOpen.reason(e) + ". " + CannotOpen.REMEDY, e);
        } catch (CannotOpen e) {
            throw new CannotOpen(cannot + CannotOpen.reason(e), e);
        }
    }

    /// Opens a database by its JDBC address.
    ///
    /// @throws CannotOpen naming the address
    public static Database open(String url) {
        try {
            return migrated(new Database(url));
        } catch (RuntimeException e) {
            throw new CannotOpen(
                    "no database at %s: %s".formatted(withoutSecrets(url), CannotOpen.reason(e)),
                    e);
        }
    }

    /// Whether a data folder has an embedded database.
    public static boolean isIn(Path folder) {
        return EmbeddedFile.in(folder).exists();
    }

    /// Reads what [#backup] wrote into a data folder that has no database yet: wholly, or nothing
    /// of it is there.
    ///
    /// @throws CannotOpen if there is one, or the file is no backup
    public static void restore(DataFolder folder, Path file) {
        if (isIn(folder.path()))
            throw new CannotOpen("there is a database in " + folder.path() + " already");
        Script.read(file, EmbeddedFile.in(folder.path()));
        open(folder).close();
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
        Script.write(readers, file);
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
            return Optional.of(CannotOpen.reason(e));
        }
    }

    /// For everything that is not the log.
    public Jdbi jdbi() {
        return readers;
    }

    Told told() {
        return told;
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
        pools.renew(this::mayOpen);
    }

    private boolean mayOpen() {
        return file.map(EmbeddedFile::lookThrough).orElse(true);
    }

    /// Closes everything. The file is not made compact here: a stop must be quick and touch nothing
    /// that is already safe.
    @Override
    public void close() {
        told.close();
        pools.readers().close();
        if (durability == Durability.CHECKPOINT) shutDown();
        pools.writer().close();
    }

    /// It may have shut itself, and would be opened once more for this. The statement takes its own
    /// connection away, which the pool must not see.
    private void shutDown() {
        if (mayOpen()) shutDown("shutdown");
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
            log.warn("the database could not be shut down: {}", CannotOpen.reason(e));
        }
    }

    private static String withoutSecrets(String url) {
        return url.replaceAll("[?;].*", "");
    }
}
