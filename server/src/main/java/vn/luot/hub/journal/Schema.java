package vn.luot.hub.journal;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;

/// The tables, in the order in which they came to be.
final class Schema {
    private Schema() {}

    /// Brings a database of any older version up to this one.
    ///
    /// @throws CannotOpen if a newer version wrote it
    static void bringUp(DataSource database) {
        var flyway = Flyway.configure().dataSource(database).locations("classpath:db").load();
        refuseNewer(flyway);
        flyway.migrate();
    }

    /// Flyway would go on with what it does not know; we would write what the newer version cannot
    /// have meant.
    private static void refuseNewer(Flyway flyway) {
        for (var step : flyway.info().applied())
            if (step.getState() == MigrationState.FUTURE_SUCCESS)
                throw new CannotOpen(
                        "it was written by a newer version of the hub (schema %s): install that version"
                                .formatted(step.getVersion()));
    }
}
