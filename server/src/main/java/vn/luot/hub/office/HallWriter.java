package vn.luot.hub.office;

import static vn.luot.hub.office.OfficeWriter.list;
import static vn.luot.hub.office.OfficeWriter.word;
import static vn.luot.hub.office.OfficeWriter.words;

import java.util.SequencedMap;
import vn.luot.hub.office.HallSpec.Display;
import vn.luot.hub.office.HallSpec.SoundZone;
import vn.luot.hub.office.HallSpec.ThemeDay;

/// What hangs in the hall, as the content of the office's file.
final class HallWriter {
    private HallWriter() {}

    /// Nothing where an office has only the usual.
    static void write(HallSpec hall, SequencedMap<String, Node> into) {
        if (!hall.displays().isEmpty())
            into.put("displays", list(hall.displays(), HallWriter::display));
        if (!hall.zones().isEmpty()) into.put("zones", list(hall.zones(), HallWriter::zone));
        if (!hall.themes().isEmpty()) into.put("themes", list(hall.themes(), HallWriter::theme));
    }

    private static Node display(Display display) {
        var all = Node.fields("id", Node.text(display.id()), "name", words(display.name()));
        var fields = all.fields();
        if (!display.services().isEmpty())
            fields.put("services", list(display.services().stream().sorted().toList(), Node::text));
        if (!display.desks().isEmpty())
            fields.put("desks", list(display.desks().stream().sorted().toList(), Node::text));
        fields.put("layout", word(display.layout()));
        display.zone().ifPresent(zone -> fields.put("zone", Node.text(zone)));
        fields.put("sound", Node.text(display.sound()));
        display.media().ifPresent(media -> fields.put("media", Node.text(media)));
        return all;
    }

    private static Node zone(SoundZone zone) {
        var all =
                Node.fields(
                        "id", Node.text(zone.id()),
                        "name", words(zone.name()),
                        "volume", Node.text(zone.volume()));
        if (!zone.volumes().isEmpty())
            all.fields().put("volumes", list(zone.volumes(), at -> Node.text(HallReader.text(at))));
        all.fields().put("chime", Node.text(zone.chime()));
        if (!zone.speakers().isEmpty())
            all.fields().put("speakers", list(zone.speakers(), Node::text));
        return all;
    }

    private static Node theme(ThemeDay theme) {
        var all = Node.fields("name", words(theme.name()));
        if (!theme.days().isEmpty())
            all.fields()
                    .put(
                            "days",
                            list(
                                    theme.days().stream().sorted().toList(),
                                    day -> Node.text(HoursReader.word(day))));
        if (!theme.dates().isEmpty())
            all.fields().put("dates", list(theme.dates().stream().sorted().toList(), Node::text));
        return all;
    }
}
