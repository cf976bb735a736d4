package vn.luot.hub;

import java.nio.file.Path;
import java.util.Optional;
import vn.luot.hub.journal.SentDayTable;
import vn.luot.hub.journal.SiteDayTable;
import vn.luot.hub.province.Province;
import vn.luot.hub.province.ProvinceFile;
import vn.luot.hub.province.Upwards;
import vn.luot.hub.report.ToldDays;

/// A hub's part in its province.
///
/// @param upwards tells it of this office's days
/// @param taken whose days it takes itself
record ProvincePart(Optional<Upwards> upwards, Optional<Province> taken) {
    static final ProvincePart NONE = new ProvincePart(Optional.empty(), Optional.empty());

    /// @throws Hub.Failed naming file and key if it is described wrongly
    static ProvincePart of(Path file, HubConfig config, Core core) {
        var part = StartFile.sound(ProvinceFile.read(file));
        var settings = core.settings();
        var told = new ToldDays(core.database(), core.reports(), settings);
        var source =
                new Upwards.Source(
                        () -> settings.get().calendar(),
                        told,
                        new SentDayTable(core.database(), core.office()));
        var isDemo = config.demo().isPresent();
        var days = new SiteDayTable(core.database(), core.office());
        try {
            return new ProvincePart(
                    part.to().map(to -> new Upwards(to, source, isDemo, config.clock())),
                    part.sites().map(sites -> new Province(sites, days)));
        } catch (IllegalArgumentException e) {
            throw new Hub.Failed(file + ": " + e.getMessage());
        }
    }
}
