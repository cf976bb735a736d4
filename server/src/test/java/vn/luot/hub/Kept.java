package vn.luot.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.Database;
import vn.luot.hub.journal.Proof;
import vn.luot.hub.journal.Proving;

/// What a hub that is off has kept.
final class Kept {
    private Kept() {}

    /// Ids of all tickets in a data folder, whose log must be whole.
    static List<String> in(Path data) {
        try (var taken = DataFolder.take(data);
                var database = Database.open(taken)) {
            assertThat(Proving.log(database)).isInstanceOf(Proof.Whole.class);
            return database.jdbi()
                    .withHandle(h ->
                            h.createQuery("select cast(ticket as varchar(36)) from visit")
                                    .mapTo(String.class)
                                    .list());
        }
    }
}
