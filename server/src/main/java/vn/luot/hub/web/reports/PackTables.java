package vn.luot.hub.web.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.luot.hub.engine.Recorded;
import vn.luot.hub.print.Cell;
import vn.luot.hub.print.Report;
import vn.luot.hub.print.Section;
import vn.luot.hub.print.Section.Column;
import vn.luot.hub.queue.Command.Opinion;
import vn.luot.hub.queue.Event;
import vn.luot.hub.report.Changes;
import vn.luot.hub.report.Inspections;
import vn.luot.hub.web.Hall;
import vn.luot.hub.web.Visit;
import vn.luot.hub.web.audit.ChangeWords;
import vn.luot.text.Formats;

/// The tables of an inspection pack, each as a report of its own.
///
/// @param like whose office, title and proof stand above each
record PackTables(
        Hall hall, Visit visit, Inspections read, Changes changes, LocalDate day, Report like) {
    private static final int MOST = 100_000;

    List<Report> all() {
        return List.of(openingTimes(), changed(), outages(), ratings());
    }

    private Report openingTimes() {
        var rows =
                read.deskTimes(day).stream()
                        .map(time ->
                                row(
                                        hall.desk(time.desk(), visit.language()),
                                        time.officer(),
                                        visit.text("manager.desk." + lower(time.state())),
                                        time.pause().isEmpty()
                                                ? ""
                                                : visit.text("desk.pause." + word(time.pause())),
                                        at(time.from()),
                                        time.to().map(this::at).orElse("")))
                        .toList();
        return table("opening-times", rows, "desk", "officer", "state", "pause", "from", "to");
    }

    private Report changed() {
        var found = changes.find(new Changes.Asked(Optional.empty(), Optional.of(day)), MOST);
        var words = new ChangeWords(visit.texts(), changes.numbers(found));
        var rows =
                found.reversed().stream()
                        .map(entry ->
                                row(
                                        Long.toString(entry.seq()),
                                        at(entry.at()),
                                        words.who(entry),
                                        words.what(entry.event())))
                        .toList();
        return table("changes", rows, "event", "at", "by", "what");
    }

    private Report outages() {
        var rows = read.events(day).stream().flatMap(entry -> outage(entry).stream()).toList();
        return table("outages", rows, "event", "at", "where", "what");
    }

    private Optional<List<Cell>> outage(Recorded entry) {
        var event = entry.event();
        if (event instanceof Event.SharedFault(var begins, _)) {
            var what = visit.text(begins ? "report.fault-begins" : "report.fault-ends");
            return outage(entry, visit.text("report.fault-shared"), what);
        }
        if (event instanceof Event.HelpAsked(var device, _))
            return outage(entry, device.value(), visit.text("report.fault-help"));
        if (event instanceof Event.PrinterChanged printer)
            return outage(entry, printer.device().value(), printer.state().toString());
        return Optional.empty();
    }

    private Optional<List<Cell>> outage(Recorded entry, String where, String what) {
        return Optional.of(row(Long.toString(entry.seq()), at(entry.at()), where, what));
    }

    private Report ratings() {
        var rows = read.ratings(day).stream().map(this::rating).toList();
        return table(
                "ratings", rows, "event", "at", "number", "desk", "level", "buttons", "reason",
                "channel", "counted", "why-not");
    }

    private List<Cell> rating(Inspections.Given given) {
        var reasons =
                given.reasons().stream()
                        .map(reason -> visit.text("rating.reason." + lower(reason.name())))
                        .collect(Collectors.joining(" · "));
        var counts = visit.text(given.counts() ? "report.counted-yes" : "report.counted-no");
        var texts = visit.texts();
        var refused =
                texts.has("refused." + given.refused())
                        ? texts.get("refused." + given.refused())
                        : given.refused();
        return List.of(
                Cell.of(given.seq()),
                Cell.of(at(given.at())),
                Cell.of(given.number()),
                Cell.of(given.desk()),
                Cell.of(given.level()),
                given.buttons().map(n -> Cell.of((long) n)).orElseGet(Cell::none),
                Cell.of(reasons),
                Cell.of(channel(given)),
                Cell.of(counts),
                Cell.of(refused));
    }

    /// What staff entered from paper says so.
    private String channel(Inspections.Given given) {
        return given.channel().equals(Opinion.PAPER) ? visit.text("rating.keyed") : given.channel();
    }

    private Report table(String of, List<List<Cell>> rows, String... columns) {
        var heads = Stream.of(columns).map(c -> new Column(visit.text("report." + c))).toList();
        var title = visit.text("report." + of);
        return new Report(
                like.language(),
                visit.text("report." + of + "-file"),
                like.office(),
                title,
                like.period(),
                List.of(new Section.Table("", heads, rows)),
                List.of(),
                like.proof(),
                like.paper());
    }

    private String at(Instant at) {
        var formats = new Formats(visit.language());
        return formats.date(at) + " " + formats.exactTime(at);
    }

    private static List<Cell> row(String... texts) {
        return Stream.of(texts).map(Cell::of).toList();
    }

    private static String word(String constant) {
        return lower(constant).replace('_', '-');
    }

    private static String lower(String constant) {
        return constant.toLowerCase(Locale.ROOT);
    }
}
