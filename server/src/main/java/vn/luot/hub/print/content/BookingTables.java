package vn.luot.hub.print.content;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.luot.hub.print.Cell;
import vn.luot.hub.print.Section;
import vn.luot.hub.print.Section.Column;
import vn.luot.hub.report.BookingFigures;
import vn.luot.hub.report.PeriodFigures;

/// What became of the bookings; nothing if nothing was booked.
record BookingTables(Names names, PeriodFigures figures) {
    Stream<Section> all() {
        var bookings = figures.bookings();
        if (bookings.isEmpty()) return Stream.empty();
        var rows = new ArrayList<List<Cell>>();
        bookings.forEach((service, of) -> rows.add(row(names.service(service), of)));
        var sum = bookings.values().stream().reduce(BookingFigures.NONE, BookingFigures::and);
        if (rows.size() > 1) rows.add(row(names.text("outside-sum"), sum));
        var columns =
                List.of(
                        column("service"),
                        column("booked"),
                        column("booked-came"),
                        column("booked-missed"),
                        column("booked-cancelled"),
                        column("booked-expected"),
                        column("booked-late"),
                        new Column(names.text("mean-late"), names.text("minutes")));
        return Stream.of(new Section.Table(names.text("bookings"), columns, rows));
    }

    /// What the footer says of it.
    Stream<String> note() {
        return figures.bookings().isEmpty()
                ? Stream.empty()
                : Stream.of(names.text("note-bookings"));
    }

    private static List<Cell> row(String name, BookingFigures of) {
        return List.of(
                Cell.of(name),
                Cell.of(of.booked()),
                Cell.of(of.came()),
                Cell.of(of.missed()),
                Cell.of(of.cancelled()),
                Cell.of(of.expected()),
                Cell.of(of.late()),
                of.meanLate().<Cell>map(Cell.Took::new).orElseGet(Cell::none));
    }

    private Column column(String key) {
        return new Column(names.text(key));
    }
}
