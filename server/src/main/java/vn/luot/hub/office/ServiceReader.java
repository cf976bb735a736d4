package vn.luot.hub.office;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.luot.hub.office.OfficeConfig.Service;
import vn.luot.wire.Pictogram;

/// Reads agencies and the services they give; notes every mistake.
final class ServiceReader {
    private static final int DAY_MINUTES = 24 * 60;

    private ServiceReader() {}

    static List<Agency> agencies(Place list) {
        return list.distinct(
                item -> {
                    item.only("code", "name");
                    return new Agency(code(item.need("code")), item.need("name").words());
                },
                Agency::code);
    }

    static List<Service> services(Place list, List<Agency> agencies) {
        OfficeReader.filled(list);
        var known = agencies.stream().map(Agency::code).collect(Collectors.toSet());
        return list.distinct(item -> service(item, known), Service::code);
    }

    private static Service service(Place item, Set<Agency.Code> known) {
        item.only("code", "name", "papers", "minutes", "group", "agency", "pictogram");
        return new Service(
                OfficeReader.code(item.need("code")),
                item.need("name").words(),
                item.need("papers").words(),
                item.need("minutes").number(1, DAY_MINUTES),
                item.get("group").map(Place::words),
                item.get("agency").map(at -> known(at, known)),
                item.get("pictogram").map(ServiceReader::pictogram));
    }

    private static Pictogram pictogram(Place at) {
        return at.value("not-a-pictogram", ServiceReader::pictogram, Pictogram.HELP);
    }

    private static Pictogram pictogram(String key) {
        return Pictogram.named(key).orElseThrow(() -> new IllegalArgumentException(key));
    }

    private static Agency.Code known(Place at, Set<Agency.Code> known) {
        var before = at.problems();
        var code = code(at);
        if (at.problems() == before && !known.contains(code)) at.problem("no-such-agency", code);
        return code;
    }

    private static Agency.Code code(Place at) {
        return at.value("not-an-id", Agency.Code::new, new Agency.Code("x"));
    }
}
