package vn.luot.hub.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A plan made on the first morning, while the tables are empty, is kept: it must not look through
/// everything once they are full.
class PlansTest {
    @TempDir private Path folder;

    @Test
    void anEventFindsItsVisitByTheTicket() {
        var plan = plan("update visit set fate = 'OPEN'" + VisitTable.NEWEST);
        assertThat(plan).containsIgnoringCase("from public.visit v /* public.visit_by_ticket:");
    }

    @Test
    void theEndOfAVisitFindsWhoIsAtTheDesk() {
        var plan = plan("update visit set officer = " + VisitTable.OFFICER + VisitTable.NEWEST);
        assertThat(plan).containsIgnoringCase("public.desk_time d /* public.desk_time_open:");
    }

    private String plan(String statement) {
        try (var data = DataFolder.take(folder);
                var database = Database.open(data)) {
            return database.jdbi()
                    .withHandle(h ->
                            h.createQuery("explain " + statement)
                                    .bind("office", "demo")
                                    .bind("ticket", new UUID(0, 1))
                                    .bind("desk", "1")
                                    .mapTo(String.class)
                                    .one())
                    .replace("\"", "")
                    .replaceAll("\\s+", " ");
        }
    }
}
