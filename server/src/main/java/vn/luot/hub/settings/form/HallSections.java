package vn.luot.hub.settings.form;

import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Stream;
import vn.luot.hub.office.HallSpec.Layout;
import vn.luot.hub.settings.form.Part.Rows;

/// Forms for what hangs in the hall. A choice that is left open is the usual one.
final class HallSections {
    private static final String OPEN = "";

    private HallSections() {}

    static Section displays() {
        return Sections.of(
                "displays",
                new Rows(
                        "displays",
                        List.of(
                                Line.text("id"),
                                new Both("name"),
                                new Ticks("services", List.of()),
                                new Listed("desks"),
                                choice("layout", Sections.words(Layout.values())),
                                Line.text("zone"),
                                choice("sound", Sections.YES_OR_NO),
                                Line.text("media"))));
    }

    static Section zones() {
        return Sections.of(
                "zones",
                new Rows(
                        "zones",
                        List.of(
                                Line.text("id"),
                                new Both("name"),
                                Line.number("volume"),
                                new Listed("volumes"),
                                choice("chime", Sections.YES_OR_NO),
                                new Listed("speakers"))));
    }

    static Section themes() {
        return Sections.of(
                "themes",
                new Rows(
                        "themes",
                        List.of(
                                new Both("name"),
                                new Ticks("days", List.of(Sections.words(DayOfWeek.values()))),
                                new Dates("dates", false, true))));
    }

    private static Input choice(String key, String... options) {
        return Line.choice(
                key, Stream.concat(Stream.of(OPEN), Stream.of(options)).toArray(String[]::new));
    }
}
