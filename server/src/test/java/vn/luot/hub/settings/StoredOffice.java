package vn.luot.hub.settings;

import java.time.InstantSource;
import vn.luot.hub.engine.Engine;
import vn.luot.hub.journal.Database;
import vn.luot.hub.journal.OfficeConfigs;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.office.OfficeFile;
import vn.luot.hub.office.OfficeRevision;

/// An office that a test has stored as the first revision.
public final class StoredOffice {
    private StoredOffice() {}

    public static Settings of(
            Database database, Engine engine, OfficeConfig office, InstantSource clock) {
        var configs = new OfficeConfigs(database);
        var first = configs.add(office.id(), OfficeFile.write(office), clock.instant(), "start");
        var holds = new OfficeRevision(first.number(), office);
        return new Settings(configs, engine, holds, stored -> stored, clock);
    }
}
