package vn.luot.hub;

import java.time.Instant;
import java.util.Optional;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.journal.DataFolder;
import vn.luot.hub.journal.Database;
import vn.luot.hub.metrics.Meters;
import vn.luot.hub.office.OfficeRevision;
import vn.luot.hub.report.Reports;
import vn.luot.hub.settings.Settings;
import vn.luot.wire.OfficeId;

/// What is there before anybody can ask.
///
/// @param restarted when, if that was while a day was under way
record Core(
        DataFolder data,
        Database database,
        OfficeRevision revision,
        Engine engine,
        Settings settings,
        Reports reports,
        Meters meters,
        Packs packs,
        Optional<Instant> restarted) {
    OfficeId office() {
        return revision.office().id();
    }
}
