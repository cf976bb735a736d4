package vn.luot.hub.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.luot.hub.queue.Calendar;

/// Reads a log back and says what is there.
public final class Proving {
    private static final Calendar NONE = new Calendar(Map.of(), Map.of(), Set.of(), Set.of());
    private static final Set<PosixFilePermission> OURS =
            PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OUR_FILE =
            PosixFilePermissions.fromString("rw-------");
    private static final Proof.Whole NOTHING = new Proof.Whole(0, Stored.NO_HASH);

    private Proving() {}

    /// Looks at every event of a database's log; a database without an office has none.
    public static Proof log(Database database) {
        return new OfficeConfigs(database)
                .newest()
                .map(office -> new EventLog(database, office.office(), _ -> NONE).verify())
                .orElse(NOTHING);
    }

    /// Whether some event has this hash, and so all before it are those that the hash covers.
    public static boolean has(Database database, String hash) {
        return database.jdbi()
                        .withHandle(h ->
                                h.createQuery("select count(*) from event where hash = :hash")
                                        .bind("hash", hash)
                                        .mapTo(Long.class)
                                        .one())
                > 0;
    }

    /// Writes a backup and restores it beside: the only proof that it can be. The database's own
    /// way of writing leaves a file open to everybody, hence a folder of our own.
    ///
    /// @param work where both happen; replaced if it is there, and left with the backup in it
    /// @throws CannotOpen if it cannot be written, or cannot be restored
    public static Written backup(Database live, Path work) throws IOException {
        remove(work);
        Files.createDirectory(work, PosixFilePermissions.asFileAttribute(OURS));
        var file = work.resolve("backup.sql.gz");
        var known = new OfficeConfigs(live).newest().flatMap(office -> end(live, office));
        live.backup(file);
        Files.setPosixFilePermissions(file, OUR_FILE);
        try (var data = DataFolder.take(work.resolve("restored"))) {
            Database.restore(data, file);
            try (var copy = Database.open(data)) {
                var proof =
                        known.filter(end -> !copy.told().has(end))
                                .<Proof>map(end -> new Proof.Broken(end.seq(), "not in it"))
                                .orElseGet(() -> log(copy));
                return new Written(file, proof);
            }
        }
    }

    /// A backup, and what its log is worth.
    public record Written(Path file, Proof proof) {}

    /// The last event that was there before the backup began.
    private static Optional<LastEvent.Mark> end(Database live, OfficeConfigs.Revision office) {
        return live.jdbi()
                .withHandle(h ->
                        h.createQuery(
                                        """
                                        select office, seq, hash from event
                                        where office = :office
                                        order by office desc, seq desc limit 1\
                                        """)
                                .bind("office", office.office().value())
                                .map((rs, _) ->
                                        new LastEvent.Mark(
                                                rs.getString("office"),
                                                rs.getLong("seq"),
                                                rs.getString("hash")))
                                .findOne());
    }

    /// Takes a folder away with all that is in it, if there is one.
    public static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
