package vn.luot.hub;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.luot.hub.media.MediaFolder;
import vn.luot.hub.office.HallSpec.Display;
import vn.luot.hub.office.OfficeConfig;
import vn.luot.hub.web.status.Fault;

/// What of the screens' pictures and videos cannot be shown.
record MediaFaults(MediaFolder media, Supplier<OfficeConfig> office)
        implements Supplier<List<Fault>> {
    static MediaFaults in(HubConfig config, Supplier<OfficeConfig> office) {
        return new MediaFaults(
                new MediaFolder(config.data().resolve("media"), config.clock()), office);
    }

    @Override
    public List<Fault> get() {
        var displays = office.get().hall().displays();
        var folders = new LinkedHashSet<Optional<String>>();
        if (displays.isEmpty()) folders.add(Optional.empty());
        displays.stream().map(Display::media).forEach(folders::add);
        return folders.stream()
                .flatMap(folder -> media.look(folder).skipped().stream())
                .<Fault>map(Fault.MediaSkipped::new)
                .toList();
    }
}
