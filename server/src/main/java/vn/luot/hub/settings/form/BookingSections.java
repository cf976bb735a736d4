package vn.luot.hub.settings.form;

import java.util.List;
import vn.luot.hub.settings.form.Part.Rows;
import vn.luot.hub.settings.form.Part.Single;

/// The form of what can be booked.
final class BookingSections {
    private BookingSections() {}

    static Section appointments() {
        return new Section(
                "appointments",
                List.of(
                        new Rows(
                                "appointments.services",
                                List.of(
                                        Line.text("code"),
                                        Line.number("slotMinutes"),
                                        Line.number("places"),
                                        new Listed("hours"))),
                        new Single(
                                "appointments",
                                List.of(
                                        Line.number("daysAhead"),
                                        Line.number("noticeMinutes"),
                                        Line.number("checkInBefore"),
                                        Line.number("checkInAfter"),
                                        Line.choice("atPhone", Sections.YES_OR_NO)))));
    }
}
